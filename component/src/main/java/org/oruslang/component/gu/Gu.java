package org.oruslang.component.gu;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oruslang.component.archive.ComponentArchive;
import org.oruslang.component.archive.ComponentException;
import org.oruslang.component.archive.ComponentHeaders;
import org.oruslang.component.gu.GuCommand.Flag;
import org.oruslang.component.home.ComponentInstaller;
import org.oruslang.component.home.ComponentInstaller.IfInstalled;
import org.oruslang.component.home.ComponentRegistry;
import org.oruslang.component.home.InstalledComponent;
import org.oruslang.component.home.JavaHome;

/**
 * The command {@code gu}: installs component archives into the home of a JDK or a GraalVM, lists
 * and removes them. It reads and writes the formats of the GraalVM updater, which GraalVM no longer
 * has.
 */
public final class Gu {

  /** The command did what it should. */
  public static final int SUCCESS = 0;

  /** The command could not do it, and has changed nothing. */
  public static final int FAILURE = 1;

  /** The command line is wrong. */
  public static final int USAGE = 2;

  private static final String HELP =
      """
      Usage: gu [--home DIR] COMMAND [options] [arguments]

      Commands:
        install -L FILE...   Install component archives.
        list                 List the installed components.
        info NAME...         Tell about installed components.
        info -L FILE...      Tell about component archives.
        remove NAME...       Remove components.

      Options:
        --home DIR           The JDK or GraalVM to change; else GRAALVM_HOME or JAVA_HOME.
        -L, --local-file     The arguments are archives.
        -0, --dry-run        install: check everything, change nothing.
        -r, --replace        install: replace the component if it is installed already.
        -A, --auto-yes       install: accept the licence of the component.
        -l, --list-files     list, info: also list the files.
        -v, --verbose        list, info: tell more.
        -h, --help           Print this help.

      Exit codes: 0 done, 1 not done, and nothing is changed, 2 wrong command line.
      """;

  private final PrintStream out;
  private final PrintStream err;

  private Gu(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /** Runs the command; the JVM ends with its exit code. */
  public static void main(String[] arguments) {
    System.exit(run(List.of(arguments), System.getenv(), System.out, System.err));
  }

  /** Runs the command and returns its exit code. */
  public static int run(
      List<String> arguments, Map<String, String> environment, PrintStream out, PrintStream err) {
    return new Gu(out, err).run(arguments, environment);
  }

  private int run(List<String> arguments, Map<String, String> environment) {
    GuCommand command;
    try {
      command = GuCommand.parse(arguments, environment);
    } catch (GuCommand.UsageException e) {
      err.println("Error: " + e.getMessage() + "\nSee 'gu --help'.");
      return USAGE;
    }
    try {
      run(command);
      return SUCCESS;
    } catch (ComponentException e) {
      err.println("Error: " + e.getMessage());
    } catch (AccessDeniedException e) {
      err.println("Error: No permission to change " + e.getFile());
    } catch (FileSystemException e) {
      err.println("Error: " + e.getFile() + ": " + reason(e));
    } catch (IOException e) {
      err.println("Error: " + e.getMessage());
    }
    return FAILURE;
  }

  private static String reason(FileSystemException e) {
    return e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
  }

  private void run(GuCommand command) throws IOException, ComponentException {
    switch (command.action()) {
      case HELP -> out.print(HELP);
      case INSTALL -> {
        for (String file : command.operands()) {
          install(file, home(command), command);
        }
      }
      case LIST -> list(home(command), command);
      case INFO -> {
        for (String name : command.operands()) {
          tell(name, command);
        }
      }
      case REMOVE -> {
        ComponentInstaller installer = new ComponentInstaller(home(command));
        for (String name : command.operands()) {
          ComponentHeaders removed = installer.remove(name).headers();
          out.println("Removed component: " + titleAndVersion(removed));
        }
      }
    }
  }

  private static JavaHome home(GuCommand command) throws ComponentException {
    Optional<String> home = command.home();
    if (home.isEmpty()) {
      throw new ComponentException("No home given: use --home DIR, or set JAVA_HOME");
    }
    return JavaHome.of(home.get());
  }

  private static ComponentArchive open(String file) throws IOException, ComponentException {
    try {
      Path path = Path.of(file);
      if (!Files.isRegularFile(path)) {
        throw new NoSuchFileException(file);
      }
      return ComponentArchive.open(path);
    } catch (NoSuchFileException | InvalidPathException e) {
      throw new ComponentException("No such file: " + file);
    } catch (ComponentException e) {
      throw new ComponentException(file + ": " + e.getMessage());
    }
  }

  private void install(String file, JavaHome home, GuCommand command)
      throws IOException, ComponentException {
    try (ComponentArchive archive = open(file)) {
      ComponentHeaders headers = archive.headers();
      if (!headers.licenseType().isEmpty() && !command.has(Flag.ACCEPT_LICENSE)) {
        throw new ComponentException(
            "%s has the licence %s (%s): accept it with option -A"
                .formatted(headers.title(), headers.licenseType(), headers.licensePath()));
      }
      ComponentInstaller installer = new ComponentInstaller(home);
      IfInstalled ifInstalled = command.has(Flag.REPLACE) ? IfInstalled.REPLACE : IfInstalled.KEEP;
      boolean dryRun = command.has(Flag.DRY_RUN);
      boolean done =
          dryRun ? installer.check(archive, ifInstalled) : installer.install(archive, ifInstalled);
      if (!done) {
        out.println(headers.title() + " is already installed.");
      } else if (dryRun) {
        out.println("Can be installed: " + titleAndVersion(headers));
      } else {
        out.println("Installed component: " + titleAndVersion(headers));
        out.print(headers.message().isEmpty() ? "" : headers.message().stripTrailing() + "\n");
      }
    }
  }

  private static String titleAndVersion(ComponentHeaders headers) {
    return "%s (%s, version %s)".formatted(headers.name(), headers.id(), headers.version());
  }

  private void list(JavaHome home, GuCommand command) throws IOException, ComponentException {
    String row = "%-32s %-20s %-30s %s%n";
    out.printf(row, "ComponentId", "Version", "Component name", "Stability");
    out.println("-".repeat(100));
    for (InstalledComponent component : ComponentRegistry.read(home.directory()).all()) {
      ComponentHeaders headers = component.headers();
      out.printf(row, headers.id(), headers.version(), headers.name(), headers.stability());
      if (command.has(Flag.VERBOSE)) {
        printDetails(headers);
      }
      if (command.has(Flag.PATHS)) {
        component.files().forEach(file -> out.println("    " + file));
      }
    }
  }

  private void tell(String name, GuCommand command) throws IOException, ComponentException {
    if (command.has(Flag.LOCAL_FILE)) {
      try (ComponentArchive archive = open(name)) {
        tell(archive.headers());
        if (command.has(Flag.PATHS)) {
          archive.files().forEach(file -> out.println("    " + file));
          archive
              .links()
              .all()
              .forEach((link, target) -> out.println("    " + link + " -> " + target));
        }
      }
    } else {
      InstalledComponent component = ComponentRegistry.read(home(command).directory()).find(name);
      tell(component.headers());
      if (command.has(Flag.PATHS)) {
        component.files().forEach(file -> out.println("    " + file));
      }
    }
  }

  private void tell(ComponentHeaders headers) {
    out.println("Component: " + headers.name());
    out.println("    Id: " + headers.id());
    out.println("    Version: " + headers.version());
    printDetails(headers);
  }

  private void printDetails(ComponentHeaders headers) {
    headers
        .requirement()
        .capabilities()
        .forEach((key, value) -> out.println("    Requires: " + key + " " + value));
    headers.dependencies().forEach(id -> out.println("    Requires component: " + id));
    headers
        .workingDirectories()
        .forEach(directory -> out.println("    Working directory: " + directory));
    if (!headers.licenseType().isEmpty()) {
      out.println("    Licence: " + headers.licenseType() + " " + headers.licensePath());
    }
  }
}

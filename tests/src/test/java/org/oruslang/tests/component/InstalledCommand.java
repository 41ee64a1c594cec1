package org.oruslang.tests.component;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A command that is run in an environment of its own. */
public final class InstalledCommand {

  private static final long LIMIT_SECONDS = 180;

  /** The programs of POSIX that the scripts may use. */
  private static final List<String> TOOLS =
      List.of("cat", "find", "mkdir", "mv", "nice", "readlink", "rm", "sh", "sleep");

  private final Path command;
  private final Path folder;
  private final Map<String, String> environment;

  /** What one run gave. */
  public record Run(int exitCode, String out, String err) {}

  private InstalledCommand(Path command, Path folder, Map<String, String> environment) {
    this.command = command;
    this.folder = folder;
    this.environment = environment;
  }

  /** The command in file {@code command}, run in {@code folder}, without a Java on its PATH. */
  public static InstalledCommand of(Path command, Path folder) throws IOException {
    Path tools = Files.createDirectories(folder.resolve("tools"));
    for (String tool : TOOLS) {
      Path link = tools.resolve(tool);
      if (!Files.exists(link)) {
        Path usual = Path.of("/usr/bin", tool);
        Path program = Files.exists(usual) ? usual : Path.of("/bin", tool);
        // On a busy machine, the tests would wait long for a process of low priority.
        String call = tool.equals("nice") ? "shift 2\nexec" : "exec " + program;
        Files.writeString(link, "#!/bin/sh\n" + call + " \"$@\"\n");
        Files.setPosixFilePermissions(link, PosixFilePermissions.fromString("rwxr-xr-x"));
      }
    }
    return new InstalledCommand(
        command, folder, Map.of("PATH", tools.toString(), "HOME", folder.toString()));
  }

  /** The same command with another variable in its environment. */
  public InstalledCommand with(String variable, String value) {
    Map<String, String> more = new HashMap<>(environment);
    more.put(variable, value);
    return new InstalledCommand(command, folder, more);
  }

  /** The same command, run in {@code directory}. */
  public InstalledCommand in(Path directory) {
    return new InstalledCommand(command, directory, environment);
  }

  /** Runs the command with nothing on its standard input. */
  public Run run(String... arguments) throws IOException, InterruptedException {
    return runWithInput(Path.of("/dev/null"), arguments);
  }

  /** Runs the command with the content of {@code input} on its standard input. */
  public Run runWithInput(Path input, String... arguments)
      throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of(command.toString()));
    words.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    Path out = Files.createTempFile(folder, "out", "");
    Path err = Files.createTempFile(folder, "err", "");
    try {
      Process process =
          builder
              .redirectInput(input.toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start();
      if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException("Did not end in " + LIMIT_SECONDS + " seconds: " + words);
      }
      return new Run(process.exitValue(), text(out), text(err));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }

  /** The file's text, also where a program writes bytes that are none. */
  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }
}

package org.oruslang.component.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.oruslang.component.archive.PropertyText;

/**
 * The folder that the commands of Orus run from: {@code bin}, {@code lib}, licences and the bill of
 * materials.
 */
final class OrusHome {

  private static final String MAIN_PACKAGE = "org.oruslang.launcher";
  private static final String POLYGLOT_LAUNCHER = MAIN_PACKAGE + ".PolyglotCommand";

  private final BuildSettings settings;
  private final Path home;
  private final List<Library> libraries = new ArrayList<>();
  private final List<Library> graal = new ArrayList<>();

  OrusHome(BuildSettings settings, Path home) throws IOException {
    this.settings = settings;
    this.home = home;
    Map<String, String> licenses = read("licenses/libraries.properties");
    Map<String, String> checksums = read("licenses/checksums.properties");
    for (Path jar : settings.jars()) {
      libraries.add(Library.of(jar, licenses, checksums));
    }
    for (Path jar : settings.graalJars()) {
      graal.add(Library.of(jar, licenses, checksums));
    }
  }

  private Map<String, String> read(String source) throws IOException {
    return PropertyText.parse(Files.readAllBytes(settings.sources().resolve(source)));
  }

  /** Makes the folder, and removes what an earlier build has left in its {@code lib}. */
  void build() throws IOException {
    Path lib = Files.createDirectories(home.resolve("lib"));
    copyJars(libraries, lib);
    copyJars(graal, Files.createDirectories(lib.resolve("graal")));
    Files.writeString(lib.resolve("jars"), jarList(libraries, ""));
    copyText("home/lib/start.sh", "lib/start.sh", Map.of());
    copyText("home/lib/training.orus", "lib/training.orus", Map.of());
    Files.createDirectories(lib.resolve("more"));
    copyText("home/lib/more/README", "lib/more/README", Map.of());
    String artifacts = String.join(",", libraries.stream().map(Library::artifact).toList());
    copyText("home/lib/more/pom.xml", "lib/more/pom.xml", Map.of("artifacts", artifacts));
    Files.createDirectories(home.resolve("bin"));
    command("orus", "Runs an Orus program: orus [options] FILE [arguments]", orusLauncher());
    command(
        "polyglot",
        "Runs programs of GraalVM languages: polyglot --language orus FILE",
        POLYGLOT_LAUNCHER);
    copyText("home/README_ORUS.md", "README_ORUS.md", Map.of());
    Files.writeString(
        home.resolve("release"),
        """
        ORUS_VERSION="%s"
        ORUS_BUILD="%s"
        GRAALVM_VERSION="%s"
        """
            .formatted(settings.version(), buildId(), settings.graalVersion()));
    Files.writeString(home.resolve("native-image.properties"), "Requires = language:nfi\n");
    Files.writeString(
        home.resolve("polyglot.config"),
        String.join(":", libraries.stream().map(library -> "lib/" + library.fileName()).toList())
            + "|"
            + orusLauncher()
            + "\n");
    Files.copy(
        settings.root().resolve("LICENSE"),
        home.resolve("LICENSE_ORUS.txt"),
        StandardCopyOption.REPLACE_EXISTING);
    Files.writeString(home.resolve("THIRD_PARTY_LICENSE_ORUS.txt"), thirdPartyLicenses());
    Files.writeString(home.resolve("orus.cdx.json"), billOfMaterials().json());
  }

  private static String orusLauncher() {
    return MAIN_PACKAGE + ".OrusLauncher";
  }

  /**
   * What the commands read to know their jars, in the language of the shell.
   *
   * @param onClassPath those that are not modules of the installation's own Java runtime
   * @param runtime the version of that runtime, or empty
   */
  private String jarList(List<Library> onClassPath, String runtime) throws IOException {
    StringBuilder list = new StringBuilder();
    list.append("orus_build='").append(buildId()).append("'\n");
    list.append("orus_graal_version='").append(settings.graalVersion()).append("'\n");
    list.append("orus_own_java='").append(runtime).append("'\n");
    for (Library.Use use : Library.Use.values()) {
      List<String> names =
          onClassPath.stream()
              .filter(library -> library.use() == use)
              .map(Library::fileName)
              .toList();
      list.append("orus_%s_jars='%s'\n".formatted(use.word(), String.join(" ", names)));
    }
    return list.toString();
  }

  /** The libraries that are modules of the Java runtime of a standalone. */
  List<Library> runtimeModules() {
    return libraries.stream().filter(Library::isModuleOfRuntime).toList();
  }

  /** The file {@code lib/jars} of a standalone, whose Java runtime has {@code version}. */
  String standaloneJarList(String version) throws IOException {
    return jarList(
        libraries.stream().filter(library -> !library.isModuleOfRuntime()).toList(), version);
  }

  /** The bill of materials, to which a standalone adds its runtime. */
  BillOfMaterials billOfMaterials() throws IOException {
    BillOfMaterials bill = new BillOfMaterials(settings.version(), settings.timestamp());
    Set<String> seen = new HashSet<>();
    for (Library library : all()) {
      if (seen.add(library.fileName())) {
        bill.add(library);
      }
    }
    return bill;
  }

  private List<Library> all() {
    return Stream.concat(libraries.stream(), graal.stream()).toList();
  }

  private static void copyJars(List<Library> libraries, Path folder) throws IOException {
    Set<String> names = new HashSet<>();
    for (Library library : libraries) {
      names.add(library.fileName());
      Path copy = folder.resolve(library.fileName());
      // An unchanged jar keeps its time stamp, and so the start-up cache stays valid.
      if (!Files.exists(copy) || Files.mismatch(library.file(), copy) >= 0) {
        Files.copy(library.file(), copy, StandardCopyOption.REPLACE_EXISTING);
      }
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(".jar") && !names.contains(name)) {
          Files.delete(file);
        }
      }
    }
  }

  /** What tells this build of Orus from others: depends on the contents of all jars. */
  private String buildId() throws IOException {
    MessageDigest digest = Sha256.newDigest();
    for (Library library : all()) {
      digest.update(library.fileName().getBytes(StandardCharsets.UTF_8));
      digest.update(library.content());
    }
    return HexFormat.of().formatHex(digest.digest(), 0, 8);
  }

  private void command(String name, String description, String mainClass) throws IOException {
    copyText(
        "home/bin/command",
        "bin/" + name,
        Map.of("description", description, "main.class", mainClass));
    Files.setPosixFilePermissions(
        home.resolve("bin").resolve(name), PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private void copyText(String source, String target, Map<String, String> values)
      throws IOException {
    String text = Files.readString(settings.sources().resolve(source));
    text = text.replace("@graalvm.version@", settings.graalVersion());
    text = text.replace("@version@", settings.version());
    for (Map.Entry<String, String> value : values.entrySet()) {
      text = text.replace("@" + value.getKey() + "@", value.getValue());
    }
    Files.writeString(home.resolve(target), text);
  }

  private String thirdPartyLicenses() throws IOException {
    StringBuilder text = new StringBuilder("Orus contains these parts of other origin.\n\n");
    SortedSet<String> licenses = new TreeSet<>();
    Set<String> seen = new HashSet<>();
    for (Library library : all()) {
      if (library.artifact().startsWith("orus-") || !seen.add(library.fileName())) {
        continue;
      }
      licenses.add(library.license());
      text.append(
          "%s:%s %s, %s%n"
              .formatted(
                  library.group(), library.artifact(), library.version(), library.license()));
      if (!library.contained().isEmpty()) {
        licenses.add(library.contained().replaceAll(".*\\((.*)\\)", "$1"));
        text.append("    with ").append(library.contained()).append('\n');
      }
    }
    for (String license : licenses) {
      text.append("\n").append("=".repeat(80)).append("\n").append(license).append("\n\n");
      text.append(Files.readString(settings.sources().resolve("licenses/" + license + ".txt")));
    }
    return text.toString();
  }
}

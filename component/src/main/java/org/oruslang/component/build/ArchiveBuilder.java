package org.oruslang.component.build;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.oruslang.component.archive.ComponentArchive;
import org.oruslang.component.archive.ComponentException;
import org.oruslang.component.archive.ComponentHeaders;
import org.oruslang.component.archive.ComponentPath;
import org.oruslang.component.archive.PropertyText;
import org.oruslang.component.archive.Requirement;

/** Makes a component archive of the folder that the commands of Orus run from. */
final class ArchiveBuilder {

  /** Where the component is in the home that it is installed into. */
  private static final ComponentPath INSTALLED = new ComponentPath("languages/orus");

  private static final String JAVA_VERSION = "25";

  private final BuildSettings settings;
  private final Path home;
  private final SortedMap<String, byte[]> files = new TreeMap<>();
  private final SortedMap<String, String> permissions = new TreeMap<>();

  ArchiveBuilder(BuildSettings settings, Path home) {
    this.settings = settings;
    this.home = home;
  }

  /**
   * Writes the archive and reads it again.
   *
   * @param os operating system of the homes that it fits, such as {@code linux}
   * @param arch their processor architecture, such as {@code amd64}
   */
  void build(Path archive, String os, String arch) throws IOException, ComponentException {
    collect();
    Map<String, byte[]> metadata = new LinkedHashMap<>();
    metadata.put(
        ComponentArchive.LINKS, PropertyText.write(Map.of("bin/orus", linkTarget("bin/orus"))));
    // A GraalVM has its own polyglot.
    metadata.put(
        ComponentArchive.LINKS_WHERE_ABSENT,
        PropertyText.write(Map.of("bin/polyglot", linkTarget("bin/polyglot"))));
    metadata.put(ComponentArchive.PERMISSIONS, PropertyText.write(permissions));
    try (OutputStream out = Files.newOutputStream(archive);
        JarWriter jar = new JarWriter(out, settings.time())) {
      jar.add("META-INF/MANIFEST.MF", manifest(headers(os, arch), metadata));
      for (Map.Entry<String, byte[]> entry : metadata.entrySet()) {
        jar.add(entry.getKey(), entry.getValue());
      }
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        jar.add(file.getKey(), file.getValue());
      }
    }
    try (ComponentArchive written = ComponentArchive.open(archive)) {
      for (ComponentPath file : written.files()) {
        written.copy(file, OutputStream.nullOutputStream());
      }
    }
  }

  private static String linkTarget(String command) {
    return "../" + INSTALLED + "/" + command;
  }

  private void collect() throws IOException {
    try (Stream<Path> paths = Files.walk(home)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        String name = home.relativize(path).toString().replace('\\', '/');
        if (name.startsWith(".") || name.startsWith("cache/")) {
          continue;
        }
        boolean topLevel = name.contains("LICENSE");
        String entry = topLevel ? name : INSTALLED.child(name).text();
        files.put(entry, Files.readAllBytes(path));
        // By folder and not by the file's own permissions, which a build elsewhere may lack.
        permissions.put(entry, name.startsWith("bin/") ? "rwxr-xr-x" : "rw-r--r--");
      }
    }
  }

  private ComponentHeaders headers(String os, String arch) throws ComponentException {
    Map<String, String> capabilities = new LinkedHashMap<>();
    capabilities.put(Requirement.OS_NAME, os);
    capabilities.put(Requirement.OS_ARCH, arch);
    capabilities.put(Requirement.JAVA_VERSION, JAVA_VERSION);
    return new ComponentHeaders(
        "org.oruslang.orus",
        "Orus",
        settings.version(),
        new Requirement(capabilities),
        List.of(),
        false,
        List.of(INSTALLED),
        "experimental",
        "",
        "",
        "",
        "Run 'bin/orus --help'.\n");
  }

  private byte[] manifest(ComponentHeaders headers, Map<String, byte[]> metadata)
      throws IOException {
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    headers.headers().forEach(main::putValue);
    Map<String, byte[]> all = new TreeMap<>(files);
    all.putAll(metadata);
    for (Map.Entry<String, byte[]> file : all.entrySet()) {
      Attributes digest = new Attributes();
      digest.putValue(
          "SHA-256-Digest", Base64.getEncoder().encodeToString(Sha256.of(file.getValue())));
      manifest.getEntries().put(file.getKey(), digest);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    manifest.write(bytes);
    return bytes.toByteArray();
  }
}

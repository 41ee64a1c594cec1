package org.oruslang.component.build;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.oruslang.component.gu.Gu;

/** Makes the command {@code gu}: one file, a shell script with a jar behind it. */
final class GuBuilder {

  private static final List<String> PACKAGES = List.of("archive", "home", "gu");

  private final BuildSettings settings;
  private final Path classes;

  /** A builder that takes the code from {@code classes}. */
  GuBuilder(BuildSettings settings, Path classes) {
    this.settings = settings;
    this.classes = classes;
  }

  void build(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(Files.readAllBytes(settings.sources().resolve("home/gu-header")));
      try (JarWriter jar = new JarWriter(out, settings.time())) {
        jar.add("META-INF/MANIFEST.MF", manifest());
        for (String name : PACKAGES) {
          addPackage("org/oruslang/component/" + name, jar);
        }
      }
    }
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private void addPackage(String folder, JarWriter jar) throws IOException {
    try (Stream<Path> files = Files.list(classes.resolve(folder))) {
      for (Path file : files.sorted().toList()) {
        jar.add(folder + "/" + file.getFileName(), Files.readAllBytes(file));
      }
    }
  }

  private byte[] manifest() throws IOException {
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.put(Attributes.Name.MAIN_CLASS, Gu.class.getName());
    main.put(Attributes.Name.IMPLEMENTATION_VERSION, settings.version());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    manifest.write(bytes);
    return bytes.toByteArray();
  }
}

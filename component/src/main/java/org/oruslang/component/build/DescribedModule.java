package org.oruslang.component.build;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.spi.ToolProvider;

/**
 * Gives a jar that has no module descriptor a copy with one, since {@code jlink} takes no other: it
 * exports all packages and requires what the classes use.
 */
final class DescribedModule {

  private final Path folder;
  private final Instant time;

  /** Copies will be in {@code folder}, their entries of {@code time}. */
  DescribedModule(Path folder, Instant time) {
    this.folder = folder;
    this.time = time;
  }

  /**
   * A jar with the content of {@code jar} and a descriptor, which is {@code jar} if it has one.
   *
   * @throws IOException if no descriptor can be made
   */
  Path of(Path jar) throws IOException {
    ModuleDescriptor descriptor =
        ModuleFinder.of(jar).findAll().stream()
            .findFirst()
            .orElseThrow(() -> new IOException("is no module: " + jar))
            .descriptor();
    if (!descriptor.isAutomatic()) {
      return jar;
    }
    Path classes = folder.resolve(descriptor.name());
    Path source = classes.resolve("module-info.java");
    Files.deleteIfExists(source);
    run("jdeps", "--generate-module-info", folder.toString(), jar.toString());
    run(
        "javac",
        "-nowarn",
        "-d",
        classes.toString(),
        "--patch-module",
        descriptor.name() + "=" + jar,
        source.toString());
    Path copy = folder.resolve(jar.getFileName());
    try (JarFile original = new JarFile(jar.toFile());
        JarWriter writer =
            new JarWriter(new BufferedOutputStream(Files.newOutputStream(copy)), time)) {
      writer.add("module-info.class", Files.readAllBytes(classes.resolve("module-info.class")));
      for (JarEntry entry : original.stream().filter(each -> !each.isDirectory()).toList()) {
        writer.add(entry.getName(), original.getInputStream(entry).readAllBytes());
      }
    }
    return copy;
  }

  private static void run(String tool, String... arguments) throws IOException {
    StringWriter output = new StringWriter();
    PrintWriter printer = new PrintWriter(output);
    int exitCode =
        ToolProvider.findFirst(tool)
            .orElseThrow(() -> new IOException("this Java has no " + tool))
            .run(printer, printer, arguments);
    if (exitCode != 0) {
      throw new IOException(tool + " failed: " + output);
    }
  }
}

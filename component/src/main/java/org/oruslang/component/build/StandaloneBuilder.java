package org.oruslang.component.build;

import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Makes the standalone distribution: the folder that the commands of Orus run from, with a linked
 * Java runtime of which Orus and Truffle are parts, in an archive that unpacks and runs anywhere.
 */
final class StandaloneBuilder {

  /** What of Orus and Truffle is in the runtime, with all that it requires. */
  private static final List<String> ORUS_MODULES =
      List.of(
          "com.oracle.truffle.truffle_nfi",
          "com.oracle.truffle.truffle_nfi_libffi",
          "org.graalvm.launcher",
          "org.graalvm.polyglot",
          "org.graalvm.truffle",
          "org.oruslang.launcher");

  /**
   * What the runtime holds of Java: what Orus, Truffle and the tools use, and what other languages
   * and the usual Java libraries are likely to. Not the module {@code jdk.graal.compiler}, in whose
   * place the JDK has an empty one: Graal comes as jars, on the ordinary module path.
   */
  private static final List<String> MODULES =
      List.of(
          "java.base",
          "java.logging",
          "java.management",
          "java.net.http",
          "java.sql",
          "java.xml",
          "jdk.attach",
          "jdk.charsets",
          "jdk.internal.vm.ci",
          "jdk.jdwp.agent",
          "jdk.jfr",
          "jdk.localedata",
          "jdk.management",
          "jdk.management.agent",
          "jdk.unsupported",
          "jdk.zipfs");

  private final BuildSettings settings;
  private final OrusHome orus;
  private final Path home;

  StandaloneBuilder(BuildSettings settings, OrusHome orus, Path home) {
    this.settings = settings;
    this.orus = orus;
    this.home = home;
  }

  /**
   * Links the runtime in folder {@code jre}, and writes {@code archive}.
   *
   * @throws IOException if the JDK that runs this has no {@code jlink}, or it fails
   */
  void build(Path jre, Path archive) throws IOException, InterruptedException {
    Path described = Files.createDirectories(jre.resolveSibling("described-modules"));
    DescribedModule modules = new DescribedModule(described, settings.time());
    List<Path> modulePath = new ArrayList<>();
    for (Library module : orus.runtimeModules()) {
      modulePath.add(modules.of(module.file()));
    }
    link(jre, modulePath);
    BillOfMaterials bill = orus.billOfMaterials();
    // The runtime is linked from the JDK that runs this.
    bill.addRuntime(System.getProperty("java.vendor"), Runtime.version().toString());

    SortedMap<String, Path> paths = new TreeMap<>();
    collect(home, "", paths);
    for (Library module : orus.runtimeModules()) {
      paths.remove("lib/" + module.fileName());
    }
    Map<String, String> texts =
        Map.of(
            "lib/jars", orus.standaloneJarList(Runtime.version().toString()),
            "orus.cdx.json", bill.json());
    collect(jre, "jre/", paths);
    String top = archive.getFileName().toString().replaceFirst("[.]tar[.]gz$", "") + "/";
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(archive));
        OutputStream gzip = new BestGzip(out);
        TarWriter tar = new TarWriter(new BufferedOutputStream(gzip), settings.time())) {
      for (Map.Entry<String, Path> entry : paths.entrySet()) {
        String name = entry.getKey();
        Path path = entry.getValue();
        if (Files.isSymbolicLink(path)) {
          tar.addLink(top + name, Files.readSymbolicLink(path).toString());
        } else if (Files.isDirectory(path)) {
          tar.addDirectory(top + name);
        } else if (texts.containsKey(name)) {
          tar.addFile(top + name, false, texts.get(name).getBytes(StandardCharsets.UTF_8));
        } else {
          tar.addFile(top + name, isProgram(name), Files.readAllBytes(path));
        }
      }
    }
  }

  private static boolean isProgram(String name) {
    return name.startsWith("bin/")
        || name.startsWith("jre/bin/")
        || name.equals("jre/lib/jspawnhelper")
        || name.equals("jre/lib/jexec");
  }

  /**
   * Links the runtime. jlink generates code in the order of sets, for which the JVM throws dice in
   * each process; only a JVM that records for a cache of classes takes the same order each time. So
   * this one does, and what it records is thrown away. What jlink strips depends on the locale.
   */
  private static void link(Path jre, List<Path> modulePath)
      throws IOException, InterruptedException {
    delete(jre);
    Path record = jre.resolveSibling("jlink.aotconf");
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "jlink").toString(),
            "-J-XX:AOTMode=record",
            "-J-XX:AOTConfiguration=" + record,
            "--module-path",
            modulePath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
            "--add-modules",
            String.join(",", MODULES) + "," + String.join(",", ORUS_MODULES),
            // What debuggers know of the classes would be a part of the start-up cache too.
            "--strip-java-debug-attributes",
            "--no-header-files",
            "--no-man-pages",
            "--output",
            jre.toString());
    builder.environment().put("LC_ALL", "C");
    Process jlink = builder.redirectErrorStream(true).start();
    String output = new String(jlink.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (jlink.waitFor() != 0) {
      throw new IOException("jlink failed: " + output);
    }
    Files.deleteIfExists(record);
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, IOException failure)
              throws IOException {
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static void collect(Path folder, String prefix, Map<String, Path> paths)
      throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.toList()) {
        String name = folder.relativize(path).toString();
        if (!name.isEmpty() && !name.startsWith(".") && !name.startsWith("cache")) {
          paths.put(prefix + name, path);
        } else if (name.isEmpty() && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
          paths.put(prefix.replaceFirst("/$", ""), path);
        }
      }
    }
    paths.remove("");
  }

  /** A gzip stream at the highest level; its header holds no time. */
  private static final class BestGzip extends GZIPOutputStream {

    BestGzip(OutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}

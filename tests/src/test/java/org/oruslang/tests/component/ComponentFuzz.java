package org.oruslang.tests.component;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * Whatever bytes an archive has, it is installed and can be removed without a trace, or is refused
 * with a message; a home and what is around it are then as they were.
 */
public final class ComponentFuzz {

  private static final Path SCRATCH = scratch();

  private ComponentFuzz() {}

  private static Path scratch() {
    try {
      return Files.createTempDirectory("component-fuzz");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** An archive that can be installed, to begin with. */
  public static byte[] seed() {
    return new TestArchive("org.test.one").bytes();
  }

  /** Installs an archive and removes what was installed. */
  public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
    Path around = Files.createTempDirectory(SCRATCH, "around");
    try {
      TestHome home = TestHome.create(around.resolve("home"));
      Path archive = Files.write(around.resolve("archive.jar"), bytes);
      SortedMap<String, String> before = FileTree.of(around);
      TestHome.Result installed = home.install(archive);
      if (installed.exitCode() == 0) {
        String name = installedName(home);
        TestHome.Result removed = home.gu("remove", name);
        require(removed.exitCode() == 0, name + " cannot be removed", removed);
      } else {
        require(!installed.err().isBlank(), "no message", installed);
      }
      SortedMap<String, String> after = FileTree.of(around);
      require(before.equals(after), "something is left: " + after.keySet(), installed);
      String text = installed.out() + installed.err();
      require(!text.contains("Exception") && !text.contains("\tat "), "a trace", installed);
    } finally {
      delete(around);
    }
  }

  /** The name of the only component. */
  private static String installedName(TestHome home) throws IOException {
    Path registry = home.directory.resolve("lib/installer/components");
    try (Stream<Path> files = Files.list(registry)) {
      String suffix = ".component";
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(suffix))
          .map(name -> name.substring(0, name.length() - suffix.length()))
          .findFirst()
          .orElseThrow();
    }
  }

  private static void delete(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> paths = Files.walk(folder)) {
      all = paths.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.delete(path);
    }
  }

  private static void require(boolean right, String what, TestHome.Result result) {
    if (!right) {
      throw new AssertionError(what + "\n" + result);
    }
  }
}

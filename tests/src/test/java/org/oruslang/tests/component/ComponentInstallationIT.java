package org.oruslang.tests.component;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.oruslang.tests.component.InstalledCommand.Run;

/** The component archive and gu as they were built, at work on a copy of the JDK. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ComponentInstallationIT {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @TempDir static Path scratch;
  private static Path home;
  private static SortedMap<String, String> before;

  @BeforeAll
  static void copyJdkAndInstall() throws Exception {
    home = scratch.resolve("a jdk");
    copyJdk(Path.of(System.getProperty("java.home")), home);
    before = FileTree.of(home);
    Run installed = gu("install", "-L", archive().toString());
    assertEquals("", installed.err());
    assertTrue(
        installed.out().startsWith("Installed component: Orus (org.oruslang.orus, version "));
  }

  @AfterAll
  static void letTheCacheBeMade() throws Exception {
    // It would write into a folder that JUnit deletes.
    awaitNoMaker();
  }

  /** Links instead of copies where the file system can: installing writes to no file of the JDK. */
  private static void copyJdk(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
              throws IOException {
            String name = from.relativize(directory).toString();
            if (name.equals("jmods") || name.equals("legal") || name.equals("man")) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            Files.createDirectories(to.resolve(name));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Path copy = to.resolve(from.relativize(file).toString());
            if (attributes.isSymbolicLink()) {
              Files.copy(file.toRealPath(), copy);
              return FileVisitResult.CONTINUE;
            }
            try {
              Files.createLink(copy, file);
            } catch (IOException | UnsupportedOperationException e) {
              Files.copy(file, copy, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static Path dist() {
    return Path.of(System.getProperty("orus.root"), "component/target/dist");
  }

  private static Path archive() throws IOException {
    try (Stream<Path> files = Files.list(dist())) {
      List<Path> archives =
          files.filter(file -> file.toString().endsWith("-linux-amd64.jar")).toList();
      assertEquals(1, archives.size(), archives.toString());
      return archives.getFirst();
    }
  }

  private static Run gu(String... arguments) throws Exception {
    return InstalledCommand.of(dist().resolve("gu"), scratch)
        .with("JAVA_HOME", home.toString())
        .run(arguments);
  }

  private static InstalledCommand orus() throws IOException {
    return InstalledCommand.of(home.resolve("bin/orus"), scratch);
  }

  private static InstalledCommand polyglot() throws IOException {
    return InstalledCommand.of(home.resolve("bin/polyglot"), scratch);
  }

  private static Path program(String text) throws IOException {
    return Files.writeString(scratch.resolve("a program.orus"), text);
  }

  private static void awaitNoMaker() throws Exception {
    Path maker = home.resolve("languages/orus/cache/making-fallback");
    Instant end = Instant.now().plus(PATIENCE);
    while (Files.exists(maker) && Instant.now().isBefore(end)) {
      Thread.sleep(100);
    }
  }

  @Test
  @Order(1)
  void runsPrograms() throws Exception {
    Path program =
        program(
            """
            fn double(n: i32) -> i32:
                return n * 2

            print("twice", double(21))
            """);
    assertEquals(new Run(0, "twice 42\n", ""), orus().run(program.toString()));
    assertEquals(
        new Run(0, "twice 42\n", ""), polyglot().run("--language", "orus", program.toString()));
  }

  @Test
  @Order(2)
  void evaluatesCode() throws Exception {
    assertEquals(new Run(0, "42\n", ""), orus().run("-e", "print(6 * 7)"));
    Run evaluated = polyglot().run("--language", "orus", "--eval", "print(6 * 7)");
    assertEquals(0, evaluated.exitCode(), evaluated.err());
    assertTrue(evaluated.out().startsWith("42\n"), evaluated.out());
  }

  @Test
  @Order(3)
  void reportsWhatTheProgramDoes() throws Exception {
    Run compileError = orus().run(program("x: i32 = \"text\"\n").toString());
    assertEquals(65, compileError.exitCode(), compileError.err());
    assertEquals("", compileError.out());
    Run runtimeError = orus().run(program("print(\"before\")\nprint(1 / (2 - 2))\n").toString());
    assertEquals(70, runtimeError.exitCode(), runtimeError.err());
    assertEquals("before\n", runtimeError.out());
    assertTrue(runtimeError.err().contains("Division by zero"), runtimeError.err());
    assertEquals(66, orus().run("no such file.orus").exitCode());
  }

  @Test
  @Order(4)
  void tellsItsVersionAndTools() throws Exception {
    for (InstalledCommand command : List.of(orus(), polyglot())) {
      Run version = command.run("--version:graalvm");
      assertEquals(0, version.exitCode(), version.err());
      assertTrue(
          version.out().contains("Orus version " + System.getProperty("orus.version")),
          version.out());
      assertTrue(version.out().contains("Chrome Inspector"), version.out());
      assertTrue(version.out().contains("Debug Protocol Server"), version.out());
      assertTrue(version.out().contains("CPU Sampler"), version.out());
    }
    assertEquals(polyglot().run("--version:graalvm"), polyglot().run("--version"));
  }

  @Test
  @Order(5)
  void compilesWithGraalWhenAskedTo() throws Exception {
    Run version = orus().with("ORUS_CACHE", "off").run("--runtime=graal", "--version:graalvm");
    assertEquals(0, version.exitCode(), version.err());
    assertEquals("", version.err());
    assertTrue(version.out().startsWith("GraalVM CE JVM Polyglot Engine"), version.out());
  }

  @Test
  @Order(6)
  void startsFromItsCacheAfterAWhile() throws Exception {
    orus().run("-e", "print(1)");
    awaitNoMaker();
    Run second = orus().run("-e", "print(1)");
    assertEquals(new Run(0, "1\n", ""), second);
    Path complaints = home.resolve("languages/orus/cache/fallback.log");
    assertTrue(Files.exists(complaints), "the cache was not used");
    assertEquals("", Files.readString(complaints));
  }

  @Test
  @Order(7)
  void isListedAndRemovedWithoutATrace() throws Exception {
    Run list = gu("list");
    assertTrue(list.out().contains("org.oruslang.orus "), list.out());
    Run again = gu("install", "-L", archive().toString());
    assertTrue(again.out().contains("is already installed"), again.out());
    Run removed = gu("remove", "orus");
    assertEquals("", removed.err());
    assertEquals(0, removed.exitCode());
    assertEquals(before, FileTree.of(home));
    assertFalse(Files.exists(home.resolve("bin/orus")));
  }

  @Test
  @Order(8)
  void isRefusedByTheWrongHome() throws Exception {
    for (Map.Entry<String, String> wrong :
        Map.of(
                "OS_ARCH=\"aarch64\"", "It requires Architecture amd64",
                "OS_NAME=\"Darwin\"", "It requires Operating system linux",
                "JAVA_VERSION=\"21.0.4\"", "It requires Java version 25")
            .entrySet()) {
      String key = wrong.getKey().replaceFirst("=.*", "");
      TestHome other =
          TestHome.create(
              scratch.resolve(key), TestHome.JDK.replaceFirst(key + "=.*", wrong.getKey()));
      SortedMap<String, String> tree = other.tree();
      TestHome.Result result = other.install(archive());
      assertEquals(1, result.exitCode());
      assertTrue(result.err().contains(wrong.getValue()), result.err());
      assertEquals(tree, other.tree());
    }
  }
}

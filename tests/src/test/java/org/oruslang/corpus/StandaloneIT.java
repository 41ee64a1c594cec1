package org.oruslang.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.oruslang.tests.component.InstalledCommand;
import org.oruslang.tests.component.InstalledCommand.Run;

/** The standalone distribution, unpacked and run where no Java is on the PATH. */
@Tag("standalone")
class StandaloneIT {

  private static final Path CORPUS =
      Path.of(System.getProperty("orus.root"), "tests/src/test/resources/corpus");

  @TempDir static Path scratch;
  private static Path home;

  private static final ExecutorService processes =
      Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());

  @BeforeAll
  static void unpack() throws IOException, InterruptedException {
    Path dist = Path.of(System.getProperty("orus.root"), "component/target/dist");
    Path archive;
    try (Stream<Path> files = Files.list(dist)) {
      List<Path> archives = files.filter(file -> file.toString().endsWith(".tar.gz")).toList();
      assertEquals(1, archives.size(), archives.toString());
      archive = archives.getFirst();
    }
    int exitCode =
        new ProcessBuilder("tar", "-xzf", archive.toString())
            .directory(scratch.toFile())
            .inheritIO()
            .start()
            .waitFor();
    assertEquals(0, exitCode);
    Path unpacked = scratch.resolve(archive.getFileName().toString().replace(".tar.gz", ""));
    home = Files.move(unpacked, scratch.resolve("moved to here"));
    // Not in the background: nothing shall write here any more when JUnit deletes the folder.
    assertEquals(new Run(0, "", ""), orus().run("--make-cache"));
  }

  @AfterAll
  static void endProcesses() {
    processes.shutdownNow();
  }

  private static InstalledCommand orus() throws IOException {
    return InstalledCommand.of(home.resolve("bin/orus"), scratch);
  }

  private static InstalledCommand polyglot() throws IOException {
    return InstalledCommand.of(home.resolve("bin/polyglot"), scratch);
  }

  /**
   * Starts a program at once, beside others, as far as there are processors; the test awaits it.
   */
  private static DynamicTest test(
      String name, Path folder, Path program, byte[] input, Consumer<Run> check) {
    Future<Run> run =
        processes.submit(
            () -> {
              Path file = Files.write(Files.createTempFile(scratch, "in", ""), input);
              return orus().in(folder).runWithInput(file, program.toString());
            });
    return dynamicTest(name, () -> check.accept(run.get()));
  }

  @TestFactory
  Stream<DynamicTest> runsTheCorpus() throws IOException {
    return CorpusProgram.all(CORPUS).stream()
        .map(
            program ->
                test(
                    program.file().toString(),
                    scratch,
                    CORPUS.resolve(program.file()),
                    program.input(),
                    run -> check(program, run)))
        .toList()
        .stream();
  }

  private static void check(CorpusProgram program, Run run) {
    assertEquals(new String(program.output(), StandardCharsets.UTF_8), run.out(), run.err());
    assertEquals(program.exitCode(), run.exitCode(), run.err());
    assertEquals(program.exitCode() == Outcome.SUCCESS, run.err().isEmpty(), run.err());
    for (String error : program.errors()) {
      String code = error.substring(0, error.indexOf(' '));
      assertTrue(run.err().contains("[" + code + "]"), run.err());
    }
  }

  @TestFactory
  Stream<DynamicTest> runsTheProgramsOfTheReference() throws IOException {
    if (!ConformanceProgram.areHere()) {
      String message = "there is no folder " + ConformanceProgram.SUITE + ": nothing to run";
      return Stream.of(dynamicTest("skipped", () -> assumeTrue(false, message)));
    }
    Path folder = Files.createDirectory(scratch.resolve("reference"));
    Files.createSymbolicLink(
        folder.resolve(ConformanceProgram.LINK), ConformanceProgram.SUITE.toRealPath());
    return ConformanceProgram.all().stream()
        .map(
            program ->
                test(
                    program.file().toString(),
                    folder,
                    program.linked(),
                    program.input(),
                    run -> check(program, run)))
        .toList()
        .stream();
  }

  private static void check(ConformanceProgram program, Run run) {
    program
        .output()
        .ifPresent(
            output ->
                assertEquals(new String(output, StandardCharsets.UTF_8), run.out(), run.err()));
    program.exitCode().ifPresent(exitCode -> assertEquals(exitCode, run.exitCode(), run.err()));
    assertEquals(run.exitCode() == Outcome.SUCCESS, run.err().isEmpty(), run.err());
  }

  @Test
  void runsOnItsOwnJava() throws IOException, InterruptedException {
    Run run = orus().run("--vm.XshowSettings:properties", "-e", "print(1)");
    assertEquals("1\n", run.out(), run.err());
    assertTrue(run.err().contains("java.home = " + home.resolve("jre") + "\n"), run.err());
  }

  @Test
  void startsFromItsCacheAfterItHasMoved() throws IOException, InterruptedException {
    Path cache = home.resolve("cache");
    Path moved = Files.move(home, scratch.resolve("moved again"));
    try {
      Run run =
          InstalledCommand.of(moved.resolve("bin/orus"), scratch).run("-e", "print(\"there\")");
      assertEquals(new Run(0, "there\n", ""), run);
      assertEquals("", Files.readString(moved.resolve("cache/fallback.log")));
    } finally {
      Files.move(moved, home);
    }
    assertTrue(Files.exists(cache));
  }

  @Test
  void holdsALanguageForPolyglot() throws IOException, InterruptedException {
    Run run = polyglot().run("--language", "orus", "--eval", "print(\"there\")");
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.out().startsWith("there\n"), run.out());
  }

  @Test
  void servesEditors() throws IOException, InterruptedException {
    StringBuilder input = new StringBuilder();
    for (String content :
        List.of(
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"capabilities\":{}}}",
            "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"shutdown\"}",
            "{\"jsonrpc\":\"2.0\",\"method\":\"exit\"}")) {
      input.append("Content-Length: ").append(content.length()).append("\r\n\r\n").append(content);
    }
    Path file = Files.writeString(scratch.resolve("messages"), input);
    Run run = orus().runWithInput(file, "--lsp");
    assertEquals("", run.err());
    assertEquals(0, run.exitCode());
    assertTrue(run.out().contains("\"serverInfo\":{\"name\":\"Orus\""), run.out());
  }

  @Test
  void opensNoJarToRunAProgram() throws IOException, InterruptedException {
    Path program = Files.writeString(scratch.resolve("hello.orus"), "print(1)\n");
    Run run = orus().with("JAVA_OPTS", "-Xlog:class+load").run(program.toString());
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.out().contains("org.oruslang.launcher.OrusLauncher "), run.out());
    assertFalse(run.out().contains("java.util.zip.ZipFile$Source "), run.out());
    assertFalse(run.out().contains("source: file:"), run.out());
  }

  @Test
  void compilesWithGraalWhenAskedTo() throws IOException, InterruptedException {
    Run run = orus().with("ORUS_CACHE", "off").run("--runtime=graal", "--version:graalvm");
    assertEquals("", run.err());
    assertTrue(run.out().startsWith("GraalVM CE JVM Polyglot Engine"), run.out());
  }

  @Test
  void hasTheLicencesOfAllItsParts() throws IOException {
    String licences = Files.readString(home.resolve("THIRD_PARTY_LICENSE_ORUS.txt"));
    String bill = Files.readString(home.resolve("orus.cdx.json"));
    try (Stream<Path> jars = Files.walk(home.resolve("lib"))) {
      for (Path jar : jars.filter(file -> file.toString().endsWith(".jar")).toList()) {
        String artifact = jar.getFileName().toString().replaceFirst("-\\d.*", "");
        assertTrue(bill.contains("\"name\": \"" + artifact + "\""), artifact);
        assertTrue(
            artifact.startsWith("orus-") || licences.contains(":" + artifact + " "), artifact);
      }
    }
    for (String module : List.of("truffle-api", "truffle-nfi", "polyglot", "jline")) {
      assertTrue(bill.contains("\"name\": \"" + module + "\""), module);
      assertTrue(licences.contains(":" + module + " "), module);
    }
    assertTrue(bill.contains("\"name\": \"OpenJDK runtime\""));
    assertTrue(Files.exists(home.resolve("jre/legal/java.base/LICENSE")));
  }
}

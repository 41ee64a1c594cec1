package org.oruslang.tests.component;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oruslang.tests.component.InstalledCommand.Run;

/** The polyglot command, in an installation to which JavaScript was added as its README says. */
class OtherLanguagesIT {

  private static final Path ROOT = Path.of(System.getProperty("orus.root"));
  private static final Path EXAMPLES = ROOT.resolve("docs/examples/javascript");

  @TempDir static Path scratch;
  private static Path home;

  @BeforeAll
  static void addJavaScript() throws IOException, InterruptedException {
    home = scratch.resolve("an installation");
    copy(ROOT.resolve("component/target/orus"), home);
    List<String> words =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("orus.maven"), "bin/mvn").toString(),
                "-q",
                "-B",
                "-f",
                home.resolve("lib/more/pom.xml").toString(),
                "-Dmaven.repo.local=" + System.getProperty("orus.localRepository"),
                "-Dlanguage=js"));
    if (System.getProperty("orus.maven.offline").equals("is true")) {
      words.add("-o");
    }
    words.add("dependency:copy-dependencies");
    ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process maven = builder.start();
    String output = new String(maven.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, maven.waitFor(), output);
  }

  /** Without its caches. */
  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      files
          .filter(file -> !file.startsWith(from.resolve("cache")))
          .forEach(
              file -> {
                try {
                  Files.copy(file, to.resolve(from.relativize(file).toString()));
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }

  private static InstalledCommand command(String name) throws IOException {
    return InstalledCommand.of(home.resolve("bin").resolve(name), scratch)
        .with("JAVA_HOME", System.getProperty("java.home"))
        .with("ORUS_CACHE", "off");
  }

  private static String example(String name) {
    return EXAMPLES.resolve(name).toString();
  }

  @Test
  void orusHasItsOwnJarsOnce() throws IOException {
    try (Stream<Path> jars = Files.walk(home.resolve("lib"))) {
      List<String> truffle =
          jars.map(file -> file.getFileName().toString())
              .filter(name -> name.startsWith("truffle-api-"))
              .toList();
      assertEquals(1, truffle.size(), truffle.toString());
    }
  }

  @Test
  void evaluatesBothLanguages() throws IOException, InterruptedException {
    Run run =
        command("polyglot")
            .run("--eval", "js:[1, 2, 3].map(x => x * x).join()", "--eval", "orus:print(6 * 7)");
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.out().startsWith("1,4,9\n42\n"), run.out());
  }

  @Test
  void programsUseEachOther() throws IOException, InterruptedException {
    Run javaScript =
        command("polyglot")
            .run("--file", example("statistics.orus"), "--file", example("statistics.js"));
    assertEquals(0, javaScript.exitCode(), javaScript.err());
    assertTrue(javaScript.out().startsWith("mean 2.5 of 3\n"), javaScript.out());
    assertTrue(javaScript.out().contains("refused:"), javaScript.out());

    Run orus = command("orus").run("--polyglot", example("from_orus.orus"));
    assertEquals(0, orus.exitCode(), orus.err());
    assertTrue(
        orus.out().startsWith("Ada: best of 3 is 9\nmedian 3\ncaught runtime error"), orus.out());
  }

  @Test
  void talksInBothLanguages() throws IOException, InterruptedException {
    Path input =
        Files.writeString(scratch.resolve("input"), "print(6 * 7)\njs>\n[6 * 8, 1].join()\n");
    Run run = command("polyglot").runWithInput(input, "--shell", "--language", "orus");
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.out().contains("JavaScript version"), run.out());
    assertTrue(run.out().contains("Orus version"), run.out());
    assertTrue(run.out().contains("42\n"), run.out());
    assertTrue(run.out().contains("48,1\n"), run.out());
  }

  @Test
  void tellsTheVersionsOfBothLanguages() throws IOException, InterruptedException {
    Run run = command("polyglot").run("--version");
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.out().contains("JavaScript version"), run.out());
    assertTrue(
        run.out().lines().anyMatch(line -> line.matches(" *Orus +version [0-9].*")), run.out());
  }
}

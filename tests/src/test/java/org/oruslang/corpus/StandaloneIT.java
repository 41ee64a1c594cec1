package org.oruslang.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
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

  private static InstalledCommand orus() throws IOException {
    return InstalledCommand.of(home.resolve("bin/orus"), scratch);
  }

  @TestFactory
  Stream<DynamicTest> runsTheCorpus() throws IOException {
    return CorpusProgram.all(CORPUS).stream()
        .map(program -> dynamicTest(program.file().toString(), () -> check(program)));
  }

  private static void check(CorpusProgram program) throws IOException, InterruptedException {
    Path input = Files.write(scratch.resolve("input"), program.input());
    Run run = orus().runWithInput(input, CORPUS.resolve(program.file()).toString());
    assertEquals(new String(program.output(), StandardCharsets.UTF_8), run.out(), run.err());
    assertEquals(program.exitCode(), run.exitCode(), run.err());
    assertEquals(program.exitCode() == Outcome.SUCCESS, run.err().isEmpty(), run.err());
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
    Run run =
        InstalledCommand.of(home.resolve("bin/polyglot"), scratch)
            .run("--language", "orus", "--eval", "print(\"there\")");
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.out().startsWith("there\n"), run.out());
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
    assertTrue(bill.contains("\"name\": \"OpenJDK runtime\""));
    assertTrue(Files.exists(home.resolve("jre/legal/java.base/LICENSE")));
  }
}

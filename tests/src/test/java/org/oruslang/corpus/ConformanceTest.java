package org.oruslang.corpus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.oruslang.diagnostics.ErrorCode;

/**
 * Runs the programs of the reference implementation, where a folder of them stands beside the
 * repository: standard output, exit code, and the line and category of the first error.
 *
 * <p>Beside a program {@code p.orus} stand {@code p.out}, {@code p.exit}, {@code p.stdin} and
 * {@code p.diag}, the last with lines {@code line N} and {@code title CATEGORY: words}; all may be
 * missing.
 */
class ConformanceTest {

  private static final Path SUITE =
      Path.of(System.getProperty("orus.root"), "../shared/conformance");

  /** Outputs that differ from the recorded ones; the language reference gives the reasons. */
  private static final Path CORRECTED =
      Path.of(System.getProperty("orus.root"), "tests/src/test/resources/conformance");

  private static final Duration LIMIT = Duration.ofSeconds(120);
  private static final Pattern LINE = Pattern.compile("line (\\d+)");
  private static final Pattern TITLE = Pattern.compile("title ([A-Z ]+): .*");

  private static final String MARKER = "[ERROR] interpret: Compilation failed\n";

  @TempDir static Path directory;

  private static final List<ProgramRunner> runners = new ArrayList<>();

  @TestFactory
  Stream<DynamicNode> programs() throws IOException {
    if (!Files.isDirectory(SUITE)) {
      return Stream.of(
          dynamicTest(
              "skipped",
              () -> assumeTrue(false, "there is no folder " + SUITE + ": nothing to run")));
    }
    // The programs import each other as tests.modules.NAME.
    Path tests = directory.resolve("tests");
    Files.createSymbolicLink(tests, SUITE.toRealPath());
    List<Path> programs;
    try (Stream<Path> files = Files.walk(SUITE)) {
      programs =
          files
              .filter(file -> file.toString().endsWith(".orus"))
              .map(SUITE::relativize)
              .sorted()
              .toList();
    }
    return Execution.ALL.stream().map(execution -> container(execution, programs));
  }

  private static DynamicNode container(Execution execution, List<Path> programs) {
    ProgramRunner runner = new ProgramRunner(execution, directory);
    runners.add(runner);
    Map<String, List<Path>> folders =
        programs.stream()
            .collect(
                Collectors.groupingBy(
                    file -> file.getParent().toString(), TreeMap::new, Collectors.toList()));
    return dynamicContainer(
        execution.name(),
        folders.entrySet().stream()
            .map(
                folder ->
                    dynamicContainer(
                        folder.getKey(),
                        folder.getValue().stream()
                            .map(
                                file ->
                                    dynamicTest(
                                        file.getFileName().toString(),
                                        () -> check(runner, file))))));
  }

  private static void check(ProgramRunner runner, Path file) throws IOException {
    byte[] input =
        Files.exists(beside(file, ".stdin"))
            ? Files.readAllBytes(beside(file, ".stdin"))
            : new byte[0];
    Outcome outcome =
        assertTimeoutPreemptively(LIMIT, () -> runner.run(Path.of("tests").resolve(file), input));
    if (Files.exists(beside(file, ".out"))) {
      byte[] expected = expectedOutput(file);
      assertEquals(
          new String(expected, StandardCharsets.UTF_8),
          outcome.outputText(),
          () -> "standard output; it ended with " + outcome.ending());
      assertArrayEquals(expected, outcome.output(), "bytes on standard output");
    }
    if (Files.exists(beside(file, ".exit"))) {
      int expected = Integer.parseInt(Files.readString(beside(file, ".exit")).strip());
      assertEquals(
          expected, outcome.exitCode(), () -> "exit code; it ended with " + outcome.ending());
    }
    if (Files.exists(beside(file, ".diag"))) {
      for (String line : Files.readAllLines(beside(file, ".diag"))) {
        checkDiagnostic(line, outcome);
      }
    }
  }

  /** The recorded output, or the right one where the reference recorded a mistake of its own. */
  private static byte[] expectedOutput(Path file) throws IOException {
    Path corrected = CORRECTED.resolve(file.toString().replace(".orus", ".out"));
    return Files.exists(corrected)
        ? Files.readAllBytes(corrected)
        : withoutMarker(Files.readAllBytes(beside(file, ".out")));
  }

  /**
   * The recorded output without the line that the reference writes to standard output when a
   * program does not compile; reports belong on standard error.
   */
  private static byte[] withoutMarker(byte[] output) {
    String text = new String(output, StandardCharsets.ISO_8859_1);
    return text.replace(MARKER, "").getBytes(StandardCharsets.ISO_8859_1);
  }

  private static void checkDiagnostic(String expected, Outcome outcome) {
    Matcher line = LINE.matcher(expected);
    Matcher title = TITLE.matcher(expected);
    if (line.matches()) {
      assertEquals(Integer.parseInt(line.group(1)), outcome.errorLine(), outcome::ending);
    } else if (title.matches()) {
      assertEquals(title.group(1), category(outcome), outcome::ending);
    } else {
      throw new IllegalArgumentException("not a line of a .diag file: " + expected);
    }
  }

  private static String category(Outcome outcome) {
    ErrorCode code =
        outcome.errors().isEmpty()
            ? ErrorCode.ofRuntimeError(outcome.panic().kind(), outcome.panic().message())
            : ErrorCode.of(outcome.errors().getFirst().code());
    return code.category().header();
  }

  private static Path beside(Path file, String extension) {
    return SUITE.resolve(file.toString().replace(".orus", extension));
  }

  @AfterAll
  static void close() throws IOException {
    runners.forEach(ProgramRunner::close);
    runners.clear();
    Files.deleteIfExists(directory.resolve("tests"));
  }
}

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
 */
class ConformanceTest {

  private static final Duration LIMIT = Duration.ofSeconds(120);
  private static final Pattern LINE = Pattern.compile("line (\\d+)");
  private static final Pattern TITLE = Pattern.compile("title ([A-Z ]+): .*");

  @TempDir static Path directory;

  private static final List<ProgramRunner> runners = new ArrayList<>();

  @TestFactory
  Stream<DynamicNode> programs() throws IOException {
    if (!ConformanceProgram.areHere()) {
      String message = "there is no folder " + ConformanceProgram.SUITE + ": nothing to run";
      return Stream.of(dynamicTest("skipped", () -> assumeTrue(false, message)));
    }
    Files.createSymbolicLink(
        directory.resolve(ConformanceProgram.LINK), ConformanceProgram.SUITE.toRealPath());
    List<ConformanceProgram> programs = ConformanceProgram.all();
    return Execution.ALL.stream().map(execution -> container(execution, programs));
  }

  private static DynamicNode container(Execution execution, List<ConformanceProgram> programs) {
    ProgramRunner runner = new ProgramRunner(execution, directory);
    runners.add(runner);
    Map<String, List<ConformanceProgram>> features =
        programs.stream()
            .collect(
                Collectors.groupingBy(
                    ConformanceProgram::feature, TreeMap::new, Collectors.toList()));
    return dynamicContainer(
        execution.name(),
        features.entrySet().stream()
            .map(
                feature ->
                    dynamicContainer(
                        feature.getKey(),
                        feature.getValue().stream()
                            .map(
                                program ->
                                    dynamicTest(
                                        program.file().getFileName().toString(),
                                        () -> check(runner, program))))));
  }

  private static void check(ProgramRunner runner, ConformanceProgram program) {
    Outcome outcome =
        assertTimeoutPreemptively(LIMIT, () -> runner.run(program.linked(), program.input()));
    program
        .output()
        .ifPresent(
            expected -> {
              assertEquals(
                  new String(expected, StandardCharsets.UTF_8),
                  outcome.outputText(),
                  () -> "standard output; it ended with " + outcome.ending());
              assertArrayEquals(expected, outcome.output(), "bytes on standard output");
            });
    program
        .exitCode()
        .ifPresent(
            expected ->
                assertEquals(
                    expected,
                    outcome.exitCode(),
                    () -> "exit code; it ended with " + outcome.ending()));
    for (String line : program.diagnostics()) {
      checkDiagnostic(line, outcome);
    }
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

  @AfterAll
  static void close() throws IOException {
    runners.forEach(ProgramRunner::close);
    runners.clear();
    Files.deleteIfExists(directory.resolve(ConformanceProgram.LINK));
  }
}

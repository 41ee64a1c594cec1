package org.oruslang.corpus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicNode;
import org.oruslang.corpus.CorpusProgram.ExpectedPanic;

/** The programs of the corpus as tests: runs them and compares all that a user would see. */
final class CorpusSuite implements AutoCloseable {

  private static final Path FOLDER =
      Path.of(System.getProperty("orus.root"), "tests/src/test/resources/corpus");

  /** What the path of a program must contain for it to be run. */
  private static final String SELECTION = System.getProperty("orus.corpus", "");

  private static final Duration LIMIT = Duration.ofSeconds(120);

  private final List<ProgramRunner> runners = new ArrayList<>();

  /** All programs, or those that the property {@code orus.corpus} selects. */
  static List<CorpusProgram> programs() throws IOException {
    return CorpusProgram.all(FOLDER).stream()
        .filter(program -> program.file().toString().contains(SELECTION))
        .toList();
  }

  /** Whether the property {@code orus.corpus} selects programs. */
  static boolean isSelective() {
    return !SELECTION.isEmpty();
  }

  /** Runs programs one way, in contexts of one engine. */
  DynamicNode container(Execution execution, List<CorpusProgram> programs) {
    ProgramRunner runner = new ProgramRunner(execution, FOLDER);
    runners.add(runner);
    Map<String, List<CorpusProgram>> features =
        programs.stream()
            .collect(
                Collectors.groupingBy(CorpusProgram::feature, TreeMap::new, Collectors.toList()));
    return dynamicContainer(
        execution.name(),
        features.entrySet().stream()
            .map(
                feature ->
                    dynamicContainer(
                        feature.getKey(),
                        feature.getValue().stream()
                            .map(p -> dynamicTest(p.name(), () -> check(runner, p))))));
  }

  private static void check(ProgramRunner runner, CorpusProgram program) {
    Outcome outcome =
        assertTimeoutPreemptively(LIMIT, () -> runner.run(program.file(), program.input()));
    assertEquals(
        program.errors(),
        outcome.errors().stream().map(e -> place(program, e)).toList(),
        () -> "compile errors; it ended with " + outcome.ending());
    checkPanic(program, outcome);
    assertEquals(
        new String(program.output(), StandardCharsets.UTF_8),
        outcome.outputText(),
        "standard output");
    assertArrayEquals(program.output(), outcome.output(), "bytes on standard output");
    assertEquals(program.exitCode(), outcome.exitCode(), "exit code");
  }

  private static String place(CorpusProgram program, Outcome.CompileError error) {
    String place = error.code() + " " + error.line() + ":" + error.column();
    return place + suffix(program, error.file());
  }

  /** The file of a mistake that is in a module. */
  private static String suffix(CorpusProgram program, String file) {
    if (file.equals(program.file().toString())) {
      return "";
    }
    Path path = Path.of(file);
    return " " + (path.isAbsolute() ? FOLDER.toAbsolutePath().relativize(path) : path);
  }

  private static void checkPanic(CorpusProgram program, Outcome outcome) {
    ExpectedPanic expected = program.panic();
    Outcome.Panic panic = outcome.panic();
    if (expected == null) {
      assertEquals(null, panic, "runtime error");
      return;
    }
    assertTrue(panic != null, "ends with a runtime error");
    assertEquals(expected.kind(), panic.kind(), () -> "kind of " + panic);
    assertTrue(
        panic.message().startsWith(expected.message()),
        () -> "message is " + panic.message() + ", expected " + expected.message());
    assertEquals(
        expected.place(),
        panic.line() + ":" + panic.column() + suffix(program, panic.file()),
        () -> "place of " + panic);
  }

  @Override
  public void close() {
    runners.forEach(ProgramRunner::close);
    runners.clear();
  }
}

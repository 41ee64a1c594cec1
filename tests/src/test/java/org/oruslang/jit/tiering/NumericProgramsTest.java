package org.oruslang.jit.tiering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oruslang.corpus.Execution;
import org.oruslang.corpus.Outcome;
import org.oruslang.corpus.ProgramRunner;
import org.oruslang.robustness.RandomDataProgram;
import org.oruslang.robustness.RandomTextProgram;

/**
 * Random programs with numbers, strings and data do the same in the interpreter, in the evaluator
 * of the IR, as machine code, and as machine code that is left at random places. Programs that do
 * not are kept in {@code tests/target/robustness}.
 *
 * <p>The property {@code orus.programs} says how many, {@code orus.seed} the first seed.
 */
class NumericProgramsTest {

  private static final int PROGRAMS = Integer.getInteger("orus.programs", 60);
  private static final long FIRST_SEED = Long.getLong("orus.seed", 1);
  private static final int PROGRESS = 250;
  private static final int MOST_FAILURES = 20;
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Path KEPT =
      Path.of(System.getProperty("orus.root"), "tests/target/robustness");
  private static final Path PROGRAM = Path.of("program.orus");

  @TempDir Path directory;

  @Test
  @DisplayName("N-170 random programs do the same in every way to execute them")
  void allExecutionsDoTheSame() throws IOException {
    compare("numeric", NumericProgram::of, PROGRAMS);
  }

  @Test
  @DisplayName("N-170 random programs with strings do the same in every way to execute them")
  void allExecutionsDoTheSameOnStrings() throws IOException {
    compare("text", RandomTextProgram::of, PROGRAMS / 2);
  }

  @Test
  @DisplayName("N-170 random programs with structs and enums do the same in every way")
  void allExecutionsDoTheSameOnData() throws IOException {
    compare("data", RandomDataProgram::of, PROGRAMS / 2);
  }

  private void compare(String name, LongFunction<String> programs, int count) throws IOException {
    List<String> failures = new ArrayList<>();
    int withoutError = 0;
    List<ProgramRunner> runners = runners();
    try {
      for (long seed = FIRST_SEED; seed < FIRST_SEED + count; seed++) {
        String program = programs.apply(seed);
        Files.writeString(directory.resolve(PROGRAM), program);
        try {
          withoutError += compare(runners).contains("error") ? 0 : 1;
        } catch (AssertionError e) {
          Files.createDirectories(KEPT);
          Path file = Files.writeString(KEPT.resolve(name + "-" + seed + ".orus"), program);
          failures.add(file + ": " + e.getMessage());
          // One of them may still be running the program.
          runners.forEach(ProgramRunner::close);
          runners = runners();
        }
        if ((seed - FIRST_SEED) % PROGRESS == PROGRESS - 1) {
          System.out.println(seed - FIRST_SEED + 1 + " programs, " + failures.size() + " differ");
        }
        assertTrue(failures.size() < MOST_FAILURES, () -> String.join("\n", failures));
      }
    } finally {
      runners.forEach(ProgramRunner::close);
    }
    assertEquals(List.of(), failures);
    assertTrue(withoutError > count / 8, "programs without an error");
  }

  private List<ProgramRunner> runners() {
    // The usual execution would find nothing hot in programs that end so soon.
    return Stream.concat(Execution.ALL.stream(), Execution.NATIVE_TESTS.stream())
        .filter(execution -> execution != Execution.USUAL)
        .map(execution -> new ProgramRunner(execution, directory))
        .toList();
  }

  /** What the program prints. */
  private String compare(List<ProgramRunner> runners) {
    Outcome expected = null;
    for (ProgramRunner runner : runners) {
      Outcome outcome = assertTimeoutPreemptively(LIMIT, () -> runner.run(PROGRAM, new byte[0]));
      assertEquals(List.of(), outcome.errors());
      expected = expected == null ? outcome : expected;
      assertEquals(expected.outputText(), outcome.outputText(), runner.toString());
      assertEquals(expected.panic(), outcome.panic(), runner.toString());
    }
    return expected.outputText();
  }
}

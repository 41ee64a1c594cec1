package org.oruslang.robustness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oruslang.corpus.Execution;
import org.oruslang.corpus.Outcome;
import org.oruslang.corpus.ProgramRunner;

/** All tiers do the same on random programs; one that they disagree on is kept in target. */
class RandomProgramsTest {

  private static final long FIRST_SEED = 1_000;
  private static final int PROGRAMS = 200;
  private static final int HOT_PROGRAMS = 60;
  private static final int DATA_PROGRAMS = Integer.getInteger("orus.robustness.data", 60);
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Path KEPT =
      Path.of(System.getProperty("orus.root"), "tests/target/robustness");
  private static final Path PROGRAM = Path.of("program.orus");

  @TempDir Path directory;

  @Test
  void allTiersDoTheSame() throws IOException {
    allTiersDoTheSame(RandomProgram::of, PROGRAMS);
  }

  @Test
  void allTiersDoTheSameInHotLoops() throws IOException {
    allTiersDoTheSame(RandomProgram::ofHotLoops, HOT_PROGRAMS);
  }

  @Test
  void allTiersDoTheSameOnStructsAndEnums() throws IOException {
    allTiersDoTheSame(RandomDataProgram::of, DATA_PROGRAMS);
  }

  @Test
  void allTiersDoTheSameOnStrings() throws IOException {
    allTiersDoTheSame(RandomTextProgram::of, DATA_PROGRAMS);
  }

  private void allTiersDoTheSame(LongFunction<String> programs, int count) throws IOException {
    List<ProgramRunner> runners =
        Execution.ALL.stream().map(execution -> new ProgramRunner(execution, directory)).toList();
    try {
      long output = 0;
      for (long seed = FIRST_SEED; seed < FIRST_SEED + count; seed++) {
        output += compare(runners, programs.apply(seed), seed);
      }
      assertTrue(output > 100L * count, "the programs print something");
    } finally {
      runners.forEach(ProgramRunner::close);
    }
  }

  /** How many bytes the program prints. */
  private int compare(List<ProgramRunner> runners, String program, long seed) throws IOException {
    Files.writeString(directory.resolve(PROGRAM), program);
    Outcome expected = null;
    try {
      for (ProgramRunner runner : runners) {
        Outcome outcome = assertTimeoutPreemptively(LIMIT, () -> runner.run(PROGRAM, new byte[0]));
        assertEquals(List.of(), outcome.errors());
        expected = expected == null ? outcome : expected;
        assertEquals(expected.outputText(), outcome.outputText());
        assertEquals(expected.panic(), outcome.panic());
      }
      return expected.output().length;
    } catch (AssertionError e) {
      Files.createDirectories(KEPT);
      Path file = Files.writeString(KEPT.resolve("random-" + seed + ".orus"), program);
      throw new AssertionError("program of seed " + seed + ", kept as " + file, e);
    }
  }
}

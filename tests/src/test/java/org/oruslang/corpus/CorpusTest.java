package org.oruslang.corpus;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs every program of the corpus under every tier and compares all that a user would see. */
class CorpusTest {

  private static final int LEAST_PROGRAMS = 300;
  private static final int LEAST_FAILING = 100;

  /** The only way to execute the programs, if one is given. */
  private static final String EXECUTION = System.getProperty("orus.execution", "");

  private static final CorpusSuite SUITE = new CorpusSuite();

  @TestFactory
  Stream<DynamicNode> programs() throws IOException {
    List<CorpusProgram> programs = CorpusSuite.programs();
    return Stream.concat(Execution.ALL.stream(), Execution.NATIVE_TESTS.stream())
        .filter(execution -> EXECUTION.isEmpty() || execution.name().equals(EXECUTION))
        .map(execution -> SUITE.container(execution, programs));
  }

  @Test
  void isLargeEnough() throws IOException {
    Assumptions.assumeFalse(CorpusSuite.isSelective(), "some programs are selected");
    List<CorpusProgram> programs = CorpusSuite.programs();
    assertTrue(programs.size() >= LEAST_PROGRAMS);
    assertTrue(
        programs.stream().filter(p -> p.exitCode() != Outcome.SUCCESS).count() >= LEAST_FAILING);
  }

  @AfterAll
  static void close() {
    SUITE.close();
  }
}

package org.oruslang.corpus;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.graalvm.polyglot.Engine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs programs of the corpus compiled by Graal from their first call on. Code that can't be
 * compiled, or only with a performance warning, makes a program fail.
 *
 * <p>By default a sample of the programs runs that has some of every feature; with the system
 * property {@code orus.compiled=all} all of them.
 */
@Tag("graal")
class CompiledCorpusTest {

  private static final boolean ALL = "all".equals(System.getProperty("orus.compiled"));

  /** One program in so many is in the sample. */
  private static final int SAMPLE = 12;

  private static final CorpusSuite SUITE = new CorpusSuite();

  @TestFactory
  Stream<DynamicNode> programs() throws IOException {
    List<CorpusProgram> programs =
        CorpusSuite.programs().stream().filter(program -> program.errors().isEmpty()).toList();
    List<CorpusProgram> chosen = ALL || CorpusSuite.isSelective() ? programs : sample(programs);
    return Execution.COMPILED.stream().map(execution -> SUITE.container(execution, chosen));
  }

  private static List<CorpusProgram> sample(List<CorpusProgram> programs) {
    return IntStream.range(0, programs.size())
        .filter(i -> i % SAMPLE == 0 || programs.get(i).feature().equals("compiled"))
        .mapToObj(programs::get)
        .toList();
  }

  /** Otherwise all of the above would show nothing. */
  @Test
  void graalCompiles() {
    try (Engine engine = Engine.create("orus")) {
      String runtime = engine.getImplementationName();
      assertTrue(runtime.contains("Graal"), runtime);
    }
  }

  @AfterAll
  static void close() {
    SUITE.close();
  }
}

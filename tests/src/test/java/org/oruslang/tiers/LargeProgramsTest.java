package org.oruslang.tiers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oruslang.corpus.Execution;
import org.oruslang.corpus.Outcome;
import org.oruslang.corpus.ProgramRunner;

/** Generated programs that are large are compiled by Graal as any others. */
@Tag("graal")
class LargeProgramsTest {

  @TempDir Path folder;

  private void check(String program) throws IOException {
    Files.writeString(folder.resolve("large.orus"), program);
    assertEquals(output(Execution.ALL.getFirst()), output(Execution.COMPILED.getFirst()));
  }

  private String output(Execution execution) throws IOException {
    try (ProgramRunner runner = new ProgramRunner(execution, folder)) {
      Outcome outcome = runner.run(Path.of("large.orus"), new byte[0]);
      assertEquals(Outcome.SUCCESS, outcome.exitCode(), () -> "ended with " + outcome.ending());
      return outcome.outputText();
    }
  }

  @Test
  void topLevelOfThousandsOfStatements() throws IOException {
    StringBuilder text = new StringBuilder("mut a = 1\nmut b = 2\n");
    for (int i = 0; i < 1000; i++) {
      text.append("a = (a * 31 + b + ").append(i).append(") % 1000003\n");
      text.append("b = b + a % 7\n");
    }
    check(text.append("print(a, b)\n").toString());
  }

  /** Some of the statements leave the function or the loop. */
  @Test
  void functionOfAThousandStatements() throws IOException {
    StringBuilder text = new StringBuilder("fn large(x: i32) -> i32:\n");
    text.append("    mut a = x\n    mut b = 2\n    for k in 0..3:\n");
    for (int i = 0; i < 500; i++) {
      text.append("        a = (a * 31 + b + k + ").append(i).append(") % 1000003\n");
      if (i % 100 == 0) {
        text.append("        if a % 1000 == ").append(i).append(": return a + b\n");
        text.append("        if a % 900 == ").append(i).append(": continue\n");
      } else {
        text.append("        b = b + a % 7\n");
      }
    }
    text.append("    return a + b\n");
    text.append("for i in 0..20: print(large(i))\n");
    check(text.toString());
  }

  @Test
  void deeplyNestedExpression() throws IOException {
    StringBuilder text = new StringBuilder("fn deep(x: i64) -> i64:\n    return ");
    text.append("(".repeat(1000)).append('x');
    for (int i = 0; i < 1000; i++) {
      text.append(i % 3 == 0 ? " * " : " + ").append(i).append("i64)");
    }
    check(text.append("\nprint(deep(1i64), deep(2i64))\n").toString());
  }

  @Test
  void longChainOfConditions() throws IOException {
    StringBuilder text = new StringBuilder("fn name(x: i32) -> string:\n");
    text.append("    if x < 0: return \"negative\"\n");
    for (int i = 0; i < 500; i++) {
      text.append("    elif x == ").append(i).append(": return \"n").append(i).append("\"\n");
    }
    text.append("    else: return \"many\"\n");
    check(text.append("print(name(-1), name(0), name(250), name(499), name(500))\n").toString());
  }

  @Test
  void largeArrayLiteral() throws IOException {
    StringBuilder text = new StringBuilder("fn table(k: i32) -> i32:\n    xs = [");
    for (int i = 0; i < 1500; i++) {
      text.append(i == 0 ? "" : ", ").append(i * 7 % 1000);
    }
    check(text.append("]\n    return xs[k]\nprint(table(0), table(1499))\n").toString());
  }
}

package org.oruslang.jit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.oruslang.jit.ir.IrParser;
import org.oruslang.jit.ir.IrPrinter;
import org.oruslang.jit.ir.OrusJitIRProgram;
import org.oruslang.jit.opt.IrOptimizer;

/**
 * Machine code against the evaluator on random programs. {@code -Dorus.jit.random=N} runs N
 * programs instead of the short default, {@code -Dorus.jit.random.seed=S} starts at seed S.
 */
class RandomProgramTest {

  private static final int COUNT = Integer.getInteger("orus.jit.random", 3000);
  private static final long SEED = Long.getLong("orus.jit.random.seed", 1);

  @Test
  void machineCodeDoesWhatTheEvaluatorDoes() {
    compare(UnaryOperator.identity(), UnaryOperator.identity());
  }

  /** Optimised code asks for the calls that it has inlined at once, so the budget is large. */
  @Test
  void optimisedCodeDoesWhatTheEvaluatorDoes() {
    compare(IrOptimizer::optimize, activation -> activation.depth(1000));
  }

  private static void compare(
      UnaryOperator<OrusJitIRProgram> preparation, UnaryOperator<Activation> budget) {
    try (NativeHost host = new NativeHost()) {
      for (long seed = SEED; seed < SEED + COUNT; seed++) {
        RandomProgram random = new RandomProgram(seed);
        String expected = budget.apply(random.activation()).simulate().text;
        JitEntry entry = host.compile(preparation.apply(random.program()));
        String actual = budget.apply(random.activation()).execute(entry).text;
        long at = seed;
        assertEquals(expected, actual, () -> "seed " + at + "\n" + random.program());
        host.release(entry);
      }
    }
  }

  @Test
  void textFormIsReadBack() {
    for (long seed = SEED; seed < SEED + COUNT; seed++) {
      OrusJitIRProgram program = new RandomProgram(seed).program();
      String text = IrPrinter.print(program);
      assertEquals(text, IrPrinter.print(IrParser.parse(text)));
    }
  }
}

package org.oruslang.jit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.IntFunction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.oruslang.jit.frame.ExitReason;

/** Known results of the kernels, by the evaluator and by machine code. */
class KernelTest {

  static java.util.Set<String> names() {
    return Kernels.all().keySet();
  }

  @ParameterizedTest
  @MethodSource("names")
  @DisplayName("N-15 machine code does what the evaluator does")
  void machineCodeDoesWhatTheEvaluatorDoes(String name) {
    IntFunction<Activation> kernel = Kernels.all().get(name);
    try (NativeHost host = new NativeHost()) {
      for (int size : new int[] {1, 2, 3, 7, 10}) {
        Activation activation = kernel.apply(size);
        JitEntry entry = host.compile(activation.program());
        for (long fuel : new long[] {1L << 40, 0, 1, 2, 3, 7, 20}) {
          activation.fuel(fuel);
          assertEquals(activation.simulate().text, activation.execute(entry).text);
        }
      }
    }
  }

  @Test
  void evaluatorGivesKnownResults() {
    assertEquals(17 * 4950, Kernels.loopSum(100).simulate().block.result());
    assertEquals(610, Kernels.fib(15).simulate().block.result());
    assertEquals(4, Kernels.nqueens(6).simulate().block.result());
    assertEquals(92, Kernels.nqueens(8).simulate().block.result());
    assertEquals(collatzSteps(301), Kernels.collatz(301).simulate().block.result());
    long sieve = Kernels.sieve(1000).simulate().block.result();
    assertEquals(168, sieve / 10000000000L);
  }

  private static long collatzSteps(long limit) {
    long total = 0;
    for (long start = 1; start < limit; start++) {
      for (long x = start; x != 1; x = x % 2 == 0 ? x / 2 : 3 * x + 1) {
        total++;
      }
    }
    return total;
  }

  @Test
  @DisplayName("N-142 recursion beyond the budget leaves at the same depth")
  void recursionBeyondTheBudgetLeavesAtTheSameDepth() {
    try (NativeHost host = new NativeHost()) {
      Activation activation = Kernels.fib(15).depth(9);
      JitEntry entry = host.compile(activation.program());
      Activation.Outcome simulated = activation.simulate();
      assertEquals(ExitReason.STACK, simulated.reason());
      assertEquals(11, simulated.exit.frames().size());
      assertEquals(simulated.text, activation.execute(entry).text);
    }
  }
}

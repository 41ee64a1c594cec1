package org.oruslang.jit;

import org.oruslang.fuzz.BytesRandom;
import org.oruslang.fuzz.CurrentInput;
import org.oruslang.jit.ir.IrPrinter;
import org.oruslang.jit.ir.OrusJitIRProgram;
import org.oruslang.jit.opt.IrOptimizer;

/** Machine code, optimised or not, does what the evaluator does. */
public final class IrFuzz {

  private static final NativeHost HOST = new NativeHost();
  private static final CurrentInput CURRENT = new CurrentInput("ir");
  private static final int INLINED_CALLS = 1000;

  private IrFuzz() {}

  /** Has the classes loaded, which with instrumentation can take longer than an input may. */
  public static void fuzzerInitialize() {
    for (byte choice = 0; choice < 20; choice++) {
      fuzzerTestOneInput(new byte[] {choice});
    }
  }

  /** Makes a program of the choices in the bytes, which the builder verifies, and compares. */
  public static void fuzzerTestOneInput(byte[] choices) {
    CURRENT.set(choices);
    RandomProgram random = new RandomProgram(new BytesRandom(choices), "random");
    OrusJitIRProgram program = random.program();
    compare(program, program, random.activation());
    OrusJitIRProgram optimized = IrOptimizer.optimize(program);
    RandomProgram again = new RandomProgram(new BytesRandom(choices), "random");
    compare(program, optimized, again.activation().depth(INLINED_CALLS));
  }

  private static void compare(
      OrusJitIRProgram program, OrusJitIRProgram compiled, Activation activation) {
    String expected = activation.simulate().text;
    JitEntry entry = HOST.compile(compiled);
    try {
      String actual = activation.execute(entry).text;
      if (!expected.equals(actual)) {
        throw new AssertionError(
            "expected\n" + expected + "\nbut was\n" + actual + "\n" + IrPrinter.print(program));
      }
    } finally {
      HOST.release(entry);
    }
  }
}

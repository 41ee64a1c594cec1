package org.oruslang.jit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oruslang.jit.aarch64.Aarch64Generator;
import org.oruslang.jit.amd64.Amd64Generator;
import org.oruslang.jit.codegen.CodeGenerator;
import org.oruslang.jit.codegen.CompiledCode;
import org.oruslang.jit.ir.OrusJitIRProgram;
import org.oruslang.jit.opt.IrOptimizer;

/**
 * Generated code in a process of its own, AArch64 under qemu: results as the evaluator's, and all
 * callee-saved registers preserved, also with few registers, so that values are in memory. {@code
 * -Dorus.jit.random=N} and {@code -Dorus.jit.random.seed=S} choose the random programs.
 */
class CrossExecutionTest {

  private static final int COUNT = Integer.getInteger("orus.jit.random", 1500);
  private static final long SEED = Long.getLong("orus.jit.random.seed", 500_000);

  @ParameterizedTest
  @ValueSource(ints = {Integer.MAX_VALUE, 5, 2, 1})
  void amd64RunsRandomPrograms(int registers) {
    run(Harness.amd64(), new Amd64Generator(registers));
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MAX_VALUE, 5, 2, 1})
  void aarch64RunsRandomPrograms(int registers) {
    run(Harness.aarch64(), new Aarch64Generator(registers));
  }

  private static void run(Harness harness, CodeGenerator generator) {
    List<String> expected = new ArrayList<>();
    List<Activation> activations = new ArrayList<>();
    List<CompiledCode> codes = new ArrayList<>();
    for (long seed = SEED; seed < SEED + COUNT; seed++) {
      RandomProgram random = new RandomProgram(seed);
      OrusJitIRProgram program = random.program();
      if (seed % 2 == 0) {
        program = IrOptimizer.optimize(program);
      }
      Activation activation = random.activation().on(program);
      expected.add(activation.simulate().text);
      CompiledCode code = generator.generate(program);
      harness.add(code, activation);
      activations.add(activation);
      codes.add(code);
    }
    List<Harness.Result> results = harness.run();
    for (int i = 0; i < results.size(); i++) {
      Activation.Outcome outcome = activations.get(i).decode(codes.get(i), results.get(i));
      long seed = SEED + i;
      String program = "seed " + seed + "\n" + codes.get(i).program();
      assertEquals(expected.get(i), outcome.text, program);
      assertTrue(results.get(i).preserved(), () -> "registers of " + program);
    }
  }
}

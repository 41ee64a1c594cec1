package org.oruslang.jit.aarch64;

import static org.oruslang.jit.aarch64.Aarch64Registers.V0;
import static org.oruslang.jit.aarch64.Aarch64Registers.V1;

import org.oruslang.jit.aarch64.Aarch64Assembler.Floating;
import org.oruslang.jit.asm.Label;
import org.oruslang.jit.codegen.ExitStubs;
import org.oruslang.jit.frame.ExitReason;
import org.oruslang.jit.ir.IrInstruction;

/** Arithmetic on doubles. Multiplication and addition are never fused: that rounds differently. */
final class Aarch64Doubles {

  private final Aarch64Assembler asm;
  private final Aarch64Operands operands;
  private final ExitStubs stubs;
  private final Label remainder;

  /**
   * An emitter for one function.
   *
   * @param remainder the routine that computes the remainder of v0 by v1
   */
  Aarch64Doubles(Aarch64Operands operands, ExitStubs stubs, Label remainder) {
    this.asm = operands.asm;
    this.operands = operands;
    this.stubs = stubs;
    this.remainder = remainder;
  }

  void emit(IrInstruction in) {
    int target = operands.target(in.dst(), V0);
    switch (in.op()) {
      case ADD -> arithmetic(Floating.ADD, in, target);
      case SUB -> arithmetic(Floating.SUB, in, target);
      case MUL -> arithmetic(Floating.MUL, in, target);
      case DIV -> {
        guardDivisor(in);
        arithmetic(Floating.DIV, in, target);
      }
      case MOD -> {
        guardDivisor(in);
        operands.loadDouble(V0, in.a());
        operands.loadDouble(V1, in.b());
        asm.bl(remainder);
        target = V0;
      }
      case NEG -> asm.fneg(target, operands.useDouble(in.a(), V0));
      default -> throw new IllegalArgumentException(in.toString());
    }
    operands.finishDouble(in.dst(), target);
  }

  private void arithmetic(Floating op, IrInstruction in, int target) {
    int a = operands.useDouble(in.a(), V0);
    asm.floating(op, target, a, operands.useDouble(in.b(), V1));
  }

  private void guardDivisor(IrInstruction in) {
    if (in.hasSite()) {
      // Unordered is not equal.
      asm.fcmpZero(operands.useDouble(in.b(), V1));
      asm.b(Aarch64Condition.EQ, stubs.label(ExitReason.DIV_ZERO, in.site()));
    }
  }
}

package org.oruslang.jit.amd64;

import static org.oruslang.jit.amd64.Amd64Registers.XMM0;
import static org.oruslang.jit.amd64.Amd64Registers.XMM1;

import org.oruslang.jit.amd64.Amd64Assembler.Sse;
import org.oruslang.jit.asm.Label;
import org.oruslang.jit.codegen.ExitStubs;
import org.oruslang.jit.frame.ExitReason;
import org.oruslang.jit.frame.NativeLayout;
import org.oruslang.jit.ir.IrInstruction;

/** Arithmetic on doubles. */
final class Amd64Doubles {

  private final Amd64Assembler asm;
  private final Amd64Operands operands;
  private final ExitStubs stubs;

  Amd64Doubles(Amd64Operands operands, ExitStubs stubs) {
    this.asm = operands.asm;
    this.operands = operands;
    this.stubs = stubs;
  }

  void emit(IrInstruction in) {
    switch (in.op()) {
      case ADD -> arithmetic(Sse.ADD, in, true);
      case MUL -> arithmetic(Sse.MUL, in, true);
      case SUB -> arithmetic(Sse.SUB, in, false);
      case DIV -> {
        guardDivisor(in);
        arithmetic(Sse.DIV, in, false);
      }
      case MOD -> {
        guardDivisor(in);
        remainder(in);
      }
      case NEG -> {
        asm.movsd(XMM1, Amd64Address.of(operands.pool.label(Long.MIN_VALUE)));
        int target = operands.target(in.dst(), XMM0);
        operands.loadDouble(target, in.a());
        asm.xorpd(target, XMM1);
        operands.finishDouble(in.dst(), target);
      }
      default -> throw new IllegalArgumentException(in.toString());
    }
  }

  private void arithmetic(Sse op, IrInstruction in, boolean commutative) {
    int target = operands.target(in.dst(), XMM0);
    int a = in.a();
    int b = in.b();
    boolean right = operands.inRegister(b) && operands.register(b) == target;
    boolean left = operands.inRegister(a) && operands.register(a) == target;
    if (right && !left && commutative) {
      int swap = a;
      a = b;
      b = swap;
    } else if (right && !left) {
      operands.loadDouble(XMM0, a);
      operands.sse(op, XMM0, b);
      operands.finishDouble(in.dst(), XMM0);
      return;
    }
    operands.loadDouble(target, a);
    operands.sse(op, target, b);
    operands.finishDouble(in.dst(), target);
  }

  private void guardDivisor(IrInstruction in) {
    if (!in.hasSite()) {
      return;
    }
    if (operands.isConstant(in.b())) {
      if (Double.longBitsToDouble(operands.constant(in.b())) == 0) {
        asm.jmp(stubs.label(ExitReason.DIV_ZERO, in.site()));
      }
      return;
    }
    Label fine = new Label();
    asm.xorpd(XMM1, XMM1);
    asm.ucomisd(XMM1, operands.useDouble(in.b(), XMM0));
    asm.jcc(Amd64Condition.NE, fine);
    // Unordered looks equal but is not.
    asm.jcc(Amd64Condition.NP, stubs.label(ExitReason.DIV_ZERO, in.site()));
    asm.bind(fine);
  }

  /** The x87 partial remainder is exact and truncates, as C's fmod. */
  private void remainder(IrInstruction in) {
    // Doubles reach the x87 unit only through memory.
    Amd64Address transfer = Amd64Operands.cell(NativeLayout.SCRATCH);
    asm.movsd(transfer, operands.useDouble(in.b(), XMM0));
    asm.fld(transfer);
    asm.movsd(transfer, operands.useDouble(in.a(), XMM0));
    asm.fld(transfer);
    Label again = new Label();
    asm.bind(again);
    asm.fprem();
    asm.fnstswAx();
    asm.testAhImm(4);
    asm.jcc(Amd64Condition.NE, again);
    asm.fstp1();
    asm.fstp(transfer);
    int target = operands.target(in.dst(), XMM0);
    asm.movsd(target, transfer);
    operands.finishDouble(in.dst(), target);
  }
}

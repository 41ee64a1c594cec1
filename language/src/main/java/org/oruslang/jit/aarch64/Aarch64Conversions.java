package org.oruslang.jit.aarch64;

import static org.oruslang.jit.aarch64.Aarch64Registers.V0;
import static org.oruslang.jit.aarch64.Aarch64Registers.X16;
import static org.oruslang.jit.aarch64.Aarch64Registers.X17;
import static org.oruslang.jit.aarch64.Aarch64Registers.ZR;

import org.oruslang.jit.aarch64.Aarch64Assembler.Arithmetic;
import org.oruslang.jit.asm.Label;
import org.oruslang.jit.codegen.ExitStubs;
import org.oruslang.jit.frame.ExitReason;
import org.oruslang.jit.ir.IrInstruction;
import org.oruslang.jit.ir.IrKind;

/** Conversions between kinds. The machine's own saturate, so what must leave is tested. */
final class Aarch64Conversions {

  private final Aarch64Assembler asm;
  private final Aarch64Operands operands;
  private final ExitStubs stubs;

  Aarch64Conversions(Aarch64Operands operands, ExitStubs stubs) {
    this.asm = operands.asm;
    this.operands = operands;
    this.stubs = stubs;
  }

  void emit(IrInstruction in) {
    if (in.kind() == IrKind.BOOL) {
      toBool(in);
    } else if (in.from() == IrKind.F64) {
      fromDouble(in);
    } else if (in.kind() == IrKind.F64) {
      toDouble(in);
    } else {
      integer(in);
    }
  }

  private void toBool(IrInstruction in) {
    if (in.from() == IrKind.F64) {
      asm.fcmpZero(operands.useDouble(in.a(), V0));
    } else {
      boolean wide = Aarch64Operands.isWide(in.from());
      asm.arithmetic(Arithmetic.SUBS, wide, ZR, operands.use(in.a(), X16), ZR);
    }
    int target = operands.target(in.dst(), X16);
    // Unordered is not equal, so NaN is true.
    asm.cset(Aarch64Condition.NE, target);
    operands.finish(in.dst(), target);
  }

  private void integer(IrInstruction in) {
    IrKind from = in.from();
    IrKind to = in.kind();
    if (in.hasSite()) {
      guardInteger(in, from, to);
    }
    int target = operands.target(in.dst(), X16);
    if (from == IrKind.I32 && !to.isNarrow()) {
      asm.sxtw(target, operands.use(in.a(), X16));
      operands.finish(in.dst(), target);
    } else if (!from.isNarrow() && to.isNarrow()) {
      // Also when it is the same register: the upper half has to be cleared.
      asm.mov(false, target, operands.use(in.a(), X16));
      operands.finish(in.dst(), target);
    } else {
      operands.move(in.dst(), in.a());
    }
  }

  private void guardInteger(IrInstruction in, IrKind from, IrKind to) {
    Label exit = stubs.label(ExitReason.CONVERT, in.site());
    int value = operands.use(in.a(), X16);
    boolean wide = Aarch64Operands.isWide(from);
    if (from.isNarrow() || !to.isNarrow()) {
      if (from.isSigned() != to.isSigned() && !(from == IrKind.U32 && !to.isNarrow())) {
        // The same bits mean the same number exactly when the sign bit is clear.
        asm.arithmetic(Arithmetic.SUBS, wide, ZR, value, ZR);
        asm.b(Aarch64Condition.MI, exit);
      }
    } else if (to == IrKind.I32 && from == IrKind.U64) {
      asm.lsr(true, X17, value, 31);
      asm.cbnz(true, X17, exit);
    } else if (to == IrKind.I32) {
      asm.sxtw(X17, value);
      asm.arithmetic(Arithmetic.SUBS, true, ZR, X17, value);
      asm.b(Aarch64Condition.NE, exit);
    } else {
      asm.lsr(true, X17, value, 32);
      asm.cbnz(true, X17, exit);
    }
  }

  private void toDouble(IrInstruction in) {
    int target = operands.target(in.dst(), V0);
    int value = operands.use(in.a(), X16);
    switch (in.from()) {
      case I32 -> asm.scvtf(false, target, value);
      case I64 -> asm.scvtf(true, target, value);
      default -> asm.ucvtf(true, target, value);
    }
    operands.finishDouble(in.dst(), target);
  }

  private void fromDouble(IrInstruction in) {
    Label exit = stubs.label(ExitReason.CONVERT, in.site());
    int value = operands.useDouble(in.a(), V0);
    asm.fcmpZero(value);
    // Unordered sets V; so does nothing else. For an unsigned target negative numbers leave too,
    // and LT is less or unordered.
    asm.b(in.kind().isSigned() ? Aarch64Condition.VS : Aarch64Condition.LT, exit);
    switch (in.kind()) {
      case I32 -> {
        asm.fcvtzs(true, X16, value);
        asm.arithmeticSxtw(Arithmetic.SUBS, ZR, X16, X16);
        asm.b(Aarch64Condition.NE, exit);
        asm.mov(false, X16, X16);
      }
      case I64 -> {
        asm.fcvtzs(true, X16, value);
        // The two ends are what saturation gives; a double is never the maximum.
        asm.arithmeticImm(Arithmetic.SUBS, true, ZR, X16, 1);
        asm.b(Aarch64Condition.VS, exit);
        asm.arithmeticImm(Arithmetic.ADDS, true, ZR, X16, 1);
        asm.b(Aarch64Condition.VS, exit);
      }
      case U32 -> {
        asm.fcvtzu(true, X16, value);
        asm.lsr(true, X17, X16, 32);
        asm.cbnz(true, X17, exit);
      }
      default -> {
        asm.fcvtzu(true, X16, value);
        asm.arithmeticImm(Arithmetic.ADDS, true, ZR, X16, 1);
        asm.b(Aarch64Condition.EQ, exit);
      }
    }
    operands.finish(in.dst(), X16);
  }
}

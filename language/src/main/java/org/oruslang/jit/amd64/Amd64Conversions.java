package org.oruslang.jit.amd64;

import static org.oruslang.jit.amd64.Amd64Registers.RAX;
import static org.oruslang.jit.amd64.Amd64Registers.RDX;
import static org.oruslang.jit.amd64.Amd64Registers.XMM0;
import static org.oruslang.jit.amd64.Amd64Registers.XMM1;

import org.oruslang.jit.amd64.Amd64Assembler.Alu;
import org.oruslang.jit.amd64.Amd64Assembler.Shift;
import org.oruslang.jit.amd64.Amd64Assembler.Sse;
import org.oruslang.jit.asm.Label;
import org.oruslang.jit.codegen.ExitStubs;
import org.oruslang.jit.frame.ExitReason;
import org.oruslang.jit.ir.IrInstruction;
import org.oruslang.jit.ir.IrKind;

/** Conversions between kinds. SSE2 has none for unsigned 64-bit integers: those are composed. */
final class Amd64Conversions {

  private static final long TWO_63 = Double.doubleToRawLongBits(0x1p63);

  private final Amd64Assembler asm;
  private final Amd64Operands operands;
  private final ExitStubs stubs;

  Amd64Conversions(Amd64Operands operands, ExitStubs stubs) {
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
      // Different from zero, or unordered.
      asm.xorpd(XMM1, XMM1);
      asm.ucomisd(XMM1, operands.useDouble(in.a(), XMM0));
      asm.setcc(Amd64Condition.NE, RAX);
      asm.setcc(Amd64Condition.P, RDX);
      asm.alu(Alu.OR, false, RAX, RDX);
    } else {
      int value = operands.use(in.a(), RAX);
      asm.test(Amd64Operands.isWide(in.from()), value, value);
      asm.setcc(Amd64Condition.NE, RAX);
    }
    int target = operands.target(in.dst(), RAX);
    asm.movzxb(target, RAX);
    operands.finish(in.dst(), target);
  }

  private void integer(IrInstruction in) {
    IrKind from = in.from();
    IrKind to = in.kind();
    if (in.hasSite()) {
      guardInteger(in, from, to);
    }
    if (from == IrKind.I32 && !to.isNarrow()) {
      int target = operands.target(in.dst(), RAX);
      if (operands.inSlot(in.a())) {
        asm.movsxd(target, operands.slot(in.a()));
      } else {
        asm.movsxd(target, operands.use(in.a(), RAX));
      }
      operands.finish(in.dst(), target);
    } else if (!from.isNarrow() && to.isNarrow()) {
      int target = operands.target(in.dst(), RAX);
      if (operands.inSlot(in.a())) {
        asm.load(false, target, operands.slot(in.a()));
      } else {
        // Also when it is the same register: the upper half has to be cleared.
        asm.mov(false, target, operands.use(in.a(), RAX));
      }
      operands.finish(in.dst(), target);
    } else {
      // Both forms are zero-extended, or both have 64 bits.
      operands.move(in.dst(), in.a());
    }
  }

  /** Leaves when the value of kind {@code from} is not representable in kind {@code to}. */
  private void guardInteger(IrInstruction in, IrKind from, IrKind to) {
    Label exit = stubs.label(ExitReason.CONVERT, in.site());
    int value = operands.use(in.a(), RDX);
    boolean wide = Amd64Operands.isWide(from);
    if (from.isNarrow() || !to.isNarrow()) {
      if (from.isSigned() != to.isSigned() && !(from == IrKind.U32 && !to.isNarrow())) {
        // The same bits mean the same number exactly when the sign bit is clear.
        asm.test(wide, value, value);
        asm.jcc(Amd64Condition.S, exit);
      }
    } else if (to == IrKind.I32 && from == IrKind.U64) {
      asm.aluImm(Alu.CMP, true, value, Integer.MAX_VALUE);
      asm.jcc(Amd64Condition.A, exit);
    } else {
      if (to == IrKind.I32) {
        asm.movsxd(RAX, value);
      } else {
        asm.mov(false, RAX, value);
      }
      asm.alu(Alu.CMP, true, RAX, value);
      asm.jcc(Amd64Condition.NE, exit);
    }
  }

  private void toDouble(IrInstruction in) {
    int target = operands.target(in.dst(), XMM0);
    int value = operands.use(in.a(), RAX);
    // The conversion keeps the upper half of its target: clear it to end the dependency.
    asm.xorpd(target, target);
    switch (in.from()) {
      case I32, BOOL -> asm.cvtsi2sd(false, target, value);
      case U64 -> unsignedToDouble(target, value);
      default -> asm.cvtsi2sd(true, target, value);
    }
    operands.finishDouble(in.dst(), target);
  }

  private void unsignedToDouble(int target, int value) {
    Label large = new Label();
    Label done = new Label();
    asm.test(true, value, value);
    asm.jcc(Amd64Condition.S, large);
    asm.cvtsi2sd(true, target, value);
    asm.jmp(done);
    asm.bind(large);
    // Halve, keeping the lost bit sticky so that rounding stays right, convert, double.
    asm.mov(true, RDX, value);
    if (value != RAX) {
      asm.mov(true, RAX, value);
    }
    asm.shift(Shift.SHR, true, RAX, 1);
    asm.aluImm(Alu.AND, false, RDX, 1);
    asm.alu(Alu.OR, true, RAX, RDX);
    asm.cvtsi2sd(true, target, RAX);
    asm.sse(Sse.ADD, target, target);
    asm.bind(done);
  }

  private void fromDouble(IrInstruction in) {
    Label exit = stubs.label(ExitReason.CONVERT, in.site());
    int value = operands.useDouble(in.a(), XMM0);
    switch (in.kind()) {
      case I32 -> {
        // The 64-bit conversion is exact for everything near the range of i32.
        asm.cvttsd2si(true, RAX, value);
        asm.movsxd(RDX, RAX);
        asm.alu(Alu.CMP, true, RDX, RAX);
        asm.jcc(Amd64Condition.NE, exit);
        asm.mov(false, RAX, RAX);
      }
      case I64 -> {
        asm.cvttsd2si(true, RAX, value);
        // The minimum is also what impossible conversions give; subtracting 1 overflows for it.
        asm.aluImm(Alu.CMP, true, RAX, 1);
        asm.jcc(Amd64Condition.O, exit);
      }
      case U32 -> {
        guardNotNegative(value, exit);
        asm.cvttsd2si(true, RAX, value);
        asm.mov(false, RDX, RAX);
        asm.alu(Alu.CMP, true, RDX, RAX);
        asm.jcc(Amd64Condition.NE, exit);
      }
      default -> {
        guardNotNegative(value, exit);
        doubleToUnsigned(value, exit);
      }
    }
    operands.finish(in.dst(), RAX);
  }

  /** Leaves for negative numbers and NaN; -0.0 is not negative. */
  private void guardNotNegative(int value, Label exit) {
    asm.xorpd(XMM1, XMM1);
    asm.ucomisd(value, XMM1);
    // Below, or unordered, which also sets carry.
    asm.jcc(Amd64Condition.B, exit);
  }

  private void doubleToUnsigned(int value, Label exit) {
    Label large = new Label();
    Label done = new Label();
    asm.movsd(XMM1, Amd64Address.of(operands.pool.label(TWO_63)));
    asm.ucomisd(value, XMM1);
    asm.jcc(Amd64Condition.AE, large);
    asm.cvttsd2si(true, RAX, value);
    asm.jmp(done);
    asm.bind(large);
    if (value != XMM0) {
      asm.movsd(XMM0, value);
    }
    asm.sse(Sse.SUB, XMM0, XMM1);
    asm.cvttsd2si(true, RAX, XMM0);
    // From 2^64 on the difference is too large again and gives the minimum.
    asm.test(true, RAX, RAX);
    asm.jcc(Amd64Condition.S, exit);
    asm.movConstant(RDX, Long.MIN_VALUE);
    asm.alu(Alu.XOR, true, RAX, RDX);
    asm.bind(done);
  }
}

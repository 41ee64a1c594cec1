package org.oruslang.jit.aarch64;

import static org.oruslang.jit.aarch64.Aarch64Registers.SP;
import static org.oruslang.jit.aarch64.Aarch64Registers.V0;
import static org.oruslang.jit.aarch64.Aarch64Registers.V1;
import static org.oruslang.jit.aarch64.Aarch64Registers.X0;
import static org.oruslang.jit.aarch64.Aarch64Registers.X16;
import static org.oruslang.jit.aarch64.Aarch64Registers.X17;
import static org.oruslang.jit.aarch64.Aarch64Registers.ZR;

import org.oruslang.jit.aarch64.Aarch64Assembler.Arithmetic;
import org.oruslang.jit.aarch64.Aarch64Assembler.Floating;
import org.oruslang.jit.aarch64.Aarch64Assembler.Logical;
import org.oruslang.jit.asm.Label;
import org.oruslang.jit.ir.IrFunction;
import org.oruslang.jit.ir.IrInstruction;
import org.oruslang.jit.ir.IrKind;
import org.oruslang.jit.ir.IrOp;
import org.oruslang.jit.ir.OrusJitIRProgram;

/**
 * The exact remainder of two doubles as C's {@code fmod}: the machine has no such instruction. Long
 * division of the significands, eleven bits of the quotient at a time: a remainder has at most 53
 * bits, so it can be shifted left by eleven within a register.
 */
final class Aarch64Remainder {

  private static final int BITS_PER_STEP = 11;

  // Saved and restored by the routine.
  private static final int X = 1;
  private static final int Y = 2;
  private static final int EXPONENT_X = 3;
  private static final int EXPONENT_Y = 4;

  private final Aarch64Assembler asm;

  Aarch64Remainder(Aarch64Assembler asm) {
    this.asm = asm;
  }

  /** Whether a program needs the routine. */
  static boolean isUsed(OrusJitIRProgram program) {
    for (IrFunction function : program.functions()) {
      for (IrInstruction in : function.code()) {
        if (in.op() == IrOp.MOD && in.kind() == IrKind.F64) {
          return true;
        }
      }
    }
    return false;
  }

  /** Emits the routine: v0 = v0 rem v1, changing x0, x16, x17, v0 and v1 only. */
  void emit() {
    Label special = new Label();
    Label zero = new Label();
    Label done = new Label();
    asm.stpPre(X, Y, SP, -32);
    asm.stp(EXPONENT_X, EXPONENT_Y, SP, 16);
    asm.fmovToGeneral(X0, V0);
    asm.fmovToGeneral(Y, V1);
    // Magnitudes; x0 keeps the sign of the dividend, which is that of the result.
    asm.logicalImm(Logical.AND, true, X, X0, Long.MAX_VALUE);
    asm.logicalImm(Logical.AND, true, Y, Y, Long.MAX_VALUE);
    asm.logicalImm(Logical.AND, true, X0, X0, Long.MIN_VALUE);
    asm.cbz(true, Y, special);
    asm.movConstant(X16, 0x7FF0000000000000L);
    asm.arithmetic(Arithmetic.SUBS, true, ZR, X, X16);
    asm.b(Aarch64Condition.HS, special);
    asm.arithmetic(Arithmetic.SUBS, true, ZR, Y, X16);
    asm.b(Aarch64Condition.HI, special);
    asm.b(Aarch64Condition.EQ, done);
    asm.arithmetic(Arithmetic.SUBS, true, ZR, X, Y);
    asm.b(Aarch64Condition.LO, done);
    unpack(EXPONENT_X, X);
    unpack(EXPONENT_Y, Y);
    divide();
    asm.cbz(true, X, zero);
    pack();
    asm.b(done);
    asm.bind(zero);
    asm.fmovFromGeneral(V0, X0);
    asm.b(done);
    asm.bind(special);
    // NaN operands, an infinite dividend or a zero divisor: an invalid operation gives NaN.
    asm.floating(Floating.MUL, V0, V0, V1);
    asm.floating(Floating.DIV, V0, V0, V0);
    asm.bind(done);
    asm.ldp(EXPONENT_X, EXPONENT_Y, SP, 16);
    asm.ldpPost(X, Y, SP, 32);
    asm.ret();
  }

  /** Splits a magnitude into exponent, at least 1, and significand: value = s * 2^(e - 1075). */
  private void unpack(int exponent, int value) {
    Label subnormal = new Label();
    Label unpacked = new Label();
    asm.lsr(true, exponent, value, 52);
    asm.ubfx(value, value, 0, 52);
    asm.cbz(true, exponent, subnormal);
    asm.logicalImm(Logical.ORR, true, value, value, 1L << 52);
    asm.b(unpacked);
    asm.bind(subnormal);
    asm.movConstant(exponent, 1);
    asm.bind(unpacked);
  }

  /** x = x * 2^(ex - ey) mod y. */
  private void divide() {
    Label again = new Label();
    Label last = new Label();
    asm.arithmetic(Arithmetic.SUB, true, EXPONENT_X, EXPONENT_X, EXPONENT_Y);
    reduce();
    asm.bind(again);
    asm.cbz(true, EXPONENT_X, last);
    asm.movConstant(X16, BITS_PER_STEP);
    asm.arithmetic(Arithmetic.SUBS, true, ZR, EXPONENT_X, X16);
    asm.csel(Aarch64Condition.LO, true, X16, EXPONENT_X, X16);
    asm.arithmetic(Arithmetic.SUB, true, EXPONENT_X, EXPONENT_X, X16);
    asm.lslv(true, X, X, X16);
    reduce();
    asm.b(again);
    asm.bind(last);
  }

  private void reduce() {
    asm.udiv(true, X17, X, Y);
    asm.msub(true, X, X17, Y, X);
  }

  /** v0 = sign(x0) x * 2^(ey - 1075): exact, because the result is a multiple of y's last bit. */
  private void pack() {
    Label small = new Label();
    Label scaled = new Label();
    asm.ucvtf(true, V0, X);
    // 2^(ey - 1075) has the biased exponent ey - 52, or is subnormal.
    asm.arithmeticImm(Arithmetic.SUBS, true, X16, EXPONENT_Y, 52);
    asm.b(Aarch64Condition.LE, small);
    asm.lsl(true, X16, X16, 52);
    asm.b(scaled);
    asm.bind(small);
    asm.arithmeticImm(Arithmetic.SUB, true, X17, EXPONENT_Y, 1);
    asm.movConstant(X16, 1);
    asm.lslv(true, X16, X16, X17);
    asm.bind(scaled);
    asm.fmovFromGeneral(V1, X16);
    asm.floating(Floating.MUL, V0, V0, V1);
    asm.fmovToGeneral(X16, V0);
    asm.logical(Logical.ORR, true, X16, X16, X0);
    asm.fmovFromGeneral(V0, X16);
  }
}

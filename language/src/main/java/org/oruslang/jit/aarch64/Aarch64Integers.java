package org.oruslang.jit.aarch64;

import static org.oruslang.jit.aarch64.Aarch64Registers.X0;
import static org.oruslang.jit.aarch64.Aarch64Registers.X16;
import static org.oruslang.jit.aarch64.Aarch64Registers.X17;
import static org.oruslang.jit.aarch64.Aarch64Registers.ZR;

import org.oruslang.jit.aarch64.Aarch64Assembler.Arithmetic;
import org.oruslang.jit.aarch64.Aarch64Assembler.Logical;
import org.oruslang.jit.asm.Label;
import org.oruslang.jit.codegen.ExitStubs;
import org.oruslang.jit.frame.ExitReason;
import org.oruslang.jit.ir.IrInstruction;
import org.oruslang.jit.ir.IrKind;
import org.oruslang.jit.ir.IrOp;

/** Integer and bool arithmetic. All guards of an instruction precede the write of its result. */
final class Aarch64Integers {

  private final Aarch64Assembler asm;
  private final Aarch64Operands operands;
  private final ExitStubs stubs;

  Aarch64Integers(Aarch64Operands operands, ExitStubs stubs) {
    this.asm = operands.asm;
    this.operands = operands;
    this.stubs = stubs;
  }

  void emit(IrInstruction in) {
    boolean wide = Aarch64Operands.isWide(in.kind());
    int target = operands.target(in.dst(), X16);
    switch (in.op()) {
      case ADD -> {
        if (in.hasSite()) {
          target = sum(in, Arithmetic.ADDS, wide, X16);
          Aarch64Condition carry = Aarch64Condition.HS;
          asm.b(in.kind().isSigned() ? Aarch64Condition.VS : carry, overflow(in));
        } else {
          target = sum(in, Arithmetic.ADD, wide, target);
        }
      }
      case SUB -> {
        if (in.hasSite()) {
          target = sum(in, Arithmetic.SUBS, wide, X16);
          // The carry flag is the inverted borrow.
          Aarch64Condition borrow = Aarch64Condition.LO;
          asm.b(in.kind().isSigned() ? Aarch64Condition.VS : borrow, overflow(in));
        } else {
          target = sum(in, Arithmetic.SUB, wide, target);
        }
      }
      case NEG -> {
        int a = operands.use(in.a(), X16);
        if (in.hasSite()) {
          asm.arithmetic(Arithmetic.SUBS, wide, X16, ZR, a);
          asm.b(Aarch64Condition.VS, overflow(in));
          target = X16;
        } else {
          asm.arithmetic(Arithmetic.SUB, wide, target, ZR, a);
        }
      }
      case MUL -> target = multiply(in, wide, target);
      case DIV, MOD -> divide(in, wide, target);
      case AND -> bitwise(in, Logical.AND, wide, target);
      case OR -> bitwise(in, Logical.ORR, wide, target);
      case XOR -> bitwise(in, Logical.EOR, wide, target);
      case NOT -> asm.logicalImm(Logical.EOR, false, target, operands.use(in.a(), X16), 1);
      case SHL -> asm.lsl(wide, target, operands.use(in.a(), X16), (int) in.imm());
      case SHR -> {
        int a = operands.use(in.a(), X16);
        if (in.kind().isSigned()) {
          asm.asr(wide, target, a, (int) in.imm());
        } else {
          asm.lsr(wide, target, a, (int) in.imm());
        }
      }
      case MULHI -> multiplyHigh(in, wide, target);
      default -> throw new IllegalArgumentException(in.toString());
    }
    operands.finish(in.dst(), target);
  }

  private Label overflow(IrInstruction in) {
    return stubs.label(ExitReason.OVERFLOW, in.site());
  }

  private int sum(IrInstruction in, Arithmetic op, boolean wide, int target) {
    int b = in.b();
    boolean immediate =
        operands.isConstant(b) && Aarch64Machine.isArithmetic(in.kind(), operands.constant(b));
    int a = operands.use(in.a(), X16);
    if (immediate && a != ZR) {
      long value = operands.constant(b);
      long signed = in.kind().isNarrow() ? (int) value : value;
      if (signed < 0 && in.hasSite()) {
        // The opposite operation sets the carry flag differently.
        operands.load(X17, b);
        asm.arithmetic(op, wide, target, a, X17);
      } else {
        Arithmetic used = signed < 0 ? opposite(op) : op;
        asm.arithmeticImm(used, wide, target, a, (int) Math.abs(signed));
      }
    } else {
      asm.arithmetic(op, wide, target, a, operands.use(b, X17));
    }
    return target;
  }

  private static Arithmetic opposite(Arithmetic op) {
    return switch (op) {
      case ADD -> Arithmetic.SUB;
      case SUB -> Arithmetic.ADD;
      case ADDS -> Arithmetic.SUBS;
      case SUBS -> Arithmetic.ADDS;
    };
  }

  private void bitwise(IrInstruction in, Logical op, boolean wide, int target) {
    int a = operands.use(in.a(), X16);
    int b = in.b();
    if (operands.isConstant(b) && Aarch64Machine.isLogical(in.kind(), operands.constant(b))) {
      asm.logicalImm(op, wide, target, a, operands.constant(b));
    } else {
      asm.logical(op, wide, target, a, operands.use(b, X17));
    }
  }

  private int multiply(IrInstruction in, boolean wide, int target) {
    int b = in.b();
    if (in.hasSite()) {
      checkedMultiply(in, wide);
      return X16;
    }
    int a = operands.use(in.a(), X16);
    if (operands.isConstant(b) && Aarch64Machine.isPower(in.kind(), operands.constant(b))) {
      int shift = Long.numberOfTrailingZeros(operands.constant(b));
      asm.lsl(wide, target, a, shift);
    } else {
      asm.mul(wide, target, a, operands.use(b, X17));
    }
    return target;
  }

  /** The product into x16; multiplication sets no flags, so the high part is looked at. */
  private void checkedMultiply(IrInstruction in, boolean wide) {
    Label exit = overflow(in);
    boolean signed = in.kind().isSigned();
    int a = operands.use(in.a(), X16);
    int b = operands.use(in.b(), X17);
    if (!wide && signed) {
      asm.smull(X16, a, b);
      asm.arithmeticSxtw(Arithmetic.SUBS, ZR, X16, X16);
      asm.b(Aarch64Condition.NE, exit);
      asm.mov(false, X16, X16);
    } else if (!wide) {
      asm.umull(X16, a, b);
      asm.lsr(true, X17, X16, 32);
      asm.cbnz(true, X17, exit);
    } else if (signed) {
      asm.smulh(X0, a, b);
      asm.mul(true, X16, a, b);
      asm.arithmeticAsr(Arithmetic.SUBS, true, ZR, X0, X16, 63);
      asm.b(Aarch64Condition.NE, exit);
    } else {
      asm.umulh(X0, a, b);
      asm.cbnz(true, X0, exit);
      asm.mul(true, X16, a, b);
    }
  }

  /** Division never traps here, so all that has to leave is tested. */
  private void divide(IrInstruction in, boolean wide, int target) {
    boolean signed = in.kind().isSigned();
    int a = operands.use(in.a(), X16);
    int b = operands.use(in.b(), X17);
    if (in.hasSite()) {
      asm.cbz(wide, b, stubs.label(ExitReason.DIV_ZERO, in.site()));
      if (signed && !isHarmless(in.b())) {
        Label fine = new Label();
        asm.arithmeticImm(Arithmetic.ADDS, wide, ZR, b, 1);
        asm.b(Aarch64Condition.NE, fine);
        // Only the minimum overflows when it is negated.
        asm.arithmetic(Arithmetic.SUBS, wide, ZR, ZR, a);
        asm.b(Aarch64Condition.VS, overflow(in));
        asm.bind(fine);
      }
    }
    boolean quotient = in.op() == IrOp.DIV;
    int result = quotient ? target : X0;
    if (signed) {
      asm.sdiv(wide, result, a, b);
    } else {
      asm.udiv(wide, result, a, b);
    }
    if (!quotient) {
      asm.msub(wide, target, X0, b, a);
    }
  }

  private boolean isHarmless(int divisor) {
    return operands.isConstant(divisor) && operands.constant(divisor) != -1;
  }

  private void multiplyHigh(IrInstruction in, boolean wide, int target) {
    boolean signed = in.kind() == IrKind.I64 || in.kind() == IrKind.I32;
    int a = operands.use(in.a(), X16);
    int b = operands.use(in.b(), X17);
    if (wide && signed) {
      asm.smulh(target, a, b);
    } else if (wide) {
      asm.umulh(target, a, b);
    } else {
      if (signed) {
        asm.smull(X16, a, b);
      } else {
        asm.umull(X16, a, b);
      }
      asm.lsr(true, target, X16, 32);
    }
  }
}

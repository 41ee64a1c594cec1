package org.oruslang.jit.aarch64;

import static org.oruslang.jit.aarch64.Aarch64Registers.V0;
import static org.oruslang.jit.aarch64.Aarch64Registers.V1;
import static org.oruslang.jit.aarch64.Aarch64Registers.X16;
import static org.oruslang.jit.aarch64.Aarch64Registers.X17;
import static org.oruslang.jit.aarch64.Aarch64Registers.ZR;

import org.oruslang.jit.aarch64.Aarch64Assembler.Arithmetic;
import org.oruslang.jit.asm.Label;
import org.oruslang.jit.ir.Condition;
import org.oruslang.jit.ir.IrInstruction;
import org.oruslang.jit.ir.IrKind;

/**
 * Comparisons as flags, as values, as branches and as selections.
 *
 * <p>An unordered comparison gives NZCV 0011. MI, LS, GT, GE and EQ are false then and NE is true,
 * as IEEE 754 wants, and their negations are what a branch on the opposite needs.
 */
final class Aarch64Comparisons {

  private final Aarch64Assembler asm;
  private final Aarch64Operands operands;

  Aarch64Comparisons(Aarch64Operands operands) {
    this.asm = operands.asm;
    this.operands = operands;
  }

  /** Sets the flags for a comparison. */
  void flags(IrInstruction in) {
    if (in.kind() == IrKind.F64) {
      operands.compareDoubles(in.a(), in.b());
    } else {
      operands.compare(in.kind(), in.a(), in.b());
    }
  }

  static Aarch64Condition machine(Condition condition, IrKind kind) {
    if (kind == IrKind.F64) {
      return switch (condition) {
        case EQ -> Aarch64Condition.EQ;
        case NE -> Aarch64Condition.NE;
        case LT -> Aarch64Condition.MI;
        case LE -> Aarch64Condition.LS;
        case GT -> Aarch64Condition.GT;
        case GE -> Aarch64Condition.GE;
      };
    }
    boolean signed = kind.isInteger() && kind.isSigned();
    return switch (condition) {
      case EQ -> Aarch64Condition.EQ;
      case NE -> Aarch64Condition.NE;
      case LT -> signed ? Aarch64Condition.LT : Aarch64Condition.LO;
      case LE -> signed ? Aarch64Condition.LE : Aarch64Condition.LS;
      case GT -> signed ? Aarch64Condition.GT : Aarch64Condition.HI;
      case GE -> signed ? Aarch64Condition.GE : Aarch64Condition.HS;
    };
  }

  /** A comparison as 0 or 1. */
  void value(IrInstruction in) {
    flags(in);
    int target = operands.target(in.dst(), X16);
    asm.cset(machine(in.condition(), in.kind()), target);
    operands.finish(in.dst(), target);
  }

  /** Jumps by the flags; a null label is the code that follows. */
  void branch(Condition condition, IrKind kind, Label then, Label otherwise) {
    Aarch64Condition holds = machine(condition, kind);
    if (then == null) {
      asm.b(holds.negated(), otherwise);
    } else {
      asm.b(holds, then);
      if (otherwise != null) {
        asm.b(otherwise);
      }
    }
  }

  /** Jumps by a bool; a null label is the code that follows. */
  void branchIf(int v, Label then, Label otherwise) {
    int value = operands.use(v, X16);
    if (then == null) {
      asm.cbz(false, value, otherwise);
    } else {
      asm.cbnz(false, value, then);
      if (otherwise != null) {
        asm.b(otherwise);
      }
    }
  }

  /** A selection by the flags of a comparison, or by the bool operand if there is none. */
  void select(IrInstruction in, IrInstruction comparison) {
    Aarch64Condition holds = Aarch64Condition.NE;
    if (comparison == null) {
      asm.arithmetic(Arithmetic.SUBS, false, ZR, operands.use(in.a(), X16), ZR);
    } else {
      holds = machine(comparison.condition(), comparison.kind());
    }
    if (in.kind() == IrKind.F64) {
      int target = operands.target(in.dst(), V0);
      int b = operands.useDouble(in.b(), V0);
      asm.fcsel(holds, target, b, operands.useDouble(in.c(), V1));
      operands.finishDouble(in.dst(), target);
    } else {
      int target = operands.target(in.dst(), X16);
      int b = operands.use(in.b(), X16);
      asm.csel(holds, true, target, b, operands.use(in.c(), X17));
      operands.finish(in.dst(), target);
    }
  }
}

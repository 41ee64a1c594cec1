package org.oruslang.jit.translate;

import org.oruslang.jit.ir.Condition;
import org.oruslang.jit.ir.IrFunctionBuilder;
import org.oruslang.jit.ir.IrInstruction;
import org.oruslang.jit.ir.IrKind;
import org.oruslang.jit.ir.IrOp;

/** Conversions between numbers and bools, with the guards that the language's casts need. */
final class ConversionTranslation {

  private ConversionTranslation() {}

  /** The value in another kind; leaves native code where the cast would raise. */
  static int convert(FunctionTranslation function, int register, IrKind to) {
    IrFunctionBuilder b = function.builder();
    IrKind from = b.kindOf(register);
    if (from == to) {
      return register;
    }
    return b.convert(to, register, mayRaise(from, to) ? function.site() : IrInstruction.NONE);
  }

  /** Whether the cast raises for some values; the other casts are exact or wrap. */
  private static boolean mayRaise(IrKind from, IrKind to) {
    return switch (from) {
      case F64 -> to != IrKind.BOOL;
      case U64 -> to == IrKind.I32 || to == IrKind.I64 || to == IrKind.U32;
      case I64 -> to == IrKind.U32 || to == IrKind.U64;
      case I32 -> to == IrKind.U64;
      default -> false;
    };
  }

  /** The kind in which two numbers of different kinds meet. */
  static IrKind promotion(IrKind left, IrKind right) {
    return rank(left) >= rank(right) ? left : right;
  }

  private static int rank(IrKind kind) {
    return switch (kind) {
      case I32 -> 0;
      case I64 -> 1;
      case U32 -> 2;
      case U64 -> 3;
      case F64 -> 4;
      default -> throw new IllegalArgumentException(kind.text());
    };
  }

  /** {@code not} of a bool or number. */
  static int not(FunctionTranslation function, int register) {
    IrFunctionBuilder b = function.builder();
    IrKind kind = b.kindOf(register);
    return kind == IrKind.BOOL
        ? b.unary(IrOp.NOT, register, IrInstruction.NONE)
        : b.compare(Condition.EQ, register, b.constant(kind, 0));
  }
}

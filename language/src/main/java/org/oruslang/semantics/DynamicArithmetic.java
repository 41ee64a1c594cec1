package org.oruslang.semantics;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

/**
 * Arithmetic on boxed values of statically unknown type.
 *
 * <p>{@code +} concatenates if either operand is a string. Otherwise both operands must have the
 * same numeric kind, with one relaxation: i32 with i64 computes in i64. The result has that kind.
 * Array repetition is not covered: the caller tests for arrays first.
 *
 * <p>Errors are type errors: operands of the same kind that are not numbers, and a number with a
 * bool, are <i>not numeric</i>; any other pair of different kinds is <i>not of the same type</i>.
 * Errors of the operation itself are those of {@link I32Arithmetic} and its siblings.
 */
public final class DynamicArithmetic {
  private DynamicArithmetic() {}

  /** {@code a + b}. */
  public static Object add(Object a, Object b) {
    if (a instanceof Integer x && b instanceof Integer y) {
      return I32Arithmetic.add(x, y);
    } else if (a instanceof Double x && b instanceof Double y) {
      return F64Arithmetic.add(x, y);
    } else if (a instanceof Long x && b instanceof Long y) {
      return I64Arithmetic.add(x, y);
    } else if (a instanceof OrusString || b instanceof OrusString) {
      return concat(a, b);
    }
    return apply(ArithmeticOperator.ADD, a, b);
  }

  /** {@code a - b}. */
  public static Object sub(Object a, Object b) {
    if (a instanceof Integer x && b instanceof Integer y) {
      return I32Arithmetic.sub(x, y);
    } else if (a instanceof Double x && b instanceof Double y) {
      return F64Arithmetic.sub(x, y);
    } else if (a instanceof Long x && b instanceof Long y) {
      return I64Arithmetic.sub(x, y);
    }
    return apply(ArithmeticOperator.SUB, a, b);
  }

  /** {@code a * b}. */
  public static Object mul(Object a, Object b) {
    if (a instanceof Integer x && b instanceof Integer y) {
      return I32Arithmetic.mul(x, y);
    } else if (a instanceof Double x && b instanceof Double y) {
      return F64Arithmetic.mul(x, y);
    } else if (a instanceof Long x && b instanceof Long y) {
      return I64Arithmetic.mul(x, y);
    }
    return apply(ArithmeticOperator.MUL, a, b);
  }

  /** {@code a / b}. */
  public static Object div(Object a, Object b) {
    if (a instanceof Integer x && b instanceof Integer y) {
      return I32Arithmetic.div(x, y);
    } else if (a instanceof Double x && b instanceof Double y) {
      return F64Arithmetic.div(x, y);
    }
    return apply(ArithmeticOperator.DIV, a, b);
  }

  /** {@code a % b}. */
  public static Object rem(Object a, Object b) {
    if (a instanceof Integer x && b instanceof Integer y) {
      return I32Arithmetic.rem(x, y);
    } else if (a instanceof Double x && b instanceof Double y) {
      return F64Arithmetic.rem(x, y);
    }
    return apply(ArithmeticOperator.REM, a, b);
  }

  /** {@code -a}; u32 and u64 have no negation. */
  public static Object neg(Object a) {
    if (a instanceof Integer x) {
      return I32Arithmetic.neg(x);
    } else if (a instanceof Double x) {
      return F64Arithmetic.neg(x);
    } else if (a instanceof Long x) {
      return I64Arithmetic.neg(x);
    } else if (a instanceof U32 || a instanceof U64) {
      throw OrusFault.minusUnsigned();
    }
    throw OrusFault.minusNotNumeric();
  }

  /** The concatenation of two values' texts, see {@link Rendering#asString(Object)}. */
  public static OrusString concat(Object a, Object b) {
    return Rendering.asString(a).concat(Rendering.asString(b));
  }

  /** {@code a op b} for operands of any kinds; also the constant folder's evaluation. */
  @TruffleBoundary
  public static Object apply(ArithmeticOperator op, Object a, Object b) {
    if (op == ArithmeticOperator.ADD && (a instanceof OrusString || b instanceof OrusString)) {
      return concat(a, b);
    }
    return switch (operandKind(a, b)) {
      case I32 -> op.i32((int) a, (int) b);
      case I64 -> op.i64(signedValue(a), signedValue(b));
      case U32 -> U32.of(op.u32(((U32) a).bits(), ((U32) b).bits()));
      case U64 -> U64.of(op.u64(((U64) a).bits(), ((U64) b).bits()));
      default -> op.f64((double) a, (double) b);
    };
  }

  private static Kind operandKind(Object a, Object b) {
    Kind left = Kind.of(a);
    Kind right = Kind.of(b);
    if (left == right) {
      if (!left.isNumeric()) {
        throw OrusFault.operandsNotNumeric();
      }
      return left;
    }
    if (left.isSignedInteger() && right.isSignedInteger()) {
      return Kind.I64;
    }
    boolean numberWithBool =
        (left == Kind.BOOL && right.isNumeric()) || (left.isNumeric() && right == Kind.BOOL);
    throw numberWithBool ? OrusFault.operandsNotNumeric() : OrusFault.operandsNotSameType();
  }

  /** The value of a boxed i32 or i64. */
  static long signedValue(Object value) {
    return value instanceof Integer number ? number : (long) value;
  }
}

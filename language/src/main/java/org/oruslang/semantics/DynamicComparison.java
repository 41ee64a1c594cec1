package org.oruslang.semantics;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

/**
 * Comparison of boxed values of statically unknown type.
 *
 * <p>No promotion takes place: values of different kinds are unequal and unordered, except i32 and
 * i64, which compare as numbers. Operands whose static types are different numeric types are
 * promoted by the caller first, see {@link Promotion}.
 */
public final class DynamicComparison {
  private static final int LESS = -1;
  private static final int EQUAL = 0;
  private static final int GREATER = 1;
  private static final int UNORDERED = 2;

  private DynamicComparison() {}

  /**
   * {@code a == b}, also {@code matches}; never raises. Numbers by value (NaN is unequal to itself,
   * 0.0 equals -0.0), strings by bytes, enums by variant and payload, everything else by identity
   * (or the {@code equals} of its class).
   */
  public static boolean equal(Object a, Object b) {
    if (a instanceof Integer x && b instanceof Integer y) {
      return x.intValue() == y.intValue();
    } else if (a instanceof OrusString x && b instanceof OrusString y) {
      return x.equals(y);
    } else if (a instanceof Double x && b instanceof Double y) {
      return x.doubleValue() == y.doubleValue();
    }
    return equalSlow(a, b);
  }

  @TruffleBoundary
  private static boolean equalSlow(Object a, Object b) {
    return ElementwiseEquality.structural(a, b);
  }

  /**
   * {@code a < b}.
   *
   * @throws OrusFault {@code Operands must be i32} if the operands have no order
   */
  public static boolean lessThan(Object a, Object b) {
    if (a instanceof Integer x && b instanceof Integer y) {
      return x < y;
    } else if (a instanceof Double x && b instanceof Double y) {
      return x < y;
    }
    return order(a, b) == LESS;
  }

  /**
   * {@code a <= b}.
   *
   * @throws OrusFault as {@link #lessThan}
   */
  public static boolean lessOrEqual(Object a, Object b) {
    if (a instanceof Integer x && b instanceof Integer y) {
      return x <= y;
    } else if (a instanceof Double x && b instanceof Double y) {
      return x <= y;
    }
    int order = order(a, b);
    return order == LESS || order == EQUAL;
  }

  /**
   * {@code a > b}.
   *
   * @throws OrusFault as {@link #lessThan}
   */
  public static boolean greaterThan(Object a, Object b) {
    return lessThan(b, a);
  }

  /**
   * {@code a >= b}.
   *
   * @throws OrusFault as {@link #lessThan}
   */
  public static boolean greaterOrEqual(Object a, Object b) {
    return lessOrEqual(b, a);
  }

  /** The order of two values; {@link #UNORDERED} if a NaN is among them. */
  @TruffleBoundary
  private static int order(Object a, Object b) {
    Kind left = Kind.of(a);
    Kind right = Kind.of(b);
    if (left.isSignedInteger() && right.isSignedInteger()) {
      return Long.compare(DynamicArithmetic.signedValue(a), DynamicArithmetic.signedValue(b));
    }
    if (left != right) {
      throw OrusFault.operandsNotOrdered();
    }
    return switch (left) {
      case U32 -> Integer.signum(((U32) a).compareTo((U32) b));
      case U64 -> Integer.signum(((U64) a).compareTo((U64) b));
      case F64 -> orderF64((double) a, (double) b);
      case STRING -> Integer.signum(((OrusString) a).compareTo((OrusString) b));
      default -> throw OrusFault.operandsNotOrdered();
    };
  }

  private static int orderF64(double a, double b) {
    if (a < b) {
      return LESS;
    } else if (a > b) {
      return GREATER;
    }
    return a == b ? EQUAL : UNORDERED;
  }
}

package org.oruslang.semantics;

/**
 * Conditions and the logical operators on boxed values of statically unknown type.
 *
 * <p>On bools {@code and} and {@code or} short-circuit, so a caller evaluates the right operand
 * only if {@link #decidesAnd} or {@link #decidesOr} says no; on two i32 they are bitwise.
 */
public final class Logic {
  private Logic() {}

  /**
   * The value of a condition.
   *
   * @throws OrusFault {@code Condition must be boolean}
   */
  public static boolean condition(Object value) {
    if (value instanceof Boolean flag) {
      return flag;
    }
    throw OrusFault.conditionNotBoolean();
  }

  /** Whether the left operand alone makes {@code and} false. */
  public static boolean decidesAnd(Object left) {
    return left instanceof Boolean flag && !flag;
  }

  /** Whether the left operand alone makes {@code or} true. */
  public static boolean decidesOr(Object left) {
    return left instanceof Boolean flag && flag;
  }

  /**
   * {@code a and b} of two evaluated operands.
   *
   * @throws OrusFault a type error unless both are bool or both are i32
   */
  public static Object and(Object a, Object b) {
    if (a instanceof Boolean x && b instanceof Boolean y) {
      return x && y;
    } else if (a instanceof Integer x && b instanceof Integer y) {
      return x & y;
    }
    throw OrusFault.operandsNotLogical();
  }

  /**
   * {@code a or b} of two evaluated operands.
   *
   * @throws OrusFault a type error unless both are bool or both are i32
   */
  public static Object or(Object a, Object b) {
    if (a instanceof Boolean x && b instanceof Boolean y) {
      return x || y;
    } else if (a instanceof Integer x && b instanceof Integer y) {
      return x | y;
    }
    throw OrusFault.operandsNotLogical();
  }

  /**
   * {@code not value}: a bool inverted, a number compared with zero (NaN is not zero).
   *
   * @throws OrusFault a type error for any other kind
   */
  public static boolean not(Object value) {
    if (value instanceof Boolean flag) {
      return !flag;
    }
    return switch (Kind.of(value)) {
      case I32 -> (int) value == 0;
      case I64 -> (long) value == 0;
      case U32 -> ((U32) value).bits() == 0;
      case U64 -> ((U64) value).bits() == 0;
      case F64 -> (double) value == 0.0;
      default -> throw OrusFault.notNeedsBool();
    };
  }
}

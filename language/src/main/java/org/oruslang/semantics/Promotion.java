package org.oruslang.semantics;

/**
 * Promotion of operands of different numeric kinds, where the language allows them to mix: one
 * operand is a literal, or the operation is a comparison.
 *
 * <p>The common kind is the one of higher rank in {@code i32 < i64 < u32 < u64 < f64}. Both
 * operands are converted as by {@code as}, see {@link Casts}. So i32 with u32 wraps to u32, while
 * i32 or i64 with u64, and i64 with u32, raise when the value does not fit.
 */
public final class Promotion {
  private Promotion() {}

  /** The kind to which operands of the numeric kinds {@code a} and {@code b} are converted. */
  public static Kind common(Kind a, Kind b) {
    if (!a.isNumeric() || !b.isNumeric()) {
      throw new IllegalArgumentException("not numeric: " + a + ", " + b);
    }
    return a.rank() >= b.rank() ? a : b;
  }

  /**
   * Converts a boxed number for an operation on {@code target}; the result is the boxed form of
   * that kind.
   *
   * @throws OrusFault a value error when {@code as} would raise one
   */
  public static Object convert(Object number, Kind target) {
    return DynamicCasts.castNumber(number, target);
  }
}

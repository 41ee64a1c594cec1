package org.oruslang.semantics;

/**
 * Arithmetic of f64: IEEE 754 with one exception, a zero divisor raises. Comparisons with NaN are
 * false, {@code !=} true, so callers use the Java operators for them.
 */
public final class F64Arithmetic {
  private F64Arithmetic() {}

  /** {@code a + b}. */
  public static double add(double a, double b) {
    return a + b;
  }

  /** {@code a - b}. */
  public static double sub(double a, double b) {
    return a - b;
  }

  /** {@code a * b}. */
  public static double mul(double a, double b) {
    return a * b;
  }

  /**
   * {@code a / b}; overflow gives an infinity.
   *
   * @throws OrusFault {@code Division by zero} if {@code b} is 0.0 or -0.0
   */
  public static double div(double a, double b) {
    if (b == 0.0) {
      throw OrusFault.divisionByZero();
    }
    return a / b;
  }

  /**
   * The remainder of the truncated quotient, as C's {@code fmod}; it has the sign of {@code a}.
   *
   * @throws OrusFault {@code Division by zero} if {@code b} is 0.0 or -0.0
   */
  public static double rem(double a, double b) {
    if (b == 0.0) {
      throw OrusFault.divisionByZero();
    }
    return a % b;
  }

  /** {@code -a}. */
  public static double neg(double a) {
    return -a;
  }
}

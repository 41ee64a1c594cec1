package org.oruslang.semantics;

/**
 * Arithmetic of i64. Addition, subtraction and multiplication wrap modulo 2^64; division truncates
 * toward zero; the remainder has the sign of the dividend.
 */
public final class I64Arithmetic {
  private I64Arithmetic() {}

  /** {@code a + b}, wrapping. */
  public static long add(long a, long b) {
    return a + b;
  }

  /** {@code a - b}, wrapping. */
  public static long sub(long a, long b) {
    return a - b;
  }

  /** {@code a * b}, wrapping. */
  public static long mul(long a, long b) {
    return a * b;
  }

  /**
   * {@code a / b}, truncated toward zero.
   *
   * @throws OrusFault {@code Division by zero}; {@code Integer overflow} for MIN / -1
   */
  public static long div(long a, long b) {
    if (b == 0 || (b == -1 && a == Long.MIN_VALUE)) {
      throw divisionFault(b);
    }
    return a / b;
  }

  /**
   * {@code a % b} with the sign of {@code a}.
   *
   * @throws OrusFault {@code Division by zero}; {@code Integer overflow} for MIN % -1
   */
  public static long rem(long a, long b) {
    if (b == 0 || (b == -1 && a == Long.MIN_VALUE)) {
      throw divisionFault(b);
    }
    return a % b;
  }

  /**
   * {@code -a}.
   *
   * @throws OrusFault {@code Integer overflow} for MIN
   */
  public static long neg(long a) {
    if (a == Long.MIN_VALUE) {
      throw OrusFault.integerOverflow();
    }
    return -a;
  }

  /** Negative, zero or positive as {@code a} is less than, equal to or greater than {@code b}. */
  public static int compare(long a, long b) {
    return Long.compare(a, b);
  }

  private static OrusFault divisionFault(long divisor) {
    return divisor == 0 ? OrusFault.divisionByZero() : OrusFault.integerOverflow();
  }
}

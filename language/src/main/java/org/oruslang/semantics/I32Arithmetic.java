package org.oruslang.semantics;

/**
 * Arithmetic of i32. Addition, subtraction and multiplication wrap modulo 2^32; division truncates
 * toward zero; the remainder has the sign of the dividend.
 */
public final class I32Arithmetic {
  private I32Arithmetic() {}

  /** {@code a + b}, wrapping. */
  public static int add(int a, int b) {
    return a + b;
  }

  /** {@code a - b}, wrapping. */
  public static int sub(int a, int b) {
    return a - b;
  }

  /** {@code a * b}, wrapping. */
  public static int mul(int a, int b) {
    return a * b;
  }

  /**
   * {@code a / b}, truncated toward zero.
   *
   * @throws OrusFault {@code Division by zero}; {@code Integer overflow} for MIN / -1
   */
  public static int div(int a, int b) {
    if (b == 0 || (b == -1 && a == Integer.MIN_VALUE)) {
      throw divisionFault(b);
    }
    return a / b;
  }

  /**
   * {@code a % b} with the sign of {@code a}.
   *
   * @throws OrusFault {@code Division by zero}; {@code Integer overflow} for MIN % -1
   */
  public static int rem(int a, int b) {
    if (b == 0 || (b == -1 && a == Integer.MIN_VALUE)) {
      throw divisionFault(b);
    }
    return a % b;
  }

  /**
   * {@code -a}.
   *
   * @throws OrusFault {@code Integer overflow} for MIN
   */
  public static int neg(int a) {
    if (a == Integer.MIN_VALUE) {
      throw OrusFault.integerOverflow();
    }
    return -a;
  }

  /** Negative, zero or positive as {@code a} is less than, equal to or greater than {@code b}. */
  public static int compare(int a, int b) {
    return Integer.compare(a, b);
  }

  private static OrusFault divisionFault(int divisor) {
    return divisor == 0 ? OrusFault.divisionByZero() : OrusFault.integerOverflow();
  }
}

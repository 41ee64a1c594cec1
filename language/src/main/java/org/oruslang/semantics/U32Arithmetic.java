package org.oruslang.semantics;

/**
 * Arithmetic of u32 on the bits in a Java {@code int}. Addition, subtraction and multiplication
 * wrap modulo 2^32. There is no negation: the front end rejects unary minus on unsigned types.
 */
public final class U32Arithmetic {
  private U32Arithmetic() {}

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
   * {@code a / b}, unsigned.
   *
   * @throws OrusFault {@code Division by zero}
   */
  public static int div(int a, int b) {
    if (b == 0) {
      throw OrusFault.divisionByZero();
    }
    return Integer.divideUnsigned(a, b);
  }

  /**
   * {@code a % b}, unsigned.
   *
   * @throws OrusFault {@code Division by zero}
   */
  public static int rem(int a, int b) {
    if (b == 0) {
      throw OrusFault.divisionByZero();
    }
    return Integer.remainderUnsigned(a, b);
  }

  /** Unsigned comparison: negative, zero or positive. */
  public static int compare(int a, int b) {
    return Integer.compareUnsigned(a, b);
  }

  /** Unsigned {@code a < b}. */
  public static boolean lessThan(int a, int b) {
    return Integer.compareUnsigned(a, b) < 0;
  }

  /** Unsigned {@code a <= b}. */
  public static boolean lessOrEqual(int a, int b) {
    return Integer.compareUnsigned(a, b) <= 0;
  }
}

package org.oruslang.semantics;

/**
 * Arithmetic of u64 on the bits in a Java {@code long}. Addition, subtraction and multiplication
 * wrap modulo 2^64. There is no negation: the front end rejects unary minus on unsigned types.
 */
public final class U64Arithmetic {
  private U64Arithmetic() {}

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
   * {@code a / b}, unsigned.
   *
   * @throws OrusFault {@code Division by zero}
   */
  public static long div(long a, long b) {
    if (b == 0) {
      throw OrusFault.divisionByZero();
    }
    return Long.divideUnsigned(a, b);
  }

  /**
   * {@code a % b}, unsigned.
   *
   * @throws OrusFault {@code Division by zero}
   */
  public static long rem(long a, long b) {
    if (b == 0) {
      throw OrusFault.divisionByZero();
    }
    return Long.remainderUnsigned(a, b);
  }

  /** Unsigned comparison: negative, zero or positive. */
  public static int compare(long a, long b) {
    return Long.compareUnsigned(a, b);
  }

  /** Unsigned {@code a < b}. */
  public static boolean lessThan(long a, long b) {
    return Long.compareUnsigned(a, b) < 0;
  }

  /** Unsigned {@code a <= b}. */
  public static boolean lessOrEqual(long a, long b) {
    return Long.compareUnsigned(a, b) <= 0;
  }
}

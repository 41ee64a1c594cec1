package org.oruslang.jit.aarch64;

/** Which constants AArch64 instructions can hold (Arm ARM, section C3.4 and DecodeBitMasks). */
public final class Aarch64Immediates {

  private Aarch64Immediates() {}

  /** Whether the value is a 12-bit number, possibly shifted left by 12. */
  public static boolean isArithmetic(long value) {
    return (value & ~0xFFFL) == 0 || (value & ~0xFFF000L) == 0;
  }

  /**
   * The 13 bits N:immr:imms of a logical immediate, or -1 if the value is none: a rotated run of
   * ones, repeated in elements of 2 to 64 bits.
   *
   * @param width 32 or 64; of a 32-bit value only the low half counts
   */
  public static int logical(long value, int width) {
    long bits = width == 32 ? value & 0xFFFFFFFFL | value << 32 : value;
    if (bits == 0 || bits == -1) {
      return -1;
    }
    int element = 64;
    while (element > 2 && isRepeated(bits, element / 2)) {
      element /= 2;
    }
    long mask = element == 64 ? -1 : (1L << element) - 1;
    long pattern = bits & mask;
    int ones = Long.bitCount(pattern);
    long run = ones == 64 ? -1 : (1L << ones) - 1;
    for (int rotation = 0; rotation < element; rotation++) {
      if (rotateRight(run, rotation, element, mask) == pattern) {
        int n = element == 64 ? 1 : 0;
        int imms = (-2 * element & 0x3F | ones - 1) & 0x3F;
        return n << 12 | rotation << 6 | imms;
      }
    }
    return -1;
  }

  private static boolean isRepeated(long bits, int size) {
    return Long.rotateRight(bits, size) == bits;
  }

  private static long rotateRight(long run, int by, int element, long mask) {
    return by == 0 ? run : (run >>> by | run << element - by) & mask;
  }

  /** The 8 bits of a floating-point immediate, or -1: +-n/16 * 2^r with 16..31 and -3..4. */
  public static int floating(long bits) {
    long mantissa = bits & 0xFFFFFFFFFFFFL;
    int exponent = (int) (bits >> 52) & 0x7FF;
    // Of the fraction only the top four bits may be set.
    if (mantissa != 0 || exponent < 1023 - 3 || exponent > 1023 + 4) {
      return -1;
    }
    int sign = (int) (bits >>> 63);
    int fraction = (int) (bits >> 48) & 0xF;
    int low = exponent - 1020 & 7;
    int encoded = exponent >= 1024 ? exponent - 1024 : 4 | low;
    return sign << 7 | encoded << 4 | fraction;
  }
}

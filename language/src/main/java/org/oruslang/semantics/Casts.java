package org.oruslang.semantics;

/**
 * The casts between numeric kinds and bool, one method per pair, named {@code i32ToU64} and so on.
 * Unsigned values travel as bits ({@code int} for u32, {@code long} for u64).
 *
 * <p>Casts that keep the low bits: i64 to i32, i32 to u32, u32 to i32. Casts that raise a value
 * error when the value does not fit: i32 to u64, i64 to u32 and u64, u64 to every integer kind, f64
 * to every integer kind (NaN does not fit). f64 truncates toward zero; a negative f64 never fits an
 * unsigned kind, not even a fraction that would truncate to zero. All others are exact, except that
 * i64 and u64 round to the nearest f64.
 *
 * <p>The promotion of mixed operands converts with the same methods, see {@link Promotion}.
 */
public final class Casts {
  private static final double TWO_TO_31 = 0x1p31;
  private static final double TWO_TO_32 = 0x1p32;
  private static final double TWO_TO_63 = 0x1p63;
  private static final double TWO_TO_64 = 0x1p64;

  private static final OrusFault NEGATIVE_I32_TO_U64 =
      outOfRange("Cannot convert negative i32 to u64");
  private static final OrusFault NEGATIVE_I64_TO_U64 =
      outOfRange("Cannot convert negative i64 to u64");
  private static final OrusFault I64_TO_U32 = outOfRange("i64 value out of u32 range");
  private static final OrusFault U64_TO_I32 = outOfRange("u64 value too large for i32");
  private static final OrusFault U64_TO_U32 = outOfRange("u64 value too large for u32");
  private static final OrusFault U64_TO_I64 = outOfRange("u64 value too large for i64");
  private static final OrusFault F64_TO_I32 = outOfRange("f64 value out of i32 range");
  private static final OrusFault F64_TO_I64 = outOfRange("f64 value out of i64 range");
  private static final OrusFault F64_TO_U32 = outOfRange("f64 value out of u32 range");
  private static final OrusFault F64_TO_U64 = outOfRange("f64 value out of u64 range");

  private Casts() {}

  private static OrusFault outOfRange(String message) {
    return new OrusFault(OrusErrorKind.VALUE, message);
  }

  /** Sign-extends. */
  public static long i32ToI64(int value) {
    return value;
  }

  /** Keeps the bits: negative values wrap. */
  public static int i32ToU32(int value) {
    return value;
  }

  /** Raises {@code Cannot convert negative i32 to u64}. */
  public static long i32ToU64(int value) {
    if (value < 0) {
      throw NEGATIVE_I32_TO_U64;
    }
    return value;
  }

  /** Exact. */
  public static double i32ToF64(int value) {
    return value;
  }

  /** Keeps the low 32 bits. */
  public static int i64ToI32(long value) {
    return (int) value;
  }

  /** Raises {@code i64 value out of u32 range}. */
  public static int i64ToU32(long value) {
    if (value >>> 32 != 0) {
      throw I64_TO_U32;
    }
    return (int) value;
  }

  /** Raises {@code Cannot convert negative i64 to u64}. */
  public static long i64ToU64(long value) {
    if (value < 0) {
      throw NEGATIVE_I64_TO_U64;
    }
    return value;
  }

  /** Rounds to the nearest f64. */
  public static double i64ToF64(long value) {
    return (double) value;
  }

  /** Keeps the bits: values from 2^31 become negative. */
  public static int u32ToI32(int value) {
    return value;
  }

  /** Zero-extends. */
  public static long u32ToI64(int value) {
    return Integer.toUnsignedLong(value);
  }

  /** Zero-extends. */
  public static long u32ToU64(int value) {
    return Integer.toUnsignedLong(value);
  }

  /** Exact. */
  public static double u32ToF64(int value) {
    return Integer.toUnsignedLong(value);
  }

  /** Raises {@code u64 value too large for i32}. */
  public static int u64ToI32(long value) {
    if (value < 0 || value > Integer.MAX_VALUE) {
      throw U64_TO_I32;
    }
    return (int) value;
  }

  /** Raises {@code u64 value too large for i64}. */
  public static long u64ToI64(long value) {
    if (value < 0) {
      throw U64_TO_I64;
    }
    return value;
  }

  /** Raises {@code u64 value too large for u32}. */
  public static int u64ToU32(long value) {
    if (value >>> 32 != 0) {
      throw U64_TO_U32;
    }
    return (int) value;
  }

  /** Rounds to the nearest f64, ties to even. */
  public static double u64ToF64(long value) {
    if (value >= 0) {
      return (double) value;
    }
    // Halving with a sticky low bit keeps the rounding of the full 64-bit value.
    return (double) ((value >>> 1) | (value & 1)) * 2.0;
  }

  /** Truncates; raises {@code f64 value out of i32 range}. */
  public static int f64ToI32(double value) {
    if (value > -TWO_TO_31 - 1.0 && value < TWO_TO_31) {
      return (int) value;
    }
    throw F64_TO_I32;
  }

  /** Truncates; raises {@code f64 value out of i64 range}. */
  public static long f64ToI64(double value) {
    if (value >= -TWO_TO_63 && value < TWO_TO_63) {
      return (long) value;
    }
    throw F64_TO_I64;
  }

  /** Truncates; raises {@code f64 value out of u32 range}. */
  public static int f64ToU32(double value) {
    if (value >= 0.0 && value < TWO_TO_32) {
      return (int) (long) value;
    }
    throw F64_TO_U32;
  }

  /** Truncates; raises {@code f64 value out of u64 range}. */
  public static long f64ToU64(double value) {
    if (value >= 0.0 && value < TWO_TO_63) {
      return (long) value;
    } else if (value >= TWO_TO_63 && value < TWO_TO_64) {
      return (long) (value - TWO_TO_63) ^ Long.MIN_VALUE;
    }
    throw F64_TO_U64;
  }

  /** Whether the value is not zero. */
  public static boolean i32ToBool(int value) {
    return value != 0;
  }

  /** Whether the value is not zero. */
  public static boolean i64ToBool(long value) {
    return value != 0;
  }

  /** Whether the value is not zero. */
  public static boolean u32ToBool(int value) {
    return value != 0;
  }

  /** Whether the value is not zero. */
  public static boolean u64ToBool(long value) {
    return value != 0;
  }

  /** Whether the value is not zero; NaN is not zero. */
  public static boolean f64ToBool(double value) {
    return value != 0.0;
  }

  /** 1 for true, 0 for false. */
  public static int boolToI32(boolean value) {
    return value ? 1 : 0;
  }

  /** 1 for true, 0 for false. */
  public static long boolToI64(boolean value) {
    return value ? 1 : 0;
  }

  /** 1 for true, 0 for false. */
  public static int boolToU32(boolean value) {
    return value ? 1 : 0;
  }

  /** 1 for true, 0 for false. */
  public static long boolToU64(boolean value) {
    return value ? 1 : 0;
  }

  /** 1 for true, 0 for false. */
  public static double boolToF64(boolean value) {
    return value ? 1.0 : 0.0;
  }
}

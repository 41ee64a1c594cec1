package org.oruslang.semantics;

/**
 * Ranges {@code start..end..step} of the loops, for every integer type, without overflow.
 *
 * <p>i32, i64 and u32 counters use the signed methods with their value widened to {@code long}; u64
 * counters use the unsigned methods on their bits. The step is an i64 for all of them. A step of
 * the wrong sign makes an empty range.
 *
 * <p>A loop whose counter the body may assign asks {@link #isWithin} before the first iteration and
 * {@link #hasNext} after each, then adds the step; the sum cannot overflow. A loop whose counter
 * the body does not assign may instead count down from {@link #lastIndex}, if not {@link #isEmpty}.
 */
public final class RangeArithmetic {
  private RangeArithmetic() {}

  /**
   * The step of a range loop.
   *
   * @throws OrusFault {@code Range step cannot be zero}
   */
  public static long checkStep(long step) {
    if (step == 0) {
      throw OrusFault.rangeStepZero();
    }
    return step;
  }

  /** Whether the counter {@code i} has not passed {@code end}. */
  public static boolean isWithin(long i, long end, long step, boolean inclusive) {
    return i == end ? inclusive : (i < end) == (step > 0);
  }

  /** Whether the counter {@code i} plus {@code step} has not passed {@code end}. */
  public static boolean hasNext(long i, long end, long step, boolean inclusive) {
    if (i == end || (i < end) != (step > 0)) {
      return false;
    }
    return reaches(step > 0 ? end - i : i - end, step, inclusive);
  }

  /** Whether no iteration takes place. */
  public static boolean isEmpty(long start, long end, long step, boolean inclusive) {
    return !isWithin(start, end, step, inclusive);
  }

  /**
   * The number of iterations of a range that is not empty, minus one, as an unsigned number. (The
   * number itself may be 2^64.)
   */
  public static long lastIndex(long start, long end, long step, boolean inclusive) {
    return count(step > 0 ? end - start : start - end, step, inclusive);
  }

  /** {@link #isWithin} for the bits of u64. */
  public static boolean isWithinUnsigned(long i, long end, long step, boolean inclusive) {
    return isWithin(i ^ Long.MIN_VALUE, end ^ Long.MIN_VALUE, step, inclusive);
  }

  /** {@link #hasNext} for the bits of u64. */
  public static boolean hasNextUnsigned(long i, long end, long step, boolean inclusive) {
    return hasNext(i ^ Long.MIN_VALUE, end ^ Long.MIN_VALUE, step, inclusive);
  }

  /** {@link #isEmpty} for the bits of u64. */
  public static boolean isEmptyUnsigned(long start, long end, long step, boolean inclusive) {
    return isEmpty(start ^ Long.MIN_VALUE, end ^ Long.MIN_VALUE, step, inclusive);
  }

  /** {@link #lastIndex} for the bits of u64. */
  public static long lastIndexUnsigned(long start, long end, long step, boolean inclusive) {
    return lastIndex(start ^ Long.MIN_VALUE, end ^ Long.MIN_VALUE, step, inclusive);
  }

  /** Whether a step fits into a distance; both are unsigned, -MIN being 2^63. */
  private static boolean reaches(long distance, long step, boolean inclusive) {
    int order = Long.compareUnsigned(step > 0 ? step : -step, distance);
    return order < 0 || (inclusive && order == 0);
  }

  private static long count(long distance, long step, boolean inclusive) {
    long size = step > 0 ? step : -step;
    return Long.divideUnsigned(inclusive ? distance : distance - 1, size);
  }

  /**
   * An argument of {@code range()}, or the end of a loop over an integer.
   *
   * @throws OrusFault {@code Invalid arguments provided to range()} if it is not an integer or a
   *     u64 beyond the range of i64
   */
  public static long rangeArgument(Object value) {
    if (value instanceof U64 number && number.bits() < 0 || !Kind.of(value).isInteger()) {
      throw OrusFault.rangeArguments();
    }
    return Indexing.integerBits(value);
  }

  /**
   * The step of {@code range()}.
   *
   * @throws OrusFault {@code Invalid arguments provided to range()} also for 0
   */
  public static long rangeStep(Object value) {
    long step = rangeArgument(value);
    if (step == 0) {
      throw OrusFault.rangeArguments();
    }
    return step;
  }

  /**
   * The number of iterations of {@code for i in n} for a value of a signed kind or u32.
   *
   * @throws OrusFault {@code Cannot iterate negative integer}
   */
  public static long iterationCount(long n) {
    if (n < 0) {
      throw OrusFault.negativeIteration();
    }
    return n;
  }

  /**
   * The number of iterations of {@code for i in n} for the bits of a u64.
   *
   * @throws OrusFault {@code Integer too large to iterate}
   */
  public static long iterationCountUnsigned(long n) {
    if (n < 0) {
      throw OrusFault.iterationTooLarge();
    }
    return n;
  }
}

package org.oruslang.jit.tiering;

/**
 * Compares the time of an iteration in the interpreter with that in native code. Code that is not
 * clearly faster is retired.
 */
public final class ProfitGuard {

  /** Native code has to be faster by this factor. */
  public static final double FACTOR = 1.2;

  /** How many native slices are measured. */
  public static final int SLICES = 3;

  /** Fewer native iterations than this measure the entry, not the loop. */
  public static final long MIN_ITERATIONS = 1024;

  private double interpretedNanos;
  private double nativeNanos;
  private long nativeIterations;
  private int slices;

  /** Notes the interpreted time; the last measurement counts. */
  public void interpreted(long nanos, long iterations) {
    if (iterations > 0) {
      interpretedNanos = (double) nanos / iterations;
    }
  }

  /** Notes a slice of native execution. */
  public void slice(long nanos, long iterations) {
    if (slices < SLICES) {
      slices++;
      nativeNanos += nanos;
      nativeIterations += iterations;
    }
  }

  /** Whether enough is known and native code does not pay. */
  public boolean isUnprofitable() {
    if (slices < SLICES || interpretedNanos == 0 || nativeIterations < MIN_ITERATIONS) {
      return false;
    }
    return nativeNanos / nativeIterations * FACTOR > interpretedNanos;
  }
}

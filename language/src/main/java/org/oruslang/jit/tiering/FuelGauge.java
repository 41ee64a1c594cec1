package org.oruslang.jit.tiering;

/** Chooses the fuel of native slices so that a slice takes about a fixed time. */
public final class FuelGauge {

  /** The fuel of the first slice. */
  public static final long START = 1 << 16;

  /** The least fuel. */
  public static final long MIN = 1 << 10;

  /** The most fuel. */
  public static final long MAX = 1 << 24;

  private final long targetNanos;
  private long fuel = START;

  /** Aims at slices of the given length. */
  public FuelGauge(long targetNanos) {
    this.targetNanos = targetNanos;
  }

  /** The fuel for the next slice. */
  public long fuel() {
    return fuel;
  }

  /** Notes how long a slice took that used up all its fuel. */
  public void slice(long nanos) {
    long measured = Math.max(1, nanos);
    // At most a factor of four per slice: a single measurement may be an accident.
    long scaled = (long) Math.min(fuel * (double) targetNanos / measured, fuel * 4.0);
    fuel = Math.max(MIN, Math.min(MAX, Math.max(scaled, fuel / 4)));
  }
}

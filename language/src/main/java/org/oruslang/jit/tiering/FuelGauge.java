package org.oruslang.jit.tiering;

/**
 * Chooses the fuel of native slices so that a slice takes about a fixed time: between slices the
 * context is polled, so that is how soon it can be interrupted.
 */
final class FuelGauge {

  /** The least fuel. */
  static final long MIN = 1 << 8;

  /** The most fuel. */
  static final long MAX = 1 << 24;

  /** The first slice executes about so many instructions. */
  private static final long FIRST_INSTRUCTIONS = 1 << 20;

  private static final long MAX_FIRST = 1 << 16;

  private final long targetNanos;
  private long fuel;

  /**
   * A gauge for code with the given number of instructions.
   *
   * @param targetNanos how long a slice is to take
   */
  FuelGauge(long targetNanos, int instructions) {
    this.targetNanos = targetNanos;
    this.fuel = Math.max(MIN, Math.min(MAX_FIRST, FIRST_INSTRUCTIONS / instructions));
  }

  /** The fuel for the next slice. */
  long fuel() {
    return fuel;
  }

  /**
   * Fuel for a slice that had better have {@code wanted} at once, though at most as much as several
   * slices have.
   */
  long fuel(long wanted, int slices) {
    return Math.max(fuel, Math.min(wanted, fuel * slices));
  }

  /** Notes how much fuel a slice used up, and how long it took. */
  void slice(long used, long nanos) {
    double scaled = used * (double) targetNanos / Math.max(1, nanos);
    // At most a factor of four per slice: a single measurement may be an accident.
    double bounded = Math.max(fuel / 4.0, Math.min(fuel * 4.0, scaled));
    fuel = (long) Math.max(MIN, Math.min(MAX, bounded));
  }
}

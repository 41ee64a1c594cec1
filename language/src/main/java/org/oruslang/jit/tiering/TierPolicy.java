package org.oruslang.jit.tiering;

/**
 * The numbers that decide when a loop is compiled. All counts are ticks of the loop, that is
 * back-edges taken in the interpreter.
 *
 * @param hotThreshold ticks until a trigger
 * @param warmupTriggers triggers before the first attempt; each earlier one halves the counter
 * @param decayTicks a longer gap between triggers starts the warm-up again
 * @param baseCooldown ticks without attempts after an attempt, doubled by each backoff step
 * @param maxBackoff the highest backoff step
 * @param suppressLimit more suppressed triggers than this during a cooldown take back a backoff
 *     step
 */
public record TierPolicy(
    int hotThreshold,
    int warmupTriggers,
    int decayTicks,
    int baseCooldown,
    int maxBackoff,
    int suppressLimit) {

  /** The numbers of the Orus implementation guide's reference. */
  public static final TierPolicy GUIDE = new TierPolicy(10_000, 2, 30_000, 5_000, 5, 4);

  /**
   * What measures best here: compiling takes a few milliseconds and an interpreted iteration a
   * tenth of a microsecond or more, so a loop pays off after some thousand iterations.
   */
  public static final TierPolicy DEFAULT = new TierPolicy(2_000, 1, 30_000, 5_000, 5, 4);

  /** Compiles at the first back-edge, for tests. */
  public static final TierPolicy STRESS = new TierPolicy(1, 1, 30_000, 1, 0, 4);

  /** Checks the ranges. */
  public TierPolicy {
    if (hotThreshold < 1 || warmupTriggers < 1 || baseCooldown < 0 || maxBackoff < 0) {
      throw new IllegalArgumentException("not a tier policy");
    }
  }

  /** The counter after an early trigger of the warm-up, and at most after a deoptimisation. */
  int partialReset() {
    return hotThreshold / 2;
  }

  /** The counter after a trigger during a cooldown. */
  int cooldownReset() {
    return hotThreshold * 3 / 4;
  }

  /** The length of the cooldown after a number of backoff steps. */
  long cooldown(int backoff) {
    return (long) baseCooldown << Math.min(backoff, maxBackoff);
  }
}

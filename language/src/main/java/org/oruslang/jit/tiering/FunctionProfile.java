package org.oruslang.jit.tiering;

/**
 * The tier of one function with its hysteresis: specialised at {@link #THRESHOLD} hits, refused and
 * demoted when it became much colder than when it was specialised.
 */
public final class FunctionProfile {

  /** Hits at which a function is specialised. */
  public static final int THRESHOLD = 512;

  private static final int COLD_FRACTION = 4;

  private FunctionTier tier = FunctionTier.BASELINE;
  private long hits;

  /** The tier. */
  public FunctionTier tier() {
    return tier;
  }

  /** The hits that were recorded when the function was specialised. */
  public long specializationHits() {
    return hits;
  }

  /** Specialises the function if it is hot enough. */
  public boolean specialize(long currentHits) {
    if (tier == FunctionTier.BASELINE && currentHits >= THRESHOLD) {
      tier = FunctionTier.SPECIALIZED;
      hits = currentHits;
      return true;
    }
    return false;
  }

  /**
   * Whether a call runs the specialised body. A function that cooled down is deoptimised.
   *
   * @param profiling whether hits are being counted; otherwise nothing speaks against it
   * @param currentHits the hits counted
   */
  public boolean selectSpecialized(boolean profiling, long currentHits) {
    if (tier != FunctionTier.SPECIALIZED) {
      return false;
    }
    if (!profiling) {
      return true;
    }
    long reference = hits == 0 ? THRESHOLD : hits;
    boolean hot = (currentHits != 0 || hits != 0) && currentHits >= reference / COLD_FRACTION;
    if (!hot) {
      deoptimize();
    }
    return hot;
  }

  /** Back to the baseline; changes nothing for a function that is there. */
  public boolean deoptimize() {
    if (tier != FunctionTier.SPECIALIZED) {
      return false;
    }
    tier = FunctionTier.BASELINE;
    hits = 0;
    return true;
  }
}

package org.oruslang.jit.tiering;

import java.util.Arrays;

/**
 * Watches the exits of one piece of code. A site that keeps leaving makes native code useless: the
 * code is then translated once more without what fails there, and if that storms too, the loop is
 * given up.
 */
public final class StormGuard {

  /** More exits than this at one site, within {@link #WINDOW} entries, are a storm. */
  public static final int LIMIT = 8;

  /** The number of entries after which counting starts anew. */
  public static final int WINDOW = 64;

  /** What to do after an exit. */
  public enum Verdict {
    /** Nothing. */
    CALM,
    /** Retire the code and translate again, treating the site as a hand-off. */
    RETRANSLATE,
    /** Retire the code and blocklist the loop. */
    GIVE_UP
  }

  private int[] counts = new int[8];
  private int entries;
  private boolean retranslated;

  /** Notes an exit that is a failed guard or a hand-off. */
  public Verdict exit(int site) {
    if (site >= counts.length) {
      counts = Arrays.copyOf(counts, Math.max(site + 1, 2 * counts.length));
    }
    counts[site]++;
    if (counts[site] <= LIMIT) {
      return Verdict.CALM;
    }
    Arrays.fill(counts, 0);
    entries = 0;
    if (retranslated) {
      return Verdict.GIVE_UP;
    }
    retranslated = true;
    return Verdict.RETRANSLATE;
  }

  /** Notes an entry into the code. */
  public void entered() {
    entries++;
    if (entries >= WINDOW) {
      entries = 0;
      Arrays.fill(counts, 0);
    }
  }
}

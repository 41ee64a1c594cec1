package org.oruslang.jit.frame;

/**
 * The status word that native code returns and also stores in its status cell: the reason in bits 0
 * to 7, the site in bits 8 to 23, {@link #NESTED} in bit 24.
 */
public final class ExitStatus {
  /** Sites are numbered with 16 bits. */
  public static final int MAX_SITE = 0xFFFF;

  /**
   * Set when the exit happened inside a called native function: the machine state is in the unwind
   * buffer and has to be decoded into frames before cells are read.
   */
  public static final long NESTED = 1L << 24;

  private ExitStatus() {}

  /** Packs a reason and a site. */
  public static long of(ExitReason reason, int site) {
    if (site < 0 || site > MAX_SITE) {
      throw new IllegalArgumentException("site out of range: " + site);
    }
    return reason.code() | (long) site << 8;
  }

  /** The reason in a status word. */
  public static ExitReason reason(long status) {
    return ExitReason.of((int) (status & 0xFF));
  }

  /** The site in a status word. */
  public static int site(long status) {
    return (int) (status >> 8) & MAX_SITE;
  }

  /** Whether the exit happened below a call, see {@link #NESTED}. */
  public static boolean isNested(long status) {
    return (status & NESTED) != 0;
  }
}

package org.oruslang.jit.frame;

/**
 * Why native code gave control back. The code is the low byte of the status word; the remaining
 * bits name the site (see {@link ExitStatus}).
 *
 * <p>Only reasons for which {@link #isDeopt()} holds mean that native code met something it does
 * not handle. Normal completion of a loop, a return, an exhausted fuel slice and a planned hand-off
 * are ordinary events and never retire code.
 */
public enum ExitReason {
  /** The loop's condition became false, or the loop was left normally: continue after the loop. */
  DONE(false),
  /** A return statement was executed; the value is in the return cell. */
  RETURN(false),
  /**
   * The fuel slice is used up at a loop head, or the heap should be emptied: poll and enter again
   * at the head.
   */
  FUEL(false),
  /** Trapping arithmetic would overflow, or the minimum was divided by -1. */
  OVERFLOW(true),
  /** The divisor is zero. */
  DIV_ZERO(true),
  /** An array index is outside the array, or an empty array was popped. */
  BOUNDS(true),
  /** A value is outside the safe range of a conversion. */
  CONVERT(true),
  /** An array's storage kind is not the one the code was compiled for. */
  KIND(true),
  /** A statement that is not compiled was reached. */
  HANDOFF(false),
  /** A push needs more capacity, or the heap of native code is full. */
  GROW(false),
  /** The native stack bound or the recursion budget was reached. */
  STACK(false),
  /** The poll callback, or the poll flag where no callback is set, asked to unwind. */
  POLL(false),
  /** The entry was retired while it ran. */
  RETIRED(false),
  /** A break or continue that targets a loop outside the region. */
  OUTER(false);

  private static final ExitReason[] VALUES = values();

  private final boolean deopt;

  ExitReason(boolean deopt) {
    this.deopt = deopt;
  }

  /** The number of this reason in the status word. */
  public int code() {
    return ordinal();
  }

  /** Whether this exit means that a speculation or a guard of the compiled code failed. */
  public boolean isDeopt() {
    return deopt;
  }

  /**
   * The reason with the given code.
   *
   * @throws IllegalArgumentException when no reason has this code
   */
  public static ExitReason of(int code) {
    if (code < 0 || code >= VALUES.length) {
      throw new IllegalArgumentException("not an exit reason: " + code);
    }
    return VALUES[code];
  }
}

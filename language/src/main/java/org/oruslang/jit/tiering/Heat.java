package org.oruslang.jit.tiering;

/**
 * Decides when native code of one loop or function is tried. The counter itself is in the hook, as
 * a countdown to the next question, so that code that is not hot costs a decrement.
 *
 * <p>Entering native code costs about as much as {@link #WORTHWHILE} iterations in the interpreter.
 * Code that is left sooner has to wait, each time twice as long, and in the end for good. A loop
 * that merely is short waits as well, but not as long: its next run may be a long one.
 */
final class Heat {

  /** Entering native code pays from about so many iterations on. */
  static final int WORTHWHILE = 100;

  /** How often the pause of code that is left soon is doubled before it is given up. */
  static final int MAX_BACKOFF = 12;

  /** How often the pause of short loops is doubled at most. */
  static final int MAX_SHORT_BACKOFF = 6;

  /** The pause after which a question is repeated whose answer is not expected to change. */
  static final int LONG_PAUSE = 1 << 20;

  private int backoff;
  private int pause;
  private boolean blocklisted;

  /** Iterations or calls until native code may be tried again. */
  int pause() {
    return pause;
  }

  /** How often the pause was doubled. */
  int backoff() {
    return backoff;
  }

  /** Whether native code is not to be tried any more. */
  boolean isBlocklisted() {
    return blocklisted;
  }

  /** Gives up on the code, until the tier is flushed. */
  void blocklist() {
    blocklisted = true;
    pause = LONG_PAUSE;
  }

  /** To be called when code was installed, or the tier was flushed: all is forgotten. */
  void reset() {
    blocklisted = false;
    backoff = 0;
    pause = 0;
  }

  /** To be called when there is native code, but not for the functions that were met. */
  void unknownFunctions() {
    pause = WORTHWHILE << MAX_BACKOFF;
  }

  /** To be called when a tool watches the code. */
  void watched() {
    pause = WORTHWHILE << MAX_SHORT_BACKOFF;
  }

  /** To be called after an attempt that failed for a reason that may pass. */
  void failed() {
    pause = backoff == MAX_BACKOFF ? LONG_PAUSE : WORTHWHILE << ++backoff;
  }

  /**
   * To be called after each run of native code.
   *
   * @param iterations how many iterations it made
   * @param interrupted whether it was left because of something that it does not handle
   * @return whether it is left so often that it is of no use
   */
  boolean ran(long iterations, boolean interrupted) {
    if (iterations >= WORTHWHILE) {
      backoff = 0;
      pause = 0;
      return false;
    }
    if (interrupted && backoff == MAX_BACKOFF) {
      return true;
    }
    int limit = interrupted ? MAX_BACKOFF : Math.max(backoff, MAX_SHORT_BACKOFF);
    backoff = Math.min(backoff + 1, limit);
    pause = WORTHWHILE << backoff;
    return false;
  }

  /** To be called after a run of a whole function. */
  void returned() {
    backoff = 0;
    pause = 0;
  }
}

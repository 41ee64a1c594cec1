package org.oruslang.runtime;

/**
 * How deep in calls a context may be, and where it calls other languages. Orus code itself is told
 * by its {@link CallArguments}; what other languages call goes on from here.
 */
public final class CallDepth {

  /** The largest depth; a deeper call raises {@code Stack overflow}. */
  public final int limit;

  private CallLevel outside;

  CallDepth(int limit) {
    this.limit = limit;
    this.outside = CallLevel.outermost(limit);
  }

  /** The level of the code that is calling other languages, or that of top-level code. */
  public CallLevel outside() {
    return outside;
  }

  /**
   * To be told before code calls other languages, and again, with what it yielded, afterwards.
   *
   * @param level of the code
   * @return the level known so far
   */
  public CallLevel leave(CallLevel level) {
    CallLevel before = outside;
    outside = level;
    return before;
  }
}

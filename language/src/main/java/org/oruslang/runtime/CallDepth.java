package org.oruslang.runtime;

/**
 * How deep in calls a context is. Calls add one on entry and take it away on normal return only;
 * whoever catches an exception puts back the depth that it had before.
 */
public final class CallDepth {

  public int depth;

  /** The largest depth; a deeper call raises {@code Stack overflow}. */
  public final int limit;

  CallDepth(int limit) {
    this.limit = limit;
  }
}

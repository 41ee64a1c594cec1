package org.oruslang.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleSafepoint;
import com.oracle.truffle.api.nodes.Node;

/**
 * How deep in calls code runs. A context has one object for each depth that it has reached, and
 * calls pass the next one on.
 *
 * <p>A counter in the context would have to be written at each call, put back after it and after
 * exceptions; a number among the arguments would be boxed. Of this, inlined calls leave one load.
 */
public final class CallLevel {

  /**
   * Truffle polls when functions return and loops repeat, so that recursion which only goes deeper
   * could not be interrupted; in so many levels we ask once.
   */
  private static final int POLL_INTERVAL = 256;

  /** From the top level, whose depth is 0. */
  public final int depth;

  private final int limit;
  private CallLevel deeper;

  /** The same, but null where calls have to poll. */
  private CallLevel next;

  private CallLevel(int depth, int limit) {
    this.depth = depth;
    this.limit = limit;
  }

  /** The level of top-level code in a context whose calls may be as deep as the limit. */
  static CallLevel outermost(int limit) {
    return new CallLevel(0, limit);
  }

  /** The level of what is called from here, or null if {@link #enter} has to be asked. */
  public CallLevel next() {
    return next;
  }

  /**
   * The level of what is called from here, after a poll where one is due.
   *
   * @param location of the call
   * @return null if the limit is reached
   */
  @TruffleBoundary
  public CallLevel enter(Node location) {
    if (depth >= limit) {
      return null;
    }
    if (isPolled()) {
      TruffleSafepoint.poll(location);
    }
    return deeper();
  }

  /**
   * The level of what native code has called from here.
   *
   * @throws IllegalStateException if the limit is reached, which native code counts as well
   */
  @TruffleBoundary
  public CallLevel deeper() {
    if (depth >= limit) {
      throw new IllegalStateException("calls deeper than the limit");
    }
    if (deeper == null) {
      deeper = new CallLevel(depth + 1, limit);
      next = isPolled() ? null : deeper;
    }
    return deeper;
  }

  private boolean isPolled() {
    return depth % POLL_INTERVAL == POLL_INTERVAL - 1;
  }

  /** How many calls deeper code may go. */
  public int remaining() {
    return limit - depth;
  }
}

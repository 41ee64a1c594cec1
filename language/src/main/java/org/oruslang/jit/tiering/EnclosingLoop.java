package org.oruslang.jit.tiering;

import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.nodes.Node;
import org.oruslang.nodes.control.LoopIteration;

/** Finds the loop that a running loop is executed by. */
final class EnclosingLoop {

  /** Callers further away are not looked at: stacks may be deep. */
  private static final int MAX_CALLERS = 8;

  private int callers;

  private EnclosingLoop() {}

  /**
   * The hook of the innermost loop around a running one: in the same function, or else around the
   * call of that function. Null if there is none near by.
   */
  static HotLoop of(LoopIteration running) {
    HotLoop found = around(running);
    return found != null ? found : new EnclosingLoop().inCallers();
  }

  private HotLoop inCallers() {
    Object found =
        Truffle.getRuntime()
            .iterateFrames(
                frame -> {
                  HotLoop loop = around(frame.getCallNode());
                  return loop != null ? loop : ++callers == MAX_CALLERS ? this : null;
                },
                1);
    return found instanceof HotLoop loop ? loop : null;
  }

  private static HotLoop around(Node node) {
    for (Node each = node; each != null; ) {
      each = each.getParent();
      if (each instanceof LoopIteration loop && loop.nativeLoop() instanceof HotLoop hook) {
        return hook;
      }
    }
    return null;
  }
}

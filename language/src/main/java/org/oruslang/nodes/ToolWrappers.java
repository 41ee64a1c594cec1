package org.oruslang.nodes;

import com.oracle.truffle.api.instrumentation.InstrumentableNode.WrapperNode;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.NodeUtil;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Tells whether tools such as debuggers watch nodes. Native code gives them no events, so it must
 * not run what they watch.
 */
public final class ToolWrappers {

  private static final AtomicInteger MADE = new AtomicInteger();

  private ToolWrappers() {}

  /**
   * Grows whenever a tool begins to watch a node, in whatever engine of this process: what was
   * unwatched stays so while the number is the same.
   */
  public static int made() {
    return MADE.get();
  }

  static void count() {
    MADE.incrementAndGet();
  }

  /** Whether a tool watches the node or one inside it. */
  public static boolean isWatched(Node node) {
    boolean[] found = {node instanceof WrapperNode};
    if (!found[0]) {
      NodeUtil.forEachChild(
          node,
          child -> {
            found[0] = isWatched(child);
            return !found[0];
          });
    }
    return found[0];
  }
}

package org.oruslang.jit.opt;

import java.util.ArrayDeque;
import java.util.Deque;

/** Marks everything that an effect, an exit or a branch depends on. */
final class DeadCode {

  private final Deque<Node> work = new ArrayDeque<>();

  private DeadCode() {}

  static void mark(SsaGraph graph) {
    new DeadCode().run(graph);
  }

  private void run(SsaGraph graph) {
    for (Node constant : graph.constants) {
      constant.live = false;
    }
    for (Block block : graph.blocks) {
      for (Node phi : block.phis) {
        phi.live = false;
      }
      for (Node node : block.nodes) {
        node.live = false;
      }
    }
    for (Block block : graph.blocks) {
      for (Node node : block.nodes) {
        if (!isRemovable(node)) {
          reach(node);
        }
      }
      if (block.end != null) {
        reach(block.end);
      }
    }
    while (!work.isEmpty()) {
      Node node = work.pop();
      for (Node input : node.inputs) {
        reach(input);
      }
      for (State state = node.state; state != null; state = state.caller) {
        for (Node value : state.values) {
          reach(value);
        }
      }
    }
  }

  private static boolean isRemovable(Node node) {
    switch (node.op) {
      case LEN, LOAD, FLOAD, BYTE_LOAD:
        return true;
      default:
        return node.isPure();
    }
  }

  private void reach(Node node) {
    if (!node.live) {
      node.live = true;
      work.push(node);
    }
  }
}

package org.oruslang.jit.opt;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.oruslang.jit.ir.IrOp;
import org.oruslang.jit.ir.LoopForest;

/**
 * Moves computations whose operands do not change in a loop in front of it, inner loops first. Only
 * what can neither leave nor be observed is moved: pure values, data addresses, and lengths and
 * fields that nothing in the loop changes. Comparisons stay: they are cheaper as flags.
 */
final class LoopInvariants {

  private final SsaGraph graph;
  private final CallEffects effects;

  private LoopInvariants(SsaGraph graph, CallEffects effects) {
    this.graph = graph;
    this.effects = effects;
  }

  /** Runs on an analysed graph and leaves it analysed. */
  static void run(SsaGraph graph, CallEffects effects) {
    new LoopInvariants(graph, effects).run();
  }

  private void run() {
    if (Blocks.makePreheaders(graph)) {
      graph.analyse();
    }
    LoopForest loops = graph.loops();
    // Heads of inner loops come later in reverse post-order.
    for (int i = graph.blocks.size() - 1; i >= 0; i--) {
      if (loops.isLoopHead(i)) {
        hoist(graph.blocks.get(i), loops);
      }
    }
  }

  private void hoist(Block head, LoopForest loops) {
    boolean[] inLoop = new boolean[graph.blocks.size()];
    boolean[] clobbered = new boolean[Memory.CLASSES];
    List<Block> members = new ArrayList<>();
    for (Block block : graph.blocks) {
      if (loops.contains(head.index, block.index)) {
        inLoop[block.index] = true;
        members.add(block);
        for (Node node : block.nodes) {
          Memory.clobbers(node, effects, clobbered);
        }
      }
    }
    Block preheader = Blocks.preheader(head, inLoop);
    // In reverse post-order a value comes before its uses, so one pass finds everything.
    for (Block block : members) {
      for (Iterator<Node> it = block.nodes.iterator(); it.hasNext(); ) {
        Node node = it.next();
        if (isHoistable(node, clobbered) && isInvariant(node, inLoop)) {
          it.remove();
          preheader.add(node);
        }
      }
    }
  }

  private static boolean isHoistable(Node node, boolean[] clobbered) {
    if (node.is(IrOp.COMPARE)) {
      return false;
    }
    if (node.is(IrOp.LEN) || node.is(IrOp.FLOAD) && Memory.isAlwaysThere(node)) {
      return !Memory.reads(node, clobbered);
    }
    return node.isPure();
  }

  private static boolean isInvariant(Node node, boolean[] inLoop) {
    for (Node input : node.inputs) {
      if (inLoop[input.block.index]) {
        return false;
      }
    }
    return true;
  }
}

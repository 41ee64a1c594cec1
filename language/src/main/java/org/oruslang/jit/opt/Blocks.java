package org.oruslang.jit.opt;

import org.oruslang.jit.ir.IrOp;
import org.oruslang.jit.ir.LoopForest;

/** Changes to the shape of the flow graph. */
final class Blocks {

  private Blocks() {}

  /** Joins a block with its only successor where that has no other predecessor. */
  static void mergeChains(SsaGraph graph) {
    graph.analyse();
    for (Block block : graph.blocks) {
      while (block.successors.size() == 1) {
        Block next = block.successors.get(0);
        if (next.predecessors.size() != 1 || next == block || !next.phis.isEmpty()) {
          break;
        }
        for (Node node : next.nodes) {
          block.add(node);
        }
        block.end = next.end;
        if (block.end != null) {
          block.end.block = block;
        }
        block.successors.clear();
        for (Block successor : next.successors) {
          block.successors.add(successor);
          successor.predecessors.set(successor.predecessors.indexOf(next), block);
        }
        next.nodes.clear();
        next.successors.clear();
        next.predecessors.clear();
        next.end = null;
      }
    }
  }

  /**
   * Gives every loop a preheader: a block that ends in a jump to the head and is the head's only
   * predecessor from outside.
   *
   * @return whether blocks were made, so that the graph has to be analysed again
   */
  static boolean makePreheaders(SsaGraph graph) {
    LoopForest loops = graph.loops();
    int count = graph.blocks.size();
    for (int i = 0; i < count; i++) {
      if (loops.isLoopHead(i)) {
        makePreheader(graph, graph.blocks.get(i), loops);
      }
    }
    return graph.blocks.size() > count;
  }

  private static void makePreheader(SsaGraph graph, Block head, LoopForest loops) {
    boolean[] inLoop = new boolean[graph.blocks.size()];
    int outside = 0;
    Block only = null;
    for (Block predecessor : head.predecessors) {
      if (predecessor.index < loops.order().length
          && loops.contains(head.index, predecessor.index)) {
        inLoop[predecessor.index] = true;
      } else {
        outside++;
        only = predecessor;
      }
    }
    if (outside == 1 && only.successors.size() == 1) {
      return;
    }
    Block preheader = graph.newBlock();
    Node[] merged = new Node[head.phis.size()];
    for (int p = 0; p < merged.length; p++) {
      merged[p] = graph.newPhi(head.phis.get(p).kind, outside);
      preheader.addPhi(merged[p]);
    }
    int filled = 0;
    for (int i = 0; i < head.predecessors.size(); ) {
      Block predecessor = head.predecessors.get(i);
      if (inLoop[predecessor.index]) {
        i++;
        continue;
      }
      for (int p = 0; p < merged.length; p++) {
        merged[p].inputs[filled] = head.phis.get(p).inputs[i];
      }
      filled++;
      head.removePredecessor(i);
      predecessor.successors.set(predecessor.successors.indexOf(head), preheader);
      preheader.predecessors.add(predecessor);
    }
    preheader.linkTo(head);
    for (int p = 0; p < merged.length; p++) {
      head.phis.get(p).addInput(merged[p]);
    }
  }

  /** The preheader of a loop that has one. */
  static Block preheader(Block head, boolean[] inLoop) {
    for (Block predecessor : head.predecessors) {
      if (!inLoop[predecessor.index]) {
        return predecessor;
      }
    }
    throw new IllegalStateException("loop without preheader");
  }

  /** Whether the block leaves native code or returns. */
  static boolean isExit(Block block) {
    return block.end != null && (block.end.is(IrOp.EXIT) || block.end.is(IrOp.RETURN));
  }
}

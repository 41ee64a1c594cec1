package org.oruslang.jit.opt;

import org.oruslang.jit.ir.IrOp;

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
   * The block that control comes from when it enters the loop, made if there is none: it ends in a
   * jump to the head and is the only predecessor from outside.
   */
  static Block preheader(SsaGraph graph, Block head, boolean[] inLoop) {
    int outside = 0;
    Block only = null;
    for (Block predecessor : head.predecessors) {
      if (!inLoop[predecessor.index]) {
        outside++;
        only = predecessor;
      }
    }
    if (outside == 1 && only.successors.size() == 1) {
      return only;
    }
    Block preheader = graph.newBlock();
    Node[] merged = new Node[head.phis.size()];
    for (int p = 0; p < merged.length; p++) {
      Node phi = head.phis.get(p);
      merged[p] = graph.newPhi(phi.kind, outside);
      preheader.addPhi(merged[p]);
    }
    int filled = 0;
    for (int i = 0; i < head.predecessors.size(); ) {
      Block predecessor = head.predecessors.get(i);
      if (inLoop.length > predecessor.index && inLoop[predecessor.index]) {
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
      Node phi = head.phis.get(p);
      Node[] inputs = new Node[phi.inputs.length + 1];
      System.arraycopy(phi.inputs, 0, inputs, 0, phi.inputs.length);
      inputs[inputs.length - 1] = merged[p];
      phi.inputs = inputs;
    }
    return preheader;
  }

  /** Whether the block leaves native code or returns. */
  static boolean isExit(Block block) {
    return block.end != null && (block.end.is(IrOp.EXIT) || block.end.is(IrOp.RETURN));
  }
}

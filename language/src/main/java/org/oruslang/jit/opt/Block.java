package org.oruslang.jit.opt;

import java.util.ArrayList;
import java.util.List;

/** A basic block of the SSA graph. */
final class Block {

  /** Its index in the graph's list; renumbered by {@link SsaGraph#analyse}. */
  int index;

  final List<Node> phis = new ArrayList<>();

  /** The instructions, without the one that ends the block. */
  List<Node> nodes = new ArrayList<>();

  /** The instruction that ends the block; null for a jump to the only successor. */
  Node end;

  final List<Block> predecessors = new ArrayList<>();

  /** For a branch the block for true, then the one for false. */
  final List<Block> successors = new ArrayList<>();

  void add(Node node) {
    node.block = this;
    nodes.add(node);
  }

  void addPhi(Node phi) {
    phi.block = this;
    phis.add(phi);
  }

  void linkTo(Block successor) {
    successors.add(successor);
    successor.predecessors.add(this);
  }

  /** Removes the edge from the predecessor at an index, with the operands of phis. */
  void removePredecessor(int at) {
    predecessors.remove(at);
    for (Node phi : phis) {
      Node[] rest = new Node[phi.inputs.length - 1];
      System.arraycopy(phi.inputs, 0, rest, 0, at);
      System.arraycopy(phi.inputs, at + 1, rest, at, rest.length - at);
      phi.inputs = rest;
    }
  }

  /** Removes the edge to a successor; if there are two to the same block, one of them. */
  void unlink(Block successor) {
    successors.remove(successor);
    successor.removePredecessor(successor.predecessors.indexOf(this));
  }
}

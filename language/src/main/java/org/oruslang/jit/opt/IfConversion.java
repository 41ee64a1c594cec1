package org.oruslang.jit.opt;

import org.oruslang.jit.ir.IrKind;
import org.oruslang.jit.ir.IrOp;

/**
 * Replaces short branches that only choose between values by selections, which cannot be
 * mispredicted. Done where both sides compute something, or where the branch is known to go either
 * way: a selection also makes both values part of the critical path, which costs more than a branch
 * that is predicted well.
 */
final class IfConversion {

  /** The most nodes that are computed in vain. */
  private static final int MAX_NODES = 6;

  private static final int MAX_SELECTIONS = 2;

  private final SsaGraph graph;

  private IfConversion(SsaGraph graph) {
    this.graph = graph;
  }

  /** Runs on an analysed graph and leaves it analysed. */
  static void run(SsaGraph graph) {
    IfConversion conversion = new IfConversion(graph);
    boolean changed = false;
    // Inner branches first: later blocks in reverse post-order.
    for (int i = graph.blocks.size() - 1; i >= 0; i--) {
      changed |= conversion.convert(graph.blocks.get(i));
    }
    if (changed) {
      Phis.removeTrivial(graph);
      graph.resolveAll();
      Blocks.mergeChains(graph);
      graph.analyse();
    }
  }

  private boolean convert(Block block) {
    if (block.successors.size() != 2) {
      return false;
    }
    Block then = block.successors.get(0);
    Block otherwise = block.successors.get(1);
    boolean balanced = block.end.imm >= 15 && block.end.imm <= 85;
    boolean unknown = block.end.imm == 0;
    int thenCost = cost(then, block);
    int otherwiseCost = cost(otherwise, block);
    if (thenCost >= 0
        && otherwiseCost >= 0
        && then.successors.get(0) == otherwise.successors.get(0)) {
      Block join = then.successors.get(0);
      boolean worthwhile = balanced || unknown && thenCost > 0 && otherwiseCost > 0;
      return thenCost + otherwiseCost <= MAX_NODES
          && (worthwhile || isBool(join, then, otherwise))
          && selectable(join, then, otherwise)
          && replace(block, then, otherwise, join);
    }
    if (thenCost >= 0 && then.successors.get(0) == otherwise) {
      return (balanced || isBool(otherwise, then, block))
          && thenCost <= MAX_NODES
          && selectable(otherwise, then, block)
          && replace(block, then, null, otherwise);
    }
    if (otherwiseCost >= 0 && otherwise.successors.get(0) == then) {
      return (balanced || isBool(then, otherwise, block))
          && otherwiseCost <= MAX_NODES
          && selectable(then, block, otherwise)
          && replace(block, null, otherwise, then);
    }
    return false;
  }

  /** How many nodes a side consists of, or -1 if it cannot be computed in vain. */
  private static int cost(Block side, Block from) {
    if (side.predecessors.size() != 1 || side.successors.size() != 1 || side == from) {
      return -1;
    }
    for (Node node : side.nodes) {
      if (!isCheap(node)) {
        return -1;
      }
    }
    return side.nodes.size();
  }

  private static boolean isCheap(Node node) {
    if (!node.isPure() || node.kind == IrKind.F64 || node.from == IrKind.F64) {
      return false;
    }
    switch (node.op) {
      case ADD, SUB, MUL, NEG, AND, OR, XOR, NOT, SHL, SHR, COMPARE, CONVERT, SELECT:
        return true;
      default:
        return false;
    }
  }

  /** Whether all that differs are truth values: then the selection becomes logic. */
  private static boolean isBool(Block join, Block a, Block b) {
    int first = join.predecessors.indexOf(a);
    int second = join.predecessors.indexOf(b);
    for (Node phi : join.phis) {
      boolean constant = phi.inputs[first].isConstant() && phi.inputs[second].isConstant();
      if (phi.inputs[first] != phi.inputs[second] && !(phi.kind == IrKind.BOOL && constant)) {
        return false;
      }
    }
    return true;
  }

  private static boolean selectable(Block join, Block a, Block b) {
    int first = join.predecessors.indexOf(a);
    int second = join.predecessors.indexOf(b);
    int selections = 0;
    for (Node phi : join.phis) {
      if (phi.inputs[first] != phi.inputs[second]) {
        selections++;
        if (phi.kind == IrKind.F64) {
          return false;
        }
      }
    }
    return selections <= MAX_SELECTIONS;
  }

  private boolean replace(Block block, Block then, Block otherwise, Block join) {
    Node condition = condition(block);
    Block thenEdge = then == null ? block : then;
    Block otherwiseEdge = otherwise == null ? block : otherwise;
    int first = join.predecessors.indexOf(thenEdge);
    int second = join.predecessors.indexOf(otherwiseEdge);
    adopt(block, then);
    adopt(block, otherwise);
    if (block.end.is(IrOp.BRANCH)) {
      block.add(condition);
    }
    Node[] merged = new Node[join.phis.size()];
    for (int i = 0; i < merged.length; i++) {
      Node a = join.phis.get(i).inputs[first];
      Node b = join.phis.get(i).inputs[second];
      if (a == b) {
        merged[i] = a;
      } else {
        merged[i] = graph.newNode(IrOp.SELECT, join.phis.get(i).kind, condition, a, b);
        block.add(merged[i]);
      }
    }
    join.removePredecessor(Math.max(first, second));
    join.removePredecessor(Math.min(first, second));
    detach(then);
    detach(otherwise);
    block.successors.clear();
    block.end = null;
    block.linkTo(join);
    for (int i = 0; i < merged.length; i++) {
      join.phis.get(i).addInput(merged[i]);
    }
    return true;
  }

  private Node condition(Block block) {
    Node end = block.end;
    if (end.is(IrOp.BRANCH_IF)) {
      return end.input(0);
    }
    Node compare = graph.newNode(IrOp.COMPARE, end.kind, end.input(0), end.input(1));
    compare.condition = end.condition;
    return compare;
  }

  private static void adopt(Block block, Block side) {
    if (side != null) {
      for (Node node : side.nodes) {
        block.add(node);
      }
      side.nodes.clear();
    }
  }

  private static void detach(Block side) {
    if (side != null) {
      side.predecessors.clear();
      side.successors.clear();
    }
  }
}

package org.oruslang.jit.opt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.oruslang.jit.ir.IrFunction;
import org.oruslang.jit.ir.IrKind;
import org.oruslang.jit.ir.IrOp;
import org.oruslang.jit.ir.LoopForest;

/** A function in static single assignment form. The entry block has no predecessors. */
final class SsaGraph {

  final IrFunction function;
  final List<Block> blocks = new ArrayList<>();
  final List<Node> parameters = new ArrayList<>();

  /** Constants, each once; they belong to the entry block and are valid everywhere. */
  final List<Node> constants = new ArrayList<>();

  private final Map<Long, Node>[] constantsByKind;
  private int nextId;
  private LoopForest loops;

  @SuppressWarnings({"unchecked", "rawtypes"})
  SsaGraph(IrFunction function) {
    this.function = function;
    this.constantsByKind = new Map[IrKind.values().length];
  }

  Block newBlock() {
    Block block = new Block();
    block.index = blocks.size();
    blocks.add(block);
    return block;
  }

  Block entry() {
    return blocks.get(0);
  }

  Node newNode(IrOp op, IrKind kind, Node... inputs) {
    return new Node(nextId++, Node.Role.INSTRUCTION, op, kind, inputs);
  }

  Node newPhi(IrKind kind, int inputs) {
    return new Node(nextId++, Node.Role.PHI, null, kind, new Node[inputs]);
  }

  Node newParameter(IrKind kind) {
    Node node = new Node(nextId++, Node.Role.PARAMETER, null, kind);
    node.block = entry();
    parameters.add(node);
    return node;
  }

  Node constant(IrKind kind, long cell) {
    Map<Long, Node> known = constantsByKind[kind.ordinal()];
    if (known == null) {
      known = new HashMap<>();
      constantsByKind[kind.ordinal()] = known;
    }
    long canonical = kind.canonical(cell);
    Node node = known.get(canonical);
    if (node == null) {
      node = newNode(IrOp.CONST, kind);
      node.imm = canonical;
      node.block = entry();
      known.put(canonical, node);
      constants.add(node);
    }
    return node;
  }

  /**
   * Drops unreachable blocks, puts the others in reverse post-order and finds dominators and loops.
   */
  LoopForest analyse() {
    LoopForest forest = forest();
    if (isIdentity(forest.order()) && forest.order().length == blocks.size()) {
      loops = forest;
      return loops;
    }
    if (forest.order().length < blocks.size()) {
      for (Block block : blocks) {
        if (!forest.isReachable(block.index)) {
          for (Block successor : block.successors) {
            if (forest.isReachable(successor.index)) {
              successor.removePredecessor(successor.predecessors.indexOf(block));
            }
          }
        }
      }
    }
    List<Block> ordered = new ArrayList<>(forest.order().length);
    for (int index : forest.order()) {
      ordered.add(blocks.get(index));
    }
    blocks.clear();
    for (Block block : ordered) {
      block.index = blocks.size();
      blocks.add(block);
    }
    loops = forest();
    return loops;
  }

  private static boolean isIdentity(int[] order) {
    for (int i = 0; i < order.length; i++) {
      if (order[i] != i) {
        return false;
      }
    }
    return true;
  }

  private LoopForest forest() {
    int[][] successors = new int[blocks.size()][];
    int[][] predecessors = new int[blocks.size()][];
    for (Block block : blocks) {
      successors[block.index] = indexes(block.successors);
      predecessors[block.index] = indexes(block.predecessors);
    }
    return new LoopForest(successors, predecessors);
  }

  private static int[] indexes(List<Block> list) {
    int[] indexes = new int[list.size()];
    for (int i = 0; i < indexes.length; i++) {
      indexes[i] = list.get(i).index;
    }
    return indexes;
  }

  /** The loops found by the last {@link #analyse}. */
  LoopForest loops() {
    return loops;
  }

  /** Lets everything name the nodes that stand for replaced ones. */
  void resolveAll() {
    for (Block block : blocks) {
      for (Node phi : block.phis) {
        phi.resolveInputs();
      }
      for (Node node : block.nodes) {
        node.resolveInputs();
      }
      if (block.end != null) {
        block.end.resolveInputs();
      }
    }
  }
}

package org.oruslang.jit.opt;

import java.util.ArrayList;
import java.util.List;
import org.oruslang.jit.ir.FlowGraph;
import org.oruslang.jit.ir.IrFunction;
import org.oruslang.jit.ir.IrInstruction;
import org.oruslang.jit.ir.IrKind;
import org.oruslang.jit.ir.IrOp;
import org.oruslang.jit.ir.IrSite;
import org.oruslang.jit.ir.LoopForest;

/**
 * Brings a function into static single assignment form, after Braun and others, "Simple and
 * Efficient Construction of Static Single Assignment Form" (2013). Array accesses are taken apart
 * into their bounds check and a plain access, so that the parts can be optimised separately.
 */
final class SsaBuilder {

  private final IrFunction function;
  private final FlowGraph flow;
  private final LoopForest forest;
  private final SsaGraph graph;
  private final Block[] blocks;
  private final Node[][] definitions;
  private final boolean[] filled;
  private final List<Node>[] incomplete;
  private final List<Integer>[] incompleteRegisters;
  private Block current;

  @SuppressWarnings({"unchecked", "rawtypes"})
  private SsaBuilder(IrFunction function) {
    this.function = function;
    this.flow = FlowGraph.of(function);
    this.forest = flow.loops();
    this.graph = new SsaGraph(function);
    int count = flow.blockCount();
    this.blocks = new Block[count];
    this.definitions = new Node[count][function.registerCount()];
    this.filled = new boolean[count];
    this.incomplete = new List[count];
    this.incompleteRegisters = new List[count];
  }

  static SsaGraph build(IrFunction function) {
    return new SsaBuilder(function.withSeparateEntry()).build();
  }

  private SsaGraph build() {
    for (int block : forest.order()) {
      blocks[block] = graph.newBlock();
    }
    for (int block : forest.order()) {
      for (int successor : flow.successors(block)) {
        blocks[block].linkTo(blocks[successor]);
      }
    }
    for (int param : function.params()) {
      definitions[0][param] = graph.newParameter(function.kinds()[param]);
    }
    for (int block : forest.order()) {
      if (!isSealed(block)) {
        incomplete[block] = new ArrayList<>();
        incompleteRegisters[block] = new ArrayList<>();
      }
      fill(block);
      filled[block] = true;
      for (int successor : flow.successors(block)) {
        if (incomplete[successor] != null && isSealed(successor)) {
          seal(successor);
        }
      }
    }
    removeTrivialPhis();
    return graph;
  }

  private boolean isSealed(int block) {
    for (int predecessor : flow.predecessors(block)) {
      if (forest.isReachable(predecessor) && !filled[predecessor]) {
        return false;
      }
    }
    return true;
  }

  private void seal(int block) {
    List<Node> phis = incomplete[block];
    incomplete[block] = null;
    for (int i = 0; i < phis.size(); i++) {
      complete(phis.get(i), incompleteRegisters[block].get(i), block);
    }
  }

  private void complete(Node phi, int register, int block) {
    for (int predecessor : flow.predecessors(block)) {
      if (forest.isReachable(predecessor)) {
        int index = blocks[block].predecessors.indexOf(blocks[predecessor]);
        phi.inputs[index] = read(register, predecessor);
      }
    }
  }

  private Node read(int register, int block) {
    Node known = definitions[block][register];
    if (known != null) {
      return known;
    }
    Node result;
    Block target = blocks[block];
    if (incomplete[block] != null) {
      result = newPhi(register, target);
      incomplete[block].add(result);
      incompleteRegisters[block].add(register);
    } else if (target.predecessors.size() == 1) {
      result = read(register, singlePredecessor(block));
    } else {
      result = newPhi(register, target);
      definitions[block][register] = result;
      complete(result, register, block);
    }
    definitions[block][register] = result;
    return result;
  }

  private int singlePredecessor(int block) {
    for (int predecessor : flow.predecessors(block)) {
      if (forest.isReachable(predecessor)) {
        return predecessor;
      }
    }
    throw new IllegalStateException("block without predecessor");
  }

  private Node newPhi(int register, Block target) {
    Node phi = graph.newPhi(function.kinds()[register], target.predecessors.size());
    target.addPhi(phi);
    return phi;
  }

  private void fill(int block) {
    current = blocks[block];
    for (int i = flow.start(block); i < flow.end(block); i++) {
      instruction(function.code()[i], block);
    }
  }

  private void instruction(IrInstruction in, int block) {
    switch (in.op()) {
      case LABEL, JUMP -> {}
      case CONST -> define(in, block, graph.constant(in.kind(), in.imm()));
      case MOVE -> define(in, block, read(in.a(), block));
      case LEN -> define(in, block, length(in.kind(), read(in.a(), block)));
      case ALOAD -> {
        Node array = read(in.a(), block);
        Node index = read(in.b(), block);
        checkIndex(in, block, array, index);
        Node data = append(graph.newNode(IrOp.DATA, IrKind.PTR, array));
        define(in, block, append(graph.newNode(IrOp.LOAD, in.kind(), data, index)));
      }
      case ASTORE -> {
        Node array = read(in.a(), block);
        Node index = read(in.b(), block);
        checkIndex(in, block, array, index);
        Node data = append(graph.newNode(IrOp.DATA, IrKind.PTR, array));
        append(graph.newNode(IrOp.STORE, in.kind(), data, index, read(in.c(), block)));
      }
      case BRANCH, BRANCH_IF -> {
        if (current.successors.size() == 2) {
          current.end = node(in, block);
          current.end.block = current;
        }
      }
      case RETURN, EXIT -> {
        current.end = node(in, block);
        current.end.block = current;
      }
      default -> {
        Node node = append(node(in, block));
        if (in.dst() != IrInstruction.NONE) {
          definitions[block][in.dst()] = node;
        }
      }
    }
  }

  private void define(IrInstruction in, int block, Node value) {
    definitions[block][in.dst()] = value;
  }

  private Node append(Node node) {
    current.add(node);
    return node;
  }

  private Node length(IrKind kind, Node array) {
    Node length = append(graph.newNode(IrOp.LEN, IrKind.I64, array));
    if (kind == IrKind.I64) {
      return length;
    }
    Node narrow = graph.newNode(IrOp.CONVERT, kind, length);
    narrow.from = IrKind.I64;
    return append(narrow);
  }

  private void checkIndex(IrInstruction in, int block, Node array, Node index) {
    Node length = length(IrKind.I64, array);
    Node check = graph.newNode(IrOp.BOUNDS, function.kinds()[in.b()], index, length);
    check.state = state(function.site(in), block);
    append(check);
  }

  private Node node(IrInstruction in, int block) {
    Node[] inputs = new Node[in.operandCount()];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = read(in.operand(i), block);
    }
    Node node = graph.newNode(in.op(), in.kind(), inputs);
    node.from = in.from();
    node.condition = in.condition();
    node.reason = in.reason();
    node.imm = in.imm();
    node.state = state(function.site(in), block);
    return node;
  }

  private State state(IrSite site, int block) {
    if (site == null) {
      return null;
    }
    Node[] values = new Node[site.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = read(site.registers()[i], block);
    }
    State caller = state(site.caller(), block);
    return new State(site.id(), site.function(), site.slots(), values, caller);
  }

  private void removeTrivialPhis() {
    Phis.removeTrivial(graph);
    graph.resolveAll();
  }
}

package org.oruslang.jit.opt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.oruslang.jit.ir.IrFunction;
import org.oruslang.jit.ir.IrInstruction;
import org.oruslang.jit.ir.IrKind;
import org.oruslang.jit.ir.IrOp;
import org.oruslang.jit.ir.IrSite;
import org.oruslang.jit.regalloc.MoveEmitter;
import org.oruslang.jit.regalloc.ParallelMove;

/**
 * Turns a graph back into instructions over virtual registers. Every value gets a register of its
 * own; a phi's register is written at the end of each predecessor, or on a block of its own where
 * the edge is critical, by moves that happen at once.
 */
final class SsaDestruction {

  private static final int NONE = IrInstruction.NONE;

  private final SsaGraph graph;
  private final List<IrKind> kinds = new ArrayList<>();
  private final List<IrInstruction> code = new ArrayList<>();
  private final List<IrInstruction> edges = new ArrayList<>();
  private final List<IrSite> sites = new ArrayList<>();
  private final Map<List<Integer>, Integer> siteIndexes = new HashMap<>();
  private int labels;

  private SsaDestruction(SsaGraph graph) {
    this.graph = graph;
    this.labels = graph.blocks.size();
  }

  /** The function; nodes that are not marked live are left out. */
  static IrFunction toFunction(SsaGraph graph) {
    return new SsaDestruction(graph).convert();
  }

  private IrFunction convert() {
    List<Integer> params = new ArrayList<>();
    for (Node parameter : graph.parameters) {
      params.add(define(parameter));
    }
    for (Block block : graph.blocks) {
      for (Node phi : block.phis) {
        if (phi.live) {
          define(phi);
        }
      }
    }
    for (Block block : graph.blocks) {
      block(block);
    }
    code.addAll(edges);
    IrFunction old = graph.function;
    return new IrFunction(
        old.id(),
        old.name(),
        toArray(params),
        old.paramSlots(),
        old.result(),
        kinds.toArray(new IrKind[0]),
        code.toArray(new IrInstruction[0]),
        sites.toArray(new IrSite[0]));
  }

  private int define(Node node) {
    if (node.register < 0) {
      node.register = newRegister(node.valueKind());
    }
    return node.register;
  }

  private int newRegister(IrKind kind) {
    kinds.add(kind);
    return kinds.size() - 1;
  }

  private void block(Block block) {
    if (!block.predecessors.isEmpty()) {
      code.add(IrInstruction.label(block.index));
    }
    if (block == graph.entry()) {
      // An enter instruction has to stay the first one; constants follow it.
      int first = !block.nodes.isEmpty() && block.nodes.get(0).is(IrOp.ENTER) ? 1 : 0;
      for (int i = 0; i < first; i++) {
        code.add(instruction(block.nodes.get(i)));
      }
      constants();
      nodes(block, first);
    } else {
      nodes(block, 0);
    }
    end(block);
  }

  private void constants() {
    for (Node constant : graph.constants) {
      if (constant.live && constant.register < 0) {
        code.add(IrInstruction.constant(constant.kind, define(constant), constant.imm));
      }
    }
  }

  private void nodes(Block block, int first) {
    for (int i = first; i < block.nodes.size(); i++) {
      Node node = block.nodes.get(i);
      if (node.live) {
        code.add(instruction(node));
      }
    }
  }

  private void end(Block block) {
    Node end = block.end;
    if (block.successors.isEmpty()) {
      code.add(instruction(end));
    } else if (block.successors.size() == 1) {
      Block successor = block.successors.get(0);
      copies(code, block, successor);
      code.add(IrInstruction.jump(successor.index));
    } else {
      int target = edge(block, block.successors.get(0));
      int otherwise = edge(block, block.successors.get(1));
      IrInstruction branch =
          end.is(IrOp.BRANCH)
              ? IrInstruction.branch(
                  end.condition, end.kind, use(end, 0), use(end, 1), target, otherwise)
              : IrInstruction.branchIf(use(end, 0), target, otherwise);
      code.add(branch.withLikelihood((int) end.imm));
    }
  }

  /** The label to branch to: the successor's, or that of the moves on the way. */
  private int edge(Block block, Block successor) {
    List<IrInstruction> moves = new ArrayList<>();
    copies(moves, block, successor);
    if (moves.isEmpty()) {
      return successor.index;
    }
    int label = labels++;
    edges.add(IrInstruction.label(label));
    edges.addAll(moves);
    edges.add(IrInstruction.jump(successor.index));
    return label;
  }

  private void copies(List<IrInstruction> out, Block block, Block successor) {
    if (successor.phis.isEmpty()) {
      return;
    }
    int from = successor.predecessors.indexOf(block);
    ParallelMove moves = new ParallelMove(successor.phis.size());
    for (Node phi : successor.phis) {
      if (phi.live && !phi.inputs[from].isConstant()) {
        moves.add(phi.register, register(phi.inputs[from]));
      }
    }
    moves.emit(new Moves(out));
    for (Node phi : successor.phis) {
      if (phi.live && phi.inputs[from].isConstant()) {
        out.add(IrInstruction.constant(phi.kind, phi.register, phi.inputs[from].imm));
      }
    }
  }

  private int register(Node node) {
    if (node.register < 0) {
      throw new IllegalStateException("value is not defined: node " + node.id + " " + node.op);
    }
    return node.register;
  }

  private int use(Node node, int operand) {
    return operand < node.inputs.length ? register(node.inputs[operand]) : NONE;
  }

  private IrInstruction instruction(Node node) {
    int[] args = {};
    int a = NONE;
    int b = NONE;
    int c = NONE;
    if (node.is(IrOp.CALL)) {
      args = new int[node.inputs.length];
      for (int i = 0; i < args.length; i++) {
        args[i] = register(node.inputs[i]);
      }
    } else {
      a = use(node, 0);
      b = use(node, 1);
      c = use(node, 2);
    }
    int site = node.state == null ? NONE : site(node.state);
    int dst = node.valueKind() == null || hasNoResult(node) ? NONE : define(node);
    return new IrInstruction(
        node.op,
        node.kind,
        node.from,
        node.condition,
        node.reason,
        dst,
        a,
        b,
        c,
        node.imm,
        args,
        site,
        NONE,
        NONE);
  }

  private static boolean hasNoResult(Node node) {
    return node.kind == null;
  }

  private int site(State state) {
    IrSite site = toSite(state);
    List<Integer> key = new ArrayList<>();
    for (IrSite each = site; each != null; each = each.caller()) {
      key.add(each.id());
      key.add(each.function());
      for (int i = 0; i < each.size(); i++) {
        key.add(each.slots()[i]);
        key.add(each.registers()[i]);
      }
      key.add(NONE);
    }
    Integer known = siteIndexes.get(key);
    if (known == null) {
      known = sites.size();
      sites.add(site);
      siteIndexes.put(key, known);
    }
    return known;
  }

  private IrSite toSite(State state) {
    if (state == null) {
      return null;
    }
    int[] registers = new int[state.values.length];
    for (int i = 0; i < registers.length; i++) {
      registers[i] = register(state.values[i]);
    }
    int[] slots = Arrays.copyOf(state.slots, state.slots.length);
    return new IrSite(state.position, state.function, slots, registers, toSite(state.caller));
  }

  private static int[] toArray(List<Integer> list) {
    int[] array = new int[list.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = list.get(i);
    }
    return array;
  }

  private final class Moves implements MoveEmitter {
    private final List<IrInstruction> out;
    private int temporary = NONE;

    Moves(List<IrInstruction> out) {
      this.out = out;
    }

    @Override
    public void move(int to, int from) {
      if (to == TEMPORARY) {
        temporary = newRegister(kinds.get(from));
        out.add(IrInstruction.move(kinds.get(from), temporary, from));
      } else {
        int source = from == TEMPORARY ? temporary : from;
        out.add(IrInstruction.move(kinds.get(to), to, source));
      }
    }
  }
}

package org.oruslang.jit.codegen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.oruslang.jit.ir.FlowGraph;
import org.oruslang.jit.ir.IrFunction;
import org.oruslang.jit.ir.IrInstruction;
import org.oruslang.jit.ir.IrKind;
import org.oruslang.jit.ir.IrOp;
import org.oruslang.jit.ir.IrSite;
import org.oruslang.jit.ir.LoopForest;

/**
 * Keeps the fuel in a register inside each outermost loop that contains no call: a decrement of
 * memory costs a store-to-load round trip per iteration on many processors. The register is loaded
 * on entry to the loop, stored on its exit edges, and every site inside stores it too, as slot
 * {@link #FUEL_SLOT}.
 */
public final class FuelPromotion {

  /** The slot number that stands for the fuel cell in sites. */
  public static final int FUEL_SLOT = -1;

  private final IrFunction function;
  private final FlowGraph graph;
  private final LoopForest loops;
  private final List<IrInstruction> out = new ArrayList<>();
  private final List<IrInstruction> appended = new ArrayList<>();
  private final List<IrKind> kinds;
  private final List<IrSite> sites;
  private final int[] fuel;
  private int labels;

  private FuelPromotion(IrFunction function) {
    this.function = function;
    this.graph = FlowGraph.of(function);
    this.loops = graph.loops();
    this.kinds = new ArrayList<>(Arrays.asList(function.kinds()));
    this.sites = new ArrayList<>(Arrays.asList(function.sites()));
    this.fuel = new int[graph.blockCount()];
    Arrays.fill(fuel, IrInstruction.NONE);
    for (IrInstruction in : function.code()) {
      labels = Math.max(labels, Math.max(in.target(), in.otherwise()) + 1);
    }
  }

  /** The function with promoted fuel; the same object when there is nothing to do. */
  public static IrFunction apply(IrFunction function) {
    boolean charges = false;
    for (IrInstruction in : function.code()) {
      charges |= in.op() == IrOp.FUEL;
    }
    return charges ? new FuelPromotion(function).promote() : function;
  }

  private IrFunction promote() {
    boolean[] excluded = new boolean[graph.blockCount()];
    boolean[] charges = new boolean[graph.blockCount()];
    for (int block : loops.order()) {
      for (int i = graph.start(block); i < graph.end(block); i++) {
        IrOp op = function.code()[i].op();
        if (op == IrOp.CALL) {
          mark(excluded, block);
        } else if (op == IrOp.FUEL) {
          mark(charges, block);
        }
      }
    }
    boolean any = false;
    for (int block : loops.order()) {
      int head = outermost(block, excluded);
      if (head >= 0 && charges[head]) {
        // The head comes before the other blocks of its loop.
        fuel[block] = block == head ? newRegister() : fuel[head];
        any = true;
      }
    }
    if (!any) {
      return function;
    }
    for (int block = 0; block < graph.blockCount(); block++) {
      rewrite(block);
    }
    out.addAll(appended);
    return new IrFunction(
        function.id(),
        function.name(),
        function.params(),
        function.paramSlots(),
        function.result(),
        kinds.toArray(new IrKind[0]),
        out.toArray(new IrInstruction[0]),
        sites.toArray(new IrSite[0]));
  }

  private void mark(boolean[] heads, int block) {
    for (int head = loops.loopOf(block); head >= 0; head = loops.outerHead(head)) {
      heads[head] = true;
    }
  }

  /** The head of the outermost loop around the block that is not excluded, or -1. */
  private int outermost(int block, boolean[] excluded) {
    int result = -1;
    for (int head = loops.loopOf(block); head >= 0; head = loops.outerHead(head)) {
      if (!excluded[head]) {
        result = head;
      }
    }
    return result;
  }

  private int newRegister() {
    kinds.add(IrKind.I64);
    return kinds.size() - 1;
  }

  private void rewrite(int block) {
    int register = fuel[block];
    for (int i = graph.start(block); i < graph.end(block); i++) {
      IrInstruction in = function.code()[i];
      if (in.op().endsBlock()) {
        out.add(retarget(in, block));
      } else if (register == IrInstruction.NONE || !in.hasSite()) {
        out.add(in);
      } else if (in.op() == IrOp.FUEL) {
        out.add(IrInstruction.fuelIn(register, in.imm(), withFuel(in.site(), register)));
      } else {
        out.add(in.withSite(withFuel(in.site(), register)));
      }
    }
    IrInstruction last = function.code()[graph.end(block) - 1];
    if (!last.op().endsBlock()) {
      int next = block + 1;
      if (fuel[next] != register) {
        // Falling through into or out of a loop: the transition comes in between.
        transition(out, block, next);
      }
    }
  }

  private IrInstruction retarget(IrInstruction in, int block) {
    if (in.target() == IrInstruction.NONE) {
      return in;
    }
    int target = edge(block, in.target());
    int otherwise = in.otherwise() == IrInstruction.NONE ? -1 : edge(block, in.otherwise());
    return target == in.target() && otherwise == in.otherwise()
        ? in
        : in.withTargets(target, otherwise);
  }

  /** The label to jump to instead, where loads and stores of the fuel are needed on the edge. */
  private int edge(int block, int label) {
    int next = blockOf(block, label);
    if (fuel[block] == fuel[next]) {
      return label;
    }
    int fresh = labels++;
    appended.add(IrInstruction.label(fresh));
    transition(appended, block, next);
    appended.add(IrInstruction.jump(label));
    return fresh;
  }

  private void transition(List<IrInstruction> where, int block, int next) {
    if (fuel[block] != IrInstruction.NONE) {
      where.add(IrInstruction.fuelStore(fuel[block]));
    }
    if (fuel[next] != IrInstruction.NONE) {
      where.add(IrInstruction.fuelLoad(fuel[next]));
    }
  }

  private int blockOf(int block, int label) {
    for (int successor : graph.successors(block)) {
      for (int i = graph.start(successor); i < graph.end(successor); i++) {
        IrInstruction in = function.code()[i];
        if (in.op() != IrOp.LABEL) {
          break;
        }
        if (in.target() == label) {
          return successor;
        }
      }
    }
    throw new IllegalStateException("label without a block");
  }

  private int withFuel(int site, int register) {
    IrSite old = function.sites()[site];
    int[] slots = Arrays.copyOf(old.slots(), old.size() + 1);
    int[] registers = Arrays.copyOf(old.registers(), old.size() + 1);
    slots[old.size()] = FUEL_SLOT;
    registers[old.size()] = register;
    sites.add(new IrSite(old.id(), old.function(), slots, registers, old.caller()));
    return sites.size() - 1;
  }
}

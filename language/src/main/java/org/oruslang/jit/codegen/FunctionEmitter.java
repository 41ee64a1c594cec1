package org.oruslang.jit.codegen;

import org.oruslang.jit.asm.Assembler;
import org.oruslang.jit.asm.AssemblyException;
import org.oruslang.jit.asm.Label;
import org.oruslang.jit.frame.ExitStatus;
import org.oruslang.jit.ir.Condition;
import org.oruslang.jit.ir.FlowGraph;
import org.oruslang.jit.ir.IrFunction;
import org.oruslang.jit.ir.IrInstruction;
import org.oruslang.jit.ir.IrKind;
import org.oruslang.jit.ir.IrOp;
import org.oruslang.jit.ir.IrSite;
import org.oruslang.jit.regalloc.Allocation;

/**
 * Emits the body of one function on either processor: blocks in layout order, branches without
 * jumps to the next block, then the exit stubs. Subclasses emit the instructions.
 */
public abstract class FunctionEmitter {

  protected final ProgramGenerator program;
  protected final IrFunction function;
  protected final Allocation allocation;
  protected final ExitStubs stubs = new ExitStubs();

  private final Assembler asm;
  private final FlowGraph graph;
  private final Label[] blockLabels;

  protected FunctionEmitter(ProgramGenerator program, Assembler asm, Allocation allocation) {
    this.program = program;
    this.asm = asm;
    this.allocation = allocation;
    this.function = allocation.function();
    this.graph = allocation.graph();
    this.blockLabels = new Label[graph.blockCount()];
    for (int i = 0; i < blockLabels.length; i++) {
      blockLabels[i] = new Label();
    }
  }

  /** Emits an instruction that neither ends a block nor selects. */
  protected abstract void instruction(IrInstruction in);

  /** Emits a comparison that only sets the flags. */
  protected abstract void flags(IrInstruction comparison);

  /** Emits a selection, by the flags of a comparison or by its bool operand. */
  protected abstract void select(IrInstruction in, IrInstruction comparison);

  /** Emits a jump. */
  protected abstract void jump(Label target);

  /** Emits a branch by the flags; a null label is the code that follows. */
  protected abstract void branch(Condition condition, IrKind kind, Label then, Label otherwise);

  /** Emits a branch by a bool; a null label is the code that follows. */
  protected abstract void branchIf(int v, Label then, Label otherwise);

  /** Emits a return. */
  protected abstract void ret(IrInstruction in);

  /** Writes a value to the cell of a slot of a site. */
  protected abstract void storeSlot(int slot, int v);

  /** Loads the status and jumps to the common end of exits. */
  protected abstract void leave(long status, Label end);

  /** Emits out-of-line code that may itself need exit stubs. */
  protected abstract void outOfLine();

  /** Emits everything after the prologue. */
  public final void emitBody() {
    int[] order = allocation.order();
    int[] rank = new int[order.length];
    for (int k = 0; k < order.length; k++) {
      rank[order[k]] = k;
    }
    for (int k = 0; k < order.length; k++) {
      int block = order[k];
      if (isBackwardTarget(block, k, rank)) {
        asm.align(16);
      }
      asm.bind(blockLabels[block]);
      block(block, k + 1 < order.length ? order[k + 1] : -1);
    }
    outOfLine();
    exitStubs();
  }

  private boolean isBackwardTarget(int block, int position, int[] rank) {
    for (int predecessor : graph.predecessors(block)) {
      if (rank[predecessor] >= position) {
        return true;
      }
    }
    return false;
  }

  private void block(int block, int next) {
    IrInstruction[] code = function.code();
    int end = graph.end(block);
    for (int i = graph.start(block); i < end; i++) {
      IrInstruction in = code[i];
      if (in.op().endsBlock()) {
        terminator(block, i, next);
      } else if (in.op() == IrOp.SELECT) {
        select(in, allocation.flagSource(i));
      } else if (allocation.isFused(i)) {
        flags(in);
      } else if (in.op() != IrOp.LABEL) {
        instruction(in);
      }
    }
    if (!code[end - 1].op().endsBlock()) {
      jump(block + 1, next);
    }
  }

  private void terminator(int block, int index, int next) {
    IrInstruction in = function.code()[index];
    int[] successors = graph.successors(block);
    switch (in.op()) {
      case JUMP -> jump(successors[0], next);
      case BRANCH, BRANCH_IF -> {
        if (successors.length == 1) {
          jump(successors[0], next);
        } else {
          Label then = label(successors[0], next);
          branch(in, index, then, label(successors[1], next));
        }
      }
      case RETURN -> ret(in);
      case EXIT -> jump(stubs.label(in.reason(), in.site()));
      default -> throw unknown(in);
    }
  }

  private void branch(IrInstruction in, int index, Label then, Label otherwise) {
    IrInstruction comparison = allocation.flagSource(index);
    if (in.op() == IrOp.BRANCH) {
      flags(in);
      branch(in.condition(), in.kind(), then, otherwise);
    } else if (comparison != null) {
      branch(comparison.condition(), comparison.kind(), then, otherwise);
    } else {
      branchIf(in.a(), then, otherwise);
    }
  }

  private void jump(int target, int next) {
    if (target != next) {
      jump(blockLabels[target]);
    }
  }

  private Label label(int block, int next) {
    return block == next ? null : blockLabels[block];
  }

  private void exitStubs() {
    for (ExitStub stub : stubs.inOrder()) {
      IrSite site = function.sites()[stub.site()];
      boolean direct = function.isEntry() && site.caller() == null;
      asm.bind(stub.entry());
      for (int i = 0; i < site.size(); i++) {
        // A nested exit decodes its locals from the registers and the stack; only the fuel, whose
        // slot is negative, has a cell of its own.
        if (direct || site.slots()[i] < 0) {
          storeSlot(site.slots()[i], site.registers()[i]);
        }
      }
      if (direct) {
        leave(ExitStatus.of(stub.reason(), site.id()), program.exitLabel());
      } else {
        int number = program.siteNumber(function.id(), stub.site());
        long status = ExitStatus.of(stub.reason(), number) | ExitStatus.NESTED;
        leave(status, program.nestedExitLabel());
      }
    }
  }

  /** The failure for an instruction that has no code. */
  protected static AssemblyException unknown(IrInstruction in) {
    return new AssemblyException("no code for " + in.op().text());
  }
}

package org.oruslang.jit.codegen;

import java.util.ArrayList;
import java.util.List;
import org.oruslang.jit.asm.Assembler;
import org.oruslang.jit.asm.AssemblyException;
import org.oruslang.jit.asm.Label;
import org.oruslang.jit.frame.UnwindBuffer;
import org.oruslang.jit.ir.IrFunction;
import org.oruslang.jit.ir.IrInstruction;
import org.oruslang.jit.ir.IrKind;
import org.oruslang.jit.ir.IrOp;
import org.oruslang.jit.ir.OrusJitIRProgram;
import org.oruslang.jit.regalloc.Allocation;
import org.oruslang.jit.regalloc.ImmediateOperands;
import org.oruslang.jit.regalloc.LinearScan;
import org.oruslang.jit.regalloc.Machine;

/**
 * What the generators of both processors share: allocation of all functions, frames of equal size
 * for called functions, numbering of sites, and the order of the code. One object generates one
 * program.
 *
 * <p>Because all frames of called functions have the same size, the recursion budget is a
 * comparison of the stack pointer, and the same comparison notices poll requests.
 */
public abstract class ProgramGenerator {

  protected final OrusJitIRProgram program;
  protected final ConstantPool pool = new ConstantPool();

  private final Machine machine;
  private final List<Allocation> allocations = new ArrayList<>();
  private final List<Frame> frames = new ArrayList<>();
  private final List<CallSite> calls = new ArrayList<>();
  private final Label[] functionLabels;
  private final int[] siteBases;
  private final Label exit = new Label();
  private final Label nestedExit = new Label();
  private final Label poll = new Label();
  private int nestedFrameBytes;

  protected ProgramGenerator(OrusJitIRProgram program, Machine machine) {
    this.program = program;
    this.machine = machine;
    this.functionLabels = new Label[program.functions().size()];
    this.siteBases = new int[program.functions().size()];
  }

  protected abstract Assembler assembler();

  /** The bytes of the frame that are used for the return address, 0 if calls push it. */
  protected abstract int linkArea();

  /** The bytes that a call pushes. */
  protected abstract int pushedByCall();

  /** What frame sizes are multiples of. */
  protected abstract int frameAlignment();

  /** Emits the entry function with everything that belongs to leaving native code. */
  protected abstract void entryFunction(Allocation allocation, Frame frame);

  /** Emits a called function. */
  protected abstract void nestedFunction(Allocation allocation, Frame frame);

  /** Emits the constants. */
  protected abstract void constants();

  /** Where the return address is in a called function's frame. */
  protected abstract int returnAddressOffset(Frame frame);

  /** Generates the program. */
  public final CompiledCode generate() {
    allocate();
    List<FrameUnwind> unwinds = new ArrayList<>();
    for (int i = 0; i < frames.size(); i++) {
      Frame frame = frames.get(i);
      if (frame == null) {
        unwinds.add(null);
        continue;
      }
      if (i == 0) {
        entryFunction(allocations.get(0), frame);
      } else {
        nestedFunction(allocations.get(i), frame);
      }
      unwinds.add(frame.unwind(returnAddressOffset(frame), pushedByCall()));
    }
    constants();
    return new CompiledCode(program, assembler().finish(), unwinds, List.copyOf(calls));
  }

  private void allocate() {
    boolean[] reachable = program.reachableFunctions();
    int nestedSize = linkArea();
    int sites = 0;
    for (IrFunction each : program.functions()) {
      if (!reachable[each.id()]) {
        // All calls of it were inlined.
        allocations.add(null);
        frames.add(null);
        continue;
      }
      IrFunction promoted = FuelPromotion.apply(each.withSeparateEntry());
      IrFunction function = ImmediateOperands.separate(promoted, machine);
      Allocation allocation = LinearScan.allocate(function, machine);
      Frame frame =
          new Frame(allocation, machine, stackArguments(function), linkArea(), frameAlignment());
      functionLabels[each.id()] = new Label();
      siteBases[each.id()] = sites;
      sites += function.sites().length;
      allocations.add(allocation);
      frames.add(frame);
      if (!each.isEntry()) {
        nestedSize = Math.max(nestedSize, frame.size());
      }
    }
    for (int i = 1; i < frames.size(); i++) {
      if (frames.get(i) != null) {
        frames.get(i).padTo(nestedSize);
      }
    }
    nestedFrameBytes = nestedSize + pushedByCall();
    if (nestedFrameBytes + frames.get(0).size() > UnwindBuffer.MAX_FRAMES) {
      throw new AssemblyException("frames are too large");
    }
  }

  private int stackArguments(IrFunction function) {
    int max = 0;
    for (IrInstruction in : function.code()) {
      if (in.op() == IrOp.CALL) {
        max = Math.max(max, stackArgumentsOf(program.functions().get(in.callee())));
      }
    }
    return max;
  }

  /** The number of parameters that do not fit into registers. */
  private int stackArgumentsOf(IrFunction callee) {
    int general = 0;
    int floating = 0;
    for (int param : callee.params()) {
      if (callee.kinds()[param] == IrKind.F64) {
        floating++;
      } else {
        general++;
      }
    }
    return Math.max(0, general - machine.general().arguments().length)
        + Math.max(0, floating - machine.floating().arguments().length);
  }

  /**
   * The callee-saved general registers that any function uses. The entry function saves them all
   * for its C caller, because a nested exit drops frames without restoring anything.
   */
  protected final long usedCalleeSavedGeneral() {
    long used = 0;
    for (Allocation allocation : allocations) {
      used |= allocation == null ? 0 : allocation.usedGeneral();
    }
    return used & machine.general().calleeSaved();
  }

  /** The callee-saved floating-point registers that any function uses. */
  protected final long usedCalleeSavedFloating() {
    long used = 0;
    for (Allocation allocation : allocations) {
      used |= allocation == null ? 0 : allocation.usedFloating();
    }
    return used & machine.floating().calleeSaved();
  }

  /** Whether the entry function does anything but plainly return. */
  protected final boolean entryUsesBlock() {
    for (IrInstruction in : program.entry().code()) {
      if (in.op() != IrOp.RETURN || in.a() != IrInstruction.NONE) {
        return true;
      }
    }
    return program.entry().params().length > 0;
  }

  /** The size of a called function's frame with its return address, the same for all of them. */
  public final int nestedFrameBytes() {
    return nestedFrameBytes;
  }

  /** Constants in memory. */
  public final ConstantPool pool() {
    return pool;
  }

  /** Where a function starts. */
  public final Label functionLabel(int function) {
    return functionLabels[function];
  }

  /** Where the entry function leaves with the status in the result register. */
  public final Label exitLabel() {
    return exit;
  }

  /** Where inlined code and called functions leave. */
  public final Label nestedExitLabel() {
    return nestedExit;
  }

  /** The routine that calls the poll callback. */
  public final Label pollLabel() {
    return poll;
  }

  /** The program-wide number of a site, which the status of a nested exit carries. */
  public final int siteNumber(int function, int site) {
    return siteBases[function] + site;
  }

  /** Notes that the current position is a return address. */
  public final void addCall(int function, int site, int extraBytes) {
    calls.add(new CallSite(assembler().position(), function, site, extraBytes));
  }
}

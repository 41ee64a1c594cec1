package org.oruslang.jit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.oruslang.jit.codegen.CompiledCode;
import org.oruslang.jit.codegen.StackDecoder;
import org.oruslang.jit.frame.ExitReason;
import org.oruslang.jit.frame.ExitStatus;
import org.oruslang.jit.frame.NativeExit;
import org.oruslang.jit.frame.NativeFrameBlock;
import org.oruslang.jit.frame.NativeLayout;
import org.oruslang.jit.frame.NativeMemory;
import org.oruslang.jit.frame.UnwindBuffer;
import org.oruslang.jit.frame.UnwoundFrame;
import org.oruslang.jit.ir.IrFunction;
import org.oruslang.jit.ir.IrKind;
import org.oruslang.jit.ir.OrusJitIRProgram;
import org.oruslang.jit.sim.SimBackend;
import org.oruslang.jit.sim.SimMemory;

/**
 * Inputs of a program: fuel, recursion budget and the cells of its slots, where a slot may hold an
 * array. Runs a program on copies of the arrays, by the evaluator or as machine code, and describes
 * what happened, so that two runs can be compared as text.
 */
public final class Activation {

  private static final long CANARY = 0xB5D1C0DECAFEBABEL;
  private static final UnwindBuffer UNWIND = new UnwindBuffer(256 << 10);

  private final OrusJitIRProgram program;

  /** The version of the program that tells kinds, which is the one before optimisation. */
  private OrusJitIRProgram original;

  private final long[] cells;
  private final NativeArray[] arrays;
  private long fuel = 1L << 40;
  private long depth = 1000;
  private int heap = 4096;
  private int softLimit = 4096;

  public Activation(OrusJitIRProgram program) {
    this.program = program;
    this.original = program;
    this.cells = new long[program.slots()];
    this.arrays = new NativeArray[program.slots()];
  }

  public OrusJitIRProgram program() {
    return program;
  }

  public Activation slot(int slot, long cell) {
    cells[slot] = cell;
    return this;
  }

  public Activation slot(int slot, double value) {
    return slot(slot, Double.doubleToRawLongBits(value));
  }

  public Activation slot(int slot, NativeArray array) {
    arrays[slot] = array;
    return this;
  }

  public Activation fuel(long newFuel) {
    fuel = newFuel;
    return this;
  }

  public Activation depth(long newDepth) {
    depth = newDepth;
    return this;
  }

  /** How many bytes native code may allocate, and from where on loops should leave. */
  public Activation heap(int bytes, int newSoftLimit) {
    heap = bytes;
    softLimit = newSoftLimit;
    return this;
  }

  /** The same inputs for another version of the program. */
  public Activation on(OrusJitIRProgram other) {
    Activation copy = new Activation(other).fuel(fuel).depth(depth).heap(heap, softLimit);
    System.arraycopy(cells, 0, copy.cells, 0, cells.length);
    System.arraycopy(arrays, 0, copy.arrays, 0, arrays.length);
    copy.original = original;
    return copy;
  }

  /** What a run did. */
  public static final class Outcome {
    public NativeExit exit;
    public NativeFrameBlock block;
    public NativeArray[] arrays;
    public NativeMemory heap;
    public String text;

    /** What a cell of the block is relative to. */
    long heapStart(int cell) {
      boolean address =
          cell == NativeLayout.HEAP_TOP
              || cell == NativeLayout.HEAP_LIMIT
              || cell == NativeLayout.HEAP_SOFT_LIMIT
              || cell == NativeLayout.HEAP_INNER_LIMIT;
      return address ? heap.address() : 0;
    }

    public long local(int slot) {
      return block.local(slot);
    }

    public double localDouble(int slot) {
      return block.localDouble(slot);
    }

    public ExitReason reason() {
      return exit.reason();
    }
  }

  /** Runs the evaluator. */
  public Outcome simulate() {
    SimMemory memory = new SimMemory();
    Outcome outcome = prepare();
    for (NativeArray array : outcome.arrays) {
      if (array != null) {
        array.register(memory);
      }
    }
    memory.register(outcome.heap);
    outcome.exit = new SimBackend(program, memory, null).run(outcome.block);
    return describe(outcome);
  }

  /** Runs machine code of the same program. */
  public Outcome execute(JitEntry entry) {
    Outcome outcome = prepare();
    outcome.exit = entry.enter(outcome.block);
    return describe(outcome);
  }

  /** The outcome of a run in the harness. */
  public Outcome decode(CompiledCode code, Harness.Result result) {
    Outcome outcome = prepare();
    for (int cell = 0; cell < result.cells().length; cell++) {
      outcome.block.put(cell, result.cells()[cell]);
    }
    int index = 0;
    for (NativeArray array : outcome.arrays) {
      if (array != null) {
        array.setLength((int) result.lengths()[index]);
        array.data.buffer().put(0, result.arrays().get(index++));
      }
    }
    if (ExitStatus.isNested(result.status())) {
      UNWIND.fill(result.unwind());
      outcome.exit = new StackDecoder(code).decode(outcome.block, result.base());
    } else {
      outcome.exit = NativeExit.of(result.status());
    }
    return describe(outcome);
  }

  public Outcome prepare() {
    Outcome outcome = new Outcome();
    outcome.block = new NativeFrameBlock(program.slots(), CANARY);
    outcome.block.refuel(fuel);
    outcome.block.put(NativeLayout.DEPTH, depth);
    outcome.block.allowCalls(UNWIND, 0);
    outcome.heap = NativeMemory.allocate(heap + 4096, 8);
    outcome.block.put(NativeLayout.HEAP_TOP, outcome.heap.address());
    outcome.block.put(NativeLayout.HEAP_LIMIT, outcome.heap.address() + heap);
    outcome.block.put(NativeLayout.HEAP_SOFT_LIMIT, outcome.heap.address() + softLimit);
    outcome.block.put(
        NativeLayout.HEAP_INNER_LIMIT, outcome.heap.address() + (softLimit + heap) / 2);
    outcome.arrays = new NativeArray[arrays.length];
    for (int slot = 0; slot < cells.length; slot++) {
      if (arrays[slot] != null) {
        int same = Arrays.asList(arrays).indexOf(arrays[slot]);
        outcome.arrays[slot] = same < slot ? outcome.arrays[same] : arrays[slot].copy();
        outcome.block.setLocal(slot, outcome.arrays[slot].address());
      } else {
        outcome.block.setLocal(slot, cells[slot]);
      }
    }
    return outcome;
  }

  private Outcome describe(Outcome outcome) {
    if (!outcome.block.isIntact()) {
      throw new AssertionError("canary damaged");
    }
    StringBuilder out = new StringBuilder();
    NativeExit exit = outcome.exit;
    out.append(exit.reason()).append(" at ").append(exit.site()).append('\n');
    for (UnwoundFrame frame : exit.frames()) {
      out.append("frame ").append(frame.function()).append(" at ").append(frame.site());
      for (int i = 0; i < frame.cells().length; i++) {
        IrKind kind = kindOfCell(frame, i);
        out.append(kind == IrKind.PTR ? " ptr" : " " + text(kind, frame.cells()[i]));
      }
      out.append('\n');
    }
    for (int slot = 0; slot < cells.length; slot++) {
      out.append("slot ").append(slot).append(" = ");
      IrKind kind = kindOfSlot(slot);
      out.append(arrays[slot] != null ? "array" : text(kind, outcome.block.local(slot)));
      out.append('\n');
    }
    if (exit.reason() == ExitReason.RETURN) {
      out.append("result ").append(text(resultKind(), outcome.block.result())).append('\n');
    }
    out.append("fuel used ").append(outcome.block.fuelUsed()).append('\n');
    for (int slot = 0; slot < arrays.length; slot++) {
      if (arrays[slot] != null) {
        List<String> elements = new ArrayList<>();
        for (long cell : outcome.arrays[slot].toList()) {
          elements.add(text(arrays[slot].kind, cell));
        }
        out.append("array ").append(slot).append(" = ").append(elements).append('\n');
      }
    }
    outcome.text = out.toString();
    return outcome;
  }

  private IrKind kindOfCell(UnwoundFrame frame, int index) {
    IrFunction function = original.functions().get(frame.function());
    for (var site : function.sites()) {
      if (site.id() == frame.site()) {
        return function.kinds()[site.registers()[index]];
      }
    }
    throw new AssertionError("no site " + frame.site());
  }

  private IrKind kindOfSlot(int slot) {
    IrFunction entry = original.entry();
    for (int i = 0; i < entry.params().length; i++) {
      if (entry.paramSlots()[i] == slot) {
        return entry.kinds()[entry.params()[i]];
      }
    }
    return IrKind.I64;
  }

  private IrKind resultKind() {
    for (var in : original.entry().code()) {
      if (in.op() == org.oruslang.jit.ir.IrOp.RETURN) {
        return in.kind();
      }
    }
    return IrKind.I64;
  }

  /** All NaNs are one: neither Java nor IEEE 754 says which bits an operation gives. */
  private static String text(IrKind kind, long cell) {
    return kind == IrKind.F64
        ? Double.toString(Double.longBitsToDouble(cell))
        : Long.toString(cell);
  }
}

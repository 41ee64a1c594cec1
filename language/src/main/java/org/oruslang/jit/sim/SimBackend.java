package org.oruslang.jit.sim;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.oruslang.jit.frame.ExitReason;
import org.oruslang.jit.frame.ExitStatus;
import org.oruslang.jit.frame.NativeExit;
import org.oruslang.jit.frame.NativeFrameBlock;
import org.oruslang.jit.frame.NativeLayout;
import org.oruslang.jit.frame.UnwoundFrame;
import org.oruslang.jit.ir.Condition;
import org.oruslang.jit.ir.IrArithmetic;
import org.oruslang.jit.ir.IrFunction;
import org.oruslang.jit.ir.IrInstruction;
import org.oruslang.jit.ir.IrKind;
import org.oruslang.jit.ir.IrOp;
import org.oruslang.jit.ir.IrSite;
import org.oruslang.jit.ir.OrusJitIRProgram;

/**
 * The evaluator of the IR: the executable definition of every operation and of the exit protocol,
 * and the oracle that machine code is compared with. It works on the same frame blocks and arrays
 * as machine code, on every platform.
 */
public final class SimBackend {

  private final OrusJitIRProgram program;
  private final int[][] labels;
  private final DataMemory memory;
  private final PollCallback callback;
  private final IrArithmetic arithmetic = new IrArithmetic();

  // The running activation.
  private final Deque<Frame> frames = new ArrayDeque<>();
  private NativeFrameBlock block;
  private NativeExit result;

  /** An activation record of a function. */
  private static final class Frame {
    final IrFunction function;
    final long[] registers;
    final long depth;
    int next;

    Frame(IrFunction function, long depth) {
      this.function = function;
      this.depth = depth;
      this.registers = new long[function.registerCount()];
    }
  }

  /**
   * An evaluator for a verified program.
   *
   * @param memory where arrays live
   * @param callback the poll callback, or null for none
   */
  public SimBackend(OrusJitIRProgram program, DataMemory memory, PollCallback callback) {
    this.program = program;
    this.memory = memory;
    this.callback = callback;
    this.labels = new int[program.functions().size()][];
    for (IrFunction function : program.functions()) {
      labels[function.id()] = labels(function.code());
    }
  }

  private static int[] labels(IrInstruction[] code) {
    int[] positions = new int[code.length];
    int max = -1;
    for (int i = 0; i < code.length; i++) {
      if (code[i].op() == IrOp.LABEL) {
        int label = code[i].target();
        if (label >= positions.length) {
          positions = Arrays.copyOf(positions, 2 * label + 1);
        }
        positions[label] = i;
        max = Math.max(max, label);
      }
    }
    return Arrays.copyOf(positions, max + 1);
  }

  /** Enters the program with the locals in the block. */
  public NativeExit run(NativeFrameBlock activation) {
    this.block = activation;
    this.result = null;
    frames.clear();
    Frame entry = new Frame(program.entry(), 0);
    for (int i = 0; i < entry.function.params().length; i++) {
      int register = entry.function.params()[i];
      IrKind kind = entry.function.kinds()[register];
      entry.registers[register] = kind.canonical(activation.local(entry.function.paramSlots()[i]));
    }
    frames.push(entry);
    while (result == null) {
      Frame frame = frames.peek();
      step(frame, frame.function.code()[frame.next++]);
    }
    return result;
  }

  private void step(Frame frame, IrInstruction in) {
    long[] r = frame.registers;
    switch (in.op()) {
      case LABEL -> {}
      case JUMP -> jump(frame, in.target());
      case BRANCH -> jump(frame, test(in, r) ? in.target() : in.otherwise());
      case BRANCH_IF -> jump(frame, r[in.a()] != 0 ? in.target() : in.otherwise());
      case RETURN -> ret(frame, in);
      case EXIT -> leave(in.reason(), in.site());
      case EXIT_IF -> {
        if (test(in, r)) {
          leave(in.reason(), in.site());
        }
      }
      case FUEL -> fuel(in);
      case ENTER -> enter(frame, in);
      case CONST -> r[in.dst()] = in.imm();
      case MOVE -> r[in.dst()] = r[in.a()];
      case SELECT -> r[in.dst()] = r[in.a()] != 0 ? r[in.b()] : r[in.c()];
      case ADD, SUB, MUL, DIV, MOD, NEG, AND, OR, XOR, NOT, SHL, SHR, MULHI -> {
        long a = r[in.a()];
        define(frame, in, arithmetic.apply(in, a, in.b() == IrInstruction.NONE ? 0 : r[in.b()]));
      }
      case CONVERT -> define(frame, in, arithmetic.convert(in, r[in.a()]));
      case COMPARE -> r[in.dst()] = test(in, r) ? 1 : 0;
      case LEN -> r[in.dst()] = in.kind().canonical(length(r[in.a()]));
      case DATA -> r[in.dst()] = header(r[in.a()], NativeLayout.ARRAY_DATA);
      case ACHECK -> {
        if (header(r[in.a()], NativeLayout.ARRAY_KIND) != in.kind().ordinal()) {
          leave(ExitReason.KIND, in.site());
        }
      }
      case BOUNDS -> inBounds(in, r[in.a()], r[in.b()]);
      case ALOAD -> {
        if (inBounds(in, r[in.b()], length(r[in.a()]))) {
          r[in.dst()] = memory.read(in.kind(), element(in, r[in.a()], r[in.b()]));
        }
      }
      case ASTORE -> {
        if (inBounds(in, r[in.b()], length(r[in.a()]))) {
          memory.write(in.kind(), element(in, r[in.a()], r[in.b()]), r[in.c()]);
        }
      }
      case LOAD -> r[in.dst()] = memory.read(in.kind(), at(in.kind(), r[in.a()], r[in.b()]));
      case STORE -> memory.write(in.kind(), at(in.kind(), r[in.a()], r[in.b()]), r[in.c()]);
      case PUSH -> push(in, r);
      case POP -> pop(in, r);
      case FLOAD -> r[in.dst()] = memory.read(in.kind(), r[in.a()] + in.offset());
      case FSTORE -> memory.write(in.kind(), r[in.a()] + in.offset(), r[in.b()]);
      case NEW -> allocate(in, r);
      case RESERVE -> r[in.dst()] = reserve(r[in.a()]);
      case OFFSET -> r[in.dst()] = r[in.a()] + r[in.b()];
      case BYTE_LOAD -> r[in.dst()] = memory.read(IrKind.BOOL, r[in.a()] + r[in.b()]) & 0xFF;
      case BYTE_STORE -> memory.write(IrKind.BOOL, r[in.a()] + r[in.b()], r[in.c()] & 0xFF);
      case ROOM -> {
        long top = block.get(NativeLayout.HEAP_TOP);
        if (Long.compareUnsigned(top, block.get(in.roomLimit())) > 0) {
          leave(ExitReason.FUEL, in.site());
        }
      }
      case CALL -> call(frame, in);
      case FUEL_LOAD, FUEL_STORE, RESERVED ->
          throw new IllegalArgumentException("not an operation: " + in);
    }
  }

  private void jump(Frame frame, int label) {
    frame.next = labels[frame.function.id()][label];
  }

  private static boolean test(IrInstruction in, long[] r) {
    Condition condition = in.condition();
    return condition.test(in.kind(), r[in.a()], r[in.b()]);
  }

  private void define(Frame frame, IrInstruction in, long value) {
    if (arithmetic.failure() != null) {
      leave(arithmetic.failure(), in.site());
    } else {
      frame.registers[in.dst()] = value;
    }
  }

  private void fuel(IrInstruction in) {
    long fuel = block.get(NativeLayout.FUEL) - in.imm();
    block.put(NativeLayout.FUEL, fuel);
    if (fuel < 0) {
      if (frames.size() == 1 || callback == null) {
        leave(ExitReason.FUEL, in.site());
      } else if (callback.poll(block)) {
        leave(ExitReason.POLL, in.site());
      }
    }
  }

  private void enter(Frame frame, IrInstruction in) {
    if (block.isPollRequested() && (callback == null || callback.poll(block))) {
      leave(ExitReason.POLL, in.site());
    } else if (frame.depth + in.inlineDepth() > block.get(NativeLayout.DEPTH)) {
      leave(ExitReason.STACK, in.site());
    }
  }

  private boolean inBounds(IrInstruction in, long index, long length) {
    if (index < 0 || index >= length) {
      leave(ExitReason.BOUNDS, in.site());
      return false;
    }
    return true;
  }

  private long header(long array, int field) {
    return memory.read(IrKind.I64, array + field);
  }

  private long length(long array) {
    return header(array, NativeLayout.ARRAY_LENGTH);
  }

  private long element(IrInstruction in, long array, long index) {
    return at(in.kind(), header(array, NativeLayout.ARRAY_DATA), index);
  }

  private static long at(IrKind kind, long data, long index) {
    return data + index * kind.elementSize();
  }

  private void push(IrInstruction in, long[] r) {
    long array = r[in.a()];
    long length = length(array);
    if (length == header(array, NativeLayout.ARRAY_CAPACITY)) {
      leave(ExitReason.GROW, in.site());
      return;
    }
    memory.write(in.kind(), element(in, array, length), r[in.b()]);
    memory.write(IrKind.I64, array + NativeLayout.ARRAY_LENGTH, length + 1);
  }

  private void pop(IrInstruction in, long[] r) {
    long array = r[in.a()];
    long length = length(array) - 1;
    if (length < 0) {
      leave(ExitReason.BOUNDS, in.site());
      return;
    }
    r[in.dst()] = memory.read(in.kind(), element(in, array, length));
    memory.write(IrKind.I64, array + NativeLayout.ARRAY_LENGTH, length);
  }

  private void allocate(IrInstruction in, long[] r) {
    long start = block.get(NativeLayout.HEAP_TOP);
    long end = start + in.offset();
    if (Long.compareUnsigned(end, block.get(NativeLayout.HEAP_LIMIT)) > 0) {
      leave(ExitReason.GROW, in.site());
      return;
    }
    block.put(NativeLayout.HEAP_TOP, end);
    memory.write(IrKind.I64, start, in.memory());
    r[in.dst()] = start;
  }

  private long reserve(long size) {
    long start = block.get(NativeLayout.HEAP_TOP);
    long limit = block.get(NativeLayout.HEAP_LIMIT);
    boolean fits = Long.compareUnsigned(start + size, limit) <= 0;
    block.put(NativeLayout.HEAP_TOP, fits ? start + size : limit);
    return fits ? start : 0;
  }

  private void call(Frame frame, IrInstruction in) {
    long depth = frame.depth + 1 + in.inlineDepth();
    Frame callee = new Frame(program.functions().get(in.callee()), depth);
    for (int i = 0; i < in.args().length; i++) {
      callee.registers[callee.function.params()[i]] = frame.registers[in.args()[i]];
    }
    frames.push(callee);
  }

  private void ret(Frame frame, IrInstruction in) {
    if (frames.size() > 1) {
      frames.pop();
      Frame caller = frames.peek();
      IrInstruction call = caller.function.code()[caller.next - 1];
      if (call.dst() != IrInstruction.NONE) {
        caller.registers[call.dst()] = frame.registers[in.a()];
      }
    } else if (in.hasSite()) {
      block.put(NativeLayout.RESULT, frame.registers[in.a()]);
      leave(ExitReason.RETURN, in.site());
    } else {
      result = new NativeExit(ExitReason.DONE, 0, List.of());
    }
  }

  private void leave(ExitReason reason, int index) {
    List<UnwoundFrame> unwound = new ArrayList<>();
    int at = index;
    while (true) {
      Frame frame = frames.pop();
      IrSite site = frame.function.sites()[at];
      for (; site != null; site = site.caller()) {
        unwound.add(new UnwoundFrame(site.function(), site.id(), cells(frame, site)));
      }
      if (frames.isEmpty()) {
        break;
      }
      Frame caller = frames.peek();
      at = caller.function.code()[caller.next - 1].site();
    }
    UnwoundFrame entry = unwound.get(unwound.size() - 1);
    IrSite entrySite = program.entry().sites()[at].outermost();
    for (int i = 0; i < entry.cells().length; i++) {
      block.setLocal(entrySite.slots()[i], entry.cells()[i]);
    }
    int position = unwound.get(0).site();
    boolean nested = unwound.size() > 1;
    long status = ExitStatus.of(reason, position);
    block.put(NativeLayout.STATUS, nested ? status | ExitStatus.NESTED : status);
    result = new NativeExit(reason, position, nested ? unwound : List.of());
  }

  private static long[] cells(Frame frame, IrSite site) {
    long[] cells = new long[site.size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = frame.registers[site.registers()[i]];
    }
    return cells;
  }
}

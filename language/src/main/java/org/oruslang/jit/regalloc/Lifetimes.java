package org.oruslang.jit.regalloc;

import java.util.Arrays;
import org.oruslang.jit.ir.FlowGraph;
import org.oruslang.jit.ir.IrFunction;
import org.oruslang.jit.ir.IrInstruction;
import org.oruslang.jit.ir.IrKind;
import org.oruslang.jit.ir.IrOp;
import org.oruslang.jit.ir.IrSite;
import org.oruslang.jit.ir.LoopForest;

/**
 * Finds for every virtual register where it holds a needed value (liveness by backward data flow
 * over the blocks), how valuable a machine register is for it, and which comparisons are consumed
 * through the flags.
 *
 * <p>An instruction has four positions: it reads its operands at {@link #USE}, destroys registers
 * at {@link #CLOBBER}, sites of calls are read at {@link #SITE}, and the result is written at
 * {@link #DEFINE}. All other sites are read at {@code USE}: every instruction leaves before it
 * writes its result.
 */
final class Lifetimes {

  static final int USE = 0;
  static final int CLOBBER = 1;
  static final int SITE = 2;
  static final int DEFINE = 3;
  static final int STEP = 4;

  /** Deeper loops count as this depth, to keep weights comparable. */
  private static final int MAX_DEPTH = 6;

  private final IrFunction function;
  private final IrInstruction[] code;
  private final FlowGraph graph;
  private final LoopForest loops;
  private final Machine machine;
  private final int[] order;
  private final int words;

  /** Per virtual register. */
  final Interval[] intervals;

  final boolean[] constant;
  final long[] cells;

  /** Per instruction: for a comparison whose result stays in the flags, and for its users. */
  final boolean[] fused;

  final int[] flagSource;

  private final long[][] liveOut;

  Lifetimes(IrFunction function, FlowGraph graph, LoopForest loops, int[] order, Machine machine) {
    this.function = function;
    this.code = function.code();
    this.graph = graph;
    this.loops = loops;
    this.order = order;
    this.machine = machine;
    int registers = function.registerCount();
    this.words = (registers + 63) / 64;
    this.constant = new boolean[registers];
    this.cells = new long[registers];
    this.fused = new boolean[code.length];
    this.flagSource = new int[code.length];
    this.intervals = new Interval[registers];
    for (int v = 0; v < registers; v++) {
      intervals[v] = new Interval(v, function.kinds()[v] == IrKind.F64);
    }
    findConstantsAndFusions();
    this.liveOut = new long[graph.blockCount()][words];
    findLiveOut();
    buildIntervals();
  }

  private void findConstantsAndFusions() {
    Arrays.fill(flagSource, -1);
    int registers = function.registerCount();
    int[] uses = new int[registers];
    int[] definitions = new int[registers];
    for (int param : function.params()) {
      definitions[param]++;
    }
    for (IrInstruction in : code) {
      for (int k = 0; k < in.operandCount(); k++) {
        uses[in.operand(k)]++;
      }
      if (in.hasSite()) {
        for (IrSite site = function.site(in); site != null; site = site.caller()) {
          for (int v : site.registers()) {
            uses[v]++;
          }
        }
      }
      if (in.dst() >= 0) {
        definitions[in.dst()]++;
      }
    }
    for (int i = 0; i < code.length; i++) {
      IrInstruction in = code[i];
      if (in.op() == IrOp.CONST && definitions[in.dst()] == 1) {
        constant[in.dst()] = true;
        cells[in.dst()] = in.imm();
      } else if (in.op() == IrOp.COMPARE && definitions[in.dst()] == 1) {
        fuse(i, uses[in.dst()]);
      }
    }
  }

  /** Leaves a comparison in the flags if the instructions right behind it are all its uses. */
  private void fuse(int index, int uses) {
    int dst = code[index].dst();
    int last = index;
    while (last - index < uses
        && last + 1 < code.length
        && consumesFlags(code[index], code[last + 1], dst)) {
      last++;
    }
    if (uses > 0 && last - index == uses) {
      fused[index] = true;
      for (int i = index + 1; i <= last; i++) {
        flagSource[i] = index;
      }
    }
  }

  private boolean consumesFlags(IrInstruction comparison, IrInstruction next, int dst) {
    boolean reads = next.op() == IrOp.BRANCH_IF || next.op() == IrOp.SELECT;
    boolean other = next.operandCount() > 1 && (next.b() == dst || next.c() == dst);
    return reads && next.a() == dst && !other && machine.fuses(comparison, next);
  }

  private boolean needsRegister(IrInstruction in, int operand) {
    int v = in.operand(operand);
    return !(constant[v] && machine.folds(function, in, operand, cells[v]));
  }

  /** Whether the first operand is a condition that stays in the flags. */
  private boolean readsFlags(int index, int operand) {
    return operand == 0 && flagSource[index] >= 0;
  }

  private void findLiveOut() {
    int blocks = graph.blockCount();
    long[][] generated = new long[blocks][words];
    long[][] killed = new long[blocks][words];
    for (int block = 0; block < blocks; block++) {
      long[] gen = generated[block];
      long[] kill = killed[block];
      for (int i = graph.end(block) - 1; i >= graph.start(block); i--) {
        IrInstruction in = code[i];
        if (in.dst() >= 0) {
          clear(gen, in.dst());
          set(kill, in.dst());
        }
        for (int k = 0; k < in.operandCount(); k++) {
          if (!readsFlags(i, k) && needsRegister(in, k)) {
            set(gen, in.operand(k));
          }
        }
        if (in.hasSite()) {
          for (IrSite site = function.site(in); site != null; site = site.caller()) {
            for (int v : site.registers()) {
              if (!constant[v]) {
                set(gen, v);
              }
            }
          }
        }
      }
    }
    long[][] liveIn = generated;
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int k = order.length - 1; k >= 0; k--) {
        int block = order[k];
        long[] out = liveOut[block];
        for (int successor : graph.successors(block)) {
          long[] in = liveIn[successor];
          for (int w = 0; w < words; w++) {
            out[w] |= in[w];
          }
        }
        long[] in = liveIn[block];
        long[] kill = killed[block];
        for (int w = 0; w < words; w++) {
          long more = in[w] | out[w] & ~kill[w];
          if (more != in[w]) {
            in[w] = more;
            changed = true;
          }
        }
      }
    }
  }

  private void buildIntervals() {
    int total = 0;
    for (int block : order) {
      total += graph.end(block) - graph.start(block);
    }
    int position = STEP * (total + 1);
    for (int k = order.length - 1; k >= 0; k--) {
      int block = order[k];
      int end = position;
      int start = end - STEP * (graph.end(block) - graph.start(block));
      float frequency = frequency(block);
      for (int v = 0; v < intervals.length; v++) {
        if ((liveOut[block][v >> 6] >> v & 1) != 0) {
          intervals[v].prepend(start, end);
        }
      }
      for (int i = graph.end(block) - 1; i >= graph.start(block); i--) {
        position -= STEP;
        instruction(i, position, start, frequency);
      }
    }
    for (int param : function.params()) {
      if (!intervals[param].isEmpty()) {
        intervals[param].prepend(STEP - 1, STEP);
      }
    }
  }

  private float frequency(int block) {
    if (!loops.isReachable(block) || code[graph.end(block) - 1].op() == IrOp.EXIT) {
      return 0.01f;
    }
    float frequency = 1;
    for (int d = Math.min(loops.depth(block), MAX_DEPTH); d > 0; d--) {
      frequency *= 10;
    }
    return frequency;
  }

  private void instruction(int index, int position, int blockStart, float frequency) {
    IrInstruction in = code[index];
    if (in.dst() >= 0 && !fused[index]) {
      Interval interval = intervals[in.dst()];
      if (!constant[in.dst()] || !interval.isEmpty()) {
        interval.startAt(position + DEFINE);
        interval.weight += frequency;
      }
    }
    int until = position + (in.op() == IrOp.CALL ? SITE : USE) + 1;
    for (IrSite site = function.site(in); site != null; site = site.caller()) {
      for (int v : site.registers()) {
        if (!constant[v]) {
          intervals[v].prepend(blockStart, until);
        }
      }
    }
    for (int k = 0; k < in.operandCount(); k++) {
      if (!readsFlags(index, k) && needsRegister(in, k)) {
        Interval interval = intervals[in.operand(k)];
        interval.prepend(blockStart, position + USE + 1);
        interval.weight += frequency;
      }
    }
    if (machine.clobbers(in)) {
      markCrossing(position + CLOBBER);
    }
    hints(in, frequency);
  }

  private void markCrossing(int position) {
    for (Interval interval : intervals) {
      if (!interval.isEmpty() && interval.covers(position)) {
        interval.crossesCall = true;
      }
    }
  }

  private void hints(IrInstruction in, float frequency) {
    switch (in.op()) {
      case MOVE -> {
        intervals[in.dst()].suggest(in.a(), frequency);
        intervals[in.a()].suggest(in.dst(), frequency);
      }
      case ADD, SUB, MUL, AND, OR, XOR, SHL, SHR, NEG, NOT, DIV, MOD ->
          intervals[in.dst()].suggest(in.a(), frequency / 2);
      case SELECT -> {
        intervals[in.dst()].suggest(in.c(), frequency / 2);
        intervals[in.c()].suggest(in.dst(), frequency / 2);
      }
      case CALL -> {
        int general = 0;
        int floating = 0;
        for (int arg : in.args()) {
          Interval interval = intervals[arg];
          RegisterFile file = interval.floating ? machine.floating() : machine.general();
          int ordinal = interval.floating ? floating++ : general++;
          if (ordinal < file.arguments().length) {
            interval.machineHint = file.arguments()[ordinal];
          }
        }
      }
      default -> {}
    }
  }

  private static void set(long[] bits, int v) {
    bits[v >> 6] |= 1L << v;
  }

  private static void clear(long[] bits, int v) {
    bits[v >> 6] &= ~(1L << v);
  }
}

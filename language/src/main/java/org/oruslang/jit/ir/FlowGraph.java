package org.oruslang.jit.ir;

import java.util.Arrays;

/**
 * The blocks of a function: maximal runs of instructions that are entered at the top and left at
 * the bottom. Block 0 is the entry. Instructions after a block end that no label makes reachable
 * form blocks without predecessors.
 */
public final class FlowGraph {

  private static final int[] EMPTY = {};

  private final int[] starts;
  private final int[][] successors;
  private final int[][] predecessors;
  private final int length;

  private FlowGraph(int[] starts, int length, int[][] successors) {
    this.starts = starts;
    this.length = length;
    this.successors = successors;
    this.predecessors = invert(successors);
  }

  /**
   * The graph of a function whose labels are all placed.
   *
   * @throws IllegalArgumentException when a branch names a label that does not exist
   */
  public static FlowGraph of(IrFunction function) {
    IrInstruction[] code = function.code();
    int[] starts = new int[code.length];
    int count = 0;
    int maxLabel = -1;
    boolean open = false;
    for (int i = 0; i < code.length; i++) {
      IrInstruction in = code[i];
      boolean label = in.op() == IrOp.LABEL;
      if (!open || label && code[i - 1].op() != IrOp.LABEL) {
        starts[count++] = i;
      }
      open = !in.op().endsBlock();
      maxLabel = Math.max(maxLabel, Math.max(in.target(), in.otherwise()));
    }
    starts = Arrays.copyOf(starts, count);
    int[] blockOfLabel = new int[maxLabel + 1];
    Arrays.fill(blockOfLabel, -1);
    for (int b = 0, i = 0; i < code.length; i++) {
      if (b + 1 < count && i == starts[b + 1]) {
        b++;
      }
      if (code[i].op() == IrOp.LABEL) {
        blockOfLabel[code[i].target()] = b;
      }
    }
    int[][] successors = new int[count][];
    for (int b = 0; b < count; b++) {
      int end = b + 1 < count ? starts[b + 1] : code.length;
      successors[b] = successors(code[end - 1], b, count, blockOfLabel);
    }
    return new FlowGraph(starts, code.length, successors);
  }

  private static int[] successors(IrInstruction last, int block, int count, int[] blockOfLabel) {
    switch (last.op()) {
      case JUMP -> {
        return new int[] {block(last, last.target(), blockOfLabel)};
      }
      case BRANCH, BRANCH_IF -> {
        int target = block(last, last.target(), blockOfLabel);
        int otherwise = block(last, last.otherwise(), blockOfLabel);
        return target == otherwise ? new int[] {target} : new int[] {target, otherwise};
      }
      default -> {
        if (last.op().endsBlock()) {
          return EMPTY;
        }
        if (block + 1 == count) {
          throw new IllegalArgumentException("control runs off the end after: " + last);
        }
        return new int[] {block + 1};
      }
    }
  }

  private static int block(IrInstruction in, int label, int[] blockOfLabel) {
    if (label < 0 || blockOfLabel[label] < 0) {
      throw new IllegalArgumentException("no such label: " + in);
    }
    return blockOfLabel[label];
  }

  private static int[][] invert(int[][] successors) {
    int[] counts = new int[successors.length];
    for (int[] each : successors) {
      for (int s : each) {
        counts[s]++;
      }
    }
    int[][] predecessors = new int[successors.length][];
    for (int b = 0; b < predecessors.length; b++) {
      predecessors[b] = counts[b] == 0 ? EMPTY : new int[counts[b]];
    }
    for (int b = successors.length - 1; b >= 0; b--) {
      for (int s : successors[b]) {
        predecessors[s][--counts[s]] = b;
      }
    }
    return predecessors;
  }

  /** The number of blocks. */
  public int blockCount() {
    return starts.length;
  }

  /** The index of the first instruction of a block. */
  public int start(int block) {
    return starts[block];
  }

  /** The index after the last instruction of a block. */
  public int end(int block) {
    return block + 1 < starts.length ? starts[block + 1] : length;
  }

  /** The successors of a block, without duplicates. */
  public int[] successors(int block) {
    return successors[block];
  }

  /** The predecessors of a block, ascending. */
  public int[] predecessors(int block) {
    return predecessors[block];
  }

  /** Dominators and loops. */
  public LoopForest loops() {
    return new LoopForest(successors, predecessors);
  }
}

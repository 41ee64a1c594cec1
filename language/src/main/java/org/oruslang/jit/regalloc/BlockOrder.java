package org.oruslang.jit.regalloc;

import org.oruslang.jit.ir.FlowGraph;
import org.oruslang.jit.ir.IrFunction;
import org.oruslang.jit.ir.IrInstruction;
import org.oruslang.jit.ir.IrOp;
import org.oruslang.jit.ir.LoopForest;

/**
 * The order in which blocks are laid out: loops are contiguous, a loop that tests its condition at
 * the top is rotated so that the test is at the bottom and an iteration has one taken branch, and
 * blocks that leave native code come last.
 */
public final class BlockOrder {

  private final FlowGraph graph;
  private final LoopForest loops;
  private final IrInstruction[] code;
  private final boolean[] cold;
  private final int[] order;
  private int count;

  private BlockOrder(IrFunction function, FlowGraph graph, LoopForest loops) {
    this.graph = graph;
    this.loops = loops;
    this.code = function.code();
    this.order = new int[graph.blockCount()];
    this.cold = new boolean[graph.blockCount()];
    for (int block : loops.order()) {
      cold[block] = block != 0 && code[graph.end(block) - 1].op() == IrOp.EXIT;
    }
  }

  /** All blocks of the function in layout order, the entry first. */
  public static int[] of(IrFunction function, FlowGraph graph, LoopForest loops) {
    if (loops.isLoopHead(0)) {
      throw new IllegalArgumentException("the entry block is a branch target");
    }
    BlockOrder builder = new BlockOrder(function, graph, loops);
    builder.place(-1);
    builder.append(true);
    builder.append(false);
    return builder.order;
  }

  /** Appends the remaining blocks: reachable ones that are cold, or those that are unreachable. */
  private void append(boolean reachable) {
    for (int block = 0; block < cold.length; block++) {
      if (reachable ? cold[block] : !loops.isReachable(block)) {
        order[count++] = block;
      }
    }
  }

  /** Places the blocks whose innermost loop is {@code head}, and inner loops as units. */
  private void place(int head) {
    int first = count;
    int[] unitEnds = new int[loops.order().length];
    int units = 0;
    for (int block : loops.order()) {
      if (cold[block]) {
        continue;
      }
      if (block != head && loops.isLoopHead(block) && loops.outerHead(block) == head) {
        place(block);
        unitEnds[units++] = count;
      } else if (loops.loopOf(block) == head) {
        order[count++] = block;
        unitEnds[units++] = count;
      }
    }
    if (head >= 0) {
      rotate(head, first, unitEnds, units);
    }
  }

  /**
   * Moves the part up to the first block that can leave the loop behind the rest, when the last
   * block jumps back to the head and thus falls into it afterwards.
   */
  private void rotate(int head, int first, int[] unitEnds, int units) {
    int last = order[count - 1];
    IrInstruction latch = code[graph.end(last) - 1];
    if (latch.op() != IrOp.JUMP || graph.successors(last)[0] != head) {
      return;
    }
    for (int unit = 0; unit + 1 < units; unit++) {
      int block = order[unitEnds[unit] - 1];
      int[] successors = graph.successors(block);
      if (successors.length == 2) {
        int next = order[unitEnds[unit]];
        boolean leaves =
            successors[0] == next && !loops.contains(head, successors[1])
                || successors[1] == next && !loops.contains(head, successors[0]);
        if (leaves) {
          int moved = unitEnds[unit] - first;
          int[] front = new int[moved];
          System.arraycopy(order, first, front, 0, moved);
          System.arraycopy(order, first + moved, order, first, count - first - moved);
          System.arraycopy(front, 0, order, count - moved, moved);
          return;
        }
      }
    }
  }
}

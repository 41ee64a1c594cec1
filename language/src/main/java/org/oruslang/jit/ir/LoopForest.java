package org.oruslang.jit.ir;

import java.util.Arrays;

/**
 * Reverse post-order, dominators and natural loops of a graph given as successor lists. Dominators
 * by Cooper, Harvey and Kennedy, "A Simple, Fast Dominance Algorithm" (2001).
 *
 * <p>Blocks that cannot be reached have order -1, no dominator and depth 0.
 */
public final class LoopForest {

  private final int[] order;
  private final int[] rank;
  private final int[] dominator;
  private final int[] header;
  private final int[] depth;
  private final boolean[] loopHeads;

  /** Analyses a graph whose entry is node 0. */
  public LoopForest(int[][] successors, int[][] predecessors) {
    int count = successors.length;
    rank = new int[count];
    dominator = new int[count];
    header = new int[count];
    depth = new int[count];
    loopHeads = new boolean[count];
    order = reversePostOrder(successors);
    Arrays.fill(rank, -1);
    for (int i = 0; i < order.length; i++) {
      rank[order[i]] = i;
    }
    findDominators(predecessors);
    findLoops(predecessors);
  }

  private static int[] reversePostOrder(int[][] successors) {
    int count = successors.length;
    boolean[] seen = new boolean[count];
    int[] next = new int[count];
    int[] stack = new int[count];
    int[] reversed = new int[count];
    int filled = 0;
    int top = 0;
    stack[0] = 0;
    seen[0] = true;
    while (top >= 0) {
      int block = stack[top];
      // Last successor first, so that the first one comes right after the block in the result.
      int index = successors[block].length - 1 - next[block];
      if (index >= 0) {
        next[block]++;
        int successor = successors[block][index];
        if (!seen[successor]) {
          seen[successor] = true;
          stack[++top] = successor;
        }
      } else {
        reversed[filled++] = block;
        top--;
      }
    }
    int[] order = new int[filled];
    for (int i = 0; i < filled; i++) {
      order[i] = reversed[filled - 1 - i];
    }
    return order;
  }

  private void findDominators(int[][] predecessors) {
    Arrays.fill(dominator, -1);
    dominator[0] = 0;
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int i = 1; i < order.length; i++) {
        int block = order[i];
        int best = -1;
        for (int p : predecessors[block]) {
          if (rank[p] >= 0 && dominator[p] >= 0) {
            best = best < 0 ? p : commonDominator(p, best);
          }
        }
        if (dominator[block] != best) {
          dominator[block] = best;
          changed = true;
        }
      }
    }
  }

  /** The closest block that dominates both. */
  public int commonDominator(int a, int b) {
    while (a != b) {
      while (rank[a] > rank[b]) {
        a = dominator[a];
      }
      while (rank[b] > rank[a]) {
        b = dominator[b];
      }
    }
    return a;
  }

  private void findLoops(int[][] predecessors) {
    Arrays.fill(header, -1);
    int[] work = new int[rank.length];
    // Inner headers come later in the order, so going backwards meets inner loops first and an
    // outer loop adopts the headers of the inner ones.
    for (int i = order.length - 1; i >= 0; i--) {
      int head = order[i];
      int top = 0;
      for (int p : predecessors[head]) {
        if (rank[p] >= 0 && dominates(head, p)) {
          work[top++] = p;
          while (top > 0) {
            int member = outermost(work[--top], head);
            if (member != head) {
              header[member] = head;
              for (int q : predecessors[member]) {
                if (rank[q] >= 0 && outermost(q, head) != head) {
                  if (top == work.length) {
                    work = Arrays.copyOf(work, 2 * top);
                  }
                  work[top++] = q;
                }
              }
            }
          }
          loopHeads[head] = true;
        }
      }
    }
    for (int block : order) {
      int outer = header[block];
      depth[block] = (outer < 0 ? 0 : depth[outer]) + (loopHeads[block] ? 1 : 0);
    }
  }

  private int outermost(int block, int head) {
    while (block != head && header[block] >= 0) {
      block = header[block];
    }
    return block;
  }

  /** Reachable blocks in reverse post-order. */
  public int[] order() {
    return order;
  }

  /** The position of a block in {@link #order}, or -1 when it is not reachable. */
  public int rank(int block) {
    return rank[block];
  }

  /** Whether a block can be reached. */
  public boolean isReachable(int block) {
    return rank[block] >= 0;
  }

  /** The immediate dominator; the entry's is itself. */
  public int immediateDominator(int block) {
    return dominator[block];
  }

  /** Whether every path from the entry to {@code b} goes through {@code a}. */
  public boolean dominates(int a, int b) {
    while (rank[b] > rank[a]) {
      b = dominator[b];
    }
    return a == b;
  }

  /** Whether the block is the head of a natural loop. */
  public boolean isLoopHead(int block) {
    return loopHeads[block];
  }

  /**
   * The head of the innermost loop around a block, not counting a loop of which the block itself is
   * the head; -1 if none.
   */
  public int outerHead(int block) {
    return header[block];
  }

  /** The head of the innermost loop that contains the block (possibly itself), or -1. */
  public int loopOf(int block) {
    return loopHeads[block] ? block : header[block];
  }

  /** Whether the loop with the given head contains the block. */
  public boolean contains(int head, int block) {
    for (int at = loopOf(block); at >= 0; at = header[at]) {
      if (at == head) {
        return true;
      }
    }
    return false;
  }

  /** The number of loops around a block. */
  public int depth(int block) {
    return depth[block];
  }
}

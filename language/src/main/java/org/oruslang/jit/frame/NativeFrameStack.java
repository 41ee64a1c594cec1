package org.oruslang.jit.frame;

import java.util.ArrayList;
import java.util.List;

/**
 * The frame blocks of one thread: nested activations of native code push and pop them. Blocks are
 * reused, never freed before the stack itself, so a late write by an interrupter stays harmless.
 */
public final class NativeFrameStack {

  private static final int MIN_SLOTS = 32;

  private final List<NativeFrameBlock> blocks = new ArrayList<>();
  private final long canary;
  private int depth;

  /** An empty stack whose blocks carry the given canary. */
  public NativeFrameStack(long canary) {
    this.canary = canary;
  }

  /** A block with at least the given number of slots; locals have unspecified values. */
  public NativeFrameBlock push(int slots) {
    if (depth == blocks.size()) {
      blocks.add(new NativeFrameBlock(Math.max(MIN_SLOTS, slots), canary));
    } else if (blocks.get(depth).slots() < slots) {
      blocks.set(
          depth, new NativeFrameBlock(Math.max(2 * blocks.get(depth).slots(), slots), canary));
    }
    return blocks.get(depth++);
  }

  /** Gives back the block of the innermost activation. */
  public void pop() {
    if (depth == 0) {
      throw new IllegalStateException("no native activation");
    }
    depth--;
  }

  /** The number of nested activations. */
  public int depth() {
    return depth;
  }
}

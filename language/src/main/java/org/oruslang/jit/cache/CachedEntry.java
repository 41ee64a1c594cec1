package org.oruslang.jit.cache;

import org.oruslang.jit.JitEntry;
import org.oruslang.jit.frame.NativeExit;
import org.oruslang.jit.frame.NativeFrameBlock;

/**
 * Code in the {@link JitEntryCache}. A node may keep a reference to it: once the code is retired,
 * {@link #isRetired} says so and the node looks the code up again.
 */
public final class CachedEntry {

  private final int function;
  private final int loop;
  private final long generation;
  private final JitEntry entry;
  private int activations;
  private boolean retired;

  CachedEntry(int function, int loop, long generation, JitEntry entry) {
    this.function = function;
    this.loop = loop;
    this.generation = generation;
    this.entry = entry;
  }

  /** The function. */
  public int function() {
    return function;
  }

  /** The loop. */
  public int loop() {
    return loop;
  }

  /** The generation: higher than that of any code installed earlier. */
  public long generation() {
    return generation;
  }

  /** The code; its record is cleared once the code is freed. */
  public JitEntry entry() {
    return entry;
  }

  /** Whether the code was invalidated or replaced; it must not be entered any more. */
  public boolean isRetired() {
    return retired;
  }

  /** How many activations of the code are on the stack. */
  public int activations() {
    return activations;
  }

  /** Runs the code; the cache takes care that it stays mapped meanwhile. */
  NativeExit enter(NativeFrameBlock block) {
    if (retired) {
      throw new IllegalStateException("retired code");
    }
    activations++;
    try {
      return entry.enter(block);
    } finally {
      activations--;
    }
  }

  void retire() {
    retired = true;
  }
}

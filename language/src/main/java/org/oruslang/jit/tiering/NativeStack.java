package org.oruslang.jit.tiering;

import org.oruslang.jit.cache.CachedEntry;
import org.oruslang.jit.codegen.CompiledCode;
import org.oruslang.jit.codegen.FrameUnwind;
import org.oruslang.jit.frame.NativeFrameBlock;
import org.oruslang.jit.frame.UnwindBuffer;
import org.oruslang.jit.memory.ThreadStack;
import org.oruslang.runtime.CallDepth;

/**
 * How deep native code may recurse: as far as the thread's stack and the language's limit reach.
 * The buffer that takes the frames when native code is left starts small, because most recursion is
 * shallow, and grows when it was the limit.
 */
final class NativeStack {

  /**
   * How much of the stack native code may use anyhow. HotSpot keeps at least as much free below the
   * Java frames that call native code (its shadow zone).
   */
  private static final int ALWAYS_FREE = 40 << 10;

  /** The buffer does not become larger. */
  private static final long LARGEST_BUFFER = 64 << 20;

  private final ThreadStack stack;
  private final CallDepth depth;
  private UnwindBuffer buffer = new UnwindBuffer(ALWAYS_FREE);
  private Thread thread;
  private long lowest;

  /**
   * @param stack null if it does not matter, because code is evaluated
   */
  NativeStack(ThreadStack stack, CallDepth depth) {
    this.stack = stack;
    this.depth = depth;
  }

  /** Prepares a block for code with calls. */
  void allowCalls(NativeFrameBlock block) {
    Thread current = Thread.currentThread();
    if (current != thread) {
      thread = current;
      lowest = stack == null ? 0 : stack.lowest();
      if (lowest == 0 && buffer.stackCapacity() > ALWAYS_FREE) {
        buffer = new UnwindBuffer(ALWAYS_FREE);
      }
    }
    block.allowCalls(buffer, lowest);
  }

  /** To be called when code was left because it recursed too deeply. */
  void wasExhausted(CachedEntry entry) {
    CompiledCode code = entry.entry().compiledCode();
    if (code == null || lowest == 0) {
      return;
    }
    long needed = Math.min(LARGEST_BUFFER, (depth.limit + 1L) * frameSize(code));
    if (buffer.stackCapacity() < needed) {
      buffer = new UnwindBuffer((int) needed);
    }
  }

  /** The size of the frames of called functions, which all have the same. */
  private static int frameSize(CompiledCode code) {
    return code.frames().stream()
        .skip(1)
        .filter(frame -> frame != null)
        .mapToInt(FrameUnwind::size)
        .max()
        .orElse(0);
  }
}

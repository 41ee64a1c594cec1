package org.oruslang.jit.frame;

/**
 * Memory that receives the registers and the stack of native code when it leaves from inside a
 * called function. One buffer serves all activations of a thread: it is decoded before anything
 * else runs.
 */
public final class UnwindBuffer {

  /**
   * An exit may be one frame beyond the limit, and the entry function's frame is saved too: both
   * together are not larger than this.
   */
  public static final int MAX_FRAMES = 16 << 10;

  private final NativeMemory memory;
  private final int stackCapacity;

  /** A buffer for native stacks of the given size in bytes, which bounds the depth of recursion. */
  public UnwindBuffer(int stackCapacity) {
    this.stackCapacity = stackCapacity;
    int cells = NativeLayout.offset(NativeLayout.UNWIND_STACK);
    this.memory =
        NativeMemory.allocate(cells + stackCapacity + MAX_FRAMES, NativeLayout.BLOCK_ALIGNMENT);
  }

  /** The address of the buffer. */
  public long address() {
    return memory.address();
  }

  /** How many bytes of stack fit in. */
  public int stackCapacity() {
    return stackCapacity;
  }

  /** Replaces the content, to decode what was saved elsewhere. */
  public void fill(byte[] content) {
    memory.buffer().put(0, content);
  }

  /** A cell of the register area. */
  public long cell(int index) {
    return memory.buffer().getLong(NativeLayout.offset(index));
  }

  /** The quadword of the copied stack that was at {@code offset} bytes above the stack pointer. */
  public long stack(long offset) {
    return memory
        .buffer()
        .getLong(NativeLayout.offset(NativeLayout.UNWIND_STACK) + Math.toIntExact(offset));
  }
}

package org.oruslang.jit.frame;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The memory through which Java code and one activation of native code exchange locals, fuel and
 * status, laid out by {@link NativeLayout}. Confined to one thread, except {@link #requestPoll}.
 */
public final class NativeFrameBlock {

  private final NativeMemory memory;
  private final ByteBuffer cells;
  private final int slots;
  private final long canary;
  private UnwindBuffer unwind;

  /**
   * A block with room for the given number of local slots, prepared for entering.
   *
   * @param canary the value guarding both ends
   */
  public NativeFrameBlock(int slots, long canary) {
    this.memory =
        NativeMemory.allocate(
            NativeLayout.offset(NativeLayout.blockCells(slots)), NativeLayout.BLOCK_ALIGNMENT);
    this.cells = memory.buffer();
    this.slots = slots;
    this.canary = canary;
    put(NativeLayout.HEAD_CANARY, canary);
    put(NativeLayout.tailCanary(slots), canary);
    put(NativeLayout.DEPTH, Integer.MAX_VALUE);
  }

  /** The address that native code gets. */
  public long address() {
    return memory.address();
  }

  /** The number of local slots. */
  public int slots() {
    return slots;
  }

  /** The content of a cell, by its number in {@link NativeLayout}. */
  public long get(int cell) {
    return cells.getLong(cell * NativeLayout.CELL);
  }

  /** Sets a cell. */
  public void put(int cell, long value) {
    cells.putLong(cell * NativeLayout.CELL, value);
  }

  /** The cell of a local slot; the value is in canonical form for the slot's kind. */
  public long local(int slot) {
    return get(NativeLayout.LOCALS + slot);
  }

  /** Sets the cell of a local slot; the value must be in canonical form. */
  public void setLocal(int slot, long value) {
    put(NativeLayout.LOCALS + slot, value);
  }

  /** An f64 local. */
  public double localDouble(int slot) {
    return Double.longBitsToDouble(local(slot));
  }

  /** Sets an f64 local. */
  public void setLocal(int slot, double value) {
    setLocal(slot, Double.doubleToRawLongBits(value));
  }

  /**
   * Prepares for programs whose functions call each other; without it every call leaves with {@code
   * STACK}.
   *
   * @param buffer where a nested exit saves the native frames
   * @param stackLow the lowest address that the stack of this thread may reach, or 0 if unknown
   */
  public void allowCalls(UnwindBuffer buffer, long stackLow) {
    unwind = buffer;
    put(NativeLayout.UNWIND_BASE, buffer.address());
    put(NativeLayout.UNWIND_CAPACITY, buffer.stackCapacity());
    put(NativeLayout.STACK_LOW, stackLow);
  }

  /** The unwind buffer, or null. */
  public UnwindBuffer unwindBuffer() {
    return unwind;
  }

  /** Starts a slice with the given amount of fuel. */
  public void refuel(long fuel) {
    put(NativeLayout.FUEL, fuel);
    put(NativeLayout.SLICE, fuel);
  }

  /** The fuel used since the last {@link #refuel}. */
  public long fuelUsed() {
    return get(NativeLayout.SLICE) - get(NativeLayout.FUEL);
  }

  /** The status word of the last exit. */
  public long status() {
    return get(NativeLayout.STATUS);
  }

  /** The value of the last return exit, as a cell. */
  public long result() {
    return get(NativeLayout.RESULT);
  }

  /** Whether nothing wrote beyond the block's ends. */
  public boolean isIntact() {
    return get(NativeLayout.HEAD_CANARY) == canary && get(NativeLayout.tailCanary(slots)) == canary;
  }

  /**
   * Asks the running activation to leave at its next poll: the next call of a function, or the end
   * of the fuel slice. May be called by any thread.
   */
  public void requestPoll() {
    Volatile.CELLS.setVolatile(cells, NativeLayout.offset(NativeLayout.POLL), 1L);
    Volatile.CELLS.setVolatile(cells, NativeLayout.offset(NativeLayout.STACK_LIMIT), -1L);
  }

  /** Takes back {@link #requestPoll}. The caller excludes concurrent requests. */
  public void resetPoll() {
    Volatile.CELLS.setVolatile(cells, NativeLayout.offset(NativeLayout.POLL), 0L);
    Volatile.CELLS.setVolatile(
        cells, NativeLayout.offset(NativeLayout.STACK_LIMIT), get(NativeLayout.ENTRY_LIMIT));
  }

  /** Whether a poll is requested. */
  public boolean isPollRequested() {
    return (long) Volatile.CELLS.getVolatile(cells, NativeLayout.offset(NativeLayout.POLL)) != 0;
  }

  /** Loaded only when a poll is requested: most programs never do. */
  private static final class Volatile {
    static final VarHandle CELLS =
        MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.nativeOrder());
  }
}

package org.oruslang.jit.heap;

import java.nio.ByteBuffer;
import org.oruslang.jit.frame.NativeFrameBlock;
import org.oruslang.jit.frame.NativeLayout;
import org.oruslang.jit.frame.NativeMemory;
import org.oruslang.runtime.ElementMemory;

/**
 * The memory in which native code of a context finds and makes structs and enum values. It is empty
 * whenever no native code runs. Made at the first use; grows when it turns out to be too small.
 */
public final class NativeHeap {

  private static final int INITIAL = 1 << 20;
  private static final int MAXIMAL = 1 << 25;

  /** A heap of this size is large enough unless the copies in it are large. */
  private static final int USUAL = 1 << 23;

  /** What makes so many iterations before the heap has to be emptied does not need more. */
  private static final int MANY_ITERATIONS = 1 << 14;

  /** What is left unused at the end: fields that a block does not have may be loaded. */
  private static final int SLACK = 4096;

  private final ElementMemory elements = new ElementMemory();
  private final StringPool strings = new StringPool();
  private NativeMemory memory;
  private int size = INITIAL;
  private int top;

  /** The memory of the arrays of numbers that native code uses, which stay where they are. */
  public ElementMemory elements() {
    return elements;
  }

  /** The strings that native code knows the addresses of. */
  public StringPool strings() {
    return strings;
  }

  /** Empties the heap; false if there is no memory for it. */
  boolean open() {
    top = 0;
    if (memory == null) {
      try {
        memory = NativeMemory.allocate(size, NativeLayout.BLOCK_ALIGNMENT);
      } catch (OutOfMemoryError noDirectMemoryLeft) {
        return false;
      }
    }
    return true;
  }

  /** The next {@code bytes} bytes, a multiple of 8: their offset, or -1 if the heap is full. */
  int allocate(int bytes) {
    int start = top;
    if (bytes > size - SLACK - start) {
      return -1;
    }
    top = start + bytes;
    return start;
  }

  /** Makes the heap, which is not in use, larger; false if it is as large as it may become. */
  public boolean grow() {
    if (size >= MAXIMAL) {
      return false;
    }
    size *= 2;
    memory = null;
    return true;
  }

  /**
   * Makes the heap larger if it had to be emptied soon after it was entered with what is in it now.
   */
  public void wasEmptiedAfter(long iterations) {
    if (iterations < MANY_ITERATIONS && (size < USUAL || top > size / 8)) {
      grow();
    }
  }

  /** Whether more than half of the heap is used. */
  boolean isCrowded() {
    return top > size / 2;
  }

  ByteBuffer buffer() {
    return memory.buffer();
  }

  long address(int offset) {
    return memory.address() + offset;
  }

  /** Whether an address lies in the heap, not in the pool of strings. */
  boolean contains(long address) {
    return memory != null && address >= memory.address() && address < memory.address() + size;
  }

  /** The offset of an address; throws if the heap does not contain it. */
  int offset(long address) {
    long offset = address - memory.address();
    if (offset < 0 || offset >= size) {
      throw new IllegalStateException("native code has an object that it was not given");
    }
    return (int) offset;
  }

  /** Whether native code has been left because there was hardly any room. */
  public static boolean isFull(NativeFrameBlock block) {
    return block.get(NativeLayout.HEAP_LIMIT) - block.get(NativeLayout.HEAP_TOP) < SLACK;
  }

  /** Tells native code where it may allocate. */
  void publish(NativeFrameBlock block) {
    long limit = address(size - SLACK);
    block.put(NativeLayout.HEAP_TOP, address(top));
    block.put(NativeLayout.HEAP_LIMIT, limit);
    long room = limit - address(top);
    block.put(NativeLayout.HEAP_SOFT_LIMIT, limit - room / 2);
    block.put(NativeLayout.HEAP_INNER_LIMIT, limit - room / 8);
  }
}

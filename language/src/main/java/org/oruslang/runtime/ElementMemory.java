package org.oruslang.runtime;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Memory outside the Java heap for the elements of the arrays of one context. What a large array
 * has grown out of is used again by the next one that grows: new memory has to be zeroed, and the
 * system gives each page of it only when it is touched, which takes longer than to fill the array.
 *
 * <p>Only one thread at a time runs in a context, so nobody has a view of memory that is used
 * again. Its content is unspecified, and no element is read before it was written.
 */
public final class ElementMemory {

  /** Smaller blocks are left to the JVM. */
  private static final int SMALLEST = 1 << 16;

  /** The most that is kept, in bytes. */
  private static final int MOST = 1 << 26;

  /** By the logarithm of their size, which is a power of two. */
  private final Map<Integer, Deque<ByteBuffer>> unused = new HashMap<>();

  private int kept;

  /** Memory for arrays. */
  public ElementMemory() {}

  /**
   * A block of at least {@code bytes} bytes in native byte order; null if there is no memory left.
   * Large ones are powers of two, so that they fit the next array.
   */
  ByteBuffer allocate(long bytes) {
    if (bytes < SMALLEST || bytes > MOST) {
      return allocateNew(bytes);
    }
    int logarithm = Integer.SIZE - Integer.numberOfLeadingZeros((int) bytes - 1);
    Deque<ByteBuffer> blocks = unused.get(logarithm);
    if (blocks == null || blocks.isEmpty()) {
      ByteBuffer rounded = allocateNew(1 << logarithm);
      return rounded != null ? rounded : allocateNew(bytes);
    }
    kept -= 1 << logarithm;
    return blocks.pop();
  }

  /** Takes back a block that nothing refers to any more. */
  void release(ByteBuffer block) {
    int size = block.capacity();
    if (size < SMALLEST || Integer.bitCount(size) != 1 || size > MOST - kept) {
      return;
    }
    int logarithm = Integer.numberOfTrailingZeros(size);
    unused.computeIfAbsent(logarithm, each -> new ArrayDeque<>()).push(block);
    kept += size;
  }

  /** The bytes that wait for an array. */
  int kept() {
    return kept;
  }

  /** A zeroed block that does not come back; null if there is no memory left. */
  static ByteBuffer allocateNew(long bytes) {
    if (bytes > Integer.MAX_VALUE) {
      return null;
    }
    try {
      return ByteBuffer.allocateDirect((int) bytes).order(ByteOrder.nativeOrder());
    } catch (OutOfMemoryError noDirectMemoryLeft) {
      return null;
    }
  }
}

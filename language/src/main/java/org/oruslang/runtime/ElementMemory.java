package org.oruslang.runtime;

import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.oruslang.semantics.Guard;

/**
 * Memory outside the Java heap for the elements of the arrays of one context. What a large array
 * has grown out of, or has left when nothing referred to it any more, is used again by the next
 * one: new memory has to be zeroed, and the system gives each page of it only when it is touched,
 * which takes longer than to fill the array.
 *
 * <p>Only one thread at a time runs in a context, so nobody has a view of memory that is used
 * again. Its content is unspecified, and no element is read before it was written.
 */
public final class ElementMemory {

  /** Smaller blocks are left to the JVM. */
  private static final int SMALLEST = 1 << 16;

  /** The most that is kept, in bytes. */
  private static final int MOST = 1 << 26;

  /** Arrays with more than this in all leave their blocks to the JVM. */
  private static final int MOST_HELD = 1 << 28;

  /** To zero so many bytes of new memory takes tens of milliseconds, in which nothing can poll. */
  private static final int LONG_ZEROED = 1 << 24;

  /** A block that is used again has at most so many times the size that is needed. */
  private static final int WASTED = 4;

  /** The sizes of large blocks are powers of two times 4, 5, 6 or 7. */
  private static final int CLASS_BITS = 3;

  /** Blocks of at least this size count for the garbage collector, in pieces of another. */
  private static final int COUNTED = 1 << 10;

  private static final int COUNTED_PIECE = 1 << 15;

  /** By size; no entry is empty. */
  private final NavigableMap<Integer, Deque<ByteBuffer>> unused = new TreeMap<>();

  private final ReferenceQueue<NativeStorage> unreachable = new ReferenceQueue<>();

  /** Keeps the holdings themselves reachable. */
  private final Set<Holding> holdings = new HashSet<>();

  private int kept;
  private int held;

  /** Makes allocations seem to be of use. */
  private volatile byte[] counted;

  /** The large block that an array has, which comes back when the array is unreachable. */
  static final class Holding extends PhantomReference<NativeStorage> {

    private final ByteBuffer block;

    private Holding(NativeStorage owner, ByteBuffer block, ReferenceQueue<NativeStorage> queue) {
      super(owner, queue);
      this.block = block;
    }
  }

  /** Memory for arrays. */
  public ElementMemory() {}

  /** Whether a block of so many bytes is one that is used again. */
  static boolean isLarge(long bytes) {
    return bytes >= SMALLEST && bytes <= MOST;
  }

  /** The size of the blocks for so many bytes, which must be of a large block. */
  private static int roundedUp(int bytes) {
    int shift = Integer.SIZE - Integer.numberOfLeadingZeros(bytes - 1) - CLASS_BITS;
    return (bytes - 1 >> shift) + 1 << shift;
  }

  /**
   * A block of at least {@code bytes} bytes in native byte order; null if there is no memory left.
   * Large ones are somewhat larger, so that they fit the next array.
   */
  ByteBuffer allocate(long bytes) {
    return allocate(bytes, this::allocateNew);
  }

  /** As {@link #allocate(long)}, but ends when the context is interrupted or closed. */
  ByteBuffer allocateInterruptibly(long bytes) {
    return allocate(bytes, this::allocateNewInterruptibly);
  }

  private ByteBuffer allocate(long bytes, LongFunction<ByteBuffer> maker) {
    if (!isLarge(bytes)) {
      return maker.apply(bytes);
    }
    reclaim();
    int size = roundedUp((int) bytes);
    Map.Entry<Integer, Deque<ByteBuffer>> fitting = unused.ceilingEntry(size);
    if (fitting == null || fitting.getKey() / WASTED > size) {
      ByteBuffer rounded = maker.apply(size);
      return rounded != null ? rounded : maker.apply(bytes);
    }
    ByteBuffer block = fitting.getValue().pop();
    if (fitting.getValue().isEmpty()) {
      unused.remove(fitting.getKey());
    }
    kept -= block.capacity();
    return block;
  }

  /** Takes back a block that nothing refers to any more. */
  void release(ByteBuffer block) {
    int size = block.capacity();
    if (!isLarge(size) || roundedUp(size) != size || size > MOST - kept) {
      return;
    }
    Deque<ByteBuffer> alike = unused.get(size);
    if (alike == null) {
      alike = new ArrayDeque<>();
      unused.put(size, alike);
    }
    alike.push(block);
    kept += size;
  }

  /**
   * Takes note that {@code owner} has {@code block} now, and takes back the one that it had.
   *
   * @param before what this yielded for the owner's last block, or null
   * @return null if the block is left to the JVM
   */
  Holding hold(NativeStorage owner, ByteBuffer block, Holding before) {
    if (before != null) {
      forget(before);
    }
    int size = block.capacity();
    if (!isLarge(size) || size > MOST_HELD - held) {
      return null;
    }
    Holding holding = new Holding(owner, block, unreachable);
    holdings.add(holding);
    held += size;
    return holding;
  }

  private void forget(Holding holding) {
    holding.clear();
    holdings.remove(holding);
    held -= holding.block.capacity();
    release(holding.block);
  }

  /** Takes back the blocks of arrays that are unreachable. */
  private void reclaim() {
    for (var found = unreachable.poll(); found != null; found = unreachable.poll()) {
      forget((Holding) found);
    }
  }

  /** The bytes that wait for an array. */
  int kept() {
    return kept;
  }

  private ByteBuffer allocateNewInterruptibly(long bytes) {
    try {
      return bytes < LONG_ZEROED ? allocateNew(bytes) : Guard.await(() -> allocateNew(bytes));
    } catch (OutOfMemoryError noThread) {
      return null;
    }
  }

  /** A zeroed block; null if there is no memory left. */
  ByteBuffer allocateNew(long bytes) {
    if (bytes > Integer.MAX_VALUE) {
      return null;
    }
    try {
      ByteBuffer block = ByteBuffer.allocateDirect((int) bytes).order(ByteOrder.nativeOrder());
      count((int) bytes);
      return block;
    } catch (OutOfMemoryError noDirectMemoryLeft) {
      return null;
    }
  }

  /**
   * Allocates as much in the Java heap, for nothing: the garbage collector does not see what arrays
   * have elsewhere, and would let them take all memory before it looks for unreachable ones. Does
   * not poll: objects may be on their way to native code meanwhile.
   */
  private void count(int bytes) {
    if (bytes >= COUNTED) {
      for (int rest = bytes; rest > 0; rest -= COUNTED_PIECE) {
        counted = new byte[Math.min(rest, COUNTED_PIECE)];
      }
      counted = null;
    }
  }
}

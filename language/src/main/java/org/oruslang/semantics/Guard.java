package org.oruslang.semantics;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.function.Supplier;

/**
 * What operations ask of the context in which they run: how much memory one array or string may
 * take, and whether they are to stop.
 *
 * <p>Sizes are checked before memory is allocated. An array or string that the JVM has no memory
 * for is an error of the program, too, and the heap is then as it was before.
 */
public final class Guard {

  /** So many bytes are never refused, so that small allocations need not ask. */
  public static final int FREE_BYTES = 1 << 16;

  /** How many steps of an operation may pass between two calls of {@link #poll()}. */
  public static final int STEPS = 1 << 12;

  /** Answers for the context that the current thread has entered, if it has entered one. */
  public interface Host {

    /** How many bytes an array or a string may take, at least {@link #FREE_BYTES}. */
    long maxAllocation();

    /** Throws what ends the execution if it is to end, and runs what waits for this thread. */
    void poll();

    /** See {@link Guard#await}. */
    <T> T await(Supplier<T> work);
  }

  private static final class Nowhere implements Host {
    @Override
    public long maxAllocation() {
      return DEFAULT_LIMIT;
    }

    @Override
    public void poll() {}

    @Override
    public <T> T await(Supplier<T> work) {
      return work.get();
    }
  }

  /** Half of what the JVM has. */
  public static final long DEFAULT_LIMIT =
      Math.max(FREE_BYTES, Runtime.getRuntime().maxMemory() / 2);

  private static volatile Host host = new Nowhere();

  private Guard() {}

  /** Tells whom to ask; the same for the whole process. */
  public static void use(Host everywhere) {
    host = everywhere;
  }

  /**
   * To be called about every {@link #STEPS} steps by operations that can take long: they end here
   * when the context is interrupted or closed.
   */
  @TruffleBoundary
  public static void poll() {
    host.poll();
  }

  /**
   * Does something that takes long and cannot poll: in another thread, which this one waits for, so
   * that it ends when the context is interrupted or closed. What the work yields is dropped then.
   *
   * @param work does not throw and uses nothing of the context
   */
  @TruffleBoundary
  public static <T> T await(Supplier<T> work) {
    return host.await(work);
  }

  /** Polls if {@code step} is a multiple of {@link #STEPS}. */
  public static void pollAt(int step) {
    if ((step & STEPS - 1) == 0) {
      poll();
    }
  }

  /**
   * How many bytes there may be of an array or a string that wants this many, at most {@code
   * wanted}.
   */
  @TruffleBoundary
  public static long allowed(long wanted) {
    return wanted <= FREE_BYTES ? wanted : Math.min(wanted, host.maxAllocation());
  }

  /**
   * Memory for the bytes of a string.
   *
   * @throws OrusFault a runtime error if that is more than a string may have, or than there is
   */
  @TruffleBoundary
  static byte[] newBytes(long size) {
    if (size <= FREE_BYTES) {
      return new byte[(int) size];
    }
    if (size > OrusString.MAX_LENGTH || allowed(size) < size) {
      throw OrusFault.stringTooLong();
    }
    byte[] bytes = newBytesIfPossible(size);
    if (bytes == null) {
      throw OrusFault.outOfMemory();
    }
    return bytes;
  }

  /**
   * Memory for bytes.
   *
   * @param size at most {@link OrusString#MAX_LENGTH}
   * @return null if the JVM has not that much
   */
  @TruffleBoundary
  static byte[] newBytesIfPossible(long size) {
    try {
      return new byte[(int) size];
    } catch (OutOfMemoryError e) {
      return null;
    }
  }
}

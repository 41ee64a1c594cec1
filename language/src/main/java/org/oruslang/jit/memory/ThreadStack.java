package org.oruslang.jit.memory;

import java.lang.ref.Reference;
import org.oruslang.jit.frame.NativeMemory;

/**
 * Asks the C library how far down the stack of a thread may grow.
 *
 * <p>Not known for the first thread of a process, whose stack the JVM bounds in a way of its own,
 * and not for virtual threads, which run on the stacks of others.
 */
public final class ThreadStack {

  /** What the JVM keeps for itself at the end of each stack, and as much again. */
  private static final long MARGIN = 256 << 10;

  /** The same for stacks of less than {@link #SMALL}. */
  private static final long SMALL_MARGIN = 128 << 10;

  private static final long SMALL = 2 << 20;
  private static final long LARGEST = 1L << 40;

  /** Larger than the attributes of threads in any C library. */
  private static final int ATTRIBUTES_SIZE = 256;

  private final NativeLinker linker;
  private final boolean macos;
  private final NativeMemory memory = NativeMemory.allocate(ATTRIBUTES_SIZE + 16, 16);

  /** For threads of this process. */
  public ThreadStack(NativeLinker linker, HostPlatform platform) {
    this.linker = linker;
    this.macos = platform.system().equals("macos");
  }

  /** The lowest address that native code may use on the current thread's stack; 0 if unknown. */
  public long lowest() {
    if (Thread.currentThread().isVirtual()) {
      return 0;
    }
    try {
      return macos ? lowestOnMacos() : lowestOnLinux();
    } catch (LinkageError missing) {
      return 0;
    } finally {
      Reference.reachabilityFence(memory);
    }
  }

  private long lowestOnLinux() {
    long attributes = memory.address() + 16;
    if (call("getpid", 0, 0, 0) == call("gettid", 0, 0, 0)
        || call("pthread_getattr_np", call("pthread_self", 0, 0, 0), attributes, 0) != 0) {
      return 0;
    }
    memory.buffer().putLong(0, 0).putLong(8, 0);
    long failed = call("pthread_attr_getstack", attributes, memory.address(), memory.address() + 8);
    call("pthread_attr_destroy", attributes, 0, 0);
    return (int) failed == 0 ? above(memory.buffer().getLong(0), memory.buffer().getLong(8)) : 0;
  }

  private long lowestOnMacos() {
    if (call("pthread_main_np", 0, 0, 0) != 0) {
      return 0;
    }
    long self = call("pthread_self", 0, 0, 0);
    long size = call("pthread_get_stacksize_np", self, 0, 0);
    return above(call("pthread_get_stackaddr_np", self, 0, 0) - size, size);
  }

  private static long above(long low, long size) {
    boolean sane = low > 0 && size > SMALL_MARGIN && size < LARGEST;
    return sane ? low + (size < SMALL ? SMALL_MARGIN : MARGIN) : 0;
  }

  private long call(String name, long a, long b, long c) {
    long function = linker.symbol(name);
    if (function == 0) {
      throw new UnsatisfiedLinkError(name);
    }
    return linker.call(function, a, b, c, 0, 0, 0);
  }
}

package org.oruslang.jit.frame;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.oruslang.runtime.DirectMemory;

/**
 * Zeroed memory outside the Java heap with a known address. It is freed when this object becomes
 * unreachable, so whoever hands the address to native code keeps the object reachable meanwhile.
 *
 * <p>Backed by a direct buffer: that needs no restricted or deprecated API, and its element access
 * is an intrinsic in compiled code.
 */
public final class NativeMemory {

  private final ByteBuffer buffer;
  private final long address;

  private NativeMemory(ByteBuffer buffer, long address) {
    this.buffer = buffer;
    this.address = address;
  }

  /** Whether this JVM can tell the address of a direct buffer. */
  public static boolean isSupported() {
    return DirectMemory.isSupported();
  }

  /**
   * Allocates memory.
   *
   * @param size in bytes
   * @param alignment a power of two
   * @throws OutOfMemoryError when the JVM's limit for direct memory is reached
   * @throws UnsupportedOperationException when {@link #isSupported()} is false
   */
  public static NativeMemory allocate(int size, int alignment) {
    ByteBuffer raw = ByteBuffer.allocateDirect(size + alignment - 1);
    long start = DirectMemory.address(raw);
    int skip = (int) (-start & alignment - 1);
    ByteBuffer aligned = raw.slice(skip, size).order(ByteOrder.nativeOrder());
    return new NativeMemory(aligned, start + skip);
  }

  /** The memory as a buffer in native byte order. Its position is never changed. */
  public ByteBuffer buffer() {
    return buffer;
  }

  /** The address of the first byte. */
  public long address() {
    return address;
  }

  /** The number of bytes. */
  public int size() {
    return buffer.capacity();
  }
}

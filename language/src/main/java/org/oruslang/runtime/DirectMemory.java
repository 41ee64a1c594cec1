package org.oruslang.runtime;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.Buffer;
import java.nio.ByteBuffer;

/**
 * Tells where direct buffers are. {@code java.lang.foreign} knows, without any flag and without a
 * warning, but is a preview in the release that the sources are compiled for, hence the reflection.
 */
public final class DirectMemory {

  private static final MethodHandle ADDRESS = findAddress();

  private DirectMemory() {}

  private static MethodHandle findAddress() {
    try {
      Class<?> segment = Class.forName("java.lang.foreign.MemorySegment");
      MethodHandles.Lookup lookup = MethodHandles.publicLookup();
      MethodHandle ofBuffer =
          lookup.findStatic(segment, "ofBuffer", MethodType.methodType(segment, Buffer.class));
      MethodHandle address =
          lookup.findVirtual(segment, "address", MethodType.methodType(long.class));
      return MethodHandles.filterReturnValue(ofBuffer, address)
          .asType(MethodType.methodType(long.class, ByteBuffer.class));
    } catch (ReflectiveOperationException notInThisRelease) {
      return null;
    }
  }

  /** Whether this JVM can tell the address of a direct buffer. */
  public static boolean isSupported() {
    return ADDRESS != null;
  }

  /**
   * The address of the first byte of a direct buffer.
   *
   * @throws UnsupportedOperationException when {@link #isSupported()} is false
   */
  public static long address(ByteBuffer buffer) {
    if (!isSupported()) {
      throw new UnsupportedOperationException("this JVM gives no address of direct buffers");
    }
    try {
      return (long) ADDRESS.invokeExact(buffer);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("address of a direct buffer", e);
    }
  }
}

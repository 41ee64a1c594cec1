package org.oruslang.jit.sim;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import org.oruslang.jit.ir.IrKind;

/**
 * The memory of the process, as machine code sees it, for the evaluator in a running program: there
 * the bounds that the program itself checks are the only ones.
 *
 * <p>Uses {@code sun.misc.Unsafe}, which has the plain accesses by address; found by name, since
 * the compiler warns of it.
 */
public final class ProcessMemory implements DataMemory {

  private final MethodHandle getByte;
  private final MethodHandle getInt;
  private final MethodHandle getLong;
  private final MethodHandle putByte;
  private final MethodHandle putInt;
  private final MethodHandle putLong;

  /**
   * Finds the accesses.
   *
   * @throws LinkageError when this JVM does not have them
   */
  public ProcessMemory() {
    try {
      Class<?> type = Class.forName("sun.misc.Unsafe");
      Field instance = type.getDeclaredField("theUnsafe");
      instance.setAccessible(true);
      Object unsafe = instance.get(null);
      getByte = find(unsafe, "getByte", byte.class);
      getInt = find(unsafe, "getInt", int.class);
      getLong = find(unsafe, "getLong", long.class);
      putByte = find(unsafe, "putByte", void.class, byte.class);
      putInt = find(unsafe, "putInt", void.class, int.class);
      putLong = find(unsafe, "putLong", void.class, long.class);
    } catch (ReflectiveOperationException e) {
      LinkageError error = new UnsatisfiedLinkError("no access to memory: " + e.getMessage());
      error.initCause(e);
      throw error;
    }
  }

  private static MethodHandle find(
      Object unsafe, String name, Class<?> result, Class<?>... arguments)
      throws ReflectiveOperationException {
    MethodType type = MethodType.methodType(result, long.class).appendParameterTypes(arguments);
    return MethodHandles.lookup().bind(unsafe, name, type);
  }

  @Override
  public long read(IrKind kind, long address) {
    try {
      return switch (kind) {
        case I32 -> (int) getInt.invokeExact(address);
        case U32 -> (int) getInt.invokeExact(address) & 0xFFFFFFFFL;
        case BOOL -> (byte) getByte.invokeExact(address) & 0xFFL;
        case I64, U64, F64, PTR -> (long) getLong.invokeExact(address);
      };
    } catch (Throwable t) {
      throw new IllegalStateException("read at 0x" + Long.toHexString(address), t);
    }
  }

  @Override
  public void write(IrKind kind, long address, long cell) {
    try {
      switch (kind) {
        case I32, U32 -> putInt.invokeExact(address, (int) cell);
        case BOOL -> putByte.invokeExact(address, (byte) cell);
        case I64, U64, F64, PTR -> putLong.invokeExact(address, cell);
      }
    } catch (Throwable t) {
      throw new IllegalStateException("write at 0x" + Long.toHexString(address), t);
    }
  }
}

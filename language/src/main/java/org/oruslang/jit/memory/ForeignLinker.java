package org.oruslang.jit.memory;

import java.lang.invoke.MethodHandle;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;

/**
 * Calls through {@code java.lang.foreign}, reflectively because the sources compile for a release
 * in which it is a preview. Cheaper than the native function interface, above all while the JVM is
 * cold, but it needs a JVM of release 22 or later on which this module may use restricted methods:
 * otherwise the JVM would print a warning on the user's terminal.
 */
public final class ForeignLinker implements NativeLinker {

  private static final int ARGUMENTS = 6;

  private final Object linker;
  private final Object lookup;
  private final Method find;
  private final Method ofAddress;
  private final Method address;
  private final MethodHandle callHandle;
  private final MethodHandle entryHandle;

  /**
   * Prepares the handles.
   *
   * @throws LinkageError when the JVM has no such interface or this module may not use it
   */
  public ForeignLinker() {
    if (!isPermitted()) {
      throw new UnsatisfiedLinkError("java.lang.foreign is not enabled for this module");
    }
    try {
      Class<?> linkerClass = Class.forName("java.lang.foreign.Linker");
      Class<?> segment = Class.forName("java.lang.foreign.MemorySegment");
      linker = linkerClass.getMethod("nativeLinker").invoke(null);
      lookup = linkerClass.getMethod("defaultLookup").invoke(linker);
      find = Class.forName("java.lang.foreign.SymbolLookup").getMethod("find", String.class);
      ofAddress = segment.getMethod("ofAddress", long.class);
      address = segment.getMethod("address");
      callHandle = downcall(linkerClass, ARGUMENTS);
      entryHandle = downcall(linkerClass, 1);
    } catch (ReflectiveOperationException e) {
      throw failure(e);
    }
  }

  /** Whether this JVM lets this module use the interface without a warning. */
  public static boolean isPermitted() {
    if (Runtime.version().feature() < 22) {
      return false;
    }
    try {
      Method enabled = Module.class.getMethod("isNativeAccessEnabled");
      return (Boolean) enabled.invoke(ForeignLinker.class.getModule());
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }

  private static LinkageError failure(Throwable cause) {
    LinkageError error = new UnsatisfiedLinkError("java.lang.foreign: " + cause.getMessage());
    error.initCause(cause);
    return error;
  }

  /** A handle of type {@code (MemorySegment, long...) -> long}. */
  private MethodHandle downcall(Class<?> linkerClass, int arguments)
      throws ReflectiveOperationException {
    Class<?> layoutClass = Class.forName("java.lang.foreign.MemoryLayout");
    Object layout = Class.forName("java.lang.foreign.ValueLayout").getField("JAVA_LONG").get(null);
    Object layouts = Array.newInstance(layoutClass, arguments);
    Arrays.fill((Object[]) layouts, layout);
    Class<?> descriptorClass = Class.forName("java.lang.foreign.FunctionDescriptor");
    Object descriptor =
        descriptorClass
            .getMethod("of", layoutClass, layouts.getClass())
            .invoke(null, layout, layouts);
    Class<?> optionClass = Class.forName("java.lang.foreign.Linker$Option");
    Object options = Array.newInstance(optionClass, 0);
    Method method = linkerClass.getMethod("downcallHandle", descriptorClass, options.getClass());
    return (MethodHandle) method.invoke(linker, descriptor, options);
  }

  private Object segment(long at) {
    try {
      return ofAddress.invoke(null, at);
    } catch (ReflectiveOperationException e) {
      throw failure(e);
    }
  }

  @Override
  public long symbol(String name) {
    try {
      Optional<?> found = (Optional<?>) find.invoke(lookup, name);
      return found.isPresent() ? (Long) address.invoke(found.get()) : compilerLibrary(name);
    } catch (ReflectiveOperationException e) {
      throw failure(e);
    }
  }

  /** Functions of the compiler's run-time library are not among the process's own symbols. */
  private long compilerLibrary(String name) throws ReflectiveOperationException {
    if (!name.startsWith("__")) {
      return 0;
    }
    Class<?> arenaClass = Class.forName("java.lang.foreign.Arena");
    Object arena = arenaClass.getMethod("global").invoke(null);
    try {
      Object library =
          Class.forName("java.lang.foreign.SymbolLookup")
              .getMethod("libraryLookup", String.class, arenaClass)
              .invoke(null, "libgcc_s.so.1", arena);
      Optional<?> found = (Optional<?>) find.invoke(library, name);
      return found.isPresent() ? (Long) address.invoke(found.get()) : 0;
    } catch (InvocationTargetException e) {
      return 0;
    }
  }

  @Override
  public long call(long function, long a, long b, long c, long d, long e, long f) {
    try {
      return (long) callHandle.bindTo(segment(function)).invokeExact(a, b, c, d, e, f);
    } catch (RuntimeException | Error t) {
      throw t;
    } catch (Throwable t) {
      throw failure(t);
    }
  }

  @Override
  public NativeEntryPoint entryPoint(long at) {
    return new EntryPoint(entryHandle.bindTo(segment(at)));
  }

  @Override
  public String name() {
    return "foreign";
  }

  private static final class EntryPoint implements NativeEntryPoint {
    private final MethodHandle handle;

    EntryPoint(MethodHandle handle) {
      this.handle = handle;
    }

    @Override
    public long call(long block) {
      try {
        return (long) handle.invokeExact(block);
      } catch (RuntimeException | Error t) {
        throw t;
      } catch (Throwable t) {
        throw failure(t);
      }
    }
  }
}

package org.oruslang.jit.memory;

/**
 * The way from Java to C functions and generated code. Only 64-bit integers cross the border.
 *
 * <p>Methods throw {@link LinkageError} when the platform or the embedder does not allow what they
 * need.
 */
public interface NativeLinker {

  /** The address of a function of the C library, or 0. */
  long symbol(String name);

  /** Calls a C function with up to six integer or pointer arguments. */
  long call(long function, long a, long b, long c, long d, long e, long f);

  /** Makes generated code callable. */
  NativeEntryPoint entryPoint(long address);

  /** How calls are made, for telemetry. */
  String name();
}

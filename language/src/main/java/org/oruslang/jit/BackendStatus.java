package org.oruslang.jit;

/** The outcome of a request to {@link OrusJitBackend}. */
public enum BackendStatus {
  /** An executable entry was produced; the caller owns it. */
  OK,
  /** The host cannot run native code, or the embedder does not allow it; the entry is cleared. */
  UNSUPPORTED,
  /** No memory for the code could be had, or the code budget is used up; nothing to free. */
  OUT_OF_MEMORY,
  /** No program, no code for it, or the memory could not be made executable; nothing to free. */
  ASSEMBLY_ERROR
}

package org.oruslang.jit.tiering;

/** The tier of a function. */
public enum FunctionTier {
  /** The interpreter without assumptions about types. */
  BASELINE,
  /** The interpreter specialised on the types seen. */
  SPECIALIZED,
  /** Machine code; only for telemetry. */
  NATIVE
}

package org.oruslang.runtime;

/** How the code of a function keeps the values of its dynamic variables. */
public enum FunctionTier {
  /** Boxed; nothing is assumed about them. */
  BASELINE,
  /** Unboxed where they have had one kind so far. */
  SPECIALIZED
}

package org.oruslang.jit.translate;

/** Why a loop or function can't be native code. */
public enum TranslationStatus {
  /** A value whose type has no machine representation here, such as a string or {@code any}. */
  UNSUPPORTED_VALUE_KIND,
  /** A statement or expression that is not compiled stands where it is always executed. */
  UNHANDLED_OPCODE,
  /** The loop has a form that is not compiled. */
  UNSUPPORTED_LOOP_SHAPE,
  /** The code is larger than what is worth compiling at once. */
  TOO_LARGE,
  /** An effect stands where it could be executed twice when native code is left. */
  IMPURE
}

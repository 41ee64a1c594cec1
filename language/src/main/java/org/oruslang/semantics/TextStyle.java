package org.oruslang.semantics;

/** The two forms in which values become text. */
public enum TextStyle {
  /** As {@code print} shows a value: strings raw, arrays and structs without brackets. */
  DISPLAY,
  /**
   * As {@code assert_eq} reports a value: strings quoted and escaped, arrays and structs in
   * brackets, f64 with six significant digits.
   */
  REPR
}

package org.oruslang.semantics;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

/** The builtin {@code assert_eq}. */
public final class Assertions {
  private Assertions() {}

  /**
   * Whether two values are deeply equal: of the same kind, arrays, structs and enums by their
   * elements, everything else as {@code ==}.
   */
  @TruffleBoundary
  public static boolean deeplyEqual(Object a, Object b) {
    return ElementwiseEquality.deep(a, b);
  }

  /**
   * {@code assert_eq(label, actual, expected)}.
   *
   * @return true
   * @throws OrusFault a runtime error of three lines if the values are not deeply equal
   */
  @TruffleBoundary
  public static boolean assertEqual(OrusString label, Object actual, Object expected) {
    if (deeplyEqual(actual, expected)) {
      return true;
    }
    TextSink message = new TextSink().append("assert_eq failed");
    if (!label.isEmpty()) {
      message.append(" (").append(label).append(")");
    }
    message.append("\n  expected: ");
    Rendering.append(message, expected, TextStyle.REPR);
    message.append("\n  actual:   ");
    Rendering.append(message, actual, TextStyle.REPR);
    throw new OrusFault(OrusErrorKind.RUNTIME, message.toOrusString().toJavaString());
  }
}

package org.oruslang.semantics;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

/** The line one {@code print} statement writes. */
public final class PrintLine {
  private PrintLine() {}

  /**
   * Appends the line with its newline. If the first value is a string it is the format of the
   * others, else all values are joined with spaces; no values make an empty line.
   */
  @TruffleBoundary
  public static void append(TextSink out, Object... values) {
    if (values.length == 0) {
      out.appendByte('\n');
    } else if (values[0] instanceof OrusString format) {
      appendFormatted(out, PrintFormat.parse(format), values);
    } else {
      Rendering.append(out, values[0]);
      for (int i = 1; i < values.length; i++) {
        out.appendByte(' ');
        Rendering.append(out, values[i]);
      }
      out.appendByte('\n');
    }
  }

  /** Appends the line whose first value is a string that was parsed before. */
  @TruffleBoundary
  public static void appendFormatted(TextSink out, PrintFormat format, Object... values) {
    format.append(out, values, 1);
    out.appendByte('\n');
  }
}

package org.oruslang.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.io.IOException;
import java.io.OutputStream;
import org.oruslang.semantics.OrusErrorKind;
import org.oruslang.semantics.OrusFault;
import org.oruslang.semantics.OrusString;
import org.oruslang.semantics.PrintFormat;
import org.oruslang.semantics.PrintLine;
import org.oruslang.semantics.TextSink;

/**
 * What {@code print} writes to. Each line is rendered into one buffer, which is used again for the
 * next line, and reaches the stream in one piece that is flushed at once.
 */
public final class OrusOutput {

  private static final int KEPT_BUFFER = 1 << 16;

  private final OutputStream stream;
  private TextSink line = new TextSink();

  OrusOutput(OutputStream stream) {
    this.stream = stream;
  }

  /**
   * Writes the line of a print statement.
   *
   * @param values in dynamic form; a string in front is the format of the others
   * @throws OrusFault io error if the stream fails
   */
  @TruffleBoundary
  public void print(Object... values) {
    TextSink sink = line;
    sink.clear();
    PrintLine.append(sink, values);
    write(sink);
  }

  /** As {@link #print}, with the format of the first value, a string, at hand. */
  @TruffleBoundary
  public void printFormatted(PrintFormat format, Object... values) {
    TextSink sink = line;
    sink.clear();
    PrintLine.appendFormatted(sink, format, values);
    write(sink);
  }

  /** Writes text without a newline. */
  @TruffleBoundary
  public void write(OrusString text) {
    TextSink sink = line;
    sink.clear();
    sink.append(text);
    write(sink);
  }

  private void write(TextSink sink) {
    try {
      sink.writeTo(stream);
      stream.flush();
    } catch (IOException e) {
      throw new OrusFault(OrusErrorKind.IO, "Cannot write output: " + e.getMessage());
    } finally {
      if (sink.length() > KEPT_BUFFER) {
        line = new TextSink();
      }
    }
  }
}

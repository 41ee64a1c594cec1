package org.oruslang.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.oruslang.semantics.OrusErrorKind;
import org.oruslang.semantics.OrusFault;
import org.oruslang.semantics.OrusString;

/** What {@code input()} reads from. */
public final class OrusInput {

  private final InputStream stream;

  OrusInput(InputStream stream) {
    this.stream = stream.markSupported() ? stream : new BufferedInputStream(stream);
  }

  /**
   * The bytes up to the end of the line, which is LF, CR LF or CR, or up to the end of the input.
   *
   * @throws OrusFault eof error if there is nothing left
   */
  @TruffleBoundary
  public OrusString readLine() {
    try {
      int next = stream.read();
      if (next < 0) {
        throw OrusFault.endOfInput();
      }
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      while (next >= 0 && next != '\n' && next != '\r') {
        line.write(next);
        next = stream.read();
      }
      if (next == '\r') {
        skipLineFeed();
      }
      return OrusString.copyOf(line.toByteArray());
    } catch (IOException e) {
      throw new OrusFault(OrusErrorKind.IO, "Cannot read input: " + e.getMessage());
    }
  }

  private void skipLineFeed() throws IOException {
    stream.mark(1);
    if (stream.read() != '\n') {
      stream.reset();
    }
  }
}

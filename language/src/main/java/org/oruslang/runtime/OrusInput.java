package org.oruslang.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.oruslang.semantics.OrusErrorKind;
import org.oruslang.semantics.OrusFault;
import org.oruslang.semantics.OrusString;

/**
 * What {@code input()} reads from.
 *
 * <p>Takes no byte from the stream that is not part of the line, because others may read from it
 * too; only the LF of a CR LF stays for the next call, which skips it.
 */
public final class OrusInput {

  private final InputStream stream;
  private boolean afterCarriageReturn;

  OrusInput(InputStream stream) {
    this.stream = stream;
  }

  /**
   * The bytes up to the end of the line, which is LF, CR LF or CR, or up to the end of the input.
   *
   * @throws OrusFault eof error if there is nothing left, io error if the stream fails
   */
  @TruffleBoundary
  public OrusString readLine() {
    try {
      int next = stream.read();
      if (next == '\n' && afterCarriageReturn) {
        next = stream.read();
      }
      afterCarriageReturn = false;
      if (next < 0) {
        throw OrusFault.endOfInput();
      }
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      while (next >= 0 && next != '\n' && next != '\r') {
        line.write(next);
        next = stream.read();
      }
      afterCarriageReturn = next == '\r';
      return OrusString.copyOf(line.toByteArray());
    } catch (IOException e) {
      throw new OrusFault(OrusErrorKind.IO, "Cannot read input: " + e.getMessage());
    }
  }
}

package org.oruslang.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleSafepoint;
import com.oracle.truffle.api.TruffleSafepoint.Interrupter;
import com.oracle.truffle.api.nodes.Node;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import org.oruslang.semantics.Guard;
import org.oruslang.semantics.OrusErrorKind;
import org.oruslang.semantics.OrusFault;
import org.oruslang.semantics.OrusString;
import org.oruslang.semantics.TextSink;

/**
 * What {@code input()} reads from.
 *
 * <p>Takes no byte from the stream that is not part of the line, because others may read from it
 * too; only the LF of a CR LF stays for the next call, which skips it.
 */
public final class OrusInput {

  private final InputStream stream;
  private final Node place;
  private boolean afterCarriageReturn;
  private TextSink line = new TextSink();

  /**
   * @param place where a thread is that waits for input
   */
  OrusInput(InputStream stream, Node place) {
    this.stream = stream;
    this.place = place;
  }

  /**
   * The bytes up to the end of the line, which is LF, CR LF or CR, or up to the end of the input.
   *
   * <p>A thread that waits here can be interrupted if its stream can, as those of pipes and
   * channels can.
   *
   * @throws OrusFault eof error if there is nothing left, io error if the stream fails, runtime
   *     error if the line is too long for a string
   */
  @TruffleBoundary
  public OrusString readLine() {
    try {
      return TruffleSafepoint.getCurrent()
          .setBlockedFunction(
              place, Interrupter.THREAD_INTERRUPT, OrusInput::readOn, this, null, null);
    } catch (UncheckedIOException e) {
      throw new OrusFault(OrusErrorKind.IO, "Cannot read input: " + e.getCause().getMessage());
    }
  }

  /**
   * Goes on with the line, maybe after an interruption, by which nothing is lost.
   *
   * @throws InterruptedException if someone has something for this thread to do, or ends it
   */
  private OrusString readOn() throws InterruptedException {
    try {
      int next = stream.read();
      if (next == '\n' && afterCarriageReturn) {
        next = stream.read();
      }
      afterCarriageReturn = false;
      if (next < 0 && line.length() == 0) {
        throw OrusFault.endOfInput();
      }
      while (next >= 0 && next != '\n' && next != '\r') {
        line.appendByte(next);
        if (line.length() % Guard.STEPS == 0 && Thread.interrupted()) {
          throw new InterruptedException();
        }
        next = stream.read();
      }
      afterCarriageReturn = next == '\r';
      return take();
    } catch (InterruptedIOException | ClosedByInterruptException e) {
      throw new InterruptedException();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (OrusFault tooLong) {
      line = new TextSink();
      throw tooLong;
    }
  }

  private OrusString take() {
    OrusString text = line.toOrusString();
    line = new TextSink();
    return text;
  }
}

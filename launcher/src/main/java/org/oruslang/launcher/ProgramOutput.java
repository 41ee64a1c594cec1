package org.oruslang.launcher;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Standard output of a program.
 *
 * <p>On a terminal every flush takes effect, so that each {@code print} is seen at once. In a pipe
 * or file it does not, since a program that prints in a loop would spend its time in the operating
 * system: the output reaches the reader when the buffer is full, before the program reads input or
 * a report is written, and at the end.
 */
final class ProgramOutput extends OutputStream {

  private static final int BUFFER = 1 << 16;

  private final BufferedOutputStream out;
  private final boolean immediate;
  private volatile boolean readerIsGone;

  private ProgramOutput(OutputStream out, boolean immediate) {
    this.out = new BufferedOutputStream(out, BUFFER);
    this.immediate = immediate;
  }

  /** The process's standard output; {@code immediate} says whether each flush takes effect. */
  static ProgramOutput standard(boolean immediate) {
    return new ProgramOutput(new FileOutputStream(FileDescriptor.out), immediate);
  }

  @Override
  public void write(int b) throws IOException {
    attempt(() -> out.write(b));
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    attempt(() -> out.write(bytes, offset, length));
  }

  @Override
  public void flush() throws IOException {
    if (immediate) {
      deliver();
    }
  }

  /** Hands everything written so far to the operating system. */
  void deliver() throws IOException {
    attempt(out::flush);
  }

  /** Whether a write has failed because nobody reads the pipe any more. */
  boolean readerIsGone() {
    return readerIsGone;
  }

  private void attempt(Write write) throws IOException {
    try {
      write.run();
    } catch (IOException e) {
      readerIsGone |= "Broken pipe".equals(e.getMessage());
      throw e;
    }
  }

  /** Something that writes. */
  private interface Write {
    void run() throws IOException;
  }
}

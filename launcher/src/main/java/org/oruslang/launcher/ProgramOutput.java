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
    out.write(b);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    out.write(bytes, offset, length);
  }

  @Override
  public void flush() throws IOException {
    if (immediate) {
      out.flush();
    }
  }

  /** Hands everything written so far to the operating system. */
  void deliver() throws IOException {
    out.flush();
  }
}

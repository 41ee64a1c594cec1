package org.oruslang.launcher;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Standard input of a program; what the program has printed is delivered before it waits. */
final class ProgramInput extends FilterInputStream {

  private final ProgramOutput output;

  ProgramInput(InputStream in, ProgramOutput output) {
    super(in);
    this.output = output;
  }

  @Override
  public int read() throws IOException {
    deliverBeforeWaiting();
    return super.read();
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    deliverBeforeWaiting();
    return super.read(bytes, offset, length);
  }

  private void deliverBeforeWaiting() throws IOException {
    if (in.available() == 0) {
      output.deliver();
    }
  }
}

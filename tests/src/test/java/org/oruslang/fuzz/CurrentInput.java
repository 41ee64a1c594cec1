package org.oruslang.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps the input that is being tried in a file, where it is found when machine code has ended the
 * process: four bytes with its length, then the input.
 */
public final class CurrentInput {

  private static final int SIZE = 1 << 16;

  private final MappedByteBuffer file;

  /** A file {@code NAME.current} in {@code target/fuzz}. */
  public CurrentInput(String name) {
    Path path =
        Path.of(System.getProperty("orus.root", ".."), "tests/target/fuzz", name + ".current");
    try {
      Files.createDirectories(path.getParent());
      try (FileChannel channel =
          FileChannel.open(
              path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
        file = channel.map(FileChannel.MapMode.READ_WRITE, 0, SIZE);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keeps an input, the start of it if it is long. */
  public void set(byte[] input) {
    int length = Math.min(input.length, SIZE - Integer.BYTES);
    file.putInt(0, length);
    file.put(Integer.BYTES, input, 0, length);
  }
}

package org.oruslang.component.build;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * Writes tar archives in the ustar format of POSIX.1-1988, whose bytes depend on their entries
 * only.
 */
final class TarWriter implements AutoCloseable {

  private static final int BLOCK = 512;
  private static final int NAME_SIZE = 100;
  private static final int PREFIX_SIZE = 155;

  /** Kinds of entries, as the header gives them. */
  private enum Kind {
    FILE('0'),
    LINK('2'),
    DIRECTORY('5');

    private final byte flag;

    Kind(char flag) {
      this.flag = (byte) flag;
    }
  }

  private final OutputStream out;
  private final long time;

  /** A writer that gives all entries the same time. */
  TarWriter(OutputStream out, Instant time) {
    this.out = out;
    this.time = time.getEpochSecond();
  }

  void addDirectory(String name) throws IOException {
    writeHeader(Kind.DIRECTORY, name + "/", 0755, 0, "");
  }

  void addFile(String name, boolean executable, byte[] content) throws IOException {
    writeHeader(Kind.FILE, name, executable ? 0755 : 0644, content.length, "");
    out.write(content);
    out.write(new byte[(BLOCK - content.length % BLOCK) % BLOCK]);
  }

  void addLink(String name, String target) throws IOException {
    writeHeader(Kind.LINK, name, 0777, 0, target);
  }

  private void writeHeader(Kind kind, String name, int mode, long size, String target)
      throws IOException {
    byte[] header = new byte[BLOCK];
    String prefix = "";
    String rest = name;
    if (name.length() > NAME_SIZE) {
      int slash = name.lastIndexOf('/', PREFIX_SIZE);
      prefix = name.substring(0, slash);
      rest = name.substring(slash + 1);
    }
    put(header, 0, NAME_SIZE, rest);
    put(header, 100, 8, octal(mode, 7));
    put(header, 108, 8, octal(0, 7));
    put(header, 116, 8, octal(0, 7));
    put(header, 124, 12, octal(size, 11));
    put(header, 136, 12, octal(time, 11));
    put(header, 148, 8, "        ");
    header[156] = kind.flag;
    put(header, 157, 100, target);
    put(header, 257, 6, "ustar");
    put(header, 263, 2, "00");
    put(header, 345, PREFIX_SIZE, prefix);
    int checksum = 0;
    for (byte value : header) {
      checksum += value & 0xFF;
    }
    put(header, 148, 8, octal(checksum, 6) + "\0 ");
    out.write(header);
  }

  private static String octal(long value, int digits) {
    return String.format("%0" + digits + "o", value);
  }

  private static void put(byte[] header, int offset, int size, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > size) {
      throw new IOException("Too long for a tar archive: " + text);
    }
    System.arraycopy(bytes, 0, header, offset, bytes.length);
  }

  @Override
  public void close() throws IOException {
    out.write(new byte[2 * BLOCK]);
    out.close();
  }
}

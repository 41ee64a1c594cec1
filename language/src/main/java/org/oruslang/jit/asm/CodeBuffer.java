package org.oruslang.jit.asm;

import java.util.Arrays;

/** A growing run of code bytes, little-endian. */
public final class CodeBuffer {

  private byte[] bytes = new byte[256];
  private int size;

  /** The number of bytes so far. */
  public int size() {
    return size;
  }

  /** Appends a byte. */
  public void put8(int value) {
    if (size == bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * size);
    }
    bytes[size++] = (byte) value;
  }

  /** Appends four bytes. */
  public void put32(int value) {
    put8(value);
    put8(value >> 8);
    put8(value >> 16);
    put8(value >> 24);
  }

  /** Appends eight bytes. */
  public void put64(long value) {
    put32((int) value);
    put32((int) (value >> 32));
  }

  /** The four bytes at a position. */
  public int get32(int position) {
    return bytes[position] & 0xFF
        | (bytes[position + 1] & 0xFF) << 8
        | (bytes[position + 2] & 0xFF) << 16
        | bytes[position + 3] << 24;
  }

  /** Replaces four bytes. */
  public void set32(int position, int value) {
    bytes[position] = (byte) value;
    bytes[position + 1] = (byte) (value >> 8);
    bytes[position + 2] = (byte) (value >> 16);
    bytes[position + 3] = (byte) (value >> 24);
  }

  /** A copy of the bytes. */
  public byte[] toByteArray() {
    return Arrays.copyOf(bytes, size);
  }
}

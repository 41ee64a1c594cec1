package org.oruslang.tests.component;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Damage to the bytes of a zip file that no library would write. */
final class ZipBytes {

  private static final int LOCAL_HEADER = 0x04034b50;
  private static final int LOCAL_HEADER_SIZE = 30;
  private static final int CENTRAL_HEADER = 0x02014b50;
  private static final int CENTRAL_HEADER_SIZE = 46;

  private ZipBytes() {}

  /** Replaces {@code name} in both headers of its entry by {@code other}, of equal length. */
  static byte[] rename(byte[] zip, String name, String other) {
    byte[] from = name.getBytes(StandardCharsets.UTF_8);
    byte[] to = other.getBytes(StandardCharsets.UTF_8);
    if (from.length != to.length) {
      throw new IllegalArgumentException(name + " and " + other + " differ in length");
    }
    for (int i = find(zip, from, 0); i >= 0; i = find(zip, from, i + 1)) {
      if (isHeader(zip, i - LOCAL_HEADER_SIZE, LOCAL_HEADER)
          || isHeader(zip, i - CENTRAL_HEADER_SIZE, CENTRAL_HEADER)) {
        System.arraycopy(to, 0, zip, i, to.length);
      }
    }
    return zip;
  }

  /** Changes a byte in the content of entry {@code name}. */
  static byte[] corruptContent(byte[] zip, String name) {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    for (int i = find(zip, bytes, 0); i >= 0; i = find(zip, bytes, i + 1)) {
      if (isHeader(zip, i - LOCAL_HEADER_SIZE, LOCAL_HEADER)) {
        zip[i + bytes.length + 3] ^= 0x10;
        return zip;
      }
    }
    throw new IllegalArgumentException("no entry " + name);
  }

  /** Changes the size that the central directory gives for entry {@code name}. */
  static byte[] changeSize(byte[] zip, String name, int size) {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    for (int i = find(zip, bytes, 0); i >= 0; i = find(zip, bytes, i + 1)) {
      int header = i - CENTRAL_HEADER_SIZE;
      if (isHeader(zip, header, CENTRAL_HEADER)) {
        ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).putInt(header + 24, size);
        return zip;
      }
    }
    throw new IllegalArgumentException("no entry " + name);
  }

  private static boolean isHeader(byte[] zip, int position, int signature) {
    return position >= 0
        && ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).getInt(position) == signature;
  }

  private static int find(byte[] text, byte[] pattern, int start) {
    for (int i = start; i <= text.length - pattern.length; i++) {
      int n = 0;
      while (n < pattern.length && text[i + n] == pattern[n]) {
        n++;
      }
      if (n == pattern.length) {
        return i;
      }
    }
    return -1;
  }
}

package org.oruslang.semantics;

import java.nio.charset.StandardCharsets;

/** Strict UTF-8 with a lossless mapping of malformed bytes to the surrogates U+DC80 to U+DCFF. */
final class Utf8 {
  private static final int RAW_BYTE_BASE = 0xDC00;
  private static final char REPLACEMENT = '\uFFFD';

  private Utf8() {}

  /**
   * The length of the well-formed sequence that begins at {@code at}, 0 if there is none. Overlong
   * forms, surrogates and values beyond U+10FFFF are not well-formed.
   */
  static int sequenceLength(byte[] bytes, int at, int end) {
    int first = bytes[at];
    if (first >= 0) {
      return 1;
    }
    int lead = first & 0xFF;
    if (lead >= 0xC2 && lead <= 0xDF) {
      return isTail(bytes, at + 1, end) ? 2 : 0;
    } else if (lead >= 0xE0 && lead <= 0xEF) {
      if (!isTail(bytes, at + 1, end) || !isTail(bytes, at + 2, end)) {
        return 0;
      }
      int second = bytes[at + 1] & 0xFF;
      boolean overlong = lead == 0xE0 && second < 0xA0;
      boolean surrogate = lead == 0xED && second > 0x9F;
      return overlong || surrogate ? 0 : 3;
    } else if (lead >= 0xF0 && lead <= 0xF4) {
      if (!isTail(bytes, at + 1, end)
          || !isTail(bytes, at + 2, end)
          || !isTail(bytes, at + 3, end)) {
        return 0;
      }
      int second = bytes[at + 1] & 0xFF;
      boolean overlong = lead == 0xF0 && second < 0x90;
      boolean tooLarge = lead == 0xF4 && second > 0x8F;
      return overlong || tooLarge ? 0 : 4;
    }
    return 0;
  }

  private static boolean isTail(byte[] bytes, int at, int end) {
    return at < end && (bytes[at] & 0xC0) == 0x80;
  }

  static boolean isAscii(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] < 0) {
        return false;
      }
    }
    return true;
  }

  /** Decodes; a malformed byte becomes its surrogate if {@code lossless}, else U+FFFD. */
  static String decode(byte[] bytes, int from, int to, boolean lossless) {
    if (isAscii(bytes, from, to)) {
      return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }
    StringBuilder text = new StringBuilder(to - from);
    int at = from;
    while (at < to) {
      int length = sequenceLength(bytes, at, to);
      if (length == 0) {
        text.append(lossless ? (char) (RAW_BYTE_BASE + (bytes[at] & 0xFF)) : REPLACEMENT);
        at++;
      } else {
        text.appendCodePoint(codePoint(bytes, at, length));
        at += length;
      }
    }
    return text.toString();
  }

  private static int codePoint(byte[] bytes, int at, int length) {
    int value = length == 1 ? bytes[at] : bytes[at] & (0x7F >> length);
    for (int i = 1; i < length; i++) {
      value = value << 6 | bytes[at + i] & 0x3F;
    }
    return value;
  }

  /**
   * The inverse of the lossless {@link #decode}; other lone surrogates become U+FFFD.
   *
   * @throws OrusFault a runtime error if there may be more bytes than a string may have
   */
  static byte[] encode(String text) {
    int chars = text.length();
    byte[] bytes = Guard.newBytes(chars);
    int length = 0;
    int at = 0;
    while (at < chars && text.charAt(at) < 0x80) {
      bytes[length++] = (byte) text.charAt(at++);
    }
    if (at == chars) {
      return bytes;
    }
    byte[] ascii = bytes;
    bytes = Guard.newBytes(length + encodedLength(text, at));
    System.arraycopy(ascii, 0, bytes, 0, length);
    while (at < chars) {
      int codePoint = text.codePointAt(at);
      at += Character.charCount(codePoint);
      if (isRawByte(codePoint)) {
        bytes[length++] = (byte) (codePoint - RAW_BYTE_BASE);
      } else {
        boolean lone = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        length = put(bytes, length, lone ? REPLACEMENT : codePoint);
      }
    }
    return bytes;
  }

  private static boolean isRawByte(int codePoint) {
    return codePoint >= RAW_BYTE_BASE + 0x80 && codePoint <= RAW_BYTE_BASE + 0xFF;
  }

  private static long encodedLength(String text, int from) {
    long length = 0;
    int at = from;
    while (at < text.length()) {
      int codePoint = text.codePointAt(at);
      at += Character.charCount(codePoint);
      if (codePoint < 0x80 || isRawByte(codePoint)) {
        length++;
      } else {
        // A lone surrogate is replaced by a character of three bytes.
        length += codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
      }
    }
    return length;
  }

  private static int put(byte[] bytes, int at, int codePoint) {
    int next = at;
    if (codePoint < 0x80) {
      bytes[next++] = (byte) codePoint;
    } else if (codePoint < 0x800) {
      bytes[next++] = (byte) (0xC0 | codePoint >> 6);
      bytes[next++] = (byte) (0x80 | codePoint & 0x3F);
    } else if (codePoint < 0x10000) {
      bytes[next++] = (byte) (0xE0 | codePoint >> 12);
      bytes[next++] = (byte) (0x80 | codePoint >> 6 & 0x3F);
      bytes[next++] = (byte) (0x80 | codePoint & 0x3F);
    } else {
      bytes[next++] = (byte) (0xF0 | codePoint >> 18);
      bytes[next++] = (byte) (0x80 | codePoint >> 12 & 0x3F);
      bytes[next++] = (byte) (0x80 | codePoint >> 6 & 0x3F);
      bytes[next++] = (byte) (0x80 | codePoint & 0x3F);
    }
    return next;
  }
}

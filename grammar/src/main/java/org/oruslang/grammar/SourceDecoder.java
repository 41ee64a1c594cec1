package org.oruslang.grammar;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Decodes the bytes of a source file.
 *
 * <p>Sources are UTF-8. A byte that belongs to no well-formed sequence becomes the lone surrogate
 * {@code U+DC00 + byte}, which no well-formed sequence decodes to; so a string literal gets its
 * bytes back, and the lexer can name the byte anywhere else. A byte order mark in front is skipped.
 */
public final class SourceDecoder {

  private static final int MALFORMED = 0xDC00;

  private SourceDecoder() {}

  /** The text of {@code bytes}; never fails. */
  public static String decode(byte[] bytes) {
    int start = startsWithByteOrderMark(bytes) ? 3 : 0;
    ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
    // One byte never decodes to more than one char.
    CharBuffer out = CharBuffer.allocate(in.remaining());
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    while (true) {
      CoderResult result = decoder.decode(in, out, true);
      if (result.isUnderflow()) {
        return out.flip().toString();
      }
      for (int i = 0; i < result.length(); i++) {
        out.put((char) (MALFORMED + (in.get() & 0xFF)));
      }
    }
  }

  /** Whether {@code c} stands for a malformed byte. */
  public static boolean isMalformedByte(char c) {
    return c >= MALFORMED + 0x80 && c <= MALFORMED + 0xFF;
  }

  private static boolean startsWithByteOrderMark(byte[] bytes) {
    return bytes.length >= 3
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF;
  }
}

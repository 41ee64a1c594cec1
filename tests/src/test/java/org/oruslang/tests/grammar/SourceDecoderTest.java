package org.oruslang.tests.grammar;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.oruslang.grammar.SourceDecoder;

class SourceDecoderTest {

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  @Test
  void decodesUtf8() {
    String text = "print(\"é 日 \uD83D\uDE00\")\r\n\0";
    assertEquals(text, SourceDecoder.decode(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void skipsOneByteOrderMarkInFront() {
    assertEquals("x", SourceDecoder.decode(bytes(0xEF, 0xBB, 0xBF, 'x')));
    assertEquals("", SourceDecoder.decode(bytes(0xEF, 0xBB, 0xBF)));
    assertEquals("\uFEFFx", SourceDecoder.decode(bytes(0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF, 'x')));
    assertEquals("x\uFEFF", SourceDecoder.decode(bytes('x', 0xEF, 0xBB, 0xBF)));
    assertEquals("\uDCEF\uDCBB", SourceDecoder.decode(bytes(0xEF, 0xBB)));
  }

  @Test
  void turnsEachMalformedByteIntoASurrogate() {
    assertEquals("a\uDCFFb", SourceDecoder.decode(bytes('a', 0xFF, 'b')));
    assertEquals("\uDCE6\uDC97x", SourceDecoder.decode(bytes(0xE6, 0x97, 'x')), "cut sequence");
    assertEquals("\uDCC0\uDC80", SourceDecoder.decode(bytes(0xC0, 0x80)), "overlong form");
    assertEquals(
        "\uDCED\uDCA0\uDC80", SourceDecoder.decode(bytes(0xED, 0xA0, 0x80)), "encoded surrogate");
    assertEquals("\uDCF0\uDC9F\uDC98", SourceDecoder.decode(bytes(0xF0, 0x9F, 0x98)), "at the end");
  }

  @Test
  void knowsTheSignsOfMalformedBytes() {
    assertTrue(SourceDecoder.isMalformedByte('\uDC80'));
    assertTrue(SourceDecoder.isMalformedByte('\uDCFF'));
    assertFalse(SourceDecoder.isMalformedByte('\uDC7F'));
    assertFalse(SourceDecoder.isMalformedByte('\uDD00'));
    assertFalse(SourceDecoder.isMalformedByte('\u00FF'));
  }

  @Property
  void losesNoByte(@ForAll @Size(max = 64) byte[] bytes) {
    boolean marked =
        new String(bytes, StandardCharsets.ISO_8859_1).startsWith("\u00EF\u00BB\u00BF");
    ByteArrayOutputStream back = new ByteArrayOutputStream();
    if (marked) {
      back.writeBytes(bytes(0xEF, 0xBB, 0xBF));
    }
    String text = SourceDecoder.decode(bytes);
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (SourceDecoder.isMalformedByte(c)) {
        back.write(c - 0xDC00);
        i++;
      } else {
        int next = text.offsetByCodePoints(i, 1);
        back.writeBytes(text.substring(i, next).getBytes(StandardCharsets.UTF_8));
        i = next;
      }
    }
    assertArrayEquals(bytes, back.toByteArray());
  }
}

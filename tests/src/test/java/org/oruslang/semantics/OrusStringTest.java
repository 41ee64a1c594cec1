package org.oruslang.semantics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import org.junit.jupiter.api.Test;

class OrusStringTest {
  private static OrusString text(String text) {
    return OrusString.fromJavaString(text);
  }

  private static byte[] bytes(int... values) {
    byte[] result = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      result[i] = (byte) values[i];
    }
    return result;
  }

  @Test
  void lengthAndIndexCountBytes() {
    OrusString s = text("hé");
    assertEquals(3, s.length());
    assertEquals('h', s.byteAt(0));
    assertEquals(0xC3, s.byteAt(1));
    assertSame(OrusString.ofByte(0xA9), s.charAt(2));
    assertEquals(s, s.charAt(0).concat(s.charAt(1)).concat(s.charAt(2)));
  }

  @Property
  void anyBytesSurviveTheWayThroughJavaStrings(@ForAll byte[] bytes) {
    OrusString s = OrusString.copyOf(bytes);
    assertEquals(s, OrusString.fromJavaString(s.toJavaString()));
    assertArrayEquals(bytes, s.toBytes());
  }

  @Property
  void displayReplacesWhatIsNotUtf8(@ForAll String any) {
    byte[] valid = any.getBytes(StandardCharsets.UTF_8);
    assertEquals(new String(valid, StandardCharsets.UTF_8), OrusString.copyOf(valid).toString());
  }

  @Test
  void malformedBytesAreLoneSurrogatesOrReplacementCharacters() {
    // A stray tail, an overlong form, a surrogate, a value too large, a truncated sequence.
    int[][] malformed = {
      {0x80}, {0xC0, 0x80}, {0xED, 0xA0, 0x80}, {0xF4, 0x90, 0x80, 0x80}, {0xE2, 0x82}, {0xFF}
    };
    for (int[] values : malformed) {
      OrusString s = OrusString.copyOf(bytes(values));
      StringBuilder lossless = new StringBuilder();
      for (int value : values) {
        lossless.append((char) (0xDC00 + value));
      }
      assertEquals(lossless.toString(), s.toJavaString());
      assertEquals("\uFFFD".repeat(values.length), s.toString());
    }
    assertEquals("a€😀", OrusString.copyOf("a€😀".getBytes(StandardCharsets.UTF_8)).toString());
  }

  @Test
  void otherLoneSurrogatesBecomeReplacementCharacters() {
    assertEquals("\uFFFDx", text("\uD800x").toString());
    assertEquals("\uFFFD", text("\uDC7F").toString());
    assertArrayEquals(bytes(0xFF, 'x'), text("\uDCFFx").toBytes());
  }

  @Property
  void equalityAndOrderAreThoseOfTheBytes(@ForAll byte[] a, @ForAll byte[] b) {
    OrusString x = OrusString.copyOf(a);
    OrusString y = OrusString.copyOf(b);
    assertEquals(Arrays.equals(a, b), x.equals(y));
    assertEquals(Integer.signum(Arrays.compareUnsigned(a, b)), Integer.signum(x.compareTo(y)));
    OrusString copy = OrusString.EMPTY;
    for (byte value : a) {
      copy = copy.concat(OrusString.ofByte(value));
    }
    assertEquals(x, copy);
    assertEquals(x.hashCode(), copy.hashCode());
  }

  /** How often strings were joined three at once. */
  private static int inRoom;

  @AfterContainer
  static void threeWereJoinedAtOnce() {
    assertTrue(inRoom > 100, () -> inRoom + " times only");
  }

  /** Joins two of the strings so far, whichever the numbers choose, and compares with a model. */
  @Property
  void concatenationInAnyOrderLeavesOperandsAlone(
      @ForAll @Size(min = 1, max = 60) List<Integer> choices) {
    List<OrusString> strings = new ArrayList<>(List.of(text("a"), text("bc"), text("défg")));
    List<String> model = new ArrayList<>(List.of("a", "bc", "défg"));
    for (int choice : choices) {
      // Prefer recent strings, so that chains of appending and prepending occur.
      int i = strings.size() - 1 - Math.floorMod(choice, Math.min(4, strings.size()));
      int j = Math.floorMod(choice >> 8, strings.size());
      if ((choice & 1 << 30) != 0) {
        int swap = i;
        i = j;
        j = swap;
      }
      if (strings.get(i).length() + strings.get(j).length() > 10_000) {
        continue;
      }
      // The last, where it fits in with them, as in s + word + ",".
      int last = Math.floorMod(choice >> 4, 3);
      boolean isThree = (choice & 1 << 29) != 0;
      OrusString joined =
          isThree ? strings.get(i).concatInRoom(strings.get(j), strings.get(last)) : null;
      if (joined == null) {
        strings.add(strings.get(i).concat(strings.get(j)));
        model.add(model.get(i) + model.get(j));
      } else {
        inRoom++;
        strings.add(joined);
        model.add(model.get(i) + model.get(j) + model.get(last));
      }
    }
    for (int i = 0; i < model.size(); i++) {
      assertEquals(model.get(i), strings.get(i).toString());
    }
  }

  @Test
  void buildingPieceByPieceIsNotQuadratic() {
    assertTimeout(
        Duration.ofSeconds(20),
        () -> {
          OrusString piece = text("0123456789");
          OrusString appended = OrusString.EMPTY;
          OrusString prepended = OrusString.EMPTY;
          OrusString both = OrusString.EMPTY;
          for (int i = 0; i < 1_000_000; i++) {
            appended = appended.concat(piece);
            prepended = piece.concat(prepended);
            both = piece.concat(both).concat(piece);
          }
          assertEquals(10_000_000, appended.length());
          assertEquals(appended, prepended);
          assertEquals(20_000_000, both.length());
        });
  }

  @Test
  void shorteningFromTheFrontIsNotQuadratic() {
    assertTimeout(
        Duration.ofSeconds(20),
        () -> {
          OrusString rest = OrusString.copyOf(new byte[3_000_000]);
          while (!rest.isEmpty()) {
            rest = rest.substring(1, rest.length());
          }
          assertSame(OrusString.EMPTY, rest);
        });
  }

  @Test
  void threadsThatExtendTheSameStringDoNotMeet() throws InterruptedException {
    int rounds = 20_000;
    OrusString[] bases = new OrusString[rounds];
    for (int i = 0; i < rounds; i++) {
      bases[i] = text("ab").concat(text("cd")).concat(text("ef"));
    }
    AtomicInteger ready = new AtomicInteger();
    OrusString[][] results = new OrusString[2][rounds];
    Thread[] threads = new Thread[2];
    for (int t = 0; t < 2; t++) {
      OrusString piece = text(t == 0 ? "XXXXXXX" : "YYYYYYY");
      OrusString[] mine = results[t];
      threads[t] =
          new Thread(
              () -> {
                for (int i = 0; i < rounds; i++) {
                  ready.incrementAndGet();
                  while (ready.get() < 2 * (i + 1)) {
                    Thread.onSpinWait();
                  }
                  mine[i] = bases[i].concat(piece);
                }
              });
      threads[t].start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    for (int i = 0; i < rounds; i++) {
      assertEquals("abcdefXXXXXXX", results[0][i].toString());
      assertEquals("abcdefYYYYYYY", results[1][i].toString());
    }
  }

  @Test
  void substringsShareOrCopy() {
    OrusString s = text("0123456789".repeat(20));
    assertEquals("34", s.substring(3, 5).toString());
    assertEquals("9".concat("0123456789".repeat(18)), s.substring(9, 190).toString());
    assertSame(s, s.substring(0, 200));
    assertSame(OrusString.EMPTY, s.substring(7, 7));
    assertThrows(IndexOutOfBoundsException.class, () -> s.substring(3, 2));
    assertThrows(IndexOutOfBoundsException.class, () -> s.substring(0, 201));
    OrusString part = s.substring(0, 150);
    assertEquals(part.toString() + "x", part.concat(text("x")).toString());
    assertEquals('0', s.byteAt(150));
  }

  @Test
  void selectionTakesEveryNthByteInEitherDirection() {
    OrusString s = text("abcdef");
    assertEquals("ace", s.select(0, 3, 2).toString());
    assertEquals("fdb", s.select(5, 3, -2).toString());
    assertEquals("bcd", s.select(1, 3, 1).toString());
  }

  @Test
  void iterationYieldsCodePointsAndStrayBytes() {
    OrusString s = text("aé€😀").concat(OrusString.ofByte(0xE2)).concat(text("z"));
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < s.length(); ) {
      OrusString part = s.codePointAt(i);
      parts.add(part.toString());
      i += part.length();
    }
    assertEquals(List.of("a", "é", "€", "😀", "\uFFFD", "z"), parts);
    assertEquals(6, s.codePointCount());
  }

  @Test
  void singleByteStringsAreShared() {
    assertSame(OrusString.ofByte('x'), text("x"));
    assertSame(OrusString.ofByte(0x80), OrusString.copyOf(bytes(0x80)));
    assertSame(OrusString.EMPTY, text(""));
  }

  @Test
  void bytesAreWrittenUndecoded() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    OrusString.copyOf(bytes('a', 0, 0xFF)).writeTo(out);
    assertArrayEquals(bytes('a', 0, 0xFF), out.toByteArray());
  }

  @Test
  void asciiIsRecognised() {
    assertTrue(text("abc").isAscii());
    assertNotEquals(true, text("é").isAscii());
  }
}

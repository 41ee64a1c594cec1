package org.oruslang.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.oracle.truffle.api.nodes.RootNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.graalvm.polyglot.Context;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oruslang.semantics.OrusErrorKind;
import org.oruslang.semantics.OrusFault;

class OrusInputTest {

  private final Context context = Context.create("orus");

  /** Whoever waits for input is in a context, in which others can interrupt it. */
  @BeforeEach
  void enter() {
    context.enter();
  }

  @AfterEach
  void leave() {
    context.leave();
    context.close();
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static OrusInput open(InputStream stream) {
    return new OrusInput(stream, RootNode.createConstantNode(0));
  }

  private static List<String> lines(String text) {
    OrusInput input = open(stream(text));
    List<String> lines = new ArrayList<>();
    while (true) {
      try {
        lines.add(new String(input.readLine().toBytes(), StandardCharsets.ISO_8859_1));
      } catch (OrusFault end) {
        assertEquals(OrusErrorKind.EOF, end.kind());
        assertEquals("input() reached end of file", end.getMessage());
        return lines;
      }
    }
  }

  @Test
  void linesEndWithLineFeedOrCarriageReturnOrBoth() {
    assertEquals(List.of("a", "b", "c"), lines("a\nb\rc\r\n"));
    assertEquals(List.of("a", "", "b", "", "c"), lines("a\n\nb\r\rc"));
    assertEquals(List.of("", "", ""), lines("\r\n\r\n\n"));
  }

  @Test
  void lastLineNeedsNoEnd() {
    assertEquals(List.of("a"), lines("a"));
    assertEquals(List.of(), lines(""));
  }

  @Test
  void bytesAreKept() {
    assertEquals(List.of("\u00FF\u0000x"), lines("\u00FF\u0000x\n"));
  }

  @Test
  void nothingIsTakenBehindTheLine() throws IOException {
    InputStream stream = stream("a\nbc");
    open(stream).readLine();
    assertEquals('b', stream.read());
  }

  @Test
  void failingStreamRaises() {
    InputStream failing =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("no disk");
          }
        };
    OrusFault fault = assertThrows(OrusFault.class, () -> open(failing).readLine());
    assertEquals(OrusErrorKind.IO, fault.kind());
    assertEquals("Cannot read input: no disk", fault.getMessage());
  }
}

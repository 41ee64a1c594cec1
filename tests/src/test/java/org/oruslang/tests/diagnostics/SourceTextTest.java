package org.oruslang.tests.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;
import org.oruslang.diagnostics.SourceText;
import org.oruslang.syntax.Span;

class SourceTextTest {

  @Test
  void countsLinesAndColumnsFromOne() {
    SourceText text = new SourceText("t.orus", "ab\ncd\n");
    assertEquals(3, text.lineCount());
    assertEquals(1, text.line(0));
    assertEquals(1, text.column(0));
    assertEquals(1, text.line(2), "the line feed belongs to the line that it ends");
    assertEquals(3, text.column(2));
    assertEquals(2, text.line(3));
    assertEquals(1, text.column(3));
    assertEquals(2, text.column(4));
  }

  @Test
  void takesOffsetsBehindTheEndForTheEnd() {
    SourceText text = new SourceText("t.orus", "ab\ncd");
    assertEquals(2, text.line(5));
    assertEquals(3, text.column(5));
    assertEquals(2, text.line(1_000));
    assertEquals(3, text.column(1_000));
    assertEquals("d", text.slice(new Span(4, 1_000)));
  }

  @Test
  void hasOneEmptyLineWhenEmpty() {
    SourceText text = new SourceText("t.orus", "");
    assertEquals(1, text.lineCount());
    assertEquals(1, text.line(0));
    assertEquals(1, text.column(0));
    assertEquals("", text.lineText(1));
  }

  @Test
  void dropsTheCarriageReturnOfALineEndOnly() {
    SourceText text = new SourceText("t.orus", "a\rb\r\n\r\nc\r");
    assertEquals(3, text.lineCount());
    assertEquals("a\rb", text.lineText(1));
    assertEquals("", text.lineText(2));
    assertEquals("c\r", text.lineText(3));
  }

  @Test
  void countsCodePointsInColumns() {
    SourceText text = new SourceText("t.orus", "x = \"\uD83D\uDE00é\" y");
    assertEquals(7, text.column(text.text().toString().indexOf('é')));
    assertEquals(10, text.column(text.text().toString().indexOf('y')));
  }

  @Property
  void agreesWithCountingLineFeeds(
      @ForAll @Chars({'\n', '\r', ' '}) @CharRange(from = 'a', to = 'c') String characters) {
    SourceText text = new SourceText("t.orus", characters);
    int line = 1;
    int column = 1;
    for (int i = 0; i <= characters.length(); i++) {
      assertEquals(line, text.line(i));
      assertEquals(column, text.column(i));
      if (i < characters.length() && characters.charAt(i) == '\n') {
        line++;
        column = 1;
      } else {
        column++;
      }
    }
    assertEquals(line, text.lineCount());
  }
}

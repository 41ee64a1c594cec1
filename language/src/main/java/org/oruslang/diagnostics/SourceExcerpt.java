package org.oruslang.diagnostics;

import org.oruslang.syntax.Span;

/**
 * The source line of a diagnostic as a terminal shows it, with the cells under which the carets go.
 *
 * <p>A span over several lines is marked up to the end of its first line, an empty one, or one at
 * the end of a line, by one caret. Of a very long line only the neighbourhood of the span is shown.
 *
 * @param line the number of the line
 * @param text the characters to show
 * @param caretStart how many cells stand before the first caret
 * @param caretCount how many carets there are, at least one
 */
record SourceExcerpt(int line, String text, int caretStart, int caretCount) {

  private static final int LONGEST_LINE = 160;
  private static final int CONTEXT_BEFORE = 50;
  private static final int CUT_LENGTH = 110;
  private static final int TAB_WIDTH = 4;
  private static final String CUT = "...";

  static SourceExcerpt of(SourceText source, Span span) {
    int line = source.line(span.start());
    int lineStart = source.lineStart(line);
    String text = source.lineText(line);
    int start = Math.min(span.start() - lineStart, text.length());
    int end = Math.clamp((long) span.end() - lineStart, start, text.length());
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    int from = 0;
    int to = text.length();
    if (to > LONGEST_LINE) {
      from = beforePair(text, Math.clamp(start - CONTEXT_BEFORE, 0, to - CUT_LENGTH));
      to = beforePair(text, from + CUT_LENGTH);
      end = Math.min(end, to);
    }

    StringBuilder shown = new StringBuilder();
    int cells = 0;
    if (from > 0) {
      shown.append(CUT);
      cells = CUT.length();
    }
    int caretStart = -1;
    int caretEnd = -1;
    for (int i = from; i < to; ) {
      if (i == start) {
        caretStart = cells;
      }
      if (i == end) {
        caretEnd = cells;
      }
      int codePoint = text.codePointAt(i);
      if (codePoint == '\t') {
        int blanks = TAB_WIDTH - cells % TAB_WIDTH;
        shown.append(" ".repeat(blanks));
        cells += blanks;
      } else {
        int printable = Printable.codePoint(codePoint);
        shown.appendCodePoint(printable);
        cells += Printable.width(printable);
      }
      i += Character.charCount(codePoint);
    }
    if (caretStart < 0) {
      caretStart = cells;
    }
    if (caretEnd < 0) {
      caretEnd = cells;
    }
    if (to < text.length()) {
      shown.append(CUT);
    }
    return new SourceExcerpt(
        line, shown.toString().stripTrailing(), caretStart, Math.max(1, caretEnd - caretStart));
  }

  /** {@code index}, or the index before it when it would part a surrogate pair. */
  private static int beforePair(String text, int index) {
    boolean parts =
        index > 0
            && index < text.length()
            && Character.isSurrogatePair(text.charAt(index - 1), text.charAt(index));
    return parts ? index - 1 : index;
  }
}

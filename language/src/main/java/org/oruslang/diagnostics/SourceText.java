package org.oruslang.diagnostics;

import java.util.Arrays;
import org.oruslang.syntax.Span;

/**
 * The text of one source file under the name that reports show, with its lines.
 *
 * <p>Lines and columns are counted from 1. A line ends with a line feed; a carriage return before
 * it belongs to the terminator, any other one is an ordinary character. Columns count code points.
 * An offset at or behind the end of the text stands for the end. Safe for use by several threads.
 */
public final class SourceText {

  private final String name;
  private final CharSequence text;
  private volatile int[] lineStarts;

  /**
   * @param name what reports call the source: the path as the user typed it, {@code <repl>}, ...
   * @param text the characters, never modified afterwards
   */
  public SourceText(String name, CharSequence text) {
    this.name = name;
    this.text = text;
  }

  public String name() {
    return name;
  }

  public CharSequence text() {
    return text;
  }

  public int length() {
    return text.length();
  }

  /** The characters of {@code span}, as far as they lie inside the text. */
  public String slice(Span span) {
    return text.subSequence(clamp(span.start()), clamp(span.end())).toString();
  }

  /** How many lines the text has; a final line feed starts one more, empty, line. */
  public int lineCount() {
    return lineStarts().length;
  }

  /** The line of the character at {@code offset}. */
  public int line(int offset) {
    int found = Arrays.binarySearch(lineStarts(), clamp(offset));
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** The column of the character at {@code offset} in its line. */
  public int column(int offset) {
    int end = clamp(offset);
    return Character.codePointCount(text, lineStart(line(end)), end) + 1;
  }

  /** The offset of the first character of {@code line}. */
  public int lineStart(int line) {
    return lineStarts()[line - 1];
  }

  /** The offset behind the last character of {@code line}, its terminator not counted. */
  public int lineEnd(int line) {
    int[] starts = lineStarts();
    if (line == starts.length) {
      return text.length();
    }
    int end = starts[line] - 1;
    return end > starts[line - 1] && text.charAt(end - 1) == '\r' ? end - 1 : end;
  }

  /** The characters of {@code line}, its terminator not included. */
  public String lineText(int line) {
    return text.subSequence(lineStart(line), lineEnd(line)).toString();
  }

  private int clamp(int offset) {
    return Math.max(0, Math.min(offset, text.length()));
  }

  private int[] lineStarts() {
    int[] starts = lineStarts;
    if (starts == null) {
      starts = findLineStarts(text);
      lineStarts = starts;
    }
    return starts;
  }

  private static int[] findLineStarts(CharSequence text) {
    int[] starts = new int[Math.max(8, text.length() / 32)];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, 2 * count);
        }
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }

  @Override
  public String toString() {
    return name;
  }
}

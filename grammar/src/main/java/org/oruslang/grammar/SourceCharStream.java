package org.oruslang.grammar;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.misc.Interval;

/**
 * A text as the lexer reads it: {@code char} by {@code char}, so that offsets are those of Java
 * strings whatever characters the text has.
 */
final class SourceCharStream implements CharStream {

  private final char[] text;
  private final String name;
  private int position;

  SourceCharStream(String name, CharSequence text) {
    this.name = name;
    this.text = text.toString().toCharArray();
  }

  /** The character at {@code offset}, or NUL behind the end. */
  char charAt(int offset) {
    return offset < text.length ? text[offset] : '\0';
  }

  String text(int start, int end) {
    int last = Math.min(end, text.length);
    return start >= last ? "" : new String(text, start, last - start);
  }

  @Override
  public String getText(Interval interval) {
    return text(interval.a, interval.b + 1);
  }

  @Override
  public void consume() {
    if (position == text.length) {
      throw new IllegalStateException("cannot consume EOF");
    }
    position++;
  }

  @Override
  public int LA(int i) {
    int offset = i > 0 ? position + i - 1 : position + i;
    return offset >= 0 && offset < text.length ? text[offset] : EOF;
  }

  @Override
  public int mark() {
    return -1;
  }

  @Override
  public void release(int marker) {}

  @Override
  public int index() {
    return position;
  }

  @Override
  public void seek(int index) {
    position = Math.min(index, text.length);
  }

  @Override
  public int size() {
    return text.length;
  }

  @Override
  public String getSourceName() {
    return name;
  }
}

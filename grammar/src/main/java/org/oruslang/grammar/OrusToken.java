package org.oruslang.grammar;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenFactory;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.misc.Pair;

/**
 * A word, or a piece of layout.
 *
 * <p>Layout tokens other than a line break have no characters: they stand, empty, behind the word
 * before them.
 */
public final class OrusToken implements Token {

  private static final int NOT_FIRST = -1;

  private final SourceCharStream input;
  private final int start;
  private final int end;
  private int type;
  private int indentation = NOT_FIRST;
  private Layout layout;
  private OrusToken nextWord;

  OrusToken(SourceCharStream input, int type, int start, int end) {
    this.input = input;
    this.type = type;
    this.start = start;
    this.end = end;
  }

  /** Offset of the first character. */
  public int start() {
    return start;
  }

  /** Offset behind the last character; equal to {@link #start()} for an empty token. */
  public int end() {
    return end;
  }

  /** Whether there is no further word in the text. */
  public boolean isAtEnd() {
    return type == EOF || (nextWord != null && nextWord.type == EOF);
  }

  /** The word behind a layout token, and any other token itself. */
  OrusToken word() {
    return nextWord == null ? this : nextWord;
  }

  void setNextWord(OrusToken nextWord) {
    this.nextWord = nextWord;
  }

  boolean isFirstOnLine() {
    return indentation != NOT_FIRST;
  }

  /** The indentation of the line whose first word this is. */
  int indentation() {
    return indentation;
  }

  void setIndentation(int indentation) {
    this.indentation = indentation;
  }

  void setType(int type) {
    this.type = type;
  }

  /** The layout in force before this token. */
  Layout layout() {
    return layout;
  }

  void setLayout(Layout layout) {
    this.layout = layout;
  }

  /** The offset at which the text of this token's line begins, behind the indentation. */
  int lineTextStart() {
    int begin = start - getCharPositionInLine();
    while (input.charAt(begin) == ' ' || input.charAt(begin) == '\t') {
      begin++;
    }
    return begin;
  }

  SourceCharStream input() {
    return input;
  }

  @Override
  public int getType() {
    return type;
  }

  @Override
  public String getText() {
    return input.text(start, end);
  }

  @Override
  public int getStartIndex() {
    return start;
  }

  @Override
  public int getStopIndex() {
    return end - 1;
  }

  @Override
  public int getLine() {
    int line = 1;
    for (int i = 0; i < start; i++) {
      if (input.charAt(i) == '\n') {
        line++;
      }
    }
    return line;
  }

  @Override
  public int getCharPositionInLine() {
    int lineStart = start;
    while (lineStart > 0 && input.charAt(lineStart - 1) != '\n') {
      lineStart--;
    }
    return start - lineStart;
  }

  @Override
  public int getChannel() {
    return DEFAULT_CHANNEL;
  }

  @Override
  public int getTokenIndex() {
    return -1;
  }

  @Override
  public TokenSource getTokenSource() {
    return null;
  }

  @Override
  public CharStream getInputStream() {
    return input;
  }

  @Override
  public String toString() {
    return OrusLexer.VOCABULARY.getSymbolicName(type) + "@" + start + ".." + end;
  }

  /** Makes tokens of the lexer's matches. */
  record Factory(SourceCharStream input) implements TokenFactory<OrusToken> {
    @Override
    public OrusToken create(
        Pair<TokenSource, CharStream> source,
        int type,
        String text,
        int channel,
        int start,
        int stop,
        int line,
        int charPositionInLine) {
      return new OrusToken(input, type, start, stop + 1);
    }

    @Override
    public OrusToken create(int type, String text) {
      throw new UnsupportedOperationException("a token stands somewhere in the text");
    }
  }
}

package org.oruslang.grammar;

import java.util.ArrayDeque;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenFactory;
import org.antlr.v4.runtime.TokenSource;

/**
 * Turns the lexer's words and line breaks into words, NEWLINE, INDENT and DEDENT.
 *
 * <p>The rules:
 *
 * <ul>
 *   <li>A line's indentation is the white space before its first word or comment, a tab counting
 *       {@value #TAB_WIDTH}. Lines without words do not count.
 *   <li>Each line with words ends in one NEWLINE. A deeper line begins an INDENT; a shallower one
 *       ends as many blocks, each with a DEDENT, and then a NEWLINE ends the statement to which the
 *       last of these blocks belongs. That NEWLINE is left out before {@code elif}, {@code else}
 *       and {@code catch}, which carry on with the statement; the first two are then LINE_ELIF and
 *       LINE_ELSE, so that they cannot be read as parts of a conditional expression.
 *   <li>Inside brackets there is no layout, except that a colon which ends both a line and the
 *       header of a lambda or a {@code match} opens a block. Such a block ends at the first line
 *       that is shallower than it, or at the closing bracket.
 *   <li>Inside the braces of a block expression the lines count as they do outside; there the
 *       indentation of the first line that begins inside is the reference. Braces behind a name are
 *       those of a struct literal, hence brackets.
 *   <li>A comma with nothing but the end of a list behind it is a TRAILING_COMMA.
 * </ul>
 *
 * <p>After a syntax error {@link #resume} continues at a later line, under the layout in which the
 * broken statement began.
 */
public final class LayoutTokenSource implements TokenSource {

  /** How many columns a tab counts in an indentation. */
  public static final int TAB_WIDTH = 4;

  private static final int NO_TOKEN = Token.INVALID_TYPE;

  private final SourceCharStream input;
  private final OrusLexer lexer;
  private final ArrayDeque<OrusToken> ready = new ArrayDeque<>();

  private Layout layout = Layout.file();

  /** The first word that has not been handed out. */
  private OrusToken next;

  /**
   * All line breaks before {@link #next} as one, or null when it is on the line of the last word.
   */
  private OrusToken lineBreak;

  private int lineIndentation;
  private int previousType = NO_TOKEN;
  private int previousEnd;

  public LayoutTokenSource(String name, CharSequence text) {
    this(new SourceCharStream(name, text));
  }

  LayoutTokenSource(SourceCharStream input) {
    this.input = input;
    lexer = new OrusLexer(input);
    lexer.removeErrorListeners();
    lexer.setTokenFactory(new OrusToken.Factory(input));
    readWord();
    if (lineBreak == null) {
      lineBreak = lineBreak(0, 0, indentationAfter(new OrusToken(input, OrusLexer.NEWLINE, 0, 0)));
    }
  }

  @Override
  public OrusToken nextToken() {
    OrusToken token = ready.poll();
    if (token == null) {
      if (lineBreak != null || next.getType() == Token.EOF) {
        beginLine();
      }
      if (isClosing(next.getType()) && layout.isEndedByBracket()) {
        endBlocksInBracket();
      }
      token = ready.poll();
      if (token == null) {
        token = takeWord();
      }
    }
    return token;
  }

  /** Reads on to the next word, past any number of line breaks. */
  private void readWord() {
    lineBreak = null;
    OrusToken token = (OrusToken) lexer.nextToken();
    if (token.getType() == OrusLexer.NEWLINE) {
      int start = token.start();
      do {
        lineBreak = token;
        token = (OrusToken) lexer.nextToken();
      } while (token.getType() == OrusLexer.NEWLINE);
      lineBreak = lineBreak(start, lineBreak.end(), indentationAfter(lineBreak));
    }
    next = token;
  }

  /**
   * Forgets what has been read since {@code token} and goes on with the next line that can begin a
   * statement where {@code target} is in force: one that is not deeper and does not carry on with
   * an earlier statement.
   *
   * @param tokenMayBegin whether {@code token} itself may begin that line
   * @param clauseMayBegin whether the line may begin with {@code elif}, {@code else} or {@code
   *     catch}
   */
  void resume(OrusToken token, Layout target, boolean tokenMayBegin, boolean clauseMayBegin) {
    ready.clear();
    layout = target;
    input.seek(token.start());
    lexer._hitEOF = false;
    readWord();
    if (tokenMayBegin && token.isFirstOnLine()) {
      lineBreak = lineBreak(token.start(), token.start(), token.indentation());
    }
    while (next.getType() != Token.EOF && !beginsStatement(clauseMayBegin)) {
      readWord();
    }
    previousEnd = lineBreak == null ? next.start() : lineBreak.start();
    previousType = OrusLexer.PASS;
  }

  private boolean beginsStatement(boolean clauseMayBegin) {
    if (lineBreak == null || lineBreak.indentation() > layout.width()) {
      return false;
    }
    if (isClosing(next.getType())) {
      return layout.isEndedByBracket() || layout.kind() == Layout.Kind.BRACE_BLOCK;
    }
    return clauseMayBegin || lineBreak.indentation() < layout.width() || !continuesStatement(next);
  }

  /** Makes layout tokens of the line break before {@link #next}, and of the end of the text. */
  private void beginLine() {
    boolean atEnd = next.getType() == Token.EOF;
    int indentation = atEnd ? 0 : lineBreak.indentation();
    int breakStart = lineBreak == null ? previousEnd : lineBreak.start();
    int breakEnd = lineBreak == null ? breakStart : lineBreak.end();
    lineBreak = null;
    lineIndentation = indentation;
    next.setIndentation(indentation);
    if (layout.isSuspended()) {
      return;
    }
    if (next.getType() == OrusLexer.ELIF) {
      next.setType(OrusLexer.LINE_ELIF);
    } else if (next.getType() == OrusLexer.ELSE) {
      next.setType(OrusLexer.LINE_ELSE);
    }
    if (previousType != NO_TOKEN && previousType != OrusLexer.NEWLINE) {
      boolean continues = indentation == layout.width() && continuesStatement(next);
      if (!continues) {
        offer(OrusLexer.NEWLINE, breakStart, breakEnd);
      }
    }
    if (layout.width() == Layout.UNKNOWN_WIDTH) {
      layout = layout.withWidth(indentation);
    } else if (indentation > layout.width()) {
      if (!isClosing(next.getType()) || !layout.isEndedByBracket()) {
        offer(OrusLexer.INDENT, previousEnd, previousEnd);
        layout = layout.indented(indentation);
      }
    } else if (indentation < layout.width() || atEnd) {
      endBlocks(atEnd ? -1 : indentation);
    }
  }

  /** Ends the blocks that are deeper than a line with the given indentation. */
  private void endBlocks(int indentation) {
    boolean ended = false;
    while (indentation < layout.width()) {
      switch (layout.kind()) {
        case INDENTED -> {
          offer(OrusLexer.DEDENT, previousEnd, previousEnd);
          layout = layout.outer();
          ended = true;
        }
        case BLOCK_IN_BRACKET -> {
          offer(OrusLexer.DEDENT, previousEnd, previousEnd);
          layout = layout.outer();
          return;
        }
        case BRACE_BLOCK -> layout = layout.withWidth(Math.max(indentation, 0));
        default -> {
          return;
        }
      }
      if (indentation < 0 && layout.kind() != Layout.Kind.INDENTED) {
        return;
      }
    }
    if (ended && !continuesStatement(next)) {
      offer(OrusLexer.NEWLINE, previousEnd, previousEnd);
    }
    if (indentation > layout.width()) {
      offer(OrusLexer.INCONSISTENT_DEDENT, next.start(), next.start());
    }
  }

  /** Ends the blocks between a closing bracket and the bracket that it closes. */
  private void endBlocksInBracket() {
    if (previousType != OrusLexer.NEWLINE && previousType != OrusLexer.DEDENT) {
      offer(OrusLexer.NEWLINE, previousEnd, previousEnd);
    }
    while (layout.isEndedByBracket()) {
      offer(OrusLexer.DEDENT, previousEnd, previousEnd);
      layout = layout.outer();
    }
  }

  /** Hands out {@link #next} and follows the brackets. */
  private OrusToken takeWord() {
    OrusToken word = next;
    word.setLayout(layout);
    if (word.getType() == Token.EOF) {
      return word;
    }
    int before = previousType;
    previousType = word.getType();
    previousEnd = word.end();
    readWord();
    switch (word.getType()) {
      case OrusLexer.LPAREN, OrusLexer.LBRACKET -> layout = layout.bracket();
      case OrusLexer.LBRACE ->
          layout = before == OrusLexer.IDENTIFIER ? layout.bracket() : layout.braceBlock();
      case OrusLexer.RPAREN, OrusLexer.RBRACKET, OrusLexer.RBRACE -> {
        if (layout.kind() == Layout.Kind.BRACKET || layout.kind() == Layout.Kind.BRACE_BLOCK) {
          layout = layout.outer();
        }
      }
      case OrusLexer.COMMA -> {
        layout.forgetColons();
        if (endsList()) {
          word.setType(OrusLexer.TRAILING_COMMA);
        }
      }
      case OrusLexer.FN -> {
        if (layout.isSuspended() && before != OrusLexer.ARROW) {
          layout.expectColon(Layout.Header.FUNCTION, lineIndentation);
        }
      }
      case OrusLexer.MATCH -> {
        if (layout.isSuspended()) {
          layout.expectColon(Layout.Header.MATCH, lineIndentation);
        }
      }
      case OrusLexer.QUESTION -> {
        if (layout.isSuspended()) {
          layout.expectColon(Layout.Header.CONDITION, lineIndentation);
        }
      }
      case OrusLexer.COLON -> {
        if (layout.isSuspended()) {
          openBlockInBracket(layout.takeColon());
        }
      }
      default -> {}
    }
    return word;
  }

  /**
   * Opens a block if a header's colon ends its line and the next line is deeper than the header.
   */
  private void openBlockInBracket(int headerIndentation) {
    if (headerIndentation < 0 || lineBreak == null || next.getType() == Token.EOF) {
      return;
    }
    int indentation = lineBreak.indentation();
    if (indentation > headerIndentation) {
      offer(OrusLexer.NEWLINE, lineBreak.start(), lineBreak.end());
      offer(OrusLexer.INDENT, previousEnd, previousEnd);
      layout = layout.blockInBracket(indentation);
      lineBreak = null;
      lineIndentation = indentation;
      next.setIndentation(indentation);
    }
  }

  private boolean endsList() {
    return switch (next.getType()) {
      case OrusLexer.RPAREN,
          OrusLexer.RBRACKET,
          OrusLexer.RBRACE,
          OrusLexer.GREATER,
          OrusLexer.IN,
          OrusLexer.SEMICOLON,
          Token.EOF ->
          true;
      default -> lineBreak != null && !layout.isSuspended();
    };
  }

  private static boolean isClosing(int type) {
    return type == OrusLexer.RPAREN || type == OrusLexer.RBRACKET || type == OrusLexer.RBRACE;
  }

  private static boolean continuesStatement(OrusToken word) {
    return switch (word.getType()) {
      case OrusLexer.ELIF,
          OrusLexer.LINE_ELIF,
          OrusLexer.ELSE,
          OrusLexer.LINE_ELSE,
          OrusLexer.CATCH ->
          true;
      default -> false;
    };
  }

  private void offer(int type, int start, int end) {
    OrusToken token = new OrusToken(input, type, start, end);
    token.setLayout(layout);
    token.setNextWord(next);
    ready.add(token);
    previousType = type;
  }

  private OrusToken lineBreak(int start, int end, int indentation) {
    OrusToken token = new OrusToken(input, OrusLexer.NEWLINE, start, end);
    token.setIndentation(indentation);
    return token;
  }

  /** The indentation of the line that {@code lastBreak} begins. */
  private int indentationAfter(OrusToken lastBreak) {
    int offset = lastBreak.end();
    while (offset > lastBreak.start() && input.charAt(offset - 1) != '\n') {
      offset--;
    }
    int width = 0;
    for (; ; offset++) {
      switch (input.charAt(offset)) {
        case ' ' -> width++;
        case '\t' -> width += TAB_WIDTH;
        case '\r' -> {}
        default -> {
          return width;
        }
      }
    }
  }

  @Override
  public int getLine() {
    return next.getLine();
  }

  @Override
  public int getCharPositionInLine() {
    return next.getCharPositionInLine();
  }

  @Override
  public CharStream getInputStream() {
    return input;
  }

  @Override
  public String getSourceName() {
    return input.getSourceName();
  }

  @Override
  public void setTokenFactory(TokenFactory<?> factory) {
    throw new UnsupportedOperationException("the tokens are always OrusTokens");
  }

  @Override
  public TokenFactory<? extends Token> getTokenFactory() {
    return lexer.getTokenFactory();
  }
}

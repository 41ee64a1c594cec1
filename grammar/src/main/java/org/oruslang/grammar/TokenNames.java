package org.oruslang.grammar;

import org.antlr.v4.runtime.Token;

/** What tokens are called in messages. */
final class TokenNames {

  private static final int LONGEST = 30;

  private TokenNames() {}

  /** Whether the token is a word of the language itself. */
  static boolean isKeyword(OrusToken token) {
    int type = token.getType();
    return (type >= OrusLexer.AND && type <= OrusLexer.WHILE)
        || type == OrusLexer.LINE_ELIF
        || type == OrusLexer.LINE_ELSE;
  }

  /** What was found where something else was expected. */
  static String found(OrusToken token) {
    return switch (token.getType()) {
      case Token.EOF -> "the end of the file";
      case OrusLexer.NEWLINE -> token.isAtEnd() ? "the end of the file" : "the end of the line";
      case OrusLexer.INDENT -> "an indented line";
      case OrusLexer.DEDENT -> "the end of the block";
      default -> quoted(token);
    };
  }

  static String quoted(OrusToken token) {
    return "'" + shortened(token) + "'";
  }

  /** The text of the token, or its beginning if it is long or has several lines. */
  static String shortened(OrusToken token) {
    String text = token.getText();
    int lineEnd = text.indexOf('\n');
    int end = Math.min(LONGEST, lineEnd >= 0 ? lineEnd : text.length());
    return end == text.length() ? text : text.substring(0, end) + "...";
  }
}

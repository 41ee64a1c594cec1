package org.oruslang.grammar;

import java.util.Locale;
import org.antlr.v4.runtime.Token;

/**
 * Prints the tokens of a text as the parser sees them, layout included, one a line: where the token
 * begins, its kind, its text.
 */
public final class TokenPrinter {

  private TokenPrinter() {}

  /**
   * The tokens of {@code text}.
   *
   * <p>Lines and columns count from 1, columns in code points. Tokens without visible characters
   * have no text.
   */
  public static String print(CharSequence text) {
    LayoutTokenSource tokens = new LayoutTokenSource("", text);
    StringBuilder printed = new StringBuilder();
    int line = 1;
    int lineStart = 0;
    int offset = 0;
    for (OrusToken token = tokens.nextToken();
        token.getType() != Token.EOF;
        token = tokens.nextToken()) {
      for (; offset < token.start(); offset++) {
        if (text.charAt(offset) == '\n') {
          line++;
          lineStart = offset + 1;
        }
      }
      int column = Character.codePointCount(text, lineStart, offset) + 1;
      String kind = OrusLexer.VOCABULARY.getSymbolicName(token.getType());
      boolean hasText = token.getType() != OrusLexer.NEWLINE && token.start() < token.end();
      printed.append(
          hasText
              ? String.format(Locale.ROOT, "%5d:%-4d %-16s %s\n", line, column, kind, shown(token))
              : String.format(Locale.ROOT, "%5d:%-4d %s\n", line, column, kind));
    }
    return printed.toString();
  }

  private static String shown(OrusToken token) {
    return token.getText().replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
  }
}

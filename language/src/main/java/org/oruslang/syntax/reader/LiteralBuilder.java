package org.oruslang.syntax.reader;

import static org.oruslang.syntax.reader.SyntaxBuilder.span;

import org.antlr.v4.runtime.Token;
import org.oruslang.diagnostics.ErrorCode;
import org.oruslang.grammar.OrusLexer;
import org.oruslang.syntax.Expression;
import org.oruslang.syntax.Expression.BooleanLiteral;
import org.oruslang.syntax.Expression.Name;
import org.oruslang.syntax.Expression.NumberLiteral;
import org.oruslang.syntax.Expression.StringLiteral;
import org.oruslang.syntax.Identifier;
import org.oruslang.syntax.Span;

/** Builds numbers, strings, truth values and names. */
final class LiteralBuilder {

  private static final int SUFFIX_LENGTH = 3;

  private final SyntaxBuilder builder;

  LiteralBuilder(SyntaxBuilder builder) {
    this.builder = builder;
  }

  Expression word(Token token) {
    return switch (token.getType()) {
      case OrusLexer.NUMBER -> number(token);
      case OrusLexer.STRING -> string(token);
      case OrusLexer.TRUE -> new BooleanLiteral(span(token), true);
      case OrusLexer.FALSE -> new BooleanLiteral(span(token), false);
      default -> new Name(span(token), token.getText());
    };
  }

  /** The length in an array type: a whole number or the name of a constant. */
  Expression arrayLength(Token token) {
    Expression length = word(token);
    if (length instanceof NumberLiteral number && !isInteger(number)) {
      builder.report(
          ErrorCode.INVALID_SYNTAX,
          span(token),
          "array length must be a non-negative integer literal within range");
    }
    return length;
  }

  /** Whether a number is written as an integer, whatever its value. */
  static boolean isInteger(NumberLiteral number) {
    if (number.suffix() != null && number.suffix().text().equals("f64")) {
      return false;
    }
    return isBased(number.text())
        || number.text().chars().noneMatch(c -> c == '.' || c == 'e' || c == 'E');
  }

  private static boolean isBased(String text) {
    return text.length() > 2 && text.charAt(0) == '0' && Character.isLetter(text.charAt(1));
  }

  private static boolean isHexadecimal(String text) {
    return isBased(text) && Character.toLowerCase(text.charAt(1)) == 'x';
  }

  private static NumberLiteral number(Token token) {
    String text = token.getText();
    Span whole = span(token);
    int suffixStart = text.length() - SUFFIX_LENGTH;
    boolean hasSuffix =
        suffixStart > 0
            && switch (text.charAt(suffixStart)) {
              case 'i', 'u' -> true;
              // The digits f64 end a hexadecimal number like any others.
              case 'f' -> !isHexadecimal(text);
              default -> false;
            };
    if (!hasSuffix) {
      return new NumberLiteral(whole, text, null);
    }
    Span suffix = new Span(whole.end() - SUFFIX_LENGTH, whole.end());
    return new NumberLiteral(
        whole, text.substring(0, suffixStart), new Identifier(suffix, text.substring(suffixStart)));
  }

  private StringLiteral string(Token token) {
    String text = token.getText();
    Span span = span(token);
    String raw = text.substring(1, text.length() - 1);
    return new StringLiteral(span, raw.indexOf('\\') < 0 ? raw : unescape(raw, span.start() + 1));
  }

  private String unescape(String raw, int offset) {
    StringBuilder value = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c != '\\') {
        value.append(c);
        continue;
      }
      i++;
      char escaped = raw.charAt(i);
      switch (escaped) {
        case 'n' -> value.append('\n');
        case 't' -> value.append('\t');
        case 'r' -> value.append('\r');
        case '0' -> value.append('\0');
        case '\\', '"' -> value.append(escaped);
        default ->
            builder.report(
                ErrorCode.INVALID_ESCAPE,
                new Span(offset + i - 1, offset + i + 1),
                "'\\" + printable(escaped) + "' is not an escape sequence",
                "The escape sequences are \\n, \\t, \\r, \\0, \\\\ and \\\"; write a backslash as"
                    + " \\\\.");
      }
    }
    return value.toString();
  }

  private static String printable(char c) {
    return c < ' ' || Character.isSurrogate(c) ? "" : String.valueOf(c);
  }
}

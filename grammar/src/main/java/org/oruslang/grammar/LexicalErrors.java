package org.oruslang.grammar;

import java.util.Map;

/** Explains the tokens that are no words of Orus. */
final class LexicalErrors {

  private static final Map<String, String> OPERATORS =
      Map.ofEntries(
          Map.entry("!", "Write 'not' to negate a condition, '!=' to compare."),
          Map.entry("&&", "Write 'and'."),
          Map.entry("||", "Write 'or'."),
          Map.entry("&", "Write 'and': between two i32 values it works bit by bit."),
          Map.entry("|", "Write 'or': between two i32 values it works bit by bit."),
          Map.entry("^", "There are no bit operators, and powers are written as products."),
          Map.entry("~", "There are no bit operators."),
          Map.entry("<<", "There are no shift operators; multiply by a power of two."),
          Map.entry("++", "Write '+= 1' to increment a variable."),
          Map.entry("**", "There is no power operator; write 'x * x'."),
          Map.entry("=>", "Write '->' in match arms and function types, '>=' to compare."),
          Map.entry("::", "Write '.' between a module or an enum and its member."),
          Map.entry("===", "Write '=='."),
          Map.entry("!==", "Write '!='."),
          Map.entry("<>", "Write '!=' to compare."),
          Map.entry("#", "Comments start with '//'."),
          Map.entry("@", "There are no decorators; formats like '@.2' belong inside a string."),
          Map.entry("$", "Names consist of letters, digits and underscores."));

  /** Bytes that are no UTF-8 stand in a text as these surrogates. */
  private static final int FIRST_STRAY_BYTE = 0xDC80;

  private static final int LAST_STRAY_BYTE = 0xDCFF;

  private LexicalErrors() {}

  /** The error that {@code token} is in itself, or null if it is a word. */
  static SyntaxError explain(OrusToken token) {
    return switch (token.getType()) {
      case OrusLexer.UNTERMINATED_STRING ->
          new SyntaxError(
              "E1025", token.start(), token.start() + 1, "this string is never closed", null, true);
      case OrusLexer.UNTERMINATED_COMMENT ->
          new SyntaxError(
              "E1026",
              token.start(),
              token.start() + 2,
              "this comment is never closed",
              null,
              true);
      case OrusLexer.MALFORMED_NUMBER -> number(token);
      case OrusLexer.UNKNOWN_OPERATOR -> {
        String operator = token.getText();
        yield SyntaxError.at(token, "E1032", "Orus has no operator '" + operator + "'")
            .withHelp(OPERATORS.getOrDefault(operator, ""));
      }
      case OrusLexer.NON_ASCII, OrusLexer.UNKNOWN_CHARACTER -> character(token);
      case OrusLexer.INCONSISTENT_DEDENT -> {
        OrusToken word = token.word();
        yield SyntaxError.at(
            word, "E1034", "this line is indented like no block that it could belong to");
      }
      default -> null;
    };
  }

  private static SyntaxError number(OrusToken token) {
    String text = token.getText();
    int digits = 0;
    while (digits < text.length() && (isDigit(text.charAt(digits)) || text.charAt(digits) == '.')) {
      digits++;
    }
    String rest = text.substring(digits);
    boolean isSuffix =
        !rest.isEmpty()
            && Character.isLetter(rest.charAt(0))
            && !(digits == 1 && text.charAt(0) == '0' && "xXbBoO".indexOf(rest.charAt(0)) >= 0)
            && !(rest.charAt(0) == 'e' || rest.charAt(0) == 'E');
    if (isSuffix) {
      return new SyntaxError(
          "E1006",
          token.start() + digits,
          token.end(),
          "invalid numeric literal suffix '" + rest + "'",
          "The suffixes are i32, i64, u32, u64 and f64.",
          false);
    }
    return SyntaxError.at(
        token, "E1027", "the number " + TokenNames.quoted(token) + " isn't written correctly");
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static SyntaxError character(OrusToken token) {
    String text = token.getText();
    int first = text.codePointAt(0);
    String name = String.format("U+%04X", first);
    return switch (first) {
      case 0 ->
          SyntaxError.at(token, "E1024", "there is a NUL byte here")
              .withHelp("Is this really a text file?");
      case 0xFEFF ->
          SyntaxError.at(token, "E1024", "there is a byte order mark (" + name + ") here")
              .withHelp("Save the file as UTF-8 without a byte order mark.");
      case '\f' ->
          SyntaxError.at(token, "E1024", "there is a form feed here")
              .withHelp("Only spaces, tabs and line breaks can separate words.");
      case 0xA0, 0x2007, 0x202F, 0x3000 ->
          SyntaxError.at(token, "E1024", "there is a special space (" + name + ") here")
              .withHelp("Replace it by an ordinary space.");
      case 0x201C, 0x201D, 0x201E, 0xAB, 0xBB ->
          SyntaxError.at(token, "E1024", "there is a typographic quotation mark here")
              .withHelp("Strings are written with straight double quotes, like \"text\".");
      case '\\' ->
          SyntaxError.at(token, "E1024", "there is a backslash outside of a string here")
              .withHelp("To continue an expression on the next line, put it in parentheses.");
      default -> {
        if (first >= FIRST_STRAY_BYTE && first <= LAST_STRAY_BYTE) {
          yield SyntaxError.at(
                  token,
                  "E1024",
                  String.format("the byte 0x%02X is not part of a UTF-8 text", first & 0xFF))
              .withHelp("Save the file in the encoding UTF-8.");
        }
        boolean printable =
            first > ' '
                && Character.isDefined(first)
                && !Character.isISOControl(first)
                && !(first >= 0xD800 && first <= 0xDFFF);
        String shown = printable ? "'" + Character.toString(first) + "' (" + name + ")" : name;
        yield SyntaxError.at(token, "E1024", "unexpected character " + shown)
            .withHelp(
                Character.isLetter(first)
                    ? "Names consist of the letters A to Z, digits and underscores."
                    : null);
      }
    };
  }
}

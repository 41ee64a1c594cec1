package org.oruslang.grammar;

/**
 * Something that the parser could not read.
 *
 * @param code the error's code, such as {@code E1001}
 * @param start offset of the first character at fault
 * @param end offset behind the last character at fault
 * @param message what is wrong
 * @param help what would mend it; the empty string where nothing in particular would, null for the
 *     help that belongs to the code
 * @param incomplete whether more text at the end could mend it: inside a bracket, a string, a
 *     comment, or where a block has to follow
 */
public record SyntaxError(
    String code, int start, int end, String message, String help, boolean incomplete) {

  static SyntaxError at(OrusToken token, String code, String message) {
    return between(token, token, code, message);
  }

  static SyntaxError between(OrusToken first, OrusToken last, String code, String message) {
    return new SyntaxError(code, first.start(), last.end(), message, null, false);
  }

  SyntaxError withHelp(String better) {
    return new SyntaxError(code, start, end, message, better, incomplete);
  }

  SyntaxError whenIncomplete(boolean moreTextHelps) {
    return new SyntaxError(code, start, end, message, help, moreTextHelps);
  }
}

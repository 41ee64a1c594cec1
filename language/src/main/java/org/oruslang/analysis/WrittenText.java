package org.oruslang.analysis;

import java.util.ArrayDeque;
import java.util.Deque;

/** What can be told about a text without being able to read it. */
final class WrittenText {

  private WrittenText() {}

  static boolean isWordPart(char c) {
    return c == '_' || c < 128 && Character.isLetterOrDigit(c);
  }

  /** Where the word begins that ends at or goes on behind an offset. */
  static int wordStart(String text, int offset) {
    int start = offset;
    while (start > 0 && isWordPart(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  static int wordEnd(String text, int offset) {
    int end = offset;
    while (end < text.length() && isWordPart(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Whether an offset is neither inside a string nor inside a comment. */
  static boolean isCode(String text, int offset) {
    int i = 0;
    while (i < offset) {
      int next = pieceEnd(text, i);
      if (next > offset || next == offset && next - i > 1 && !isClosed(text, i, next)) {
        return false;
      }
      i = next;
    }
    return true;
  }

  private static boolean isClosed(String text, int start, int end) {
    return text.charAt(start) == '"'
        ? end - start > 1 && text.charAt(end - 1) == '"' && text.charAt(end - 2) != '\\'
        : text.startsWith("*/", end - 2) && end - start > 3;
  }

  /** The end of the string or comment that begins at an offset, or of the single character. */
  private static int pieceEnd(String text, int start) {
    if (text.charAt(start) == '"') {
      int i = start + 1;
      while (i < text.length() && text.charAt(i) != '"') {
        i += text.charAt(i) == '\\' ? 2 : 1;
      }
      return Math.min(i + 1, text.length());
    }
    if (text.startsWith("//", start)) {
      int end = text.indexOf('\n', start);
      return end < 0 ? text.length() : end;
    }
    if (text.startsWith("/*", start)) {
      int end = text.indexOf("*/", start + 2);
      return end < 0 ? text.length() : end + 2;
    }
    return start + 1;
  }

  /**
   * The brackets that are open at the start of a word and are closed neither in the rest of its
   * line nor, where the statement goes on in further lines, there.
   */
  static String closing(String text, int start, int wordEnd, int lineEnd) {
    Deque<Character> open = new ArrayDeque<>();
    track(text, statementStart(text, start), start, open);
    track(text, wordEnd, lineEnd, open);
    if (open.isEmpty() || isClosedLater(text, lineEnd, open.size())) {
      return "";
    }
    StringBuilder closing = new StringBuilder();
    open.forEach(closing::append);
    return closing.toString();
  }

  /** Whether lines that only close brackets follow. */
  private static boolean isClosedLater(String text, int lineEnd, int count) {
    int closed = 0;
    int i = lineEnd;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == ')' || c == ']' || c == '}') {
        closed++;
      } else if (!Character.isWhitespace(c) && c != ',') {
        break;
      }
      i++;
    }
    return closed >= count;
  }

  /** The start of the line at which no bracket is open, at most some lines before. */
  private static int statementStart(String text, int offset) {
    int start = text.lastIndexOf('\n', offset - 1) + 1;
    for (int lines = 0; lines < 50 && start > 0; lines++) {
      Deque<Character> open = new ArrayDeque<>();
      int previous = text.lastIndexOf('\n', start - 2) + 1;
      track(text, previous, start, open);
      if (open.isEmpty()) {
        return start;
      }
      start = previous;
    }
    return start;
  }

  /** Puts the partner of each opened bracket on the stack and takes that of each closed one off. */
  private static void track(String text, int from, int to, Deque<Character> open) {
    int i = from;
    while (i < to) {
      char c = text.charAt(i);
      switch (c) {
        case '(' -> open.push(')');
        case '[' -> open.push(']');
        case '{' -> open.push('}');
        case ')', ']', '}' -> {
          if (!open.isEmpty() && open.peek() == c) {
            open.pop();
          }
        }
        default -> {}
      }
      i = pieceEnd(text, i);
    }
  }

  /**
   * A parenthesis that a call opens.
   *
   * @param wordStart where the word before it starts
   * @param wordEnd where it ends
   * @param commas how many commas of its own follow until the position
   */
  record OpenParenthesis(int wordStart, int wordEnd, int commas) {}

  /** The innermost parenthesis that is open at an offset, or null. */
  static OpenParenthesis openParenthesis(String text, int offset) {
    if (!isCode(text, offset)) {
      return null;
    }
    Deque<int[]> open = new ArrayDeque<>();
    int i = statementStart(text, offset);
    while (i < offset) {
      char c = text.charAt(i);
      if (c == '(' || c == '[' || c == '{') {
        open.push(new int[] {i, 0});
      } else if ((c == ')' || c == ']' || c == '}') && !open.isEmpty()) {
        open.pop();
      } else if (c == ',' && !open.isEmpty()) {
        open.peek()[1]++;
      }
      i = pieceEnd(text, i);
    }
    if (open.isEmpty() || text.charAt(open.peek()[0]) != '(') {
      return null;
    }
    int parenthesis = open.peek()[0];
    return new OpenParenthesis(wordStart(text, parenthesis), parenthesis, open.peek()[1]);
  }
}

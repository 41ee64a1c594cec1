package org.oruslang.diagnostics;

/**
 * Text made safe for a terminal: what would move the cursor, reverse the text or not encode at all
 * is shown as a visible sign.
 */
final class Printable {

  private static final int REPLACEMENT = 0xFFFD;

  private Printable() {}

  /** {@code text} as it can stand inside one line; a tab becomes one blank. */
  static String line(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> out.appendCodePoint(c == '\t' ? ' ' : codePoint(c)));
    return out.toString();
  }

  /** The code point to show for {@code codePoint}. */
  static int codePoint(int codePoint) {
    if (codePoint < 0x20) {
      return 0x2400 + codePoint;
    }
    if (codePoint == 0x7F) {
      return 0x2421;
    }
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          REPLACEMENT;
      default -> codePoint;
    };
  }

  /**
   * How many cells of a terminal {@code codePoint} takes: 0 for combining marks, 2 for the wide
   * characters of East Asian scripts and for emoji, else 1.
   */
  static int width(int codePoint) {
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    boolean wide =
        codePoint >= 0x1100 && codePoint <= 0x115F
            || codePoint >= 0x2E80 && codePoint <= 0x303E
            || codePoint >= 0x3041 && codePoint <= 0xA4CF
            || codePoint >= 0xAC00 && codePoint <= 0xD7A3
            || codePoint >= 0xF900 && codePoint <= 0xFAFF
            || codePoint >= 0xFE30 && codePoint <= 0xFE6F
            || codePoint >= 0xFF00 && codePoint <= 0xFF60
            || codePoint >= 0xFFE0 && codePoint <= 0xFFE6
            || codePoint >= 0x1F300 && codePoint <= 0x1F64F
            || codePoint >= 0x1F680 && codePoint <= 0x1F6FF
            || codePoint >= 0x1F900 && codePoint <= 0x1F9FF
            || codePoint >= 0x20000 && codePoint <= 0x3FFFD;
    return wide ? 2 : 1;
  }
}

package org.oruslang.grammar;

/**
 * How line breaks and indentation are read at one place of a text: the chain of everything that is
 * open there, innermost first.
 *
 * <p>The chain itself never changes; only a bracket notes, while its contents are read, which
 * colons are still to come.
 */
final class Layout {

  enum Kind {
    /** The text as a whole. */
    FILE,
    /** An indented block. */
    INDENTED,
    /** Between brackets, where line breaks mean nothing. */
    BRACKET,
    /** Between the braces of a block expression, where they mean what they mean elsewhere. */
    BRACE_BLOCK,
    /** The indented body of a lambda or a match that stands inside brackets. */
    BLOCK_IN_BRACKET
  }

  /** What a colon inside a bracket can end. */
  enum Header {
    FUNCTION,
    MATCH,
    CONDITION
  }

  static final int UNKNOWN_WIDTH = -1;

  /** The colons still to come in a bracket, innermost first. */
  private record PendingColon(Header header, int indentation, PendingColon outer) {}

  private final Layout outer;
  private final Kind kind;
  private final int width;
  private PendingColon pending;

  private Layout(Layout outer, Kind kind, int width) {
    this.outer = outer;
    this.kind = kind;
    this.width = width;
  }

  static Layout file() {
    return new Layout(null, Kind.FILE, 0);
  }

  Layout indented(int deeper) {
    return new Layout(this, Kind.INDENTED, deeper);
  }

  Layout bracket() {
    return new Layout(this, Kind.BRACKET, UNKNOWN_WIDTH);
  }

  Layout braceBlock() {
    return new Layout(this, Kind.BRACE_BLOCK, UNKNOWN_WIDTH);
  }

  Layout blockInBracket(int deeper) {
    return new Layout(this, Kind.BLOCK_IN_BRACKET, deeper);
  }

  /** The same brace block whose lines turn out to have another indentation. */
  Layout withWidth(int newWidth) {
    return new Layout(outer, kind, newWidth);
  }

  Kind kind() {
    return kind;
  }

  Layout outer() {
    return outer;
  }

  /** The indentation of the lines here, or {@link #UNKNOWN_WIDTH} where no line has begun. */
  int width() {
    return width;
  }

  boolean isSuspended() {
    return kind == Kind.BRACKET;
  }

  /** Whether statements begin on lines whose indentation is known here. */
  boolean hasLines() {
    return width != UNKNOWN_WIDTH;
  }

  /** Whether this is an indented block that a closing bracket ends. */
  boolean isEndedByBracket() {
    if (kind != Kind.INDENTED && kind != Kind.BLOCK_IN_BRACKET) {
      return false;
    }
    Layout around = this;
    while (around.kind == Kind.INDENTED) {
      around = around.outer;
    }
    return around.kind != Kind.FILE;
  }

  /**
   * Notes that a colon is to come.
   *
   * @param indentation that of the line on which the header begins
   */
  void expectColon(Header header, int indentation) {
    boolean isNullableResult =
        header == Header.CONDITION && pending != null && pending.header == Header.FUNCTION;
    if (!isNullableResult) {
      pending = new PendingColon(header, indentation, pending);
    }
  }

  void forgetColons() {
    pending = null;
  }

  /**
   * Takes note of a colon.
   *
   * @return the indentation of the line on which the function or match header began that it ends,
   *     or -1 if it ends none
   */
  int takeColon() {
    PendingColon ended = pending;
    if (ended == null) {
      return -1;
    }
    pending = ended.outer;
    return ended.header == Header.CONDITION ? -1 : ended.indentation;
  }
}

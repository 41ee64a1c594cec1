package org.oruslang.syntax;

/** A prefix operator. */
public enum UnaryOperator {
  NEGATE("-"),
  NOT("not");

  private final String text;

  UnaryOperator(String text) {
    this.text = text;
  }

  /** The operator as it is written. */
  public String text() {
    return text;
  }
}

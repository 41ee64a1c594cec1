package org.oruslang.syntax;

/** An infix operator that is not an assignment. */
public enum BinaryOperator {
  ADD("+"),
  SUBTRACT("-"),
  MULTIPLY("*"),
  DIVIDE("/"),
  REMAINDER("%"),
  EQUAL("=="),
  NOT_EQUAL("!="),
  LESS("<"),
  LESS_EQUAL("<="),
  GREATER(">"),
  GREATER_EQUAL(">="),
  MATCHES("matches"),
  AND("and"),
  OR("or");

  private final String text;

  BinaryOperator(String text) {
    this.text = text;
  }

  /** The operator as it is written. */
  public String text() {
    return text;
  }

  public boolean isArithmetic() {
    return compareTo(REMAINDER) <= 0;
  }

  /** Whether this is {@code <}, {@code <=}, {@code >} or {@code >=}. */
  public boolean isOrdering() {
    return compareTo(LESS) >= 0 && compareTo(GREATER_EQUAL) <= 0;
  }

  /** Whether this is {@code ==} or {@code !=}. */
  public boolean isEquality() {
    return this == EQUAL || this == NOT_EQUAL;
  }
}

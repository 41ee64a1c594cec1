package org.oruslang.jit.ir;

/**
 * A comparison. Integers compare by the signedness of their kind; f64 compares as IEEE 754 does, so
 * every condition but {@link #NE} is false when an operand is a NaN.
 */
public enum Condition {
  EQ("eq"),
  NE("ne"),
  LT("lt"),
  LE("le"),
  GT("gt"),
  GE("ge");

  private static final Condition[] VALUES = values();

  private final String text;

  Condition(String text) {
    this.text = text;
  }

  /** The spelling in the text form. */
  public String text() {
    return text;
  }

  /** The condition that holds for (b, a) exactly when this one holds for (a, b). */
  public Condition swapped() {
    switch (this) {
      case LT:
        return GT;
      case LE:
        return GE;
      case GT:
        return LT;
      case GE:
        return LE;
      default:
        return this;
    }
  }

  /**
   * The condition that holds exactly when this one does not. Not valid for f64, where {@code not (a
   * < b)} differs from {@code a >= b} on NaN.
   */
  public Condition negated() {
    switch (this) {
      case EQ:
        return NE;
      case NE:
        return EQ;
      case LT:
        return GE;
      case LE:
        return GT;
      case GT:
        return LE;
      default:
        return LT;
    }
  }

  /** Evaluates the condition on two cells of the given kind. */
  public boolean test(IrKind kind, long a, long b) {
    if (kind == IrKind.F64) {
      return test(Double.longBitsToDouble(a), Double.longBitsToDouble(b));
    }
    int order = kind.isSigned() ? Long.compare(a, b) : Long.compareUnsigned(a, b);
    switch (this) {
      case EQ:
        return order == 0;
      case NE:
        return order != 0;
      case LT:
        return order < 0;
      case LE:
        return order <= 0;
      case GT:
        return order > 0;
      default:
        return order >= 0;
    }
  }

  private boolean test(double a, double b) {
    switch (this) {
      case EQ:
        return a == b;
      case NE:
        return a != b;
      case LT:
        return a < b;
      case LE:
        return a <= b;
      case GT:
        return a > b;
      default:
        return a >= b;
    }
  }

  /** The condition with the given spelling, or null. */
  static Condition parse(String text) {
    for (Condition condition : VALUES) {
      if (condition.text.equals(text)) {
        return condition;
      }
    }
    return null;
  }
}

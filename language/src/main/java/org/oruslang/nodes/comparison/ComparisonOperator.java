package org.oruslang.nodes.comparison;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.oruslang.runtime.Boundary;
import org.oruslang.semantics.DynamicComparison;
import org.oruslang.semantics.OrusFault;

/** The comparisons of the language. */
public enum ComparisonOperator {
  EQUAL,
  NOT_EQUAL,
  LESS,
  LESS_OR_EQUAL,
  GREATER,
  GREATER_OR_EQUAL;

  boolean test(int a, int b) {
    return switch (this) {
      case EQUAL -> a == b;
      case NOT_EQUAL -> a != b;
      case LESS -> a < b;
      case LESS_OR_EQUAL -> a <= b;
      case GREATER -> a > b;
      case GREATER_OR_EQUAL -> a >= b;
    };
  }

  boolean test(long a, long b) {
    return switch (this) {
      case EQUAL -> a == b;
      case NOT_EQUAL -> a != b;
      case LESS -> a < b;
      case LESS_OR_EQUAL -> a <= b;
      case GREATER -> a > b;
      case GREATER_OR_EQUAL -> a >= b;
    };
  }

  boolean test(double a, double b) {
    return switch (this) {
      case EQUAL -> a == b;
      case NOT_EQUAL -> a != b;
      case LESS -> a < b;
      case LESS_OR_EQUAL -> a <= b;
      case GREATER -> a > b;
      case GREATER_OR_EQUAL -> a >= b;
    };
  }

  /**
   * Compares two values in dynamic form.
   *
   * @throws OrusFault where they have no order
   */
  boolean test(Object a, Object b) {
    if (a instanceof Integer x && b instanceof Integer y) {
      return test(x.intValue(), y.intValue());
    } else if (a instanceof Double x && b instanceof Double y) {
      return test(x.doubleValue(), y.doubleValue());
    }
    return testAny(a, b);
  }

  @TruffleBoundary
  private boolean testAny(Object left, Object right) {
    Object a = Boundary.operand(left);
    Object b = Boundary.operand(right);
    return switch (this) {
      case EQUAL -> DynamicComparison.equal(a, b);
      case NOT_EQUAL -> !DynamicComparison.equal(a, b);
      case LESS -> DynamicComparison.lessThan(a, b);
      case LESS_OR_EQUAL -> DynamicComparison.lessOrEqual(a, b);
      case GREATER -> DynamicComparison.greaterThan(a, b);
      case GREATER_OR_EQUAL -> DynamicComparison.greaterOrEqual(a, b);
    };
  }
}

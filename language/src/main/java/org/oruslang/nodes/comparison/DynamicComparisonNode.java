package org.oruslang.nodes.comparison;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.BooleanNode;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.runtime.Boundary;
import org.oruslang.semantics.DynamicComparison;
import org.oruslang.semantics.OrusFault;

/** Compares two values in dynamic form by their kinds. */
public final class DynamicComparisonNode extends BooleanNode {

  private final ComparisonOperator operator;
  @Child private ExpressionNode left;
  @Child private ExpressionNode right;

  public DynamicComparisonNode(
      ComparisonOperator operator, ExpressionNode left, ExpressionNode right) {
    this.operator = operator;
    this.left = left;
    this.right = right;
  }

  @Override
  public boolean executeBoolean(VirtualFrame frame) {
    Object a = left.executeObject(frame);
    Object b = right.executeObject(frame);
    if (a instanceof Integer x && b instanceof Integer y) {
      return compare(operator, x, y);
    }
    if (a instanceof Double x && b instanceof Double y) {
      return compare(operator, x, y);
    }
    try {
      return compareAny(operator, a, b);
    } catch (OrusFault fault) {
      throw raise(fault);
    }
  }

  private static boolean compare(ComparisonOperator operator, int a, int b) {
    return switch (operator) {
      case EQUAL -> a == b;
      case NOT_EQUAL -> a != b;
      case LESS -> a < b;
      case LESS_OR_EQUAL -> a <= b;
      case GREATER -> a > b;
      case GREATER_OR_EQUAL -> a >= b;
    };
  }

  private static boolean compare(ComparisonOperator operator, double a, double b) {
    return switch (operator) {
      case EQUAL -> a == b;
      case NOT_EQUAL -> a != b;
      case LESS -> a < b;
      case LESS_OR_EQUAL -> a <= b;
      case GREATER -> a > b;
      case GREATER_OR_EQUAL -> a >= b;
    };
  }

  @TruffleBoundary
  private static boolean compareAny(ComparisonOperator operator, Object left, Object right) {
    Object a = Boundary.operand(left);
    Object b = Boundary.operand(right);
    return switch (operator) {
      case EQUAL -> DynamicComparison.equal(a, b);
      case NOT_EQUAL -> !DynamicComparison.equal(a, b);
      case LESS -> DynamicComparison.lessThan(a, b);
      case LESS_OR_EQUAL -> DynamicComparison.lessOrEqual(a, b);
      case GREATER -> DynamicComparison.greaterThan(a, b);
      case GREATER_OR_EQUAL -> DynamicComparison.greaterOrEqual(a, b);
    };
  }
}

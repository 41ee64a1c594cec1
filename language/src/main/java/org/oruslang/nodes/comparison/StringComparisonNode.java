package org.oruslang.nodes.comparison;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.BooleanNode;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.semantics.OrusString;

/** Compares two strings byte by byte. */
public final class StringComparisonNode extends BooleanNode {

  private final ComparisonOperator operator;
  @Child private ExpressionNode left;
  @Child private ExpressionNode right;

  public StringComparisonNode(
      ComparisonOperator operator, ExpressionNode left, ExpressionNode right) {
    this.operator = operator;
    this.left = left;
    this.right = right;
  }

  @Override
  public boolean executeBoolean(VirtualFrame frame) {
    OrusString a = (OrusString) left.executeObject(frame);
    OrusString b = (OrusString) right.executeObject(frame);
    return switch (operator) {
      case EQUAL -> equal(a, b);
      case NOT_EQUAL -> !equal(a, b);
      case LESS -> order(a, b) < 0;
      case LESS_OR_EQUAL -> order(a, b) <= 0;
      case GREATER -> order(a, b) > 0;
      case GREATER_OR_EQUAL -> order(a, b) >= 0;
    };
  }

  private static boolean equal(OrusString a, OrusString b) {
    return a == b || (a.length() == b.length() && sameBytes(a, b));
  }

  @TruffleBoundary
  private static boolean sameBytes(OrusString a, OrusString b) {
    return a.equals(b);
  }

  @TruffleBoundary
  private static int order(OrusString a, OrusString b) {
    return a.compareTo(b);
  }
}

package org.oruslang.nodes.comparison;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.BooleanNode;
import org.oruslang.nodes.ExpressionNode;
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
    try {
      return operator.test(a, b);
    } catch (OrusFault fault) {
      throw raise(fault);
    }
  }
}

package org.oruslang.nodes.comparison;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.BooleanNode;
import org.oruslang.nodes.ExpressionNode;

/** Whether two bools are, or are not, equal. */
public final class BoolEqualityNode extends BooleanNode {

  private final boolean wanted;
  @Child private ExpressionNode left;
  @Child private ExpressionNode right;

  /**
   * @param wanted the result for equal operands
   */
  public BoolEqualityNode(boolean wanted, ExpressionNode left, ExpressionNode right) {
    this.wanted = wanted;
    this.left = left;
    this.right = right;
  }

  @Override
  public boolean executeBoolean(VirtualFrame frame) {
    return (left.executeBoolean(frame) == right.executeBoolean(frame)) == wanted;
  }
}

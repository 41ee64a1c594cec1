package org.oruslang.nodes.comparison;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.operands.IntOperands;
import org.oruslang.semantics.U32Arithmetic;

/** Order of u32. */
public abstract class U32ComparisonNode extends IntOperands {

  U32ComparisonNode(ExpressionNode left, ExpressionNode right) {
    super(left, right);
  }

  public static IntOperands create(
      ComparisonOperator operator, ExpressionNode left, ExpressionNode right) {
    return switch (operator) {
      case EQUAL, NOT_EQUAL -> I32ComparisonNode.create(operator, left, right);
      case LESS -> new Less(left, right);
      case LESS_OR_EQUAL -> new LessOrEqual(left, right);
      case GREATER -> new Greater(left, right);
      case GREATER_OR_EQUAL -> new GreaterOrEqual(left, right);
    };
  }

  @Override
  public abstract boolean executeBoolean(VirtualFrame frame);

  @Override
  public final Object executeObject(VirtualFrame frame) {
    return executeBoolean(frame);
  }

  @Override
  public final void executeVoid(VirtualFrame frame) {
    executeBoolean(frame);
  }

  private static final class Less extends U32ComparisonNode {

    Less(ExpressionNode left, ExpressionNode right) {
      super(left, right);
    }

    @Override
    public boolean executeBoolean(VirtualFrame frame) {
      return U32Arithmetic.compare(left(frame), right(frame)) < 0;
    }
  }

  private static final class LessOrEqual extends U32ComparisonNode {

    LessOrEqual(ExpressionNode left, ExpressionNode right) {
      super(left, right);
    }

    @Override
    public boolean executeBoolean(VirtualFrame frame) {
      return U32Arithmetic.compare(left(frame), right(frame)) <= 0;
    }
  }

  private static final class Greater extends U32ComparisonNode {

    Greater(ExpressionNode left, ExpressionNode right) {
      super(left, right);
    }

    @Override
    public boolean executeBoolean(VirtualFrame frame) {
      return U32Arithmetic.compare(left(frame), right(frame)) > 0;
    }
  }

  private static final class GreaterOrEqual extends U32ComparisonNode {

    GreaterOrEqual(ExpressionNode left, ExpressionNode right) {
      super(left, right);
    }

    @Override
    public boolean executeBoolean(VirtualFrame frame) {
      return U32Arithmetic.compare(left(frame), right(frame)) >= 0;
    }
  }
}

package org.oruslang.nodes.comparison;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.operands.DoubleOperands;

/** Comparison of f64. */
public abstract class F64ComparisonNode extends DoubleOperands {

  F64ComparisonNode(ExpressionNode left, ExpressionNode right) {
    super(left, right);
  }

  public static F64ComparisonNode create(
      ComparisonOperator operator, ExpressionNode left, ExpressionNode right) {
    return switch (operator) {
      case EQUAL -> new Equal(left, right);
      case NOT_EQUAL -> new NotEqual(left, right);
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

  private static final class Equal extends F64ComparisonNode {

    Equal(ExpressionNode left, ExpressionNode right) {
      super(left, right);
    }

    @Override
    public boolean executeBoolean(VirtualFrame frame) {
      return left(frame) == right(frame);
    }
  }

  private static final class NotEqual extends F64ComparisonNode {

    NotEqual(ExpressionNode left, ExpressionNode right) {
      super(left, right);
    }

    @Override
    public boolean executeBoolean(VirtualFrame frame) {
      return left(frame) != right(frame);
    }
  }

  private static final class Less extends F64ComparisonNode {

    Less(ExpressionNode left, ExpressionNode right) {
      super(left, right);
    }

    @Override
    public boolean executeBoolean(VirtualFrame frame) {
      return left(frame) < right(frame);
    }
  }

  private static final class LessOrEqual extends F64ComparisonNode {

    LessOrEqual(ExpressionNode left, ExpressionNode right) {
      super(left, right);
    }

    @Override
    public boolean executeBoolean(VirtualFrame frame) {
      return left(frame) <= right(frame);
    }
  }

  private static final class Greater extends F64ComparisonNode {

    Greater(ExpressionNode left, ExpressionNode right) {
      super(left, right);
    }

    @Override
    public boolean executeBoolean(VirtualFrame frame) {
      return left(frame) > right(frame);
    }
  }

  private static final class GreaterOrEqual extends F64ComparisonNode {

    GreaterOrEqual(ExpressionNode left, ExpressionNode right) {
      super(left, right);
    }

    @Override
    public boolean executeBoolean(VirtualFrame frame) {
      return left(frame) >= right(frame);
    }
  }
}

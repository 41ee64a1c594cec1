package org.oruslang.nodes.comparison;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.operands.IntOperands;

/** Comparison of i32; equality is that of u32 as well. */
public abstract class I32ComparisonNode extends IntOperands {

  I32ComparisonNode(ExpressionNode left, ExpressionNode right) {
    super(left, right);
  }

  public static I32ComparisonNode create(
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

  private static final class Equal extends I32ComparisonNode {

    Equal(ExpressionNode left, ExpressionNode right) {
      super(left, right);
    }

    @Override
    public boolean executeBoolean(VirtualFrame frame) {
      return left(frame) == right(frame);
    }
  }

  private static final class NotEqual extends I32ComparisonNode {

    NotEqual(ExpressionNode left, ExpressionNode right) {
      super(left, right);
    }

    @Override
    public boolean executeBoolean(VirtualFrame frame) {
      return left(frame) != right(frame);
    }
  }

  private static final class Less extends I32ComparisonNode {

    Less(ExpressionNode left, ExpressionNode right) {
      super(left, right);
    }

    @Override
    public boolean executeBoolean(VirtualFrame frame) {
      return left(frame) < right(frame);
    }
  }

  private static final class LessOrEqual extends I32ComparisonNode {

    LessOrEqual(ExpressionNode left, ExpressionNode right) {
      super(left, right);
    }

    @Override
    public boolean executeBoolean(VirtualFrame frame) {
      return left(frame) <= right(frame);
    }
  }

  private static final class Greater extends I32ComparisonNode {

    Greater(ExpressionNode left, ExpressionNode right) {
      super(left, right);
    }

    @Override
    public boolean executeBoolean(VirtualFrame frame) {
      return left(frame) > right(frame);
    }
  }

  private static final class GreaterOrEqual extends I32ComparisonNode {

    GreaterOrEqual(ExpressionNode left, ExpressionNode right) {
      super(left, right);
    }

    @Override
    public boolean executeBoolean(VirtualFrame frame) {
      return left(frame) >= right(frame);
    }
  }
}

package org.oruslang.nodes.arithmetic;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.operands.IntOperands;
import org.oruslang.semantics.ArithmeticOperator;
import org.oruslang.semantics.I32Arithmetic;
import org.oruslang.semantics.OrusFault;

/** Arithmetic of i32; sums, differences and products are those of u32 as well. */
public abstract class I32ArithmeticNode extends IntOperands {

  I32ArithmeticNode(ExpressionNode left, ExpressionNode right) {
    super(left, right);
  }

  public static I32ArithmeticNode create(
      ArithmeticOperator operator, ExpressionNode left, ExpressionNode right) {
    return switch (operator) {
      case ADD -> new Add(left, right);
      case SUB -> new Subtract(left, right);
      case MUL -> new Multiply(left, right);
      case DIV -> new Divide(left, right);
      case REM -> new Remainder(left, right);
    };
  }

  @Override
  public abstract int executeInt(VirtualFrame frame);

  @Override
  public final Object executeObject(VirtualFrame frame) {
    return executeInt(frame);
  }

  @Override
  public final int executeDynamicInt(VirtualFrame frame) {
    return executeInt(frame);
  }

  @Override
  public final void executeVoid(VirtualFrame frame) {
    executeInt(frame);
  }

  private static final class Add extends I32ArithmeticNode {

    Add(ExpressionNode left, ExpressionNode right) {
      super(left, right);
    }

    @Override
    public int executeInt(VirtualFrame frame) {
      return I32Arithmetic.add(left(frame), right(frame));
    }
  }

  private static final class Subtract extends I32ArithmeticNode {

    Subtract(ExpressionNode left, ExpressionNode right) {
      super(left, right);
    }

    @Override
    public int executeInt(VirtualFrame frame) {
      return I32Arithmetic.sub(left(frame), right(frame));
    }
  }

  private static final class Multiply extends I32ArithmeticNode {

    Multiply(ExpressionNode left, ExpressionNode right) {
      super(left, right);
    }

    @Override
    public int executeInt(VirtualFrame frame) {
      return I32Arithmetic.mul(left(frame), right(frame));
    }
  }

  private static final class Divide extends I32ArithmeticNode {

    Divide(ExpressionNode left, ExpressionNode right) {
      super(left, right);
    }

    @Override
    public int executeInt(VirtualFrame frame) {
      int dividend = left(frame);
      int divisor = right(frame);
      try {
        return I32Arithmetic.div(dividend, divisor);
      } catch (OrusFault fault) {
        throw raise(fault);
      }
    }
  }

  private static final class Remainder extends I32ArithmeticNode {

    Remainder(ExpressionNode left, ExpressionNode right) {
      super(left, right);
    }

    @Override
    public int executeInt(VirtualFrame frame) {
      int dividend = left(frame);
      int divisor = right(frame);
      try {
        return I32Arithmetic.rem(dividend, divisor);
      } catch (OrusFault fault) {
        throw raise(fault);
      }
    }
  }
}

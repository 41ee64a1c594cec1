package org.oruslang.nodes.arithmetic;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.operands.IntOperands;
import org.oruslang.semantics.ArithmeticOperator;
import org.oruslang.semantics.OrusFault;
import org.oruslang.semantics.U32Arithmetic;

/** Quotients and remainders of u32. */
public abstract class U32ArithmeticNode extends IntOperands {

  U32ArithmeticNode(ExpressionNode left, ExpressionNode right) {
    super(left, right);
  }

  public static IntOperands create(
      ArithmeticOperator operator, ExpressionNode left, ExpressionNode right) {
    return switch (operator) {
      case ADD, SUB, MUL -> I32ArithmeticNode.create(operator, left, right);
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
  public final void executeVoid(VirtualFrame frame) {
    executeInt(frame);
  }

  private static final class Divide extends U32ArithmeticNode {

    Divide(ExpressionNode left, ExpressionNode right) {
      super(left, right);
    }

    @Override
    public int executeInt(VirtualFrame frame) {
      int dividend = left(frame);
      int divisor = right(frame);
      try {
        return U32Arithmetic.div(dividend, divisor);
      } catch (OrusFault fault) {
        throw raise(fault);
      }
    }
  }

  private static final class Remainder extends U32ArithmeticNode {

    Remainder(ExpressionNode left, ExpressionNode right) {
      super(left, right);
    }

    @Override
    public int executeInt(VirtualFrame frame) {
      int dividend = left(frame);
      int divisor = right(frame);
      try {
        return U32Arithmetic.rem(dividend, divisor);
      } catch (OrusFault fault) {
        throw raise(fault);
      }
    }
  }
}

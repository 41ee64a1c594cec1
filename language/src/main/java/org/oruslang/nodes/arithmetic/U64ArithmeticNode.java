package org.oruslang.nodes.arithmetic;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.operands.LongOperands;
import org.oruslang.semantics.ArithmeticOperator;
import org.oruslang.semantics.OrusFault;
import org.oruslang.semantics.U64Arithmetic;

/** Quotients and remainders of u64. */
public abstract class U64ArithmeticNode extends LongOperands {

  U64ArithmeticNode(ExpressionNode left, ExpressionNode right) {
    super(left, right);
  }

  public static LongOperands create(
      ArithmeticOperator operator, ExpressionNode left, ExpressionNode right) {
    return switch (operator) {
      case ADD, SUB, MUL -> I64ArithmeticNode.create(operator, left, right);
      case DIV -> new Divide(left, right);
      case REM -> new Remainder(left, right);
    };
  }

  @Override
  public abstract long executeLong(VirtualFrame frame);

  @Override
  public final Object executeObject(VirtualFrame frame) {
    return executeLong(frame);
  }

  @Override
  public final void executeVoid(VirtualFrame frame) {
    executeLong(frame);
  }

  private static final class Divide extends U64ArithmeticNode {

    Divide(ExpressionNode left, ExpressionNode right) {
      super(left, right);
    }

    @Override
    public long executeLong(VirtualFrame frame) {
      long dividend = left(frame);
      long divisor = right(frame);
      try {
        return U64Arithmetic.div(dividend, divisor);
      } catch (OrusFault fault) {
        throw raise(fault);
      }
    }
  }

  private static final class Remainder extends U64ArithmeticNode {

    Remainder(ExpressionNode left, ExpressionNode right) {
      super(left, right);
    }

    @Override
    public long executeLong(VirtualFrame frame) {
      long dividend = left(frame);
      long divisor = right(frame);
      try {
        return U64Arithmetic.rem(dividend, divisor);
      } catch (OrusFault fault) {
        throw raise(fault);
      }
    }
  }
}

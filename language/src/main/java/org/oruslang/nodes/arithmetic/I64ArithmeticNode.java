package org.oruslang.nodes.arithmetic;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.operands.LongOperands;
import org.oruslang.semantics.ArithmeticOperator;
import org.oruslang.semantics.I64Arithmetic;
import org.oruslang.semantics.OrusFault;

/** Arithmetic of i64; sums, differences and products are those of u64 as well. */
public abstract class I64ArithmeticNode extends LongOperands {

  I64ArithmeticNode(ExpressionNode left, ExpressionNode right) {
    super(left, right);
  }

  public static I64ArithmeticNode create(
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
  public abstract long executeLong(VirtualFrame frame);

  @Override
  public final Object executeObject(VirtualFrame frame) {
    return executeLong(frame);
  }

  @Override
  public final long executeDynamicLong(VirtualFrame frame) {
    return executeLong(frame);
  }

  @Override
  public final void executeVoid(VirtualFrame frame) {
    executeLong(frame);
  }

  private static final class Add extends I64ArithmeticNode {

    Add(ExpressionNode left, ExpressionNode right) {
      super(left, right);
    }

    @Override
    public long executeLong(VirtualFrame frame) {
      return I64Arithmetic.add(left(frame), right(frame));
    }
  }

  private static final class Subtract extends I64ArithmeticNode {

    Subtract(ExpressionNode left, ExpressionNode right) {
      super(left, right);
    }

    @Override
    public long executeLong(VirtualFrame frame) {
      return I64Arithmetic.sub(left(frame), right(frame));
    }
  }

  private static final class Multiply extends I64ArithmeticNode {

    Multiply(ExpressionNode left, ExpressionNode right) {
      super(left, right);
    }

    @Override
    public long executeLong(VirtualFrame frame) {
      return I64Arithmetic.mul(left(frame), right(frame));
    }
  }

  private static final class Divide extends I64ArithmeticNode {

    Divide(ExpressionNode left, ExpressionNode right) {
      super(left, right);
    }

    @Override
    public long executeLong(VirtualFrame frame) {
      long dividend = left(frame);
      long divisor = right(frame);
      try {
        return I64Arithmetic.div(dividend, divisor);
      } catch (OrusFault fault) {
        throw raise(fault);
      }
    }
  }

  private static final class Remainder extends I64ArithmeticNode {

    Remainder(ExpressionNode left, ExpressionNode right) {
      super(left, right);
    }

    @Override
    public long executeLong(VirtualFrame frame) {
      long dividend = left(frame);
      long divisor = right(frame);
      try {
        return I64Arithmetic.rem(dividend, divisor);
      } catch (OrusFault fault) {
        throw raise(fault);
      }
    }
  }
}

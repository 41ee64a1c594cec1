package org.oruslang.nodes.arithmetic;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.operands.DoubleOperands;
import org.oruslang.semantics.ArithmeticOperator;
import org.oruslang.semantics.F64Arithmetic;
import org.oruslang.semantics.OrusFault;

/** Arithmetic of f64. */
public abstract class F64ArithmeticNode extends DoubleOperands {

  F64ArithmeticNode(ExpressionNode left, ExpressionNode right) {
    super(left, right);
  }

  public static F64ArithmeticNode create(
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
  public abstract double executeDouble(VirtualFrame frame);

  @Override
  public final Object executeObject(VirtualFrame frame) {
    return executeDouble(frame);
  }

  @Override
  public final double executeDynamicDouble(VirtualFrame frame) {
    return executeDouble(frame);
  }

  @Override
  public final void executeVoid(VirtualFrame frame) {
    executeDouble(frame);
  }

  private static final class Add extends F64ArithmeticNode {

    Add(ExpressionNode left, ExpressionNode right) {
      super(left, right);
    }

    @Override
    public double executeDouble(VirtualFrame frame) {
      return F64Arithmetic.add(left(frame), right(frame));
    }
  }

  private static final class Subtract extends F64ArithmeticNode {

    Subtract(ExpressionNode left, ExpressionNode right) {
      super(left, right);
    }

    @Override
    public double executeDouble(VirtualFrame frame) {
      return F64Arithmetic.sub(left(frame), right(frame));
    }
  }

  private static final class Multiply extends F64ArithmeticNode {

    Multiply(ExpressionNode left, ExpressionNode right) {
      super(left, right);
    }

    @Override
    public double executeDouble(VirtualFrame frame) {
      return F64Arithmetic.mul(left(frame), right(frame));
    }
  }

  private static final class Divide extends F64ArithmeticNode {

    Divide(ExpressionNode left, ExpressionNode right) {
      super(left, right);
    }

    @Override
    public double executeDouble(VirtualFrame frame) {
      double dividend = left(frame);
      double divisor = right(frame);
      try {
        return F64Arithmetic.div(dividend, divisor);
      } catch (OrusFault fault) {
        throw raise(fault);
      }
    }
  }

  private static final class Remainder extends F64ArithmeticNode {

    Remainder(ExpressionNode left, ExpressionNode right) {
      super(left, right);
    }

    @Override
    public double executeDouble(VirtualFrame frame) {
      double dividend = left(frame);
      double divisor = right(frame);
      try {
        return F64Arithmetic.rem(dividend, divisor);
      } catch (OrusFault fault) {
        throw raise(fault);
      }
    }
  }
}

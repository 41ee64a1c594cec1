package org.oruslang.nodes.arithmetic;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.DoubleNode;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.IntNode;
import org.oruslang.nodes.LongNode;
import org.oruslang.nodes.ObjectNode;
import org.oruslang.semantics.DynamicArithmetic;
import org.oruslang.semantics.F64Arithmetic;
import org.oruslang.semantics.I32Arithmetic;
import org.oruslang.semantics.I64Arithmetic;
import org.oruslang.semantics.OrusFault;

/** The unary minus. */
public final class NegateNode {

  private NegateNode() {}

  public static ExpressionNode i32(ExpressionNode operand) {
    return new OfI32(operand);
  }

  public static ExpressionNode i64(ExpressionNode operand) {
    return new OfI64(operand);
  }

  public static ExpressionNode f64(ExpressionNode operand) {
    return new OfF64(operand);
  }

  /** Of a value in dynamic form. */
  public static ExpressionNode dynamic(ExpressionNode operand) {
    return new Dynamic(operand);
  }

  private static final class OfI32 extends IntNode {

    @Child private ExpressionNode operand;

    OfI32(ExpressionNode operand) {
      this.operand = operand;
    }

    @Override
    public int executeInt(VirtualFrame frame) {
      int value = operand.executeInt(frame);
      try {
        return I32Arithmetic.neg(value);
      } catch (OrusFault fault) {
        throw raise(fault);
      }
    }
  }

  private static final class OfI64 extends LongNode {

    @Child private ExpressionNode operand;

    OfI64(ExpressionNode operand) {
      this.operand = operand;
    }

    @Override
    public long executeLong(VirtualFrame frame) {
      long value = operand.executeLong(frame);
      try {
        return I64Arithmetic.neg(value);
      } catch (OrusFault fault) {
        throw raise(fault);
      }
    }
  }

  private static final class OfF64 extends DoubleNode {

    @Child private ExpressionNode operand;

    OfF64(ExpressionNode operand) {
      this.operand = operand;
    }

    @Override
    public double executeDouble(VirtualFrame frame) {
      return F64Arithmetic.neg(operand.executeDouble(frame));
    }
  }

  private static final class Dynamic extends ObjectNode {

    @Child private ExpressionNode operand;

    Dynamic(ExpressionNode operand) {
      this.operand = operand;
    }

    @Override
    public Object executeObject(VirtualFrame frame) {
      Object value = operand.executeObject(frame);
      try {
        return negate(value);
      } catch (OrusFault fault) {
        throw raise(fault);
      }
    }

    @TruffleBoundary
    private static Object negate(Object value) {
      return DynamicArithmetic.neg(value);
    }
  }
}

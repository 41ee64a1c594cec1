package org.oruslang.nodes.builtin;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.DoubleNode;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.IntNode;
import org.oruslang.semantics.NumberConversion;
import org.oruslang.semantics.OrusFault;

/** The builtins {@code int} and {@code float} on values in dynamic form. */
public final class ParseNumberNode {

  private ParseNumberNode() {}

  /** The builtin {@code int}. */
  public static ExpressionNode toInt(ExpressionNode operand) {
    return new ToI32(operand);
  }

  /** The builtin {@code float}. */
  public static ExpressionNode toFloat(ExpressionNode operand) {
    return new ToF64(operand);
  }

  private static final class ToI32 extends IntNode {

    @Child private ExpressionNode operand;

    ToI32(ExpressionNode operand) {
      this.operand = operand;
    }

    @Override
    public int executeInt(VirtualFrame frame) {
      Object value = operand.executeObject(frame);
      try {
        return convert(value);
      } catch (OrusFault fault) {
        throw raise(fault);
      }
    }

    @TruffleBoundary
    private static int convert(Object value) {
      return NumberConversion.toInt(value);
    }
  }

  private static final class ToF64 extends DoubleNode {

    @Child private ExpressionNode operand;

    ToF64(ExpressionNode operand) {
      this.operand = operand;
    }

    @Override
    public double executeDouble(VirtualFrame frame) {
      Object value = operand.executeObject(frame);
      try {
        return convert(value);
      } catch (OrusFault fault) {
        throw raise(fault);
      }
    }

    @TruffleBoundary
    private static double convert(Object value) {
      return NumberConversion.toFloat(value);
    }
  }
}

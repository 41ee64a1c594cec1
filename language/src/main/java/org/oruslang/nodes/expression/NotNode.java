package org.oruslang.nodes.expression;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.BooleanNode;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.runtime.Boundary;
import org.oruslang.semantics.Logic;
import org.oruslang.semantics.OrusFault;

/** {@code not} on a bool. */
public final class NotNode extends BooleanNode {

  @Child private ExpressionNode operand;

  public NotNode(ExpressionNode operand) {
    this.operand = operand;
  }

  /** {@code not} on a value in dynamic form. */
  public static ExpressionNode dynamic(ExpressionNode operand) {
    return new Dynamic(operand);
  }

  @Override
  public boolean executeBoolean(VirtualFrame frame) {
    return !operand.executeBoolean(frame);
  }

  private static final class Dynamic extends BooleanNode {

    @Child private ExpressionNode operand;

    Dynamic(ExpressionNode operand) {
      this.operand = operand;
    }

    @Override
    public boolean executeBoolean(VirtualFrame frame) {
      Object value = operand.executeObject(frame);
      try {
        return not(value);
      } catch (OrusFault fault) {
        throw raise(fault);
      }
    }

    @TruffleBoundary
    private static boolean not(Object value) {
      return Logic.not(Boundary.operand(value));
    }
  }
}

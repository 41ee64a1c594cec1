package org.oruslang.nodes.conversion;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.ObjectNode;
import org.oruslang.semantics.Kind;
import org.oruslang.semantics.OrusFault;
import org.oruslang.semantics.Promotion;

/** Promotes a number in dynamic form to another numeric kind. */
final class PromoteNode extends ObjectNode {

  private final Kind target;
  @Child private ExpressionNode operand;

  PromoteNode(Kind target, ExpressionNode operand) {
    this.target = target;
    this.operand = operand;
  }

  @Override
  public Object executeObject(VirtualFrame frame) {
    Object value = operand.executeObject(frame);
    try {
      return promote(value);
    } catch (OrusFault fault) {
      throw raise(fault);
    }
  }

  @TruffleBoundary
  private Object promote(Object value) {
    return Promotion.convert(value, target);
  }
}

package org.oruslang.nodes.conversion;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.ObjectNode;
import org.oruslang.runtime.Boundary;
import org.oruslang.semantics.DynamicCasts;
import org.oruslang.semantics.Kind;
import org.oruslang.semantics.OrusFault;

/** {@code as} on a value in dynamic form, by its kind; yields the dynamic form. */
final class DynamicCastNode extends ObjectNode {

  private final Kind target;
  @Child private ExpressionNode operand;

  DynamicCastNode(Kind target, ExpressionNode operand) {
    this.target = target;
    this.operand = operand;
  }

  @Override
  public Object executeObject(VirtualFrame frame) {
    Object value = operand.executeObject(frame);
    try {
      return cast(value);
    } catch (OrusFault fault) {
      throw raise(fault);
    }
  }

  @TruffleBoundary
  private Object cast(Object value) {
    return DynamicCasts.cast(Boundary.operand(value), target);
  }
}

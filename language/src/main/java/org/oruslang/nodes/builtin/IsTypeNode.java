package org.oruslang.nodes.builtin;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.BooleanNode;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.semantics.OrusFault;

/** The builtin {@code istype}: whether {@code typeof} of a value is a given text. */
public final class IsTypeNode extends BooleanNode {

  @Child private ExpressionNode operand;
  @Child private ExpressionNode name;

  /**
   * @param operand in dynamic form
   * @param name yields a string
   */
  public IsTypeNode(ExpressionNode operand, ExpressionNode name) {
    this.operand = operand;
    this.name = name;
  }

  @Override
  public boolean executeBoolean(VirtualFrame frame) {
    Object value = operand.executeObject(frame);
    Object text = name.executeObject(frame);
    try {
      return isType(value, text);
    } catch (OrusFault messageTooLong) {
      throw raise(messageTooLong);
    }
  }

  @TruffleBoundary
  private static boolean isType(Object value, Object text) {
    return TypeOfNode.typeOf(value).equals(text);
  }
}

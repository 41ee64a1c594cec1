package org.oruslang.nodes.builtin;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.ObjectNode;
import org.oruslang.semantics.OrusFault;
import org.oruslang.semantics.OrusString;
import org.oruslang.semantics.TypeNames;

/** The builtin {@code typeof} on a value in dynamic form. */
public final class TypeOfNode extends ObjectNode {

  @Child private ExpressionNode operand;

  public TypeOfNode(ExpressionNode operand) {
    this.operand = operand;
  }

  @Override
  public Object executeObject(VirtualFrame frame) {
    Object value = operand.executeObject(frame);
    try {
      return typeOf(value);
    } catch (OrusFault messageTooLong) {
      throw raise(messageTooLong);
    }
  }

  @TruffleBoundary
  static OrusString typeOf(Object value) {
    return OrusString.fromJavaString(TypeNames.typeOf(value));
  }
}

package org.oruslang.nodes.conversion;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.ObjectNode;
import org.oruslang.runtime.ValueType;
import org.oruslang.semantics.OrusFault;
import org.oruslang.semantics.TypeNames;

/**
 * Checks that a value in dynamic form has a type, and leaves it in that form.
 *
 * <p>With {@code cast} the error is that of {@code as}.
 */
final class CheckTypeNode extends ObjectNode {

  private final ValueType type;
  private final boolean cast;
  @Child private ExpressionNode operand;

  CheckTypeNode(ValueType type, boolean cast, ExpressionNode operand) {
    this.type = type;
    this.cast = cast;
    this.operand = operand;
  }

  @Override
  public Object executeObject(VirtualFrame frame) {
    Object value = operand.executeObject(frame);
    try {
      return check(value);
    } catch (OrusFault fault) {
      throw raise(cast ? badCast(value) : fault);
    }
  }

  @TruffleBoundary
  private Object check(Object value) {
    return type.toDynamic(type.fromDynamic(value));
  }

  @TruffleBoundary
  private OrusFault badCast(Object value) {
    return OrusFault.badCast(TypeNames.describe(value), type.text());
  }
}

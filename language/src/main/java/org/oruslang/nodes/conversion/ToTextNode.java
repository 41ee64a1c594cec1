package org.oruslang.nodes.conversion;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.ObjectNode;
import org.oruslang.runtime.Allocations;
import org.oruslang.semantics.Kind;
import org.oruslang.semantics.OrusFault;
import org.oruslang.semantics.OrusString;
import org.oruslang.semantics.Rendering;

/** The text of a value, as {@code as string} and concatenation make it. */
final class ToTextNode extends ObjectNode {

  private final Kind from;
  @Child private ExpressionNode operand;

  /**
   * @param from the kind of a number or bool; null for a value in dynamic form
   */
  ToTextNode(Kind from, ExpressionNode operand) {
    this.from = from;
    this.operand = operand;
  }

  @Override
  public Object executeObject(VirtualFrame frame) {
    if (from == null) {
      return ofAny(operand.executeObject(frame));
    }
    return switch (from) {
      case I32 -> ofSigned(operand.executeInt(frame));
      case I64 -> ofSigned(operand.executeLong(frame));
      case U32 -> ofSigned(Integer.toUnsignedLong(operand.executeInt(frame)));
      case U64 -> ofUnsigned(operand.executeLong(frame));
      case F64 -> ofDouble(operand.executeDouble(frame));
      case BOOL -> Rendering.asString(operand.executeBoolean(frame));
      default -> ofAny(operand.executeObject(frame));
    };
  }

  private static OrusString ofSigned(long value) {
    return Allocations.made(Rendering.asString(value));
  }

  @TruffleBoundary
  private static OrusString ofUnsigned(long bits) {
    return Allocations.made(Rendering.unsignedAsString(bits));
  }

  @TruffleBoundary
  private static OrusString ofDouble(double value) {
    return Allocations.made(Rendering.asString(value));
  }

  private OrusString ofAny(Object value) {
    if (value instanceof OrusString text) {
      return text;
    }
    try {
      return render(value);
    } catch (OrusFault tooLong) {
      throw raise(tooLong);
    }
  }

  @TruffleBoundary
  private static OrusString render(Object value) {
    return Allocations.made(Rendering.asString(value));
  }
}

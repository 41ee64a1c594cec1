package org.oruslang.nodes.conversion;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.BooleanNode;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.semantics.Casts;
import org.oruslang.semantics.Kind;

/** Whether a number is not zero. */
final class ToBooleanNode extends BooleanNode {

  private final Kind from;
  @Child private ExpressionNode operand;

  ToBooleanNode(Kind from, ExpressionNode operand) {
    this.from = from;
    this.operand = operand;
  }

  @Override
  public boolean executeBoolean(VirtualFrame frame) {
    return switch (from) {
      case I32, U32 -> Casts.i32ToBool(operand.executeInt(frame));
      case I64, U64 -> Casts.i64ToBool(operand.executeLong(frame));
      case F64 -> Casts.f64ToBool(operand.executeDouble(frame));
      default -> throw CompilerDirectives.shouldNotReachHere();
    };
  }
}

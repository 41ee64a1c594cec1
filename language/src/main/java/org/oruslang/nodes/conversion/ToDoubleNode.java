package org.oruslang.nodes.conversion;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.DoubleNode;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.semantics.Casts;
import org.oruslang.semantics.Kind;

/** Converts an integer or bool to f64. */
final class ToDoubleNode extends DoubleNode {

  private final Kind from;
  @Child private ExpressionNode operand;

  ToDoubleNode(Kind from, ExpressionNode operand) {
    this.from = from;
    this.operand = operand;
  }

  @Override
  public double executeDouble(VirtualFrame frame) {
    return switch (from) {
      case I32 -> Casts.i32ToF64(operand.executeInt(frame));
      case I64 -> Casts.i64ToF64(operand.executeLong(frame));
      case U32 -> Casts.u32ToF64(operand.executeInt(frame));
      case U64 -> Casts.u64ToF64(operand.executeLong(frame));
      case BOOL -> Casts.boolToF64(operand.executeBoolean(frame));
      default -> throw CompilerDirectives.shouldNotReachHere();
    };
  }
}

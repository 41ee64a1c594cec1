package org.oruslang.nodes.conversion;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.IntNode;
import org.oruslang.semantics.Casts;
import org.oruslang.semantics.Kind;
import org.oruslang.semantics.OrusFault;

/** Converts a number or bool of another representation to i32 or u32. */
final class ToIntNode extends IntNode {

  private final Kind from;
  private final boolean unsigned;
  @Child private ExpressionNode operand;

  /**
   * @param unsigned whether the result is a u32
   */
  ToIntNode(Kind from, boolean unsigned, ExpressionNode operand) {
    this.from = from;
    this.unsigned = unsigned;
    this.operand = operand;
  }

  @Override
  public int executeInt(VirtualFrame frame) {
    switch (from) {
      case I64 -> {
        long value = operand.executeLong(frame);
        if (!unsigned) {
          return Casts.i64ToI32(value);
        }
        try {
          return Casts.i64ToU32(value);
        } catch (OrusFault fault) {
          throw raise(fault);
        }
      }
      case U64 -> {
        long value = operand.executeLong(frame);
        try {
          return unsigned ? Casts.u64ToU32(value) : Casts.u64ToI32(value);
        } catch (OrusFault fault) {
          throw raise(fault);
        }
      }
      case F64 -> {
        double value = operand.executeDouble(frame);
        try {
          return unsigned ? Casts.f64ToU32(value) : Casts.f64ToI32(value);
        } catch (OrusFault fault) {
          throw raise(fault);
        }
      }
      case BOOL -> {
        return Casts.boolToI32(operand.executeBoolean(frame));
      }
      default -> throw CompilerDirectives.shouldNotReachHere();
    }
  }
}

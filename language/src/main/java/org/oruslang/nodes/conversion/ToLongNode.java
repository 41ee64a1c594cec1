package org.oruslang.nodes.conversion;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.LongNode;
import org.oruslang.semantics.Casts;
import org.oruslang.semantics.Kind;
import org.oruslang.semantics.OrusFault;

/** Converts a number or bool to i64 or u64, where that may fail or is no plain sign extension. */
final class ToLongNode extends LongNode {

  private final Kind from;
  private final boolean unsigned;
  @Child private ExpressionNode operand;

  /**
   * @param unsigned whether the result is a u64
   */
  ToLongNode(Kind from, boolean unsigned, ExpressionNode operand) {
    this.from = from;
    this.unsigned = unsigned;
    this.operand = operand;
  }

  @Override
  public long executeLong(VirtualFrame frame) {
    switch (from) {
      case I32 -> {
        int value = operand.executeInt(frame);
        if (!unsigned) {
          return Casts.i32ToI64(value);
        }
        try {
          return Casts.i32ToU64(value);
        } catch (OrusFault fault) {
          throw raise(fault);
        }
      }
      case U32 -> {
        return Casts.u32ToU64(operand.executeInt(frame));
      }
      case I64, U64 -> {
        long value = operand.executeLong(frame);
        try {
          return unsigned ? Casts.i64ToU64(value) : Casts.u64ToI64(value);
        } catch (OrusFault fault) {
          throw raise(fault);
        }
      }
      case F64 -> {
        double value = operand.executeDouble(frame);
        try {
          return unsigned ? Casts.f64ToU64(value) : Casts.f64ToI64(value);
        } catch (OrusFault fault) {
          throw raise(fault);
        }
      }
      case BOOL -> {
        return Casts.boolToI64(operand.executeBoolean(frame));
      }
      default -> throw CompilerDirectives.shouldNotReachHere();
    }
  }
}

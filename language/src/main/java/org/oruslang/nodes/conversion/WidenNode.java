package org.oruslang.nodes.conversion;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.DoubleNode;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.LongNode;
import org.oruslang.nodes.local.ReadLocalNode;
import org.oruslang.semantics.Casts;

/** The conversions from i32 that always succeed and that programs use most. */
final class WidenNode {

  private WidenNode() {}

  /** i32 to i64. */
  static final class ToI64 extends LongNode {

    @Child private ExpressionNode operand;
    @CompilationFinal private int slot;

    ToI64(ExpressionNode operand) {
      this.operand = operand;
      this.slot = ReadLocalNode.slotOf(operand);
    }

    @Override
    public long executeLong(VirtualFrame frame) {
      return Casts.i32ToI64(slot >= 0 ? frame.getIntStatic(slot) : operand.executeInt(frame));
    }

    @Override
    protected boolean hasFusedOperands() {
      return slot >= 0;
    }

    @Override
    protected void separateOperands() {
      slot = ReadLocalNode.NO_SLOT;
    }
  }

  /** i32 to f64. */
  static final class ToF64 extends DoubleNode {

    @Child private ExpressionNode operand;
    @CompilationFinal private int slot;

    ToF64(ExpressionNode operand) {
      this.operand = operand;
      this.slot = ReadLocalNode.slotOf(operand);
    }

    @Override
    public double executeDouble(VirtualFrame frame) {
      return Casts.i32ToF64(slot >= 0 ? frame.getIntStatic(slot) : operand.executeInt(frame));
    }

    @Override
    protected boolean hasFusedOperands() {
      return slot >= 0;
    }

    @Override
    protected void separateOperands() {
      slot = ReadLocalNode.NO_SLOT;
    }
  }
}

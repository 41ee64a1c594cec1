package org.oruslang.nodes.operands;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.local.ReadLocalNode;

/**
 * An operation on two operands of type f64.
 *
 * <p>Operands that are local variables or, on the right, constants are read without executing their
 * nodes: in an interpreter such a call costs several times as much as the operation.
 */
public abstract class DoubleOperands extends ExpressionNode {

  /** In place of a slot: the operand is a constant. */
  private static final int CONSTANT = -2;

  @Child private ExpressionNode left;
  @Child private ExpressionNode right;
  @CompilationFinal private int leftSlot;
  @CompilationFinal private int rightSlot;
  private final double rightConstant;

  protected DoubleOperands(ExpressionNode left, ExpressionNode right) {
    this.left = left;
    this.right = right;
    this.leftSlot = ReadLocalNode.slotOf(left);
    if (right instanceof ConstantNode constant) {
      this.rightSlot = CONSTANT;
      this.rightConstant = constant.doubleValue();
    } else {
      this.rightSlot = ReadLocalNode.slotOf(right);
      this.rightConstant = 0;
    }
  }

  /** The value of the first operand, to be asked for before the second. */
  protected final double left(VirtualFrame frame) {
    int slot = leftSlot;
    return slot >= 0 ? frame.getDoubleStatic(slot) : left.executeDouble(frame);
  }

  /** The value of the second operand. */
  protected final double right(VirtualFrame frame) {
    int slot = rightSlot;
    if (slot >= 0) {
      return frame.getDoubleStatic(slot);
    }
    return slot == CONSTANT ? rightConstant : right.executeDouble(frame);
  }

  @Override
  protected final boolean hasFusedOperands() {
    return leftSlot != ReadLocalNode.NO_SLOT || rightSlot != ReadLocalNode.NO_SLOT;
  }

  @Override
  protected final void separateOperands() {
    leftSlot = ReadLocalNode.NO_SLOT;
    rightSlot = ReadLocalNode.NO_SLOT;
  }
}

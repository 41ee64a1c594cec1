package org.oruslang.nodes.operands;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.local.ReadLocalNode;

/**
 * An operation on two operands of type i32 or u32.
 *
 * <p>Operands that are local variables are read straight from the frame: in an interpreter the call
 * of a node costs several times as much as the load.
 */
public abstract class IntOperands extends ExpressionNode {

  @Child private ExpressionNode left;
  @Child private ExpressionNode right;
  @CompilationFinal private int leftSlot;
  @CompilationFinal private int rightSlot;

  protected IntOperands(ExpressionNode left, ExpressionNode right) {
    this.left = left;
    this.right = right;
    this.leftSlot = ReadLocalNode.slotOf(left);
    this.rightSlot = ReadLocalNode.slotOf(right);
  }

  /** The value of the first operand, to be asked for before the second. */
  protected final int left(VirtualFrame frame) {
    int slot = leftSlot;
    return slot >= 0 ? frame.getIntStatic(slot) : left.executeInt(frame);
  }

  /** The value of the second operand. */
  protected final int right(VirtualFrame frame) {
    int slot = rightSlot;
    return slot >= 0 ? frame.getIntStatic(slot) : right.executeInt(frame);
  }

  @Override
  protected final boolean hasFusedOperands() {
    return leftSlot >= 0 || rightSlot >= 0;
  }

  @Override
  protected final void separateOperands() {
    leftSlot = ReadLocalNode.NO_SLOT;
    rightSlot = ReadLocalNode.NO_SLOT;
  }
}

package org.oruslang.nodes.conversion;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.ObjectNode;
import org.oruslang.semantics.U32;
import org.oruslang.semantics.U64;

/** Gives an unsigned number its dynamic form; other values have it once they are boxed. */
final class ToDynamicNode extends ObjectNode {

  private final boolean wide;
  @Child private ExpressionNode operand;

  /**
   * @param wide whether the operand is a u64 and not a u32
   */
  ToDynamicNode(boolean wide, ExpressionNode operand) {
    this.wide = wide;
    this.operand = operand;
  }

  @Override
  public Object executeObject(VirtualFrame frame) {
    return wide ? U64.of(operand.executeLong(frame)) : U32.of(operand.executeInt(frame));
  }
}

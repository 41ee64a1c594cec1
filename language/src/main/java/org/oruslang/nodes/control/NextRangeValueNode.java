package org.oruslang.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.BooleanNode;
import org.oruslang.nodes.StatementNode;
import org.oruslang.runtime.OrusRange;

/** The next step of a {@code for} over the iterator that {@code range()} makes. */
public final class NextRangeValueNode extends BooleanNode {

  private final int rangeSlot;
  private final int itemSlot;
  @Child private StatementNode bind;

  /**
   * @param bind makes the i64 in {@code itemSlot} the loop variable's value
   */
  public NextRangeValueNode(int rangeSlot, int itemSlot, StatementNode bind) {
    this.rangeSlot = rangeSlot;
    this.itemSlot = itemSlot;
    this.bind = bind;
  }

  @Override
  public boolean executeBoolean(VirtualFrame frame) {
    OrusRange range = (OrusRange) frame.getObjectStatic(rangeSlot);
    if (!range.hasNext()) {
      return false;
    }
    frame.setLongStatic(itemSlot, range.next());
    bind.execute(frame);
    return true;
  }
}

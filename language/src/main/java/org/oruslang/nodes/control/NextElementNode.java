package org.oruslang.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.BooleanNode;
import org.oruslang.nodes.StatementNode;
import org.oruslang.runtime.OrusArray;

/**
 * The next step of a {@code for} over an array. Reads the length anew each time, because the body
 * may change it.
 */
public final class NextElementNode extends BooleanNode {

  private final int arraySlot;
  private final int indexSlot;
  @Child private StatementNode bind;

  /**
   * @param indexSlot holds the index of the element to visit next
   * @param bind makes the element at the index the loop variable's value
   */
  public NextElementNode(int arraySlot, int indexSlot, StatementNode bind) {
    this.arraySlot = arraySlot;
    this.indexSlot = indexSlot;
    this.bind = bind;
  }

  @Override
  public boolean executeBoolean(VirtualFrame frame) {
    int index = frame.getIntStatic(indexSlot);
    if (index >= ((OrusArray) frame.getObjectStatic(arraySlot)).size()) {
      return false;
    }
    bind.execute(frame);
    frame.setIntStatic(indexSlot, index + 1);
    return true;
  }
}

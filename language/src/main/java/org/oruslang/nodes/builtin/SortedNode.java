package org.oruslang.nodes.builtin;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.ObjectNode;
import org.oruslang.runtime.Allocations;
import org.oruslang.runtime.OrusArray;
import org.oruslang.semantics.OrusFault;

/** The builtin {@code sorted}: a new array in ascending order. */
public final class SortedNode extends ObjectNode {

  @Child private ExpressionNode operand;

  public SortedNode(ExpressionNode operand) {
    this.operand = operand;
  }

  @Override
  public Object executeObject(VirtualFrame frame) {
    if (!(operand.executeObject(frame) instanceof OrusArray array)) {
      throw raise(OrusFault.notAnArray());
    }
    try {
      return Allocations.made(array.sorted());
    } catch (OrusFault fault) {
      throw raise(fault);
    }
  }
}

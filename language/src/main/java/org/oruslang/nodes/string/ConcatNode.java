package org.oruslang.nodes.string;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.ObjectNode;
import org.oruslang.runtime.Allocations;
import org.oruslang.semantics.OrusFault;
import org.oruslang.semantics.OrusString;

/** Joins two strings. */
public final class ConcatNode extends ObjectNode {

  @Child private ExpressionNode left;
  @Child private ExpressionNode right;

  public ConcatNode(ExpressionNode left, ExpressionNode right) {
    this.left = left;
    this.right = right;
  }

  @Override
  public Object executeObject(VirtualFrame frame) {
    OrusString a = (OrusString) left.executeObject(frame);
    OrusString b = (OrusString) right.executeObject(frame);
    try {
      return Allocations.made(a.concat(b), a, b);
    } catch (OrusFault fault) {
      throw raise(fault);
    }
  }
}

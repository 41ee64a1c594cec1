package org.oruslang.nodes.string;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.ObjectNode;
import org.oruslang.nodes.operands.ConstantNode;
import org.oruslang.runtime.Allocations;
import org.oruslang.semantics.OrusFault;
import org.oruslang.semantics.OrusString;

/** Joins two strings, and three at once where the last is a literal: {@code s + word + ","}. */
public final class ConcatNode extends ObjectNode {

  @Child private ExpressionNode left;
  @Child private ExpressionNode right;

  public ConcatNode(ExpressionNode left, ExpressionNode right) {
    this.left = left;
    this.right = right;
  }

  @Override
  public Object executeObject(VirtualFrame frame) {
    // Not so where a tool watches one of them: then there is a wrapper.
    if (left instanceof ConcatNode inner && right instanceof ConstantNode) {
      return joinThree(frame, inner);
    }
    OrusString a = (OrusString) left.executeObject(frame);
    OrusString b = (OrusString) right.executeObject(frame);
    return join(a, b);
  }

  private OrusString joinThree(VirtualFrame frame, ConcatNode inner) {
    OrusString a = (OrusString) inner.left.executeObject(frame);
    OrusString b = (OrusString) inner.right.executeObject(frame);
    OrusString c = (OrusString) right.executeObject(frame);
    OrusString joined = Allocations.areWatched() ? null : a.concatInRoom(b, c);
    return joined != null ? joined : join(inner.join(a, b), c);
  }

  private OrusString join(OrusString a, OrusString b) {
    try {
      return Allocations.made(a.concat(b), a, b);
    } catch (OrusFault fault) {
      throw raise(fault);
    }
  }
}

package org.oruslang.nodes.builtin;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.ObjectNode;
import org.oruslang.runtime.Allocations;
import org.oruslang.runtime.OrusRange;
import org.oruslang.semantics.OrusFault;
import org.oruslang.semantics.RangeArithmetic;

/** The builtin {@code range}. Operands are in dynamic form. */
public final class MakeRangeNode extends ObjectNode {

  @Child private ExpressionNode start;
  @Child private ExpressionNode end;
  @Child private ExpressionNode step;

  /**
   * @param start null for zero
   * @param step null for one
   */
  public MakeRangeNode(ExpressionNode start, ExpressionNode end, ExpressionNode step) {
    this.start = start;
    this.end = end;
    this.step = step;
  }

  @Override
  public Object executeObject(VirtualFrame frame) {
    Object from = start == null ? (Integer) 0 : start.executeObject(frame);
    Object to = end.executeObject(frame);
    Object distance = step == null ? (Integer) 1 : step.executeObject(frame);
    try {
      return Allocations.made(range(from, to, distance));
    } catch (OrusFault fault) {
      throw raise(fault);
    }
  }

  @TruffleBoundary
  private static OrusRange range(Object from, Object to, Object distance) {
    return new OrusRange(
        RangeArithmetic.rangeArgument(from),
        RangeArithmetic.rangeArgument(to),
        RangeArithmetic.rangeStep(distance));
  }
}

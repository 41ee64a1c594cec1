package org.oruslang.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.LongNode;
import org.oruslang.semantics.OrusFault;
import org.oruslang.semantics.RangeArithmetic;

/** How often {@code for i in n} runs, for an integer that has been widened to 64 bits. */
public final class IterationCountNode extends LongNode {

  private final boolean unsigned;
  @Child private ExpressionNode number;

  /**
   * @param unsigned whether the number is a u64
   */
  public IterationCountNode(boolean unsigned, ExpressionNode number) {
    this.unsigned = unsigned;
    this.number = number;
  }

  @Override
  public long executeLong(VirtualFrame frame) {
    long value = number.executeLong(frame);
    try {
      return unsigned
          ? RangeArithmetic.iterationCountUnsigned(value)
          : RangeArithmetic.iterationCount(value);
    } catch (OrusFault fault) {
      throw raise(fault);
    }
  }
}

package org.oruslang.nodes;

import com.oracle.truffle.api.frame.VirtualFrame;

/** An expression of type i64 or u64. */
public abstract class LongNode extends ExpressionNode {

  @Override
  public abstract long executeLong(VirtualFrame frame);

  @Override
  public final Object executeObject(VirtualFrame frame) {
    return executeLong(frame);
  }

  @Override
  public final long executeDynamicLong(VirtualFrame frame) {
    return executeLong(frame);
  }

  @Override
  public void executeVoid(VirtualFrame frame) {
    executeLong(frame);
  }

  @Override
  public int execute(VirtualFrame frame) {
    executeLong(frame);
    return Completion.NORMAL;
  }
}

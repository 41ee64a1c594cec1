package org.oruslang.nodes;

import com.oracle.truffle.api.frame.VirtualFrame;

/** An expression of type f64. */
public abstract class DoubleNode extends ExpressionNode {

  @Override
  public abstract double executeDouble(VirtualFrame frame);

  @Override
  public final Object executeObject(VirtualFrame frame) {
    return executeDouble(frame);
  }

  @Override
  public final double executeDynamicDouble(VirtualFrame frame) {
    return executeDouble(frame);
  }

  @Override
  public void executeVoid(VirtualFrame frame) {
    executeDouble(frame);
  }

  @Override
  public int execute(VirtualFrame frame) {
    executeDouble(frame);
    return Completion.NORMAL;
  }
}

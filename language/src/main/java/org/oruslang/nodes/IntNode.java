package org.oruslang.nodes;

import com.oracle.truffle.api.frame.VirtualFrame;

/** An expression of type i32 or u32. */
public abstract class IntNode extends ExpressionNode {

  @Override
  public abstract int executeInt(VirtualFrame frame);

  @Override
  public final Object executeObject(VirtualFrame frame) {
    return executeInt(frame);
  }

  @Override
  public final int executeDynamicInt(VirtualFrame frame) {
    return executeInt(frame);
  }

  @Override
  public void executeVoid(VirtualFrame frame) {
    executeInt(frame);
  }

  @Override
  public int execute(VirtualFrame frame) {
    executeInt(frame);
    return Completion.NORMAL;
  }
}

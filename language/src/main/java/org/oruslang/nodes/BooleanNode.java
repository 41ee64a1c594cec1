package org.oruslang.nodes;

import com.oracle.truffle.api.frame.VirtualFrame;

/** An expression of type bool. */
public abstract class BooleanNode extends ExpressionNode {

  @Override
  public abstract boolean executeBoolean(VirtualFrame frame);

  @Override
  public final Object executeObject(VirtualFrame frame) {
    return executeBoolean(frame);
  }

  @Override
  public final boolean executeDynamicBoolean(VirtualFrame frame) {
    return executeBoolean(frame);
  }

  @Override
  public void executeVoid(VirtualFrame frame) {
    executeBoolean(frame);
  }

  @Override
  public int execute(VirtualFrame frame) {
    executeBoolean(frame);
    return Completion.NORMAL;
  }
}

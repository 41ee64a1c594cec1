package org.oruslang.nodes.local;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.runtime.CallArguments;

/** Reads an argument of the running function, boxed. */
public final class ReadArgumentNode extends ExpressionNode {

  private final int index;

  /**
   * @param index of the parameter, not counting what comes before
   */
  public ReadArgumentNode(int index) {
    this.index = index;
  }

  @Override
  public Object executeObject(VirtualFrame frame) {
    return frame.getArguments()[CallArguments.FIRST + index];
  }

  @Override
  public int executeInt(VirtualFrame frame) {
    return (int) executeObject(frame);
  }

  @Override
  public long executeLong(VirtualFrame frame) {
    return (long) executeObject(frame);
  }

  @Override
  public double executeDouble(VirtualFrame frame) {
    return (double) executeObject(frame);
  }

  @Override
  public boolean executeBoolean(VirtualFrame frame) {
    return (boolean) executeObject(frame);
  }
}

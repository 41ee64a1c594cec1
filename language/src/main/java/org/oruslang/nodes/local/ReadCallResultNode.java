package org.oruslang.nodes.local;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.FailedCall;

/** Stands for a call that has been made already and yields its result. */
public final class ReadCallResultNode extends ExpressionNode {

  private final int slot;
  private final int index;

  /**
   * @param slot holds the array of the results
   */
  public ReadCallResultNode(int slot, int index) {
    this.slot = slot;
    this.index = index;
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

  @Override
  public Object executeObject(VirtualFrame frame) {
    Object result = ((Object[]) frame.getObjectStatic(slot))[index];
    if (result instanceof FailedCall failed) {
      throw failed.raise();
    }
    return result;
  }
}

package org.oruslang.nodes.local;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.global.ModuleAccess;
import org.oruslang.runtime.Closure;

/** Reads what the running closure captured: the cell of a variable, or its value boxed. */
public final class ReadCaptureNode extends ExpressionNode {

  private final int index;

  public ReadCaptureNode(int index) {
    this.index = index;
  }

  @Override
  public Object executeObject(VirtualFrame frame) {
    return ((Closure) ModuleAccess.environment(frame)).captures[index];
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

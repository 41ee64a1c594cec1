package org.oruslang.nodes.local;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.UnexpectedResultException;
import org.oruslang.nodes.Completion;
import org.oruslang.nodes.ObjectNode;
import org.oruslang.runtime.DynamicVariable;

/** Reads a {@link DynamicVariable}; yields the dynamic form. */
public final class ReadDynamicNode extends ObjectNode {

  private final int slot;

  public ReadDynamicNode(DynamicVariable variable) {
    this.slot = variable.slot();
  }

  @Override
  public Object executeObject(VirtualFrame frame) {
    return frame.isObject(slot) ? frame.getObject(slot) : frame.getValue(slot);
  }

  @Override
  public int executeDynamicInt(VirtualFrame frame) throws UnexpectedResultException {
    return frame.isInt(slot) ? frame.getInt(slot) : super.executeDynamicInt(frame);
  }

  @Override
  public long executeDynamicLong(VirtualFrame frame) throws UnexpectedResultException {
    return frame.isLong(slot) ? frame.getLong(slot) : super.executeDynamicLong(frame);
  }

  @Override
  public double executeDynamicDouble(VirtualFrame frame) throws UnexpectedResultException {
    return frame.isDouble(slot) ? frame.getDouble(slot) : super.executeDynamicDouble(frame);
  }

  @Override
  public boolean executeDynamicBoolean(VirtualFrame frame) throws UnexpectedResultException {
    return frame.isBoolean(slot) ? frame.getBoolean(slot) : super.executeDynamicBoolean(frame);
  }

  @Override
  public void executeVoid(VirtualFrame frame) {}

  @Override
  public int execute(VirtualFrame frame) {
    return Completion.NORMAL;
  }
}

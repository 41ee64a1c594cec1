package org.oruslang.nodes.local;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.UnexpectedResultException;
import org.oruslang.nodes.Completion;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.ObjectNode;
import org.oruslang.runtime.DynamicVariable;
import org.oruslang.runtime.FunctionProfile;
import org.oruslang.runtime.Representation;

/** Stores a value in dynamic form into a {@link DynamicVariable} and yields it. */
public final class WriteDynamicNode extends ObjectNode {

  private final DynamicVariable variable;
  private final int slot;
  private final FunctionProfile profile;
  @Child private ExpressionNode value;

  /**
   * @param profile of the function: in the baseline tier values are stored boxed
   */
  public WriteDynamicNode(DynamicVariable variable, FunctionProfile profile, ExpressionNode value) {
    this.variable = variable;
    this.slot = variable.slot();
    this.profile = profile;
    this.value = value;
  }

  @Override
  public int execute(VirtualFrame frame) {
    if (profile.isSpecialized() || profile.hit()) {
      store(frame);
    } else {
      frame.setObject(slot, value.executeObject(frame));
    }
    return Completion.NORMAL;
  }

  private void store(VirtualFrame frame) {
    Representation kind = variable.kind();
    try {
      if (kind == Representation.INT) {
        frame.setInt(slot, value.executeDynamicInt(frame));
      } else if (kind == Representation.LONG) {
        frame.setLong(slot, value.executeDynamicLong(frame));
      } else if (kind == Representation.DOUBLE) {
        frame.setDouble(slot, value.executeDynamicDouble(frame));
      } else if (kind == Representation.BOOLEAN) {
        frame.setBoolean(slot, value.executeDynamicBoolean(frame));
      } else {
        variable.store(frame, value.executeObject(frame));
      }
    } catch (UnexpectedResultException e) {
      variable.store(frame, e.getResult());
    }
  }

  @Override
  public void executeVoid(VirtualFrame frame) {
    execute(frame);
  }

  @Override
  public Object executeObject(VirtualFrame frame) {
    execute(frame);
    return frame.getValue(slot);
  }
}

package org.oruslang.nodes.expression;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.profiles.ConditionProfile;
import org.oruslang.nodes.ExpressionNode;

/** One of two values: the first if some condition holds, tried in order. */
public final class ConditionalNode extends ExpressionNode {

  @Children private final ExpressionNode[] conditions;
  @Child private ExpressionNode value;
  @Child private ExpressionNode otherwise;
  private final ConditionProfile profile = ConditionProfile.create();

  public ConditionalNode(
      ExpressionNode[] conditions, ExpressionNode value, ExpressionNode otherwise) {
    this.conditions = conditions;
    this.value = value;
    this.otherwise = otherwise;
  }

  @ExplodeLoop
  private boolean holds(VirtualFrame frame) {
    for (ExpressionNode condition : conditions) {
      if (condition.executeBoolean(frame)) {
        return profile.profile(true);
      }
    }
    return profile.profile(false);
  }

  @Override
  public int executeInt(VirtualFrame frame) {
    return holds(frame) ? value.executeInt(frame) : otherwise.executeInt(frame);
  }

  @Override
  public long executeLong(VirtualFrame frame) {
    return holds(frame) ? value.executeLong(frame) : otherwise.executeLong(frame);
  }

  @Override
  public double executeDouble(VirtualFrame frame) {
    return holds(frame) ? value.executeDouble(frame) : otherwise.executeDouble(frame);
  }

  @Override
  public boolean executeBoolean(VirtualFrame frame) {
    return holds(frame) ? value.executeBoolean(frame) : otherwise.executeBoolean(frame);
  }

  @Override
  public Object executeObject(VirtualFrame frame) {
    return holds(frame) ? value.executeObject(frame) : otherwise.executeObject(frame);
  }

  @Override
  public void executeVoid(VirtualFrame frame) {
    if (holds(frame)) {
      value.executeVoid(frame);
    } else {
      otherwise.executeVoid(frame);
    }
  }
}

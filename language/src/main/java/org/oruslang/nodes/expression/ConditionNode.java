package org.oruslang.nodes.expression;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.BooleanNode;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.semantics.OrusFault;

/** A condition whose type is only known at run time; anything but a bool raises. */
public final class ConditionNode extends BooleanNode {

  @Child private ExpressionNode condition;

  public ConditionNode(ExpressionNode condition) {
    this.condition = condition;
  }

  @Override
  public boolean executeBoolean(VirtualFrame frame) {
    if (condition.executeObject(frame) instanceof Boolean truth) {
      return truth;
    }
    throw raise(OrusFault.conditionNotBoolean());
  }
}

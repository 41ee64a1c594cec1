package org.oruslang.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.profiles.CountingConditionProfile;
import org.oruslang.nodes.Completion;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.ResumePoint;
import org.oruslang.nodes.StatementNode;

/** {@code if} with or without {@code else}; {@code elif} is an {@code if} in the {@code else}. */
public final class IfNode extends StatementNode {

  @Child private ExpressionNode condition;
  @Child private StatementNode then;
  @Child private StatementNode otherwise;
  private final CountingConditionProfile profile = CountingConditionProfile.create();

  /**
   * @param otherwise null where there is none
   */
  public IfNode(ExpressionNode condition, StatementNode then, StatementNode otherwise) {
    this.condition = condition;
    this.then = then;
    this.otherwise = otherwise;
    leadTo(then, otherwise);
  }

  @Override
  public int execute(VirtualFrame frame) {
    if (profile.profile(condition.executeBoolean(frame))) {
      return then.execute(frame);
    }
    return otherwise == null ? Completion.NORMAL : otherwise.execute(frame);
  }

  @Override
  protected int resumeInside(VirtualFrame frame, ResumePoint point) {
    if (then.contains(point)) {
      return then.resume(frame, point);
    } else if (otherwise != null && otherwise.contains(point)) {
      return otherwise.resume(frame, point);
    }
    point.replay().prepare(frame, point);
    if (point.replay().expression(0).executeBoolean(frame)) {
      return then.execute(frame);
    }
    return otherwise == null ? Completion.NORMAL : otherwise.execute(frame);
  }
}

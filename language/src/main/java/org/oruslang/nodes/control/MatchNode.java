package org.oruslang.nodes.control;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import org.oruslang.nodes.Completion;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.ResumePoint;
import org.oruslang.nodes.StatementNode;

/** {@code match} as a statement: executes the first arm whose test holds, or none. */
public final class MatchNode extends StatementNode {

  @Child private ExpressionNode subject;
  @Children private final ExpressionNode[] tests;
  @Children private final StatementNode[] bodies;

  /**
   * @param subject stores the subject into the slot that tests and bodies read it from
   * @param tests one for each arm
   */
  public MatchNode(ExpressionNode subject, ExpressionNode[] tests, StatementNode[] bodies) {
    this.subject = subject;
    this.tests = tests;
    this.bodies = bodies;
    leadTo(bodies);
  }

  @Override
  @ExplodeLoop
  public int execute(VirtualFrame frame) {
    subject.executeVoid(frame);
    for (int i = 0; i < tests.length; i++) {
      if (tests[i].executeBoolean(frame)) {
        return bodies[i].execute(frame);
      }
    }
    return Completion.NORMAL;
  }

  @Override
  protected int resumeInside(VirtualFrame frame, ResumePoint point) {
    for (StatementNode body : bodies) {
      if (body.contains(point)) {
        return body.resume(frame, point);
      }
    }
    throw CompilerDirectives.shouldNotReachHere("no statement " + point.statement());
  }
}

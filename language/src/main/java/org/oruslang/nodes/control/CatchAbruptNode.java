package org.oruslang.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.ResumePoint;
import org.oruslang.nodes.StatementNode;

/** A statement with an expression that a block inside can leave by return, break or continue. */
public final class CatchAbruptNode extends StatementNode {

  @Child private StatementNode statement;

  public CatchAbruptNode(StatementNode statement) {
    this.statement = statement;
    leadTo(statement);
  }

  @Override
  public int execute(VirtualFrame frame) {
    try {
      return statement.execute(frame);
    } catch (AbruptCompletion completion) {
      return completion.code();
    }
  }

  @Override
  protected int resumeInside(VirtualFrame frame, ResumePoint point) {
    try {
      return statement.resume(frame, point);
    } catch (AbruptCompletion completion) {
      return completion.code();
    }
  }
}

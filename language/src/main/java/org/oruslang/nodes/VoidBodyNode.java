package org.oruslang.nodes;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import org.oruslang.runtime.OrusVoid;

/** The body of a function that returns nothing. */
public final class VoidBodyNode extends ObjectNode implements ResumableBody {

  @Children private final StatementNode[] statements;

  public VoidBodyNode(StatementNode[] statements) {
    this.statements = statements;
  }

  @Override
  @ExplodeLoop
  public Object executeObject(VirtualFrame frame) {
    for (StatementNode statement : statements) {
      if (statement.execute(frame) != Completion.NORMAL) {
        break;
      }
    }
    return OrusVoid.INSTANCE;
  }

  @Override
  public Object resumeBody(VirtualFrame frame, ResumePoint point) {
    resume(statements, frame, point);
    return OrusVoid.INSTANCE;
  }
}

package org.oruslang.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import org.oruslang.nodes.Completion;
import org.oruslang.nodes.ResumePoint;
import org.oruslang.nodes.StatementNode;

/** Statements in order, up to the first that does not complete normally. */
public final class BlockNode extends StatementNode {

  @Children private final StatementNode[] statements;

  private BlockNode(StatementNode[] statements) {
    this.statements = statements;
    leadTo(statements);
  }

  /** A block, or the statement itself where there is only one. */
  public static StatementNode create(StatementNode[] statements) {
    return statements.length == 1 ? statements[0] : new BlockNode(statements);
  }

  @Override
  @ExplodeLoop
  public int execute(VirtualFrame frame) {
    for (StatementNode statement : statements) {
      int code = statement.execute(frame);
      if (code != Completion.NORMAL) {
        return code;
      }
    }
    return Completion.NORMAL;
  }

  @Override
  protected int resumeInside(VirtualFrame frame, ResumePoint point) {
    return isAt(point)
        ? super.resumeInside(frame, point)
        : StatementNode.resume(statements, frame, point);
  }
}

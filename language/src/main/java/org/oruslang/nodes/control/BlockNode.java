package org.oruslang.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.NodeUtil;
import org.oruslang.nodes.Completion;
import org.oruslang.nodes.ResumePoint;
import org.oruslang.nodes.StatementNode;

/** Statements in order, up to the first that does not complete normally. */
public final class BlockNode extends StatementNode {

  /** Blocks with more nodes than this can be compiled in parts. */
  private static final int LARGE = 1500;

  @Children private final StatementNode[] statements;

  private BlockNode(StatementNode[] statements) {
    this.statements = statements;
    leadTo(statements);
  }

  /** A block, or the statement itself where there is only one. */
  public static StatementNode create(StatementNode[] statements) {
    if (statements.length == 1) {
      return statements[0];
    }
    return isLarge(statements) ? new LargeBlockNode(statements) : new BlockNode(statements);
  }

  /** The statements of a body: as they are, or as one block that can be compiled in parts. */
  public static StatementNode[] body(StatementNode[] statements) {
    return statements.length > 1 && isLarge(statements)
        ? new StatementNode[] {new LargeBlockNode(statements)}
        : statements;
  }

  private static boolean isLarge(StatementNode[] statements) {
    int count = 0;
    for (StatementNode statement : statements) {
      count += NodeUtil.countNodes(statement);
      if (count > LARGE) {
        return true;
      }
    }
    return false;
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

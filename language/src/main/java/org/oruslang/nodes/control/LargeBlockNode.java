package org.oruslang.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.BlockNode.ElementExecutor;
import org.oruslang.nodes.Completion;
import org.oruslang.nodes.ResumePoint;
import org.oruslang.nodes.StatementNode;

/**
 * Statements in order, so many that a compiler may have to compile them in several parts. A
 * statement that ends abruptly leaves the parts by an exception: once for thousands of statements
 * that costs nothing.
 */
final class LargeBlockNode extends StatementNode {

  private static final Executor EXECUTOR = new Executor();

  @Child private com.oracle.truffle.api.nodes.BlockNode<StatementNode> block;

  LargeBlockNode(StatementNode[] statements) {
    this.block = com.oracle.truffle.api.nodes.BlockNode.create(statements, EXECUTOR);
    leadTo(statements);
  }

  @Override
  public int execute(VirtualFrame frame) {
    try {
      block.executeVoid(frame, com.oracle.truffle.api.nodes.BlockNode.NO_ARGUMENT);
      return Completion.NORMAL;
    } catch (AbruptCompletion completion) {
      return completion.code();
    }
  }

  @Override
  protected int resumeInside(VirtualFrame frame, ResumePoint point) {
    return isAt(point)
        ? super.resumeInside(frame, point)
        : StatementNode.resume(block.getElements(), frame, point);
  }

  private static final class Executor implements ElementExecutor<StatementNode> {

    @Override
    public void executeVoid(VirtualFrame frame, StatementNode statement, int index, int argument) {
      int code = statement.execute(frame);
      if (code != Completion.NORMAL) {
        throw AbruptCompletion.of(code);
      }
    }
  }
}

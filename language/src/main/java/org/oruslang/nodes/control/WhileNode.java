package org.oruslang.nodes.control;

import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.LoopNode;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.RepeatingNode;
import org.oruslang.nodes.Completion;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.StatementNode;

/** Executes a body as long as a condition holds. All state of the loop is in the frame. */
public final class WhileNode extends StatementNode {

  @Child private LoopNode loop;

  public WhileNode(ExpressionNode condition, StatementNode body) {
    this.loop = Truffle.getRuntime().createLoopNode(new Iteration(condition, body));
  }

  @Override
  public int execute(VirtualFrame frame) {
    return (int) loop.execute(frame);
  }

  private static final class Iteration extends Node implements RepeatingNode {

    @Child private ExpressionNode condition;
    @Child private StatementNode body;

    Iteration(ExpressionNode condition, StatementNode body) {
      this.condition = condition;
      this.body = body;
    }

    @Override
    public Object executeRepeatingWithValue(VirtualFrame frame) {
      if (!condition.executeBoolean(frame)) {
        return Completion.NORMAL;
      }
      int code = body.execute(frame);
      return Completion.goesOn(code) ? CONTINUE_LOOP_STATUS : Completion.leaveLoop(code);
    }

    @Override
    public boolean executeRepeating(VirtualFrame frame) {
      throw new UnsupportedOperationException();
    }

    @Override
    public String toString() {
      return "while";
    }
  }
}

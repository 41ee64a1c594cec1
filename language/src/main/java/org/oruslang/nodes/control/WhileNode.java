package org.oruslang.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.LoopNode;
import org.oruslang.nodes.Completion;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.StatementNode;

/** Executes a body as long as a condition holds. All state of the loop is in the frame. */
public final class WhileNode extends StatementNode {

  @Child private LoopNode loop;

  public WhileNode(ExpressionNode condition, StatementNode body) {
    this.loop = new Iteration(condition, body).createLoop();
  }

  @Override
  public int execute(VirtualFrame frame) {
    return LoopIteration.run(loop, frame);
  }

  private static final class Iteration extends LoopIteration {

    @Child private ExpressionNode condition;
    @Child private StatementNode body;

    Iteration(ExpressionNode condition, StatementNode body) {
      this.condition = condition;
      this.body = body;
    }

    @Override
    int iterate(VirtualFrame frame) {
      if (!condition.executeBoolean(frame)) {
        return Completion.NORMAL;
      }
      int code = body.execute(frame);
      return Completion.goesOn(code) ? AGAIN : Completion.leaveLoop(code);
    }

    @Override
    public String toString() {
      return "while";
    }
  }
}

package org.oruslang.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.LoopNode;
import org.oruslang.nodes.Completion;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.ResumePoint;
import org.oruslang.nodes.StatementNode;

/** Executes a body as long as a condition holds. All state of the loop is in the frame. */
public final class WhileNode extends StatementNode {

  @Child private LoopNode loop;

  /**
   * @param nativeLoop asked in the interpreter whether it runs the loop, or null
   */
  public WhileNode(ExpressionNode condition, StatementNode body, NativeLoop nativeLoop) {
    this.loop = new Iteration(condition, body, nativeLoop).createLoop();
    leadTo(body);
  }

  @Override
  public int execute(VirtualFrame frame) {
    return LoopIteration.run(loop, frame);
  }

  @Override
  protected int resumeInside(VirtualFrame frame, ResumePoint point) {
    return LoopIteration.resume(loop, frame, point);
  }

  private static final class Iteration extends LoopIteration {

    @Child private ExpressionNode condition;
    @Child private StatementNode body;

    Iteration(ExpressionNode condition, StatementNode body, NativeLoop nativeLoop) {
      super(nativeLoop);
      this.condition = condition;
      this.body = body;
    }

    @Override
    int iterate(VirtualFrame frame) {
      if (!condition.executeBoolean(frame)) {
        return Completion.NORMAL;
      }
      return goOn(body.execute(frame));
    }

    @Override
    int repeat(VirtualFrame frame) {
      while (likely(condition.executeBoolean(frame))) {
        int code = body.execute(frame);
        if (!Completion.goesOn(code)) {
          return Completion.leaveLoop(code);
        } else if (!staysCompiled()) {
          return AGAIN;
        }
      }
      return Completion.NORMAL;
    }

    private static int goOn(int code) {
      return Completion.goesOn(code) ? AGAIN : Completion.leaveLoop(code);
    }

    @Override
    int finishBody(VirtualFrame frame, ResumePoint point) {
      return goOn(body.resume(frame, point));
    }

    @Override
    boolean isInBody(ResumePoint point) {
      return body.contains(point);
    }

    @Override
    public String toString() {
      return "while";
    }
  }
}

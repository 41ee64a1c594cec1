package org.oruslang.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.ResumePoint;
import org.oruslang.nodes.StatementNode;

/** Visits the items of a value: prepares the state of the iteration in the frame, then loops. */
public final class ForEachNode extends StatementNode {

  @Child private StatementNode prepare;
  @Child private WhileNode loop;

  /**
   * @param prepare evaluates what is iterated over and stores it with the first position
   * @param next makes the next item the loop variable's value; false if there is none
   * @param nativeLoop asked in the interpreter whether it runs the loop, or null
   */
  public ForEachNode(
      StatementNode prepare, ExpressionNode next, StatementNode body, NativeLoop nativeLoop) {
    this.prepare = prepare;
    this.loop = new WhileNode(next, body, nativeLoop);
    leadTo(body);
  }

  @Override
  public int execute(VirtualFrame frame) {
    prepare.execute(frame);
    return loop.execute(frame);
  }

  @Override
  protected int resumeInside(VirtualFrame frame, ResumePoint point) {
    return loop.resume(frame, point);
  }
}

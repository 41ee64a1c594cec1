package org.oruslang.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.Completion;
import org.oruslang.nodes.ResumePoint;
import org.oruslang.nodes.StatementNode;

/**
 * The body of a loop over a range whose variable is not the counter itself, because closures share
 * it: each iteration has a fresh variable with the counter's value.
 */
public final class CounterBodyNode extends StatementNode {

  @Child private StatementNode bind;
  @Child private StatementNode body;
  @Child private StatementNode readBack;
  private final boolean reassigned;

  /**
   * @param bind gives the variable the counter's value
   * @param readBack gives the counter the variable's value
   * @param reassigned whether the body may have assigned the variable
   */
  public CounterBodyNode(
      StatementNode bind, StatementNode body, StatementNode readBack, boolean reassigned) {
    this.bind = bind;
    this.body = body;
    this.readBack = readBack;
    this.reassigned = reassigned;
    leadTo(body);
  }

  @Override
  public int execute(VirtualFrame frame) {
    bind.execute(frame);
    int code = body.execute(frame);
    if (reassigned && Completion.goesOn(code)) {
      readBack.execute(frame);
    }
    return code;
  }

  /** Gives the counter the value that native code left in the variable. */
  void readBack(VirtualFrame frame) {
    readBack.execute(frame);
  }

  @Override
  protected int resumeInside(VirtualFrame frame, ResumePoint point) {
    int code = body.resume(frame, point);
    readBack.execute(frame);
    return code;
  }
}

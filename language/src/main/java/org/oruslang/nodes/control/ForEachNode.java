package org.oruslang.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.StatementNode;

/** Visits the items of a value: prepares the state of the iteration in the frame, then loops. */
public final class ForEachNode extends StatementNode {

  @Child private StatementNode prepare;
  @Child private StatementNode loop;

  /**
   * @param prepare evaluates what is iterated over and stores it with the first position
   * @param next makes the next item the loop variable's value; false if there is none
   */
  public ForEachNode(StatementNode prepare, ExpressionNode next, StatementNode body) {
    this.prepare = prepare;
    this.loop = new WhileNode(next, body);
  }

  @Override
  public int execute(VirtualFrame frame) {
    prepare.execute(frame);
    return loop.execute(frame);
  }
}

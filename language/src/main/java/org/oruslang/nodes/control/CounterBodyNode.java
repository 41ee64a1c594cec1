package org.oruslang.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.Completion;
import org.oruslang.nodes.StatementNode;

/**
 * The body of a loop over a range whose variable is not the counter itself, because closures share
 * it: each iteration has a fresh variable with the counter's value.
 */
public final class CounterBodyNode extends StatementNode {

  @Child private StatementNode bind;
  @Child private StatementNode body;
  @Child private StatementNode readBack;

  /**
   * @param bind gives the variable the counter's value
   * @param readBack gives the counter the variable's value, where the body may have assigned it
   */
  public CounterBodyNode(StatementNode bind, StatementNode body, StatementNode readBack) {
    this.bind = bind;
    this.body = body;
    this.readBack = readBack;
  }

  @Override
  public int execute(VirtualFrame frame) {
    bind.execute(frame);
    int code = body.execute(frame);
    if (Completion.goesOn(code)) {
      readBack.execute(frame);
    }
    return code;
  }
}

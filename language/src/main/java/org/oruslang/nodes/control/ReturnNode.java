package org.oruslang.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.Completion;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.StatementNode;

/** Returns from the function with the value that an expression leaves in the result slot. */
public final class ReturnNode extends StatementNode {

  @Child private ExpressionNode store;

  /**
   * @param store stores the value into the result slot
   */
  public ReturnNode(ExpressionNode store) {
    this.store = store;
  }

  @Override
  public int execute(VirtualFrame frame) {
    store.executeVoid(frame);
    return Completion.RETURN;
  }
}

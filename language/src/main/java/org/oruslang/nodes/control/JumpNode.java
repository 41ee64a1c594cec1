package org.oruslang.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.StatementNode;

/** {@code break}, {@code continue}, and {@code return} without a value. */
public final class JumpNode extends StatementNode {

  private final int code;

  /**
   * @param code how the statement completes, see {@link org.oruslang.nodes.Completion}
   */
  public JumpNode(int code) {
    this.code = code;
  }

  @Override
  public int execute(VirtualFrame frame) {
    return code;
  }
}

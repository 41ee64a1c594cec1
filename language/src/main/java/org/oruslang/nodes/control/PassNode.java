package org.oruslang.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.Completion;
import org.oruslang.nodes.StatementNode;

/** Does nothing; a debugger can stop at it. */
public final class PassNode extends StatementNode {

  @Override
  public int execute(VirtualFrame frame) {
    return Completion.NORMAL;
  }
}

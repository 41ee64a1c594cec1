package org.oruslang.nodes.local;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.Completion;
import org.oruslang.nodes.StatementNode;

/** Takes the value of a variable away: a scope is entered in which it has none yet. */
public final class ClearLocalNode extends StatementNode {

  private final int slot;

  public ClearLocalNode(int slot) {
    this.slot = slot;
  }

  @Override
  protected boolean entersScope() {
    return true;
  }

  @Override
  public int execute(VirtualFrame frame) {
    frame.setObjectStatic(slot, null);
    return Completion.NORMAL;
  }
}

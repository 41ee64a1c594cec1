package org.oruslang.nodes.control;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.BooleanNode;
import org.oruslang.nodes.StatementNode;
import org.oruslang.runtime.Allocations;
import org.oruslang.semantics.OrusString;

/** The next step of a {@code for} over the code points of a string. */
public final class NextCodePointNode extends BooleanNode {

  private final int stringSlot;
  private final int offsetSlot;
  private final int itemSlot;
  @Child private StatementNode bind;

  /**
   * @param offsetSlot holds the offset of the code point to visit next
   * @param bind makes the string in {@code itemSlot} the loop variable's value
   */
  public NextCodePointNode(int stringSlot, int offsetSlot, int itemSlot, StatementNode bind) {
    this.stringSlot = stringSlot;
    this.offsetSlot = offsetSlot;
    this.itemSlot = itemSlot;
    this.bind = bind;
  }

  @Override
  public boolean executeBoolean(VirtualFrame frame) {
    OrusString text = (OrusString) frame.getObjectStatic(stringSlot);
    int offset = frame.getIntStatic(offsetSlot);
    if (offset >= text.length()) {
      return false;
    }
    OrusString item = codePoint(text, offset);
    frame.setObjectStatic(itemSlot, item);
    bind.execute(frame);
    frame.setIntStatic(offsetSlot, offset + item.length());
    return true;
  }

  @TruffleBoundary
  private static OrusString codePoint(OrusString text, int offset) {
    return Allocations.made(text.codePointAt(offset), text, text);
  }
}

package org.oruslang.nodes.string;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.ObjectNode;
import org.oruslang.semantics.Indexing;
import org.oruslang.semantics.OrusFault;
import org.oruslang.semantics.OrusString;

/** One byte of a string, as a string. */
public final class ReadByteNode extends ObjectNode {

  @Child private ExpressionNode target;
  @Child private ExpressionNode index;

  /**
   * @param index see {@link org.oruslang.nodes.array.IndexNode}
   */
  public ReadByteNode(ExpressionNode target, ExpressionNode index) {
    this.target = target;
    this.index = index;
  }

  @Override
  public Object executeObject(VirtualFrame frame) {
    OrusString text = (OrusString) target.executeObject(frame);
    int position = index.executeInt(frame);
    try {
      return text.charAt(Indexing.stringIndex(position, text.length()));
    } catch (OrusFault fault) {
      throw raise(fault);
    }
  }
}

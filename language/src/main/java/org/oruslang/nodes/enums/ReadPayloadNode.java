package org.oruslang.nodes.enums;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.ObjectNode;
import org.oruslang.runtime.OrusEnumValue;

/** Reads a payload field of an enum value, in dynamic form. */
public final class ReadPayloadNode extends ObjectNode {

  private final int index;
  @Child private ExpressionNode subject;

  /**
   * @param subject yields a value whose variant has such a field
   */
  public ReadPayloadNode(ExpressionNode subject, int index) {
    this.subject = subject;
    this.index = index;
  }

  @Override
  public Object executeObject(VirtualFrame frame) {
    return ((OrusEnumValue) subject.executeObject(frame)).payload(index);
  }
}

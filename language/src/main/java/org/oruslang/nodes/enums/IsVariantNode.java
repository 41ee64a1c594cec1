package org.oruslang.nodes.enums;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.BooleanNode;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.runtime.EnumType.Variant;
import org.oruslang.runtime.OrusEnumValue;

/** Whether a value is one variant of an enum. */
public final class IsVariantNode extends BooleanNode {

  private final Variant variant;
  @Child private ExpressionNode subject;

  public IsVariantNode(Variant variant, ExpressionNode subject) {
    this.variant = variant;
    this.subject = subject;
  }

  @Override
  public boolean executeBoolean(VirtualFrame frame) {
    return subject.executeObject(frame) instanceof OrusEnumValue value
        && value.variant() == variant;
  }
}

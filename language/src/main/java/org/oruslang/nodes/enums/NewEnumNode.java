package org.oruslang.nodes.enums;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.ObjectNode;
import org.oruslang.runtime.Allocations;
import org.oruslang.runtime.EnumType.Variant;
import org.oruslang.runtime.OrusEnumValue;

/** Makes an enum value with a payload. */
public final class NewEnumNode extends ObjectNode {

  private final Variant variant;
  @Children private final ExpressionNode[] payload;

  /**
   * @param payload in dynamic form
   */
  public NewEnumNode(Variant variant, ExpressionNode[] payload) {
    this.variant = variant;
    this.payload = payload;
  }

  @Override
  @ExplodeLoop
  public Object executeObject(VirtualFrame frame) {
    Object[] values = new Object[payload.length];
    for (int i = 0; i < payload.length; i++) {
      values[i] = payload[i].executeObject(frame);
    }
    return Allocations.made(new OrusEnumValue(variant, values));
  }
}

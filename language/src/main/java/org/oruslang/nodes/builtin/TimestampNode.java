package org.oruslang.nodes.builtin;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.DoubleNode;
import org.oruslang.nodes.global.ModuleAccess;

/** The builtin {@code timestamp}. */
public final class TimestampNode extends DoubleNode {

  @Override
  public double executeDouble(VirtualFrame frame) {
    return ModuleAccess.own(frame).context.timestamp();
  }
}

package org.oruslang.nodes.builtin;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.ObjectNode;
import org.oruslang.nodes.global.ModuleAccess;
import org.oruslang.runtime.Allocations;
import org.oruslang.runtime.OrusContext;
import org.oruslang.semantics.OrusFault;
import org.oruslang.semantics.OrusString;

/** The builtin {@code input}. */
public final class InputNode extends ObjectNode {

  @Child private ExpressionNode prompt;

  /**
   * @param prompt yields a string; null where there is none
   */
  public InputNode(ExpressionNode prompt) {
    this.prompt = prompt;
  }

  @Override
  public Object executeObject(VirtualFrame frame) {
    OrusContext context = ModuleAccess.own(frame).context;
    Object text = prompt == null ? null : prompt.executeObject(frame);
    try {
      if (text != null) {
        context.output().write((OrusString) text);
      }
      return Allocations.made(context.input().readLine());
    } catch (OrusFault fault) {
      throw raise(fault);
    }
  }
}

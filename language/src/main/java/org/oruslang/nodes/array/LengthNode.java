package org.oruslang.nodes.array;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.IntNode;
import org.oruslang.nodes.local.ReadLocalNode;
import org.oruslang.runtime.ForeignObjects;
import org.oruslang.runtime.OrusArray;
import org.oruslang.semantics.OrusFault;
import org.oruslang.semantics.OrusString;

/** The builtin {@code len}: elements of an array, bytes of a string. */
public final class LengthNode extends IntNode {

  @Child private ExpressionNode operand;
  @CompilationFinal private int slot;

  public LengthNode(ExpressionNode operand) {
    this.operand = operand;
    this.slot = ReadLocalNode.slotOf(operand);
  }

  @Override
  public int executeInt(VirtualFrame frame) {
    Object value = slot >= 0 ? frame.getObjectStatic(slot) : operand.executeObject(frame);
    if (value instanceof OrusArray array) {
      return array.size();
    } else if (value instanceof OrusString text) {
      return text.length();
    }
    return foreignLength(value);
  }

  private int foreignLength(Object value) {
    try {
      if (ForeignObjects.isForeign(value)) {
        return ForeignObjects.length(value);
      }
      throw OrusFault.notAnArray();
    } catch (OrusFault fault) {
      throw raise(fault);
    }
  }

  @Override
  protected boolean hasFusedOperands() {
    return slot >= 0;
  }

  @Override
  protected void separateOperands() {
    slot = ReadLocalNode.NO_SLOT;
  }
}

package org.oruslang.nodes.array;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.ObjectNode;
import org.oruslang.runtime.Allocations;
import org.oruslang.runtime.OrusArray;
import org.oruslang.runtime.ValueType;
import org.oruslang.semantics.OrusFault;
import org.oruslang.semantics.Repetition;

/** {@code [value, count]}: an array of one value many times. */
public final class FillArrayNode extends ObjectNode {

  private final ValueType type;
  private final long count;
  @Child private ExpressionNode value;

  /**
   * @param type of the elements
   * @param value in the form that arrays of the type keep
   */
  public FillArrayNode(ValueType type, ExpressionNode value, long count) {
    this.type = type;
    this.value = value;
    this.count = count;
  }

  @Override
  public Object executeObject(VirtualFrame frame) {
    Object element = value.executeObject(frame);
    try {
      return Allocations.made(fill(element));
    } catch (OrusFault fault) {
      throw raise(fault);
    }
  }

  @TruffleBoundary
  private OrusArray fill(Object element) {
    return OrusArray.filled(type, element, Repetition.length(1, count));
  }
}

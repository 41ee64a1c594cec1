package org.oruslang.nodes.builtin;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.ObjectNode;
import org.oruslang.runtime.Allocations;
import org.oruslang.runtime.OrusArray;
import org.oruslang.semantics.OrusFault;
import org.oruslang.semantics.Sorting;

/** The builtin {@code sorted}: a new array in ascending order. */
public final class SortedNode extends ObjectNode {

  @Child private ExpressionNode operand;

  public SortedNode(ExpressionNode operand) {
    this.operand = operand;
  }

  @Override
  public Object executeObject(VirtualFrame frame) {
    if (!(operand.executeObject(frame) instanceof OrusArray array)) {
      throw raise(OrusFault.notAnArray());
    }
    try {
      return Allocations.made(sorted(array));
    } catch (OrusFault fault) {
      throw raise(fault);
    }
  }

  @TruffleBoundary
  private static OrusArray sorted(OrusArray array) {
    Object[] elements = new Object[array.size()];
    for (int i = 0; i < elements.length; i++) {
      elements[i] = array.readDynamic(i);
    }
    Sorting.sort(elements, elements.length);
    OrusArray result = new OrusArray(array.elementType(), elements.length);
    for (Object element : elements) {
      result.pushDynamic(element);
    }
    return result;
  }
}

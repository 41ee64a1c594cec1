package org.oruslang.nodes.array;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.ObjectNode;
import org.oruslang.runtime.Allocations;
import org.oruslang.runtime.OrusArray;
import org.oruslang.runtime.ValueType;
import org.oruslang.semantics.OrusFault;
import org.oruslang.semantics.Repetition;

/** Arrays made of values in dynamic form, whatever the element type. */
public final class DynamicArrayNode {

  private DynamicArrayNode() {}

  /** An array literal. */
  public static ExpressionNode literal(ValueType type, ExpressionNode[] elements) {
    return new Literal(type, elements);
  }

  /** {@code [value, count]}. */
  public static ExpressionNode fill(ValueType type, ExpressionNode value, long count) {
    return new Fill(type, value, count);
  }

  private static final class Literal extends ObjectNode {

    private final ValueType type;
    @Children private final ExpressionNode[] elements;

    Literal(ValueType type, ExpressionNode[] elements) {
      this.type = type;
      this.elements = elements;
    }

    @Override
    @ExplodeLoop
    public Object executeObject(VirtualFrame frame) {
      OrusArray array = new OrusArray(type, elements.length);
      for (ExpressionNode element : elements) {
        push(array, element.executeObject(frame));
      }
      return Allocations.made(array);
    }

    @TruffleBoundary
    private static void push(OrusArray array, Object value) {
      array.pushDynamic(value);
    }
  }

  private static final class Fill extends ObjectNode {

    private final ValueType type;
    private final long count;
    @Child private ExpressionNode value;

    Fill(ValueType type, ExpressionNode value, long count) {
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
      return OrusArray.filled(type, type.fromDynamic(element), Repetition.length(1, count));
    }
  }
}

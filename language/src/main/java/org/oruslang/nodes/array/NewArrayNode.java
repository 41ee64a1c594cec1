package org.oruslang.nodes.array;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.ObjectNode;
import org.oruslang.runtime.Allocations;
import org.oruslang.runtime.OrusArray;
import org.oruslang.runtime.ValueType;

/** An array literal. */
public abstract class NewArrayNode extends ObjectNode {

  final ValueType type;
  @Children final ExpressionNode[] elements;

  NewArrayNode(ValueType type, ExpressionNode[] elements) {
    this.type = type;
    this.elements = elements;
  }

  /**
   * @param type of the elements
   * @param elements in the representation of the type
   */
  public static NewArrayNode create(ValueType type, ExpressionNode[] elements) {
    return switch (type.representation()) {
      case INT -> new OfInt(type, elements);
      case LONG -> new OfLong(type, elements);
      case DOUBLE -> new OfDouble(type, elements);
      case BOOLEAN -> new OfBoolean(type, elements);
      case OBJECT -> new OfObject(type, elements);
    };
  }

  private static final class OfInt extends NewArrayNode {

    OfInt(ValueType type, ExpressionNode[] elements) {
      super(type, elements);
    }

    @Override
    @ExplodeLoop
    public Object executeObject(VirtualFrame frame) {
      int[] values = new int[elements.length];
      for (int i = 0; i < elements.length; i++) {
        values[i] = elements[i].executeInt(frame);
      }
      return Allocations.made(new OrusArray(type, values, values.length));
    }
  }

  private static final class OfLong extends NewArrayNode {

    OfLong(ValueType type, ExpressionNode[] elements) {
      super(type, elements);
    }

    @Override
    @ExplodeLoop
    public Object executeObject(VirtualFrame frame) {
      long[] values = new long[elements.length];
      for (int i = 0; i < elements.length; i++) {
        values[i] = elements[i].executeLong(frame);
      }
      return Allocations.made(new OrusArray(type, values, values.length));
    }
  }

  private static final class OfDouble extends NewArrayNode {

    OfDouble(ValueType type, ExpressionNode[] elements) {
      super(type, elements);
    }

    @Override
    @ExplodeLoop
    public Object executeObject(VirtualFrame frame) {
      double[] values = new double[elements.length];
      for (int i = 0; i < elements.length; i++) {
        values[i] = elements[i].executeDouble(frame);
      }
      return Allocations.made(new OrusArray(type, values, values.length));
    }
  }

  private static final class OfBoolean extends NewArrayNode {

    OfBoolean(ValueType type, ExpressionNode[] elements) {
      super(type, elements);
    }

    @Override
    @ExplodeLoop
    public Object executeObject(VirtualFrame frame) {
      boolean[] values = new boolean[elements.length];
      for (int i = 0; i < elements.length; i++) {
        values[i] = elements[i].executeBoolean(frame);
      }
      return Allocations.made(new OrusArray(type, values, values.length));
    }
  }

  private static final class OfObject extends NewArrayNode {

    OfObject(ValueType type, ExpressionNode[] elements) {
      super(type, elements);
    }

    @Override
    @ExplodeLoop
    public Object executeObject(VirtualFrame frame) {
      Object[] values = new Object[elements.length];
      for (int i = 0; i < elements.length; i++) {
        values[i] = elements[i].executeObject(frame);
      }
      return Allocations.made(new OrusArray(type, values, values.length));
    }
  }
}

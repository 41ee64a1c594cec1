package org.oruslang.nodes.array;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.runtime.OrusArray;
import org.oruslang.runtime.Representation;
import org.oruslang.semantics.OrusFault;

/** Reads an element of an array whose element type is known. */
public abstract class ReadElementNode extends ElementAccess {

  ReadElementNode(ExpressionNode target, ExpressionNode index) {
    super(target, index);
  }

  /**
   * @param representation of the elements
   * @param index see {@link IndexNode}
   */
  public static ReadElementNode create(
      Representation representation, ExpressionNode target, ExpressionNode index) {
    return switch (representation) {
      case INT -> new OfInt(target, index);
      case LONG -> new OfLong(target, index);
      case DOUBLE -> new OfDouble(target, index);
      case BOOLEAN -> new OfBoolean(target, index);
      case OBJECT -> new OfObject(target, index);
    };
  }

  private static final class OfInt extends ReadElementNode {

    OfInt(ExpressionNode target, ExpressionNode index) {
      super(target, index);
    }

    @Override
    public int executeInt(VirtualFrame frame) {
      OrusArray array = array(frame);
      int position = index(frame);
      if (array.isOnHeap(position)) {
        return array.heapInt(position);
      }
      enterElsewhere();
      try {
        return array.readInt(position);
      } catch (OrusFault fault) {
        throw raise(fault);
      }
    }

    @Override
    public Object executeObject(VirtualFrame frame) {
      return executeInt(frame);
    }

    @Override
    public void executeVoid(VirtualFrame frame) {
      executeInt(frame);
    }
  }

  private static final class OfLong extends ReadElementNode {

    OfLong(ExpressionNode target, ExpressionNode index) {
      super(target, index);
    }

    @Override
    public long executeLong(VirtualFrame frame) {
      OrusArray array = array(frame);
      int position = index(frame);
      if (array.isOnHeap(position)) {
        return array.heapLong(position);
      }
      enterElsewhere();
      try {
        return array.readLong(position);
      } catch (OrusFault fault) {
        throw raise(fault);
      }
    }

    @Override
    public Object executeObject(VirtualFrame frame) {
      return executeLong(frame);
    }

    @Override
    public void executeVoid(VirtualFrame frame) {
      executeLong(frame);
    }
  }

  private static final class OfDouble extends ReadElementNode {

    OfDouble(ExpressionNode target, ExpressionNode index) {
      super(target, index);
    }

    @Override
    public double executeDouble(VirtualFrame frame) {
      OrusArray array = array(frame);
      int position = index(frame);
      if (array.isOnHeap(position)) {
        return array.heapDouble(position);
      }
      enterElsewhere();
      try {
        return array.readDouble(position);
      } catch (OrusFault fault) {
        throw raise(fault);
      }
    }

    @Override
    public Object executeObject(VirtualFrame frame) {
      return executeDouble(frame);
    }

    @Override
    public void executeVoid(VirtualFrame frame) {
      executeDouble(frame);
    }
  }

  private static final class OfBoolean extends ReadElementNode {

    OfBoolean(ExpressionNode target, ExpressionNode index) {
      super(target, index);
    }

    @Override
    public boolean executeBoolean(VirtualFrame frame) {
      OrusArray array = array(frame);
      int position = index(frame);
      if (array.isOnHeap(position)) {
        return array.heapBoolean(position);
      }
      enterElsewhere();
      try {
        return array.readBoolean(position);
      } catch (OrusFault fault) {
        throw raise(fault);
      }
    }

    @Override
    public Object executeObject(VirtualFrame frame) {
      return executeBoolean(frame);
    }

    @Override
    public void executeVoid(VirtualFrame frame) {
      executeBoolean(frame);
    }
  }

  private static final class OfObject extends ReadElementNode {

    OfObject(ExpressionNode target, ExpressionNode index) {
      super(target, index);
    }

    @Override
    public Object executeObject(VirtualFrame frame) {
      OrusArray array = array(frame);
      int position = index(frame);
      if (array.isOnHeap(position)) {
        return array.heapObject(position);
      }
      enterElsewhere();
      try {
        return array.readObject(position);
      } catch (OrusFault fault) {
        throw raise(fault);
      }
    }
  }
}

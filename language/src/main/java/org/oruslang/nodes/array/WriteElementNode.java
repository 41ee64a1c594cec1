package org.oruslang.nodes.array;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.runtime.OrusArray;
import org.oruslang.runtime.Representation;
import org.oruslang.semantics.OrusFault;

/** Stores a value into an element of an array whose element type is known, and yields it. */
public abstract class WriteElementNode extends ElementAccess {

  @Child ExpressionNode value;

  WriteElementNode(ExpressionNode target, ExpressionNode index, ExpressionNode value) {
    super(target, index);
    this.value = value;
  }

  /**
   * @param representation of the elements
   * @param index see {@link IndexNode}
   */
  public static WriteElementNode create(
      Representation representation,
      ExpressionNode target,
      ExpressionNode index,
      ExpressionNode value) {
    return switch (representation) {
      case INT -> new OfInt(target, index, value);
      case LONG -> new OfLong(target, index, value);
      case DOUBLE -> new OfDouble(target, index, value);
      case BOOLEAN -> new OfBoolean(target, index, value);
      case OBJECT -> new OfObject(target, index, value);
    };
  }

  private static final class OfInt extends WriteElementNode {

    OfInt(ExpressionNode target, ExpressionNode index, ExpressionNode value) {
      super(target, index, value);
    }

    @Override
    public int executeInt(VirtualFrame frame) {
      OrusArray array = array(frame);
      int position = index(frame);
      int result = value.executeInt(frame);
      if (array.isOnHeap(position)) {
        array.setHeapInt(position, result);
        return result;
      }
      enterElsewhere();
      try {
        array.writeInt(position, result);
      } catch (OrusFault fault) {
        throw raise(fault);
      }
      return result;
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

  private static final class OfLong extends WriteElementNode {

    OfLong(ExpressionNode target, ExpressionNode index, ExpressionNode value) {
      super(target, index, value);
    }

    @Override
    public long executeLong(VirtualFrame frame) {
      OrusArray array = array(frame);
      int position = index(frame);
      long result = value.executeLong(frame);
      if (array.isOnHeap(position)) {
        array.setHeapLong(position, result);
        return result;
      }
      enterElsewhere();
      try {
        array.writeLong(position, result);
      } catch (OrusFault fault) {
        throw raise(fault);
      }
      return result;
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

  private static final class OfDouble extends WriteElementNode {

    OfDouble(ExpressionNode target, ExpressionNode index, ExpressionNode value) {
      super(target, index, value);
    }

    @Override
    public double executeDouble(VirtualFrame frame) {
      OrusArray array = array(frame);
      int position = index(frame);
      double result = value.executeDouble(frame);
      if (array.isOnHeap(position)) {
        array.setHeapDouble(position, result);
        return result;
      }
      enterElsewhere();
      try {
        array.writeDouble(position, result);
      } catch (OrusFault fault) {
        throw raise(fault);
      }
      return result;
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

  private static final class OfBoolean extends WriteElementNode {

    OfBoolean(ExpressionNode target, ExpressionNode index, ExpressionNode value) {
      super(target, index, value);
    }

    @Override
    public boolean executeBoolean(VirtualFrame frame) {
      OrusArray array = array(frame);
      int position = index(frame);
      boolean result = value.executeBoolean(frame);
      if (array.isOnHeap(position)) {
        array.setHeapBoolean(position, result);
        return result;
      }
      enterElsewhere();
      try {
        array.writeBoolean(position, result);
      } catch (OrusFault fault) {
        throw raise(fault);
      }
      return result;
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

  private static final class OfObject extends WriteElementNode {

    OfObject(ExpressionNode target, ExpressionNode index, ExpressionNode value) {
      super(target, index, value);
    }

    @Override
    public Object executeObject(VirtualFrame frame) {
      OrusArray array = array(frame);
      int position = index(frame);
      Object result = value.executeObject(frame);
      if (array.isOnHeap(position)) {
        array.setHeapObject(position, result);
        return result;
      }
      enterElsewhere();
      try {
        array.writeObject(position, result);
      } catch (OrusFault fault) {
        throw raise(fault);
      }
      return result;
    }
  }
}

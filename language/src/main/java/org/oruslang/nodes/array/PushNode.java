package org.oruslang.nodes.array;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.ObjectNode;
import org.oruslang.runtime.OrusArray;
import org.oruslang.runtime.Representation;
import org.oruslang.semantics.OrusFault;

/** The builtin {@code push} on an array whose element type is known; yields the array. */
public abstract class PushNode extends ObjectNode {

  @Child ExpressionNode target;
  @Child ExpressionNode value;

  PushNode(ExpressionNode target, ExpressionNode value) {
    this.target = target;
    this.value = value;
  }

  /**
   * @param representation of the elements
   */
  public static PushNode create(
      Representation representation, ExpressionNode target, ExpressionNode value) {
    return switch (representation) {
      case INT -> new OfInt(target, value);
      case LONG -> new OfLong(target, value);
      case DOUBLE -> new OfDouble(target, value);
      case BOOLEAN -> new OfBoolean(target, value);
      case OBJECT -> new OfObject(target, value);
    };
  }

  private static final class OfInt extends PushNode {

    OfInt(ExpressionNode target, ExpressionNode value) {
      super(target, value);
    }

    @Override
    public Object executeObject(VirtualFrame frame) {
      OrusArray array = (OrusArray) target.executeObject(frame);
      int element = value.executeInt(frame);
      try {
        array.pushInt(element);
      } catch (OrusFault fault) {
        throw raise(fault);
      }
      return array;
    }
  }

  private static final class OfLong extends PushNode {

    OfLong(ExpressionNode target, ExpressionNode value) {
      super(target, value);
    }

    @Override
    public Object executeObject(VirtualFrame frame) {
      OrusArray array = (OrusArray) target.executeObject(frame);
      long element = value.executeLong(frame);
      try {
        array.pushLong(element);
      } catch (OrusFault fault) {
        throw raise(fault);
      }
      return array;
    }
  }

  private static final class OfDouble extends PushNode {

    OfDouble(ExpressionNode target, ExpressionNode value) {
      super(target, value);
    }

    @Override
    public Object executeObject(VirtualFrame frame) {
      OrusArray array = (OrusArray) target.executeObject(frame);
      double element = value.executeDouble(frame);
      try {
        array.pushDouble(element);
      } catch (OrusFault fault) {
        throw raise(fault);
      }
      return array;
    }
  }

  private static final class OfBoolean extends PushNode {

    OfBoolean(ExpressionNode target, ExpressionNode value) {
      super(target, value);
    }

    @Override
    public Object executeObject(VirtualFrame frame) {
      OrusArray array = (OrusArray) target.executeObject(frame);
      boolean element = value.executeBoolean(frame);
      try {
        array.pushBoolean(element);
      } catch (OrusFault fault) {
        throw raise(fault);
      }
      return array;
    }
  }

  private static final class OfObject extends PushNode {

    OfObject(ExpressionNode target, ExpressionNode value) {
      super(target, value);
    }

    @Override
    public Object executeObject(VirtualFrame frame) {
      OrusArray array = (OrusArray) target.executeObject(frame);
      Object element = value.executeObject(frame);
      try {
        array.pushObject(element);
      } catch (OrusFault fault) {
        throw raise(fault);
      }
      return array;
    }
  }
}

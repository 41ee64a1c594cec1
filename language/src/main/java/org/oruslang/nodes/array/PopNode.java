package org.oruslang.nodes.array;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.runtime.OrusArray;
import org.oruslang.runtime.Representation;
import org.oruslang.semantics.OrusFault;

/** The builtin {@code pop} on an array whose element type is known. */
public abstract class PopNode extends ExpressionNode {

  @Child private ExpressionNode target;

  PopNode(ExpressionNode target) {
    this.target = target;
  }

  /**
   * @param representation of the elements
   */
  public static PopNode create(Representation representation, ExpressionNode target) {
    return switch (representation) {
      case INT -> new OfInt(target);
      case LONG -> new OfLong(target);
      case DOUBLE -> new OfDouble(target);
      case BOOLEAN -> new OfBoolean(target);
      case OBJECT -> new OfObject(target);
    };
  }

  final OrusArray array(VirtualFrame frame) {
    return (OrusArray) target.executeObject(frame);
  }

  private static final class OfInt extends PopNode {

    OfInt(ExpressionNode target) {
      super(target);
    }

    @Override
    public int executeInt(VirtualFrame frame) {
      OrusArray array = array(frame);
      try {
        return array.popInt();
      } catch (OrusFault fault) {
        throw raise(fault);
      }
    }

    @Override
    public Object executeObject(VirtualFrame frame) {
      return executeInt(frame);
    }
  }

  private static final class OfLong extends PopNode {

    OfLong(ExpressionNode target) {
      super(target);
    }

    @Override
    public long executeLong(VirtualFrame frame) {
      OrusArray array = array(frame);
      try {
        return array.popLong();
      } catch (OrusFault fault) {
        throw raise(fault);
      }
    }

    @Override
    public Object executeObject(VirtualFrame frame) {
      return executeLong(frame);
    }
  }

  private static final class OfDouble extends PopNode {

    OfDouble(ExpressionNode target) {
      super(target);
    }

    @Override
    public double executeDouble(VirtualFrame frame) {
      OrusArray array = array(frame);
      try {
        return array.popDouble();
      } catch (OrusFault fault) {
        throw raise(fault);
      }
    }

    @Override
    public Object executeObject(VirtualFrame frame) {
      return executeDouble(frame);
    }
  }

  private static final class OfBoolean extends PopNode {

    OfBoolean(ExpressionNode target) {
      super(target);
    }

    @Override
    public boolean executeBoolean(VirtualFrame frame) {
      OrusArray array = array(frame);
      try {
        return array.popBoolean();
      } catch (OrusFault fault) {
        throw raise(fault);
      }
    }

    @Override
    public Object executeObject(VirtualFrame frame) {
      return executeBoolean(frame);
    }
  }

  private static final class OfObject extends PopNode {

    OfObject(ExpressionNode target) {
      super(target);
    }

    @Override
    public Object executeObject(VirtualFrame frame) {
      OrusArray array = array(frame);
      try {
        return array.popObject();
      } catch (OrusFault fault) {
        throw raise(fault);
      }
    }
  }
}

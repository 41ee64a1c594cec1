package org.oruslang.nodes.local;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.Completion;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.runtime.Representation;

/** Stores a value into a slot of the frame and yields it. */
public abstract class WriteLocalNode extends ExpressionNode {

  final int slot;
  @Child ExpressionNode value;

  WriteLocalNode(int slot, ExpressionNode value) {
    this.slot = slot;
    this.value = value;
  }

  /**
   * @param representation of the value and of the slot
   */
  public static WriteLocalNode create(
      Representation representation, int slot, ExpressionNode value) {
    return switch (representation) {
      case INT -> new OfInt(slot, value);
      case LONG -> new OfLong(slot, value);
      case DOUBLE -> new OfDouble(slot, value);
      case BOOLEAN -> new OfBoolean(slot, value);
      case OBJECT -> new OfObject(slot, value);
    };
  }

  /** Stores a value of any representation boxed into a slot for objects. */
  public static WriteLocalNode boxed(int slot, ExpressionNode value) {
    return new Boxed(slot, value);
  }

  @Override
  public final void executeVoid(VirtualFrame frame) {
    execute(frame);
  }

  @Override
  public abstract int execute(VirtualFrame frame);

  private static final class OfInt extends WriteLocalNode {

    OfInt(int slot, ExpressionNode value) {
      super(slot, value);
    }

    @Override
    public int execute(VirtualFrame frame) {
      frame.setIntStatic(slot, value.executeInt(frame));
      return Completion.NORMAL;
    }

    @Override
    public int executeInt(VirtualFrame frame) {
      int result = value.executeInt(frame);
      frame.setIntStatic(slot, result);
      return result;
    }

    @Override
    public Object executeObject(VirtualFrame frame) {
      return executeInt(frame);
    }
  }

  private static final class OfLong extends WriteLocalNode {

    OfLong(int slot, ExpressionNode value) {
      super(slot, value);
    }

    @Override
    public int execute(VirtualFrame frame) {
      frame.setLongStatic(slot, value.executeLong(frame));
      return Completion.NORMAL;
    }

    @Override
    public long executeLong(VirtualFrame frame) {
      long result = value.executeLong(frame);
      frame.setLongStatic(slot, result);
      return result;
    }

    @Override
    public Object executeObject(VirtualFrame frame) {
      return executeLong(frame);
    }
  }

  private static final class OfDouble extends WriteLocalNode {

    OfDouble(int slot, ExpressionNode value) {
      super(slot, value);
    }

    @Override
    public int execute(VirtualFrame frame) {
      frame.setDoubleStatic(slot, value.executeDouble(frame));
      return Completion.NORMAL;
    }

    @Override
    public double executeDouble(VirtualFrame frame) {
      double result = value.executeDouble(frame);
      frame.setDoubleStatic(slot, result);
      return result;
    }

    @Override
    public Object executeObject(VirtualFrame frame) {
      return executeDouble(frame);
    }
  }

  private static final class OfBoolean extends WriteLocalNode {

    OfBoolean(int slot, ExpressionNode value) {
      super(slot, value);
    }

    @Override
    public int execute(VirtualFrame frame) {
      frame.setBooleanStatic(slot, value.executeBoolean(frame));
      return Completion.NORMAL;
    }

    @Override
    public boolean executeBoolean(VirtualFrame frame) {
      boolean result = value.executeBoolean(frame);
      frame.setBooleanStatic(slot, result);
      return result;
    }

    @Override
    public Object executeObject(VirtualFrame frame) {
      return executeBoolean(frame);
    }
  }

  private static final class OfObject extends WriteLocalNode {

    OfObject(int slot, ExpressionNode value) {
      super(slot, value);
    }

    @Override
    public int execute(VirtualFrame frame) {
      frame.setObjectStatic(slot, value.executeObject(frame));
      return Completion.NORMAL;
    }

    @Override
    public Object executeObject(VirtualFrame frame) {
      Object result = value.executeObject(frame);
      frame.setObjectStatic(slot, result);
      return result;
    }
  }

  private static final class Boxed extends WriteLocalNode {

    Boxed(int slot, ExpressionNode value) {
      super(slot, value);
    }

    @Override
    public int execute(VirtualFrame frame) {
      frame.setObjectStatic(slot, value.executeObject(frame));
      return Completion.NORMAL;
    }

    @Override
    public int executeInt(VirtualFrame frame) {
      int result = value.executeInt(frame);
      frame.setObjectStatic(slot, result);
      return result;
    }

    @Override
    public long executeLong(VirtualFrame frame) {
      long result = value.executeLong(frame);
      frame.setObjectStatic(slot, result);
      return result;
    }

    @Override
    public double executeDouble(VirtualFrame frame) {
      double result = value.executeDouble(frame);
      frame.setObjectStatic(slot, result);
      return result;
    }

    @Override
    public boolean executeBoolean(VirtualFrame frame) {
      boolean result = value.executeBoolean(frame);
      frame.setObjectStatic(slot, result);
      return result;
    }

    @Override
    public Object executeObject(VirtualFrame frame) {
      Object result = value.executeObject(frame);
      frame.setObjectStatic(slot, result);
      return result;
    }
  }
}

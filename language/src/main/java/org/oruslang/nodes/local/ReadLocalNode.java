package org.oruslang.nodes.local;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.Completion;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.runtime.Representation;

/** Reads a slot of the frame. */
public abstract class ReadLocalNode extends ExpressionNode {

  /** What {@link #slotOf} yields for any other node. */
  public static final int NO_SLOT = -1;

  final int slot;

  ReadLocalNode(int slot) {
    this.slot = slot;
  }

  public static ReadLocalNode create(Representation representation, int slot) {
    return switch (representation) {
      case INT -> new OfInt(slot);
      case LONG -> new OfLong(slot);
      case DOUBLE -> new OfDouble(slot);
      case BOOLEAN -> new OfBoolean(slot);
      case OBJECT -> new OfObject(slot);
    };
  }

  /** The slot that the node does nothing but read, or {@link #NO_SLOT}. */
  public static int slotOf(ExpressionNode node) {
    return node instanceof ReadLocalNode local ? local.slot : NO_SLOT;
  }

  @Override
  public final void executeVoid(VirtualFrame frame) {}

  @Override
  public final int execute(VirtualFrame frame) {
    return Completion.NORMAL;
  }

  private static final class OfInt extends ReadLocalNode {

    OfInt(int slot) {
      super(slot);
    }

    @Override
    public int executeInt(VirtualFrame frame) {
      return frame.getIntStatic(slot);
    }

    @Override
    public int executeDynamicInt(VirtualFrame frame) {
      return frame.getIntStatic(slot);
    }

    @Override
    public Object executeObject(VirtualFrame frame) {
      return frame.getIntStatic(slot);
    }
  }

  private static final class OfLong extends ReadLocalNode {

    OfLong(int slot) {
      super(slot);
    }

    @Override
    public long executeLong(VirtualFrame frame) {
      return frame.getLongStatic(slot);
    }

    @Override
    public long executeDynamicLong(VirtualFrame frame) {
      return frame.getLongStatic(slot);
    }

    @Override
    public Object executeObject(VirtualFrame frame) {
      return frame.getLongStatic(slot);
    }
  }

  private static final class OfDouble extends ReadLocalNode {

    OfDouble(int slot) {
      super(slot);
    }

    @Override
    public double executeDouble(VirtualFrame frame) {
      return frame.getDoubleStatic(slot);
    }

    @Override
    public double executeDynamicDouble(VirtualFrame frame) {
      return frame.getDoubleStatic(slot);
    }

    @Override
    public Object executeObject(VirtualFrame frame) {
      return frame.getDoubleStatic(slot);
    }
  }

  private static final class OfBoolean extends ReadLocalNode {

    OfBoolean(int slot) {
      super(slot);
    }

    @Override
    public boolean executeBoolean(VirtualFrame frame) {
      return frame.getBooleanStatic(slot);
    }

    @Override
    public boolean executeDynamicBoolean(VirtualFrame frame) {
      return frame.getBooleanStatic(slot);
    }

    @Override
    public Object executeObject(VirtualFrame frame) {
      return frame.getBooleanStatic(slot);
    }
  }

  private static final class OfObject extends ReadLocalNode {

    OfObject(int slot) {
      super(slot);
    }

    @Override
    public Object executeObject(VirtualFrame frame) {
      return frame.getObjectStatic(slot);
    }
  }
}

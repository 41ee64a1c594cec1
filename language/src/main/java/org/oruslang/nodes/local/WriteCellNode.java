package org.oruslang.nodes.local;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.runtime.BooleanCell;
import org.oruslang.runtime.DoubleCell;
import org.oruslang.runtime.IntCell;
import org.oruslang.runtime.LongCell;
import org.oruslang.runtime.ObjectCell;
import org.oruslang.runtime.Representation;

/**
 * Stores a value into a variable that closures share, and yields it. The cell is in a slot of the
 * frame.
 */
public abstract class WriteCellNode extends ExpressionNode {

  final int slot;
  @Child ExpressionNode value;

  WriteCellNode(int slot, ExpressionNode value) {
    this.slot = slot;
    this.value = value;
  }

  /**
   * @param representation of the value and of the cell
   */
  public static WriteCellNode create(
      Representation representation, int slot, ExpressionNode value) {
    return switch (representation) {
      case INT -> new OfInt(slot, value);
      case LONG -> new OfLong(slot, value);
      case DOUBLE -> new OfDouble(slot, value);
      case BOOLEAN -> new OfBoolean(slot, value);
      case OBJECT -> new OfObject(slot, value);
    };
  }

  /** Stores a value of any representation boxed into an {@link ObjectCell}. */
  public static WriteCellNode boxed(int slot, ExpressionNode value) {
    return new Boxed(slot, value);
  }

  private static final class OfInt extends WriteCellNode {

    OfInt(int slot, ExpressionNode value) {
      super(slot, value);
    }

    @Override
    public int executeInt(VirtualFrame frame) {
      int result = value.executeInt(frame);
      ((IntCell) frame.getObjectStatic(slot)).value = result;
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

  private static final class OfLong extends WriteCellNode {

    OfLong(int slot, ExpressionNode value) {
      super(slot, value);
    }

    @Override
    public long executeLong(VirtualFrame frame) {
      long result = value.executeLong(frame);
      ((LongCell) frame.getObjectStatic(slot)).value = result;
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

  private static final class OfDouble extends WriteCellNode {

    OfDouble(int slot, ExpressionNode value) {
      super(slot, value);
    }

    @Override
    public double executeDouble(VirtualFrame frame) {
      double result = value.executeDouble(frame);
      ((DoubleCell) frame.getObjectStatic(slot)).value = result;
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

  private static final class OfBoolean extends WriteCellNode {

    OfBoolean(int slot, ExpressionNode value) {
      super(slot, value);
    }

    @Override
    public boolean executeBoolean(VirtualFrame frame) {
      boolean result = value.executeBoolean(frame);
      ((BooleanCell) frame.getObjectStatic(slot)).value = result;
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

  private static final class OfObject extends WriteCellNode {

    OfObject(int slot, ExpressionNode value) {
      super(slot, value);
    }

    @Override
    public Object executeObject(VirtualFrame frame) {
      Object result = value.executeObject(frame);
      ((ObjectCell) frame.getObjectStatic(slot)).value = result;
      return result;
    }
  }

  private static final class Boxed extends WriteCellNode {

    Boxed(int slot, ExpressionNode value) {
      super(slot, value);
    }

    @Override
    public Object executeObject(VirtualFrame frame) {
      Object result = value.executeObject(frame);
      ((ObjectCell) frame.getObjectStatic(slot)).value = result;
      return result;
    }

    @Override
    public int executeInt(VirtualFrame frame) {
      return (int) executeObject(frame);
    }

    @Override
    public long executeLong(VirtualFrame frame) {
      return (long) executeObject(frame);
    }

    @Override
    public double executeDouble(VirtualFrame frame) {
      return (double) executeObject(frame);
    }

    @Override
    public boolean executeBoolean(VirtualFrame frame) {
      return (boolean) executeObject(frame);
    }
  }
}

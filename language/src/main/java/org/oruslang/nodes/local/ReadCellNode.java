package org.oruslang.nodes.local;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.runtime.BooleanCell;
import org.oruslang.runtime.DoubleCell;
import org.oruslang.runtime.IntCell;
import org.oruslang.runtime.LongCell;
import org.oruslang.runtime.ObjectCell;
import org.oruslang.runtime.Representation;

/** Reads a variable that closures share: its cell is in a slot of the frame. */
public abstract class ReadCellNode extends ExpressionNode {

  final int slot;

  ReadCellNode(int slot) {
    this.slot = slot;
  }

  public static ReadCellNode create(Representation representation, int slot) {
    return switch (representation) {
      case INT -> new OfInt(slot);
      case LONG -> new OfLong(slot);
      case DOUBLE -> new OfDouble(slot);
      case BOOLEAN -> new OfBoolean(slot);
      case OBJECT -> new OfObject(slot);
    };
  }

  private static final class OfInt extends ReadCellNode {

    OfInt(int slot) {
      super(slot);
    }

    @Override
    public int executeInt(VirtualFrame frame) {
      return ((IntCell) frame.getObjectStatic(slot)).value;
    }

    @Override
    public Object executeObject(VirtualFrame frame) {
      return executeInt(frame);
    }
  }

  private static final class OfLong extends ReadCellNode {

    OfLong(int slot) {
      super(slot);
    }

    @Override
    public long executeLong(VirtualFrame frame) {
      return ((LongCell) frame.getObjectStatic(slot)).value;
    }

    @Override
    public Object executeObject(VirtualFrame frame) {
      return executeLong(frame);
    }
  }

  private static final class OfDouble extends ReadCellNode {

    OfDouble(int slot) {
      super(slot);
    }

    @Override
    public double executeDouble(VirtualFrame frame) {
      return ((DoubleCell) frame.getObjectStatic(slot)).value;
    }

    @Override
    public Object executeObject(VirtualFrame frame) {
      return executeDouble(frame);
    }
  }

  private static final class OfBoolean extends ReadCellNode {

    OfBoolean(int slot) {
      super(slot);
    }

    @Override
    public boolean executeBoolean(VirtualFrame frame) {
      return ((BooleanCell) frame.getObjectStatic(slot)).value;
    }

    @Override
    public Object executeObject(VirtualFrame frame) {
      return executeBoolean(frame);
    }
  }

  private static final class OfObject extends ReadCellNode {

    OfObject(int slot) {
      super(slot);
    }

    @Override
    public Object executeObject(VirtualFrame frame) {
      return ((ObjectCell) frame.getObjectStatic(slot)).value;
    }
  }
}

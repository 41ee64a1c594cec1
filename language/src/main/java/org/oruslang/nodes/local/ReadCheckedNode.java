package org.oruslang.nodes.local;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.runtime.ObjectCell;
import org.oruslang.semantics.OrusFault;

/**
 * Reads a local variable that may have no value yet, which raises. The value is kept boxed; null
 * means that there is none.
 */
public abstract class ReadCheckedNode extends ExpressionNode {

  final int slot;
  private final String name;

  ReadCheckedNode(int slot, String name) {
    this.slot = slot;
    this.name = name;
  }

  /** Reads from a slot of the frame. */
  public static ReadCheckedNode fromFrame(int slot, String name) {
    return new FromFrame(slot, name);
  }

  /** Reads from the {@link ObjectCell} in a slot of the frame. */
  public static ReadCheckedNode fromCell(int slot, String name) {
    return new FromCell(slot, name);
  }

  abstract Object load(VirtualFrame frame);

  @Override
  public final Object executeObject(VirtualFrame frame) {
    Object value = load(frame);
    if (value == null) {
      throw raise(unassigned());
    }
    return value;
  }

  @Override
  public final int executeInt(VirtualFrame frame) {
    return (int) executeObject(frame);
  }

  @Override
  public final long executeLong(VirtualFrame frame) {
    return (long) executeObject(frame);
  }

  @Override
  public final double executeDouble(VirtualFrame frame) {
    return (double) executeObject(frame);
  }

  @Override
  public final boolean executeBoolean(VirtualFrame frame) {
    return (boolean) executeObject(frame);
  }

  @TruffleBoundary
  private OrusFault unassigned() {
    return OrusFault.unassignedVariable(name);
  }

  private static final class FromFrame extends ReadCheckedNode {

    FromFrame(int slot, String name) {
      super(slot, name);
    }

    @Override
    Object load(VirtualFrame frame) {
      return frame.getObjectStatic(slot);
    }
  }

  private static final class FromCell extends ReadCheckedNode {

    FromCell(int slot, String name) {
      super(slot, name);
    }

    @Override
    Object load(VirtualFrame frame) {
      return ((ObjectCell) frame.getObjectStatic(slot)).value;
    }
  }
}

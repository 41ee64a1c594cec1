package org.oruslang.nodes.global;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.runtime.ModuleInstance;
import org.oruslang.runtime.Representation;

/** Stores a value into a variable of a module and yields it. */
public abstract class WriteGlobalNode extends ExpressionNode {

  final int link;
  final int slot;
  private final boolean checked;
  @Child ExpressionNode value;

  WriteGlobalNode(int link, int slot, boolean checked, ExpressionNode value) {
    this.link = link;
    this.slot = slot;
    this.checked = checked;
    this.value = value;
  }

  /**
   * @param link the number of the variable's module, or {@link ModuleAccess#OWN}
   * @param checked whether readers ask if there is a value yet
   */
  public static WriteGlobalNode create(
      Representation representation, int link, int slot, boolean checked, ExpressionNode value) {
    return switch (representation) {
      case INT -> new OfInt(link, slot, checked, value);
      case LONG -> new OfLong(link, slot, checked, value);
      case DOUBLE -> new OfDouble(link, slot, checked, value);
      case BOOLEAN -> new OfBoolean(link, slot, checked, value);
      case OBJECT -> new OfObject(link, slot, checked, value);
    };
  }

  final ModuleInstance assign(VirtualFrame frame) {
    ModuleInstance module = ModuleAccess.module(frame, link);
    if (checked) {
      module.assigned[slot] = true;
    }
    return module;
  }

  private static final class OfInt extends WriteGlobalNode {

    OfInt(int link, int slot, boolean checked, ExpressionNode value) {
      super(link, slot, checked, value);
    }

    @Override
    public int executeInt(VirtualFrame frame) {
      int result = value.executeInt(frame);
      assign(frame).primitives[slot] = result;
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

  private static final class OfLong extends WriteGlobalNode {

    OfLong(int link, int slot, boolean checked, ExpressionNode value) {
      super(link, slot, checked, value);
    }

    @Override
    public long executeLong(VirtualFrame frame) {
      long result = value.executeLong(frame);
      assign(frame).primitives[slot] = result;
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

  private static final class OfDouble extends WriteGlobalNode {

    OfDouble(int link, int slot, boolean checked, ExpressionNode value) {
      super(link, slot, checked, value);
    }

    @Override
    public double executeDouble(VirtualFrame frame) {
      double result = value.executeDouble(frame);
      assign(frame).primitives[slot] = Double.doubleToRawLongBits(result);
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

  private static final class OfBoolean extends WriteGlobalNode {

    OfBoolean(int link, int slot, boolean checked, ExpressionNode value) {
      super(link, slot, checked, value);
    }

    @Override
    public boolean executeBoolean(VirtualFrame frame) {
      boolean result = value.executeBoolean(frame);
      assign(frame).primitives[slot] = result ? 1 : 0;
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

  private static final class OfObject extends WriteGlobalNode {

    OfObject(int link, int slot, boolean checked, ExpressionNode value) {
      super(link, slot, checked, value);
    }

    @Override
    public Object executeObject(VirtualFrame frame) {
      Object result = value.executeObject(frame);
      assign(frame).references[slot] = result;
      return result;
    }
  }
}

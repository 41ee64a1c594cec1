package org.oruslang.nodes.struct;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.local.ReadLocalNode;
import org.oruslang.runtime.OrusStruct;
import org.oruslang.runtime.StructField;
import org.oruslang.semantics.OrusFault;

/** Stores a value into a field of a struct and yields it. */
public abstract class WriteFieldNode extends ExpressionNode {

  final StructField field;
  @Child private ExpressionNode target;
  @Child ExpressionNode value;
  @CompilationFinal private int slot;

  WriteFieldNode(StructField field, ExpressionNode target, ExpressionNode value) {
    this.field = field;
    this.target = target;
    this.value = value;
    this.slot = ReadLocalNode.slotOf(target);
  }

  public static WriteFieldNode create(
      StructField field, ExpressionNode target, ExpressionNode value) {
    return switch (field.type().representation()) {
      case INT -> new OfInt(field, target, value);
      case LONG -> new OfLong(field, target, value);
      case DOUBLE -> new OfDouble(field, target, value);
      case BOOLEAN -> new OfBoolean(field, target, value);
      case OBJECT -> new OfObject(field, target, value);
    };
  }

  /** Stores a value in dynamic form. */
  public static WriteFieldNode dynamic(
      StructField field, ExpressionNode target, ExpressionNode value) {
    return new Dynamic(field, target, value);
  }

  final OrusStruct struct(VirtualFrame frame) {
    int local = slot;
    return (OrusStruct) (local >= 0 ? frame.getObjectStatic(local) : target.executeObject(frame));
  }

  @Override
  protected final boolean hasFusedOperands() {
    return slot >= 0;
  }

  @Override
  protected final void separateOperands() {
    slot = ReadLocalNode.NO_SLOT;
  }

  private static final class OfInt extends WriteFieldNode {

    OfInt(StructField field, ExpressionNode target, ExpressionNode value) {
      super(field, target, value);
    }

    @Override
    public int executeInt(VirtualFrame frame) {
      OrusStruct struct = struct(frame);
      int result = value.executeInt(frame);
      field.setInt(struct, result);
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

  private static final class OfLong extends WriteFieldNode {

    OfLong(StructField field, ExpressionNode target, ExpressionNode value) {
      super(field, target, value);
    }

    @Override
    public long executeLong(VirtualFrame frame) {
      OrusStruct struct = struct(frame);
      long result = value.executeLong(frame);
      field.setLong(struct, result);
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

  private static final class OfDouble extends WriteFieldNode {

    OfDouble(StructField field, ExpressionNode target, ExpressionNode value) {
      super(field, target, value);
    }

    @Override
    public double executeDouble(VirtualFrame frame) {
      OrusStruct struct = struct(frame);
      double result = value.executeDouble(frame);
      field.setDouble(struct, result);
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

  private static final class OfBoolean extends WriteFieldNode {

    OfBoolean(StructField field, ExpressionNode target, ExpressionNode value) {
      super(field, target, value);
    }

    @Override
    public boolean executeBoolean(VirtualFrame frame) {
      OrusStruct struct = struct(frame);
      boolean result = value.executeBoolean(frame);
      field.setBoolean(struct, result);
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

  private static final class OfObject extends WriteFieldNode {

    OfObject(StructField field, ExpressionNode target, ExpressionNode value) {
      super(field, target, value);
    }

    @Override
    public Object executeObject(VirtualFrame frame) {
      OrusStruct struct = struct(frame);
      Object result = value.executeObject(frame);
      field.setObject(struct, result);
      return result;
    }
  }

  private static final class Dynamic extends WriteFieldNode {

    Dynamic(StructField field, ExpressionNode target, ExpressionNode value) {
      super(field, target, value);
    }

    @Override
    public Object executeObject(VirtualFrame frame) {
      OrusStruct struct = struct(frame);
      Object result = value.executeObject(frame);
      try {
        field.setDynamic(struct, result);
      } catch (OrusFault fault) {
        throw raise(fault);
      }
      return result;
    }
  }
}

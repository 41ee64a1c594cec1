package org.oruslang.nodes.struct;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.local.ReadLocalNode;
import org.oruslang.runtime.OrusStruct;
import org.oruslang.runtime.StructField;

/** Reads a field of a struct. */
public abstract class ReadFieldNode extends ExpressionNode {

  final StructField field;
  @Child private ExpressionNode target;
  @CompilationFinal private int slot;

  ReadFieldNode(StructField field, ExpressionNode target) {
    this.field = field;
    this.target = target;
    this.slot = ReadLocalNode.slotOf(target);
  }

  public static ReadFieldNode create(StructField field, ExpressionNode target) {
    return switch (field.type().representation()) {
      case INT -> new OfInt(field, target);
      case LONG -> new OfLong(field, target);
      case DOUBLE -> new OfDouble(field, target);
      case BOOLEAN -> new OfBoolean(field, target);
      case OBJECT -> new OfObject(field, target);
    };
  }

  /** Reads the field in dynamic form. */
  public static ReadFieldNode dynamic(StructField field, ExpressionNode target) {
    return new Dynamic(field, target);
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

  private static final class OfInt extends ReadFieldNode {

    OfInt(StructField field, ExpressionNode target) {
      super(field, target);
    }

    @Override
    public int executeInt(VirtualFrame frame) {
      return field.getInt(struct(frame));
    }

    @Override
    public Object executeObject(VirtualFrame frame) {
      return executeInt(frame);
    }
  }

  private static final class OfLong extends ReadFieldNode {

    OfLong(StructField field, ExpressionNode target) {
      super(field, target);
    }

    @Override
    public long executeLong(VirtualFrame frame) {
      return field.getLong(struct(frame));
    }

    @Override
    public Object executeObject(VirtualFrame frame) {
      return executeLong(frame);
    }
  }

  private static final class OfDouble extends ReadFieldNode {

    OfDouble(StructField field, ExpressionNode target) {
      super(field, target);
    }

    @Override
    public double executeDouble(VirtualFrame frame) {
      return field.getDouble(struct(frame));
    }

    @Override
    public Object executeObject(VirtualFrame frame) {
      return executeDouble(frame);
    }
  }

  private static final class OfBoolean extends ReadFieldNode {

    OfBoolean(StructField field, ExpressionNode target) {
      super(field, target);
    }

    @Override
    public boolean executeBoolean(VirtualFrame frame) {
      return field.getBoolean(struct(frame));
    }

    @Override
    public Object executeObject(VirtualFrame frame) {
      return executeBoolean(frame);
    }
  }

  private static final class OfObject extends ReadFieldNode {

    OfObject(StructField field, ExpressionNode target) {
      super(field, target);
    }

    @Override
    public Object executeObject(VirtualFrame frame) {
      return field.getObject(struct(frame));
    }
  }

  private static final class Dynamic extends ReadFieldNode {

    Dynamic(StructField field, ExpressionNode target) {
      super(field, target);
    }

    @Override
    public Object executeObject(VirtualFrame frame) {
      return field.getDynamic(struct(frame));
    }
  }
}

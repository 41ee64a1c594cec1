package org.oruslang.nodes.struct;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.runtime.OrusStruct;
import org.oruslang.runtime.StructField;

/** Evaluates the first value of a field and stores it. */
public abstract class FieldInitializerNode extends Node {

  final StructField field;
  @Child ExpressionNode value;

  FieldInitializerNode(StructField field, ExpressionNode value) {
    this.field = field;
    this.value = value;
  }

  public static FieldInitializerNode create(StructField field, ExpressionNode value) {
    return switch (field.type().representation()) {
      case INT -> new OfInt(field, value);
      case LONG -> new OfLong(field, value);
      case DOUBLE -> new OfDouble(field, value);
      case BOOLEAN -> new OfBoolean(field, value);
      case OBJECT -> new OfObject(field, value);
    };
  }

  /** For a value in dynamic form, known to be of the field's type. */
  public static FieldInitializerNode dynamic(StructField field, ExpressionNode value) {
    return new Dynamic(field, value);
  }

  abstract void execute(VirtualFrame frame, OrusStruct struct);

  private static final class OfInt extends FieldInitializerNode {

    OfInt(StructField field, ExpressionNode value) {
      super(field, value);
    }

    @Override
    void execute(VirtualFrame frame, OrusStruct struct) {
      field.setInt(struct, value.executeInt(frame));
    }
  }

  private static final class OfLong extends FieldInitializerNode {

    OfLong(StructField field, ExpressionNode value) {
      super(field, value);
    }

    @Override
    void execute(VirtualFrame frame, OrusStruct struct) {
      field.setLong(struct, value.executeLong(frame));
    }
  }

  private static final class OfDouble extends FieldInitializerNode {

    OfDouble(StructField field, ExpressionNode value) {
      super(field, value);
    }

    @Override
    void execute(VirtualFrame frame, OrusStruct struct) {
      field.setDouble(struct, value.executeDouble(frame));
    }
  }

  private static final class OfBoolean extends FieldInitializerNode {

    OfBoolean(StructField field, ExpressionNode value) {
      super(field, value);
    }

    @Override
    void execute(VirtualFrame frame, OrusStruct struct) {
      field.setBoolean(struct, value.executeBoolean(frame));
    }
  }

  private static final class OfObject extends FieldInitializerNode {

    OfObject(StructField field, ExpressionNode value) {
      super(field, value);
    }

    @Override
    void execute(VirtualFrame frame, OrusStruct struct) {
      field.setObject(struct, value.executeObject(frame));
    }
  }

  private static final class Dynamic extends FieldInitializerNode {

    Dynamic(StructField field, ExpressionNode value) {
      super(field, value);
    }

    @Override
    void execute(VirtualFrame frame, OrusStruct struct) {
      field.setDynamic(struct, value.executeObject(frame));
    }
  }
}

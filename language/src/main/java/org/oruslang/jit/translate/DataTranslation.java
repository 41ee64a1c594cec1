package org.oruslang.jit.translate;

import java.util.List;
import java.util.Set;
import org.oruslang.jit.heap.Shape;
import org.oruslang.jit.ir.Condition;
import org.oruslang.jit.ir.IrFunctionBuilder;
import org.oruslang.jit.ir.IrInstruction;
import org.oruslang.jit.ir.IrKind;
import org.oruslang.types.program.EnumSymbol.VariantSymbol;
import org.oruslang.types.program.FunctionSymbol;
import org.oruslang.types.program.StructSymbol.FieldSymbol;
import org.oruslang.types.program.TypedExpression;

/** Translates what is particular to structs and enum values. */
final class DataTranslation {

  private final FunctionTranslation function;
  private final ExpressionTranslation expressions;
  private final IrFunctionBuilder b;

  DataTranslation(FunctionTranslation function, ExpressionTranslation expressions) {
    this.function = function;
    this.expressions = expressions;
    this.b = function.builder();
  }

  int field(TypedExpression.ReadField read) {
    Shape.Field field = expressions.struct(read.target()).fields().get(read.field().index());
    expressions.requireSame(read, field.shape());
    int struct = expressions.value(read.target());
    function.readShared();
    return b.fieldLoad(field.shape().kind(), struct, field.offset(), field.memory());
  }

  int struct(TypedExpression.NewStruct literal) {
    Shape.OfStruct shape = expressions.struct(literal);
    List<Shape.Field> fields = shape.fields();
    int[] values = new int[fields.size()];
    boolean[] given = new boolean[values.length];
    for (TypedExpression.FieldInitializer initializer : literal.fields()) {
      int index = initializer.field().index();
      values[index] = expressions.value(initializer.value(), fields.get(index).shape());
      given[index] = true;
    }
    for (FieldSymbol field : literal.struct().fields()) {
      if (!given[field.index()]) {
        values[field.index()] = defaultValue(literal, field, fields.get(field.index()).shape());
      }
    }
    int block = b.allocate(shape.size(), 0, function.site());
    store(block, fields, values);
    return block;
  }

  private int defaultValue(TypedExpression.NewStruct literal, FieldSymbol field, Shape shape) {
    FunctionSymbol initializer = field.initializer();
    if (function.region().hasEffects(Set.of(initializer))
        || function.shape(initializer.result()) != shape) {
      throw ExpressionTranslation.refuse(
          literal.span(), "the default of field '" + field.name() + "' is not compiled");
    }
    return b.call(function.region().initializer(initializer), function.site());
  }

  int enumValue(TypedExpression.NewEnum value) {
    if (!(function.shape(value.type()) instanceof Shape.OfEnum shape)) {
      throw ExpressionTranslation.refuse(value.span(), "this enum is not compiled");
    }
    int tag = value.variant().index();
    List<Shape.Field> fields = shape.payload(tag);
    int[] values = new int[fields.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = expressions.value(value.payload().get(i), fields.get(i).shape());
    }
    int block = b.allocate(shape.size(tag), tag, function.site());
    store(block, fields, values);
    return block;
  }

  /** Fields that do not change are stored here and nowhere else. */
  private void store(int block, List<Shape.Field> fields, int[] values) {
    for (int i = 0; i < values.length; i++) {
      Shape.Field field = fields.get(i);
      b.fieldStore(block, values[i], field.offset(), field.memory());
    }
  }

  /** Continues where it says when two values that are no numbers are equal, or not. */
  void branchOnEquality(TypedExpression left, TypedExpression right, int whenTrue, int whenFalse) {
    Shape shape = function.shape(left.type());
    if (shape instanceof Shape.OfString) {
      expressions.requireSame(right, shape);
      expressions.strings().branchOnEquality(left, right, whenTrue, whenFalse);
    } else if (left instanceof TypedExpression.NewEnum value && value.variant().arity() == 0) {
      // Nothing has to be made to compare with it.
      expressions.requireSame(left, function.shape(right.type()));
      branchOnTag(expressions.value(right), value.variant(), whenTrue, whenFalse);
    } else {
      branchOnEquality(expressions.value(left), shape, right, whenTrue, whenFalse);
    }
  }

  /** The same where one value has been evaluated. */
  void branchOnEquality(int left, Shape shape, TypedExpression right, int whenTrue, int whenFalse) {
    expressions.requireSame(right, shape);
    switch (shape) {
      case Shape.OfScalar scalar ->
          b.branch(Condition.EQ, left, expressions.value(right), whenTrue, whenFalse);
      case Shape.OfString string ->
          expressions.strings().branchOnEquality(left, right, whenTrue, whenFalse);
      case Shape.OfStruct struct ->
          b.branch(Condition.EQ, left, expressions.value(right), whenTrue, whenFalse);
      case Shape.OfEnum symbol
          when right instanceof TypedExpression.NewEnum value && value.variant().arity() == 0 ->
          branchOnTag(left, value.variant(), whenTrue, whenFalse);
      case Shape.OfEnum symbol when symbol.isPlain() -> {
        int other = MatchTranslation.tag(b, expressions.value(right));
        b.branch(Condition.EQ, MatchTranslation.tag(b, left), other, whenTrue, whenFalse);
      }
      default ->
          throw ExpressionTranslation.refuse(right.span(), "this comparison is not compiled");
    }
  }

  private void branchOnTag(int value, VariantSymbol variant, int whenTrue, int whenFalse) {
    int expected = b.constant(IrKind.I32, variant.index());
    b.branch(Condition.EQ, MatchTranslation.tag(b, value), expected, whenTrue, whenFalse);
  }

  void branchOnVariant(TypedExpression.TestVariant test, int whenTrue, int whenFalse) {
    if (!(function.shape(test.subject().type()) instanceof Shape.OfEnum shape)) {
      throw ExpressionTranslation.refuse(test.span(), "this enum is not compiled");
    }
    int subject = expressions.value(test.subject());
    int fits = b.newLabel();
    branchOnTag(subject, test.variant(), fits, whenFalse);
    b.label(fits);
    for (int i = 0; i < test.payload().size(); i++) {
      TypedExpression wanted = test.payload().get(i);
      if (wanted != null) {
        Shape.Field field = shape.payload(test.variant().index()).get(i);
        int payload =
            b.fieldLoad(
                field.shape().kind(), subject, field.offset(), IrInstruction.CONSTANT_FIELD);
        int next = b.newLabel();
        branchOnEquality(payload, field.shape(), wanted, next, whenFalse);
        b.label(next);
      }
    }
    b.jump(whenTrue);
  }
}

package org.oruslang.jit.translate;

import java.util.HashSet;
import java.util.Set;
import org.oruslang.jit.heap.Shape;
import org.oruslang.jit.ir.Condition;
import org.oruslang.jit.ir.IrFunctionBuilder;
import org.oruslang.jit.ir.IrInstruction;
import org.oruslang.jit.ir.IrKind;
import org.oruslang.types.program.TypedExpression;
import org.oruslang.types.program.TypedPattern;
import org.oruslang.types.program.Variable;

/** The patterns of one match; its subject is evaluated when this is made. */
final class MatchTranslation {

  private final FunctionTranslation function;
  private final ExpressionTranslation expressions;
  private final IrFunctionBuilder b;
  private final Shape shape;
  private final int subject;
  private final int tag;
  private final Set<Integer> tested = new HashSet<>();

  MatchTranslation(
      FunctionTranslation function, ExpressionTranslation expressions, TypedExpression subject) {
    this.function = function;
    this.expressions = expressions;
    this.b = function.builder();
    this.shape = function.shape(subject.type());
    this.subject = expressions.value(subject);
    this.tag = shape instanceof Shape.OfEnum ? tag(b, this.subject) : IrInstruction.NONE;
  }

  /** The tag of an enum value. */
  static int tag(IrFunctionBuilder b, int value) {
    return b.fieldLoad(IrKind.I32, value, Shape.TAG, IrInstruction.CONSTANT_FIELD);
  }

  /** Continues behind if the subject fits, else at a label. */
  void test(TypedPattern pattern, int otherwise) {
    int fits = b.newLabel();
    switch (pattern) {
      case TypedPattern.Wildcard wildcard -> b.jump(fits);
      case TypedPattern.Value value -> {
        expressions.data().branchOnEquality(subject, shape, value.value(), fits, otherwise);
      }
      case TypedPattern.Variant variant -> {
        tested.add(variant.variant().index());
        if (tested.size() == variant.variant().owner().variants().size()) {
          // No other variant is left.
          b.jump(fits);
        } else {
          int expected = b.constant(IrKind.I32, variant.variant().index());
          b.branch(Condition.EQ, tag, expected, fits, otherwise);
        }
      }
    }
    b.label(fits);
  }

  /** Gives the variables of a pattern that fits their values. */
  void bind(TypedPattern pattern) {
    if (!(pattern instanceof TypedPattern.Variant variant)) {
      return;
    }
    for (int i = 0; i < variant.bindings().size(); i++) {
      Variable variable = variant.bindings().get(i);
      if (variable != null) {
        StatementTranslation.checkPlain(variable, variant.span());
        Shape.Field field = ((Shape.OfEnum) shape).payload(variant.variant().index()).get(i);
        if (function.shape(variable.type()) != field.shape()) {
          throw ExpressionTranslation.refuse(variant.span(), "a payload of another type");
        }
        int register = b.register(field.shape().kind());
        int payload = b.fieldLoad(field.shape().kind(), subject, field.offset(), field.memory());
        b.assign(register, payload);
        function.define(
            FunctionTranslation.location(variable), register, function.reference(variable.type()));
      }
    }
  }
}

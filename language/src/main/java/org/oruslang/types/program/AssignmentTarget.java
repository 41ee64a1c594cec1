package org.oruslang.types.program;

import org.oruslang.syntax.Span;
import org.oruslang.types.program.StructSymbol.FieldSymbol;

/** What an assignment stores into. */
public sealed interface AssignmentTarget {

  /** The type of the stored value. */
  Type type();

  record OfVariable(Span span, Variable variable) implements AssignmentTarget {
    @Override
    public Type type() {
      return variable.type();
    }
  }

  record OfField(Span at, TypedExpression target, FieldSymbol field) implements AssignmentTarget {
    @Override
    public Type type() {
      return field.type();
    }
  }

  /** A member of a value of type {@code any}, see {@link TypedExpression.ReadMember}. */
  record OfMember(Span at, TypedExpression target, String name) implements AssignmentTarget {
    @Override
    public Type type() {
      return Type.Primitive.ANY;
    }
  }

  /**
   * @param at the opening bracket
   * @param type the element type
   */
  record OfElement(Span at, TypedExpression target, TypedExpression index, Type type)
      implements AssignmentTarget {}
}

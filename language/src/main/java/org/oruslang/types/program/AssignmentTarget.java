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

  /**
   * @param at the opening bracket
   * @param type the element type
   */
  record OfElement(Span at, TypedExpression target, TypedExpression index, Type type)
      implements AssignmentTarget {}
}

package org.oruslang.syntax;

import java.util.List;

/** {@code struct Name:} with its fields. */
public record StructDeclaration(Span span, boolean exported, Identifier name, List<Field> fields)
    implements Statement {

  public StructDeclaration {
    fields = List.copyOf(fields);
  }

  /**
   * @param exported whether the field was written with {@code pub}
   * @param initial the default, evaluated for each new instance, or null
   */
  public record Field(
      Span span, boolean exported, Identifier name, TypeSyntax type, Expression initial)
      implements SyntaxNode {}
}

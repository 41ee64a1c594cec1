package org.oruslang.syntax;

import java.util.List;

/** A type annotation. */
public sealed interface TypeSyntax extends SyntaxNode {

  /**
   * A named type with optional arguments and an optional module qualifier: {@code i32}, {@code
   * Option[i32]}, {@code geo.Point}.
   *
   * @param qualifier the module alias before the dot, or null
   */
  record Named(Span span, Identifier qualifier, Identifier name, List<TypeSyntax> arguments)
      implements TypeSyntax {
    public Named {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * {@code [T]} or {@code [T, N]}.
   *
   * @param length the length as written (an integer literal or a constant's name), or null
   */
  record Array(Span span, TypeSyntax element, Expression length) implements TypeSyntax {}

  /**
   * {@code fn(A, B) -> R}.
   *
   * @param result the result type, or null for a function that returns nothing
   */
  record Function(Span span, List<TypeSyntax> parameters, TypeSyntax result) implements TypeSyntax {
    public Function {
      parameters = List.copyOf(parameters);
    }
  }
}

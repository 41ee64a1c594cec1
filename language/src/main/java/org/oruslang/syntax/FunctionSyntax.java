package org.oruslang.syntax;

import java.util.List;

/**
 * What a function declaration, a method and a lambda have in common.
 *
 * @param span from {@code fn} to the end of the body
 * @param header from {@code fn} to the colon, the place to show for the function as a whole
 * @param name the declared name, or null for a lambda
 * @param returnType the annotation after {@code ->}, or null
 * @param body the statements; a one-line lambda {@code fn(x): x + 1} is a block of one expression
 */
public record FunctionSyntax(
    Span span,
    Span header,
    Identifier name,
    List<Parameter> parameters,
    TypeSyntax returnType,
    Block body)
    implements SyntaxNode {

  public FunctionSyntax {
    parameters = List.copyOf(parameters);
  }
}

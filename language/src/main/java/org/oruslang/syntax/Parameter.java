package org.oruslang.syntax;

/**
 * A parameter of a function.
 *
 * @param type the annotation, or null where the parameter is untyped
 */
public record Parameter(Span span, Identifier name, TypeSyntax type) implements SyntaxNode {}

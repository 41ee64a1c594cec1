package org.oruslang.syntax;

/** {@code fn name(...):} as a statement, or a method inside {@code impl}. */
public record FunctionDeclaration(Span span, boolean exported, FunctionSyntax function)
    implements Statement {}

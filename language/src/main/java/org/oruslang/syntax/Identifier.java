package org.oruslang.syntax;

/** A name as it is written at one place. */
public record Identifier(Span span, String text) implements SyntaxNode {}

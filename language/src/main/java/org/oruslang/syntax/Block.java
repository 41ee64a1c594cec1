package org.oruslang.syntax;

import java.util.List;

/** The statements of an indented block, of an inline body, or of a brace block expression. */
public record Block(Span span, List<Statement> statements) implements SyntaxNode {

  public Block {
    statements = List.copyOf(statements);
  }
}

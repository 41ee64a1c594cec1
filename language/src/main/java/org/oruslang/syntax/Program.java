package org.oruslang.syntax;

import java.util.List;

/** One source file: its top-level statements in the order of the text. */
public record Program(Span span, List<Statement> statements) implements SyntaxNode {

  public Program {
    statements = List.copyOf(statements);
  }
}

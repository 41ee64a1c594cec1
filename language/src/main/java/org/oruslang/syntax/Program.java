package org.oruslang.syntax;

import java.util.List;

/**
 * One source file: its top-level statements in the order of the text.
 *
 * @param complete whether the statements are all of the text; false if some had mistakes
 */
public record Program(Span span, List<Statement> statements, boolean complete)
    implements SyntaxNode {

  public Program {
    statements = List.copyOf(statements);
  }
}

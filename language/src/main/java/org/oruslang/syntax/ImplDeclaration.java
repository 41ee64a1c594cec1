package org.oruslang.syntax;

import java.util.List;

/** {@code impl Name:} with its methods. */
public record ImplDeclaration(
    Span span, boolean exported, Span keyword, Identifier name, List<FunctionDeclaration> methods)
    implements Statement {

  public ImplDeclaration {
    methods = List.copyOf(methods);
  }
}

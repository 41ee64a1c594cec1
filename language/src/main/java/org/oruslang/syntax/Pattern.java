package org.oruslang.syntax;

import java.util.List;

/** The left side of a match arm. */
public sealed interface Pattern extends SyntaxNode {

  /** {@code _}. */
  record Wildcard(Span span) implements Pattern {}

  /**
   * {@code Enum.Variant} or {@code Enum.Variant(a, _)}; a qualified enum is {@code
   * module.Enum.Variant}.
   *
   * @param qualifier the module alias, or null
   * @param bindings the payload names in order; {@code _} skips a field
   */
  record Variant(
      Span span,
      Identifier qualifier,
      Identifier enumName,
      Identifier variant,
      List<Identifier> bindings)
      implements Pattern {
    public Variant {
      bindings = List.copyOf(bindings);
    }
  }

  /** Any other expression: the arm is taken when the subject equals it. */
  record Value(Span span, Expression expression) implements Pattern {}
}

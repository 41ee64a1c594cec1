package org.oruslang.syntax;

import java.util.List;

/** An expression. */
public sealed interface Expression extends SyntaxNode {

  /**
   * A number as it is written, underscores included, suffix excluded.
   *
   * @param suffix the adjacent type suffix ({@code i32} ...), or null
   */
  record NumberLiteral(Span span, String text, Identifier suffix) implements Expression {}

  /**
   * A string after its escapes have been replaced. A byte of the source that is not valid UTF-8
   * stands as the lone surrogate {@code U+DC00 + byte}.
   */
  record StringLiteral(Span span, String value) implements Expression {}

  record BooleanLiteral(Span span, boolean value) implements Expression {}

  /** A use of a variable, function, type or module alias. */
  record Name(Span span, String text) implements Expression {}

  /**
   * {@code [a, b, c]}.
   *
   * @param mayBeFill whether the spelling allows the reading "copies": exactly two elements, no
   *     trailing comma, the second an integer literal or a bare name, outside call parentheses
   */
  record ArrayLiteral(Span span, List<Expression> elements, boolean mayBeFill)
      implements Expression {
    public ArrayLiteral {
      elements = List.copyOf(elements);
    }
  }

  record Unary(Span span, UnaryOperator operator, Span operatorSpan, Expression operand)
      implements Expression {}

  record Binary(
      Span span, BinaryOperator operator, Span operatorSpan, Expression left, Expression right)
      implements Expression {}

  /** {@code operand as type}. */
  record Cast(Span span, Expression operand, Span asSpan, TypeSyntax type) implements Expression {}

  /**
   * {@code condition ? value : otherwise} and {@code value if condition elif condition else
   * otherwise}.
   *
   * @param conditions tried in order, one for the first spelling, one or more for the second
   * @param otherwise null where the inline {@code if} has no {@code else}
   */
  record Conditional(Span span, List<Expression> conditions, Expression value, Expression otherwise)
      implements Expression {
    public Conditional {
      conditions = List.copyOf(conditions);
    }
  }

  /**
   * @param openParen where the argument list starts
   */
  record Call(Span span, Expression callee, Span openParen, List<Expression> arguments)
      implements Expression {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** {@code target.name}. */
  record Member(Span span, Expression target, Identifier name) implements Expression {}

  record Index(Span span, Expression target, Span openBracket, Expression index)
      implements Expression {}

  /** {@code target[start..end..step]}; absent bounds are null. */
  record Slice(
      Span span,
      Expression target,
      Span openBracket,
      Expression start,
      Expression end,
      Expression step)
      implements Expression {}

  /**
   * {@code Point{ x: 1 }} or {@code module.Point{ x: 1 }}.
   *
   * @param qualifier the module alias, or null
   */
  record StructLiteral(
      Span span, Identifier qualifier, Identifier name, Span openBrace, List<FieldValue> fields)
      implements Expression {
    public StructLiteral {
      fields = List.copyOf(fields);
    }
  }

  /** One {@code name: value} of a struct literal. */
  record FieldValue(Span span, Identifier name, Expression value) implements SyntaxNode {}

  record Lambda(Span span, FunctionSyntax function) implements Expression {}

  /**
   * A match that yields a value.
   *
   * @param keyword where {@code match} stands
   */
  record Match(Span span, Span keyword, Expression subject, List<MatchArm> arms)
      implements Expression {
    public Match {
      arms = List.copyOf(arms);
    }
  }

  /** One {@code pattern -> value} of a match expression. */
  record MatchArm(Span span, Pattern pattern, Expression value) implements SyntaxNode {}

  /** {@code { statements }}: the value is that of the last expression statement. */
  record BlockExpression(Span span, Block block) implements Expression {}

  /**
   * {@code target = value} and {@code target += value}; the value is the assigned one.
   *
   * @param target a {@link Name}, {@link Member} or {@link Index}
   * @param operator the arithmetic of a compound assignment, or null for a plain one
   */
  record Assignment(
      Span span, Expression target, BinaryOperator operator, Span operatorSpan, Expression value)
      implements Expression {}
}

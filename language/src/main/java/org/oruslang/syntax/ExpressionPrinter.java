package org.oruslang.syntax;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Prints expressions, patterns and types for {@link SyntaxPrinter}. */
final class ExpressionPrinter {

  private final SyntaxPrinter statements;
  private final StringBuilder text;

  ExpressionPrinter(SyntaxPrinter statements, StringBuilder text) {
    this.statements = statements;
    this.text = text;
  }

  /**
   * Prints an expression.
   *
   * <p>Chains such as {@code 1 + 2 + 3 + ...} or {@code a.b.c...} are nested on the left, as deep
   * as they are long; they are printed in a loop.
   */
  void expression(Expression expression) {
    Deque<Expression> chain = new ArrayDeque<>();
    Expression first = expression;
    for (Expression inner = leftmost(first); inner != null; inner = leftmost(first)) {
      chain.push(first);
      text.append('(').append(head(first)).append(' ');
      first = inner;
    }
    primary(first);
    for (Expression outer : chain) {
      rest(outer);
      text.append(')');
    }
  }

  /** The operand with which an expression begins, or null if it does not begin with one. */
  private static Expression leftmost(Expression expression) {
    return switch (expression) {
      case Expression.Binary e -> e.left();
      case Expression.Unary e -> e.operand();
      case Expression.Cast e -> e.operand();
      case Expression.Call e -> e.callee();
      case Expression.Member e -> e.target();
      case Expression.Index e -> e.target();
      case Expression.Slice e -> e.target();
      default -> null;
    };
  }

  private static String head(Expression expression) {
    return switch (expression) {
      case Expression.Binary e -> e.operator().text();
      case Expression.Unary e -> e.operator().text();
      case Expression.Cast e -> "as";
      case Expression.Call e -> "call";
      case Expression.Member e -> ".";
      case Expression.Index e -> "index";
      case Expression.Slice e -> "slice";
      default -> throw new IllegalArgumentException("begins with no operand: " + expression);
    };
  }

  /** What follows the first operand. */
  private void rest(Expression expression) {
    switch (expression) {
      case Expression.Binary e -> all(List.of(e.right()));
      case Expression.Cast e -> {
        text.append(' ');
        type(e.type());
      }
      case Expression.Call e -> all(e.arguments());
      case Expression.Member e -> text.append(' ').append(e.name().text());
      case Expression.Index e -> all(List.of(e.index()));
      case Expression.Slice e -> {
        bound(e.start());
        bound(e.end());
        bound(e.step());
      }
      default -> {}
    }
  }

  private void bound(Expression bound) {
    text.append(' ');
    if (bound == null) {
      text.append('_');
    } else {
      expression(bound);
    }
  }

  private void primary(Expression expression) {
    switch (expression) {
      case Expression.NumberLiteral e ->
          text.append(e.text()).append(e.suffix() == null ? "" : e.suffix().text());
      case Expression.StringLiteral e -> string(e.value());
      case Expression.BooleanLiteral e -> text.append(e.value());
      case Expression.Name e -> text.append(e.text());
      case Expression.ArrayLiteral e -> {
        text.append(e.mayBeFill() ? "(array-or-fill" : "(array");
        all(e.elements());
        text.append(')');
      }
      case Expression.Conditional e -> conditional(e);
      case Expression.StructLiteral e -> struct(e);
      case Expression.Lambda e -> {
        text.append("(fn ");
        header(e.function());
        text.append('\n');
        statements.block(e.function().body());
        statements.resumeLine();
        text.append(')');
      }
      case Expression.Match e -> {
        text.append("(match ");
        expression(e.subject());
        text.append('\n');
        statements.expressionArms(e.arms());
        statements.resumeLine();
        text.append(')');
      }
      case Expression.BlockExpression e -> {
        text.append("(block\n");
        statements.block(e.block());
        statements.resumeLine();
        text.append(')');
      }
      case Expression.Assignment e -> {
        text.append('(').append(e.operator() == null ? "" : e.operator().text()).append("=");
        all(List.of(e.target(), e.value()));
        text.append(')');
      }
      default -> throw new IllegalArgumentException("begins with an operand: " + expression);
    }
  }

  private void all(List<Expression> parts) {
    for (Expression part : parts) {
      text.append(' ');
      expression(part);
    }
  }

  private void conditional(Expression.Conditional e) {
    text.append("(if");
    all(e.conditions());
    text.append(" then ");
    expression(e.value());
    if (e.otherwise() != null) {
      text.append(" else ");
      expression(e.otherwise());
    }
    text.append(')');
  }

  private void struct(Expression.StructLiteral e) {
    text.append("(struct ");
    if (e.qualifier() != null) {
      text.append(e.qualifier().text()).append('.');
    }
    text.append(e.name().text());
    for (Expression.FieldValue field : e.fields()) {
      text.append(' ').append(field.name().text()).append(": ");
      expression(field.value());
    }
    text.append(')');
  }

  private void string(String value) {
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"' -> text.append("\\\"");
        case '\\' -> text.append("\\\\");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\t' -> text.append("\\t");
        case '\0' -> text.append("\\0");
        default -> text.append(c);
      }
    }
    text.append('"');
  }

  void pattern(Pattern pattern) {
    switch (pattern) {
      case Pattern.Wildcard p -> text.append('_');
      case Pattern.Value p -> expression(p.expression());
      case Pattern.Variant p -> {
        text.append("(variant ");
        if (p.qualifier() != null) {
          text.append(p.qualifier().text()).append('.');
        }
        text.append(p.enumName().text()).append('.').append(p.variant().text());
        for (Identifier binding : p.bindings()) {
          text.append(' ').append(binding.text());
        }
        text.append(')');
      }
    }
  }

  /** The name, parameters and result type of a function. */
  void header(FunctionSyntax function) {
    if (function.name() != null) {
      text.append(function.name().text());
    }
    text.append('(');
    String separator = "";
    for (Parameter parameter : function.parameters()) {
      text.append(separator).append(parameter.name().text());
      annotation(parameter.type());
      separator = ", ";
    }
    text.append(')');
    if (function.returnType() != null) {
      text.append(" -> ");
      type(function.returnType());
    }
  }

  /** A colon and the type, or nothing when {@code type} is null. */
  void annotation(TypeSyntax type) {
    if (type != null) {
      text.append(": ");
      type(type);
    }
  }

  void type(TypeSyntax type) {
    switch (type) {
      case TypeSyntax.Named t -> {
        if (t.qualifier() != null) {
          text.append(t.qualifier().text()).append('.');
        }
        text.append(t.name().text());
        if (!t.arguments().isEmpty()) {
          text.append('[');
          types(t.arguments());
          text.append(']');
        }
      }
      case TypeSyntax.Array t -> {
        text.append('[');
        type(t.element());
        if (t.length() != null) {
          text.append(", ");
          expression(t.length());
        }
        text.append(']');
      }
      case TypeSyntax.Function t -> {
        text.append("fn(");
        types(t.parameters());
        text.append(')');
        if (t.result() != null) {
          text.append(" -> ");
          type(t.result());
        }
      }
    }
  }

  private void types(List<TypeSyntax> types) {
    String separator = "";
    for (TypeSyntax type : types) {
      text.append(separator);
      type(type);
      separator = ", ";
    }
  }
}

package org.oruslang.jit.tiering;

import org.oruslang.syntax.Span;
import org.oruslang.types.program.FunctionSymbol;
import org.oruslang.types.program.StatementNumbers;
import org.oruslang.types.program.TypedStatement;
import org.oruslang.types.program.TypedTree;

/** The statements of a function by their numbers. */
final class Statements {

  private final TypedStatement[] byNumber;
  private final Span end;

  private Statements(TypedStatement[] byNumber, Span end) {
    this.byNumber = byNumber;
    this.end = end;
  }

  /** The numbered statements of a function's body. */
  static Statements of(FunctionSymbol function) {
    StatementNumbers numbers = StatementNumbers.of(function.body());
    TypedStatement[] found = new TypedStatement[numbers.count()];
    TypedTree.visit(
        function.body(),
        statement -> {
          if (numbers.has(statement)) {
            found[numbers.number(statement)] = statement;
          }
        },
        expression -> {});
    Span body = function.body().span();
    return new Statements(found, new Span(body.end(), body.end()));
  }

  /** The statement with a number. */
  TypedStatement get(int number) {
    return byNumber[number];
  }

  /** Where it is; the number after the last stands for the end of the function. */
  Span span(int number) {
    return number < byNumber.length ? byNumber[number].span() : end;
  }
}

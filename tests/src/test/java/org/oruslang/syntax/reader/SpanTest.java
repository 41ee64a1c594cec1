package org.oruslang.syntax.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oruslang.syntax.Expression;
import org.oruslang.syntax.FunctionDeclaration;
import org.oruslang.syntax.Program;
import org.oruslang.syntax.Span;
import org.oruslang.syntax.Statement;
import org.oruslang.syntax.SyntaxNode;

/** Nodes know where they stand. */
class SpanTest {

  private static Program read(String text) {
    ReadProgram read = ReadProgram.of(text);
    assertEquals("", String.join("\n", read.errors()));
    return read.program();
  }

  private static String slice(String text, Span span) {
    return text.substring(span.start(), span.end());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a = (1 + 2) * 3",
        "mut x: [i32] = [1, 2]",
        "f(a)(b)[c].d",
        "x = a ? b : c",
        "x = a if b else (c)",
        "print(1,\n    2)",
        "return",
        "if a:\n    b\n    if c: d\nelse:\n    e",
        "fn f(a) -> i32:\n    return (a)",
        "struct P:\n    x: i32\n    y: i32 = (1)",
        "enum E:\n    A\n    B(i32)",
        "impl P:\n    fn f(self): pass\n\n    fn g(self):\n        pass",
        "match a:\n    1 -> b\n    _ ->\n        c",
        "try:\n    a\ncatch e:\n    b",
        "'o: while a: b; c",
        "use a.b: c as d",
        "pub X: i32 := 3",
        "a, b = c",
        "\"é\uD83D\uDE00\""
      })
  void statementsSpanTheirText(String text) {
    String program = "first\n" + text + "\n\n// comment\nlast\n";
    Statement statement = read(program).statements().get(1);
    assertEquals(text, slice(program, statement.span()));
  }

  private static Expression value(String text) {
    Statement.ExpressionStatement statement =
        (Statement.ExpressionStatement) read(text).statements().get(0);
    return ((Expression.Assignment) statement.expression()).value();
  }

  @Test
  void operandsIncludeTheirParentheses() {
    String text = "x = (a + b) * (c)";
    Expression.Binary product = (Expression.Binary) value(text);
    assertEquals("(a + b) * (c)", slice(text, product.span()));
    assertEquals("*", slice(text, product.operatorSpan()));
    assertEquals("a + b", slice(text, product.left().span()));
  }

  @Test
  void castsSpanFromOperandToType() {
    String text = "x = -a as m.T";
    Expression.Cast cast = (Expression.Cast) value(text);
    assertEquals("-a as m.T", slice(text, cast.span()));
    assertEquals("as", slice(text, cast.asSpan()));
    assertEquals("-a", slice(text, cast.operand().span()));
    assertEquals("m.T", slice(text, cast.type().span()));
  }

  @Test
  void suffixesPointAtTheirBracket() {
    String text = "x = f(a)[1..2]";
    Expression.Slice slice = (Expression.Slice) value(text);
    assertEquals("f(a)[1..2]", slice(text, slice.span()));
    assertEquals(new Span(8, 9), slice.openBracket());
    Expression.Call call = (Expression.Call) slice.target();
    assertEquals("f(a)", slice(text, call.span()));
    assertEquals(new Span(5, 6), call.openParen());
  }

  @Test
  void suffixesOfNumbersHaveTheirOwnSpan() {
    String text = "x = 1_0i64";
    Expression.NumberLiteral number = (Expression.NumberLiteral) value(text);
    assertEquals("1_0", number.text());
    assertEquals("i64", slice(text, number.suffix().span()));
  }

  @Test
  void functionsHaveAHeaderAndABody() {
    String text = "pub fn f(a: i32) -> i32:\n    b = a\n    return b\nf(1)";
    FunctionDeclaration f = (FunctionDeclaration) read(text).statements().get(0);
    assertEquals("fn f(a: i32) -> i32:", slice(text, f.function().header()));
    assertEquals("b = a\n    return b", slice(text, f.function().body().span()));
    assertEquals("pub fn f(a: i32) -> i32:\n    b = a\n    return b", slice(text, f.span()));
    SyntaxNode parameter = f.function().parameters().get(0);
    assertEquals("a: i32", slice(text, parameter.span()));
  }

  @Test
  void lambdasInBracketsEndBeforeTheBracket() {
    String text = "x = f(fn(a):\n    return a\n, 1)";
    Expression.Call call = (Expression.Call) value(text);
    assertEquals("fn(a):\n    return a", slice(text, call.arguments().get(0).span()));
  }
}

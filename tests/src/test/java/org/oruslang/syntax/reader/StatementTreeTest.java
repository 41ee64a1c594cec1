package org.oruslang.syntax.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shape of every kind of statement. */
class StatementTreeTest {

  private static void assertTree(String expected, String program) {
    assertEquals(expected, ReadProgram.of(program).tree());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          x = 1                     | expression (= x 1)
          mut x = 1                 | mut x = 1
          x: i32 = 1                | let x: i32 = 1
          mut x: i32 = 1            | mut x: i32 = 1
          X := 1                    | const X = 1
          X_2: i64 := 1             | const X_2: i64 = 1
          pub X := 1                | pub const X = 1
          pub x = 1                 | pub let x = 1
          pub mut x: f64 = 1.0      | pub mut x: f64 = 1.0
          a, b = f()                | destructure a, b = (call f)
          a, b, c = f()             | destructure a, b, c = (call f)
          print()                   | print
          print(1, "a",)            | print 1 "a"
          pass                      | pass
          break                     | break
          break 'outer              | break 'outer
          continue ' outer          | continue 'outer
          return                    | return
          return a, b               | return a b
          return a,                 | return a
          use geometry              | use geometry
          use a.b.c as d            | use a.b.c as d
          use a: x, y as z          | use a: x, y as z
          use a: x,                 | use a: x
          use a: *                  | use a: *
          """)
  void readsAs(String text, String expected) {
    assertTree(expected + "\n", text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          i32                             | i32
          geo.Point                       | geo.Point
          [f64]                           | [f64]
          [[i32], 4]                      | [[i32], 4]
          [i32, N]                        | [i32, N]
          Option[i32]                     | Option[i32]
          Option<i32>                     | Option[i32]
          Map<string, Option<Option<T>>>  | Map[string, Option[Option[T]]]
          m.Option[i32,]                  | m.Option[i32]
          fn()                            | fn()
          fn(i32, [f64]) -> bool          | fn(i32, [f64]) -> bool
          fn(fn(i32) -> i32,) -> fn()     | fn(fn(i32) -> i32) -> fn()
          i32?                            | i32
          [i32?]?                         | [i32]
          """)
  void typesReadAs(String text, String expected) {
    assertTree("let x: " + expected + " = y\n", "x: " + text + " = y");
    assertTree(
        "fn f(a: " + expected + ") -> " + expected + "\n  pass\n",
        "fn f(a: " + text + ") -> " + text + ": pass");
  }

  @Test
  void statementsNeedNoSeparators() {
    assertTree("expression (= x 1)\nexpression (= y 2)\nprint x y\n", "x = 1 y = 2 print(x, y)");
    assertTree("expression a\nexpression b\n", ";; a ; ; b;");
  }

  @Test
  void commasListDeclarationsAtTheTopLevel() {
    assertTree("let x = 1\nmut y = 2\nexpression (= z 3)\n", "x = 1, mut y = 2, z = 3");
    assertTree("let x = 1\nmut y = 2\n", "x = 1,\nmut y = 2");
    assertTree("let x = 1\ndestructure a, b = c\n", "x = 1, a, b = c");
    assertTree("print 1\nprint 2\n", ", print(1), print(2),");
  }

  @Test
  void ifHasBranches() {
    String expected =
        """
        if a
          print 1
        elif b
          print 2
        elif c
          print 3
        else
          print 4
        """;
    assertTree(expected, "if a: print(1)\nelif b: print(2)\nelif c: print(3)\nelse: print(4)");
    assertTree(expected, "if a: print(1) elif b: print(2) elif c: print(3) else: print(4)");
    assertTree(
        expected,
        """
        if a:
            print(1)

        elif b:
          print(2)
        // a comment
        elif c:
            print(3)
        else:

            print(4)
        """);
  }

  @Test
  void anInlineElseBelongsToTheInnermostIf() {
    assertTree(
        """
        if a
          if b
            expression c
          else
            expression d
        """,
        "if a: if b: c else: d");
  }

  @Test
  void anElseOnTheNextLineBelongsToTheStatement() {
    assertTree(
        """
        if a
          expression (= b (if d then c))
        else
          expression e
        """,
        "if a: b = c if d\nelse: e");
    assertTree("expression (= b (if d then c else e))\n", "b = (c if d\nelse e)");
  }

  @Test
  void anInlineBodyOfIfIsOneStatement() {
    assertTree("if a\n  expression b\nexpression c\n", "if a: b; c");
  }

  @Test
  void anInlineBodyOfALoopOrFunctionIsAllStatementsOfTheLine() {
    assertTree("while a\n  expression b\n  expression c\nexpression d\n", "while a: b; c;\nd");
    assertTree("for i in a\n  expression b\n  expression c\n", "for i in a: b; c");
    assertTree("fn f()\n  expression b\n  expression c\n", "fn f(): b; c");
  }

  @Test
  void loopsHaveRangesLabelsAndVariables() {
    assertTree("for i in 0 .. 3\n  pass\n", "for i in 0..3: pass");
    assertTree("for i in a ..= (- n 1)\n  pass\n", "for i in a..=n - 1: pass");
    assertTree("for i in 0 ..= 9 .. 2\n  pass\n", "for i in 0.. =9..2: pass");
    assertTree("for a, b in pairs\n  pass\n", "for a, b in pairs: pass");
    assertTree(
        "for 'o i in 0 .. 3\n  while 'p a\n    break 'o\n",
        "'o: for i in 0..3:\n    'p: while a:\n        break 'o");
  }

  @Test
  void matchStatementsHaveBlocks() {
    assertTree(
        """
        match v
          (variant E.A x) ->
            print x
          1 ->
            expression (= a 1)
            expression (= b 2)
          _ ->
            pass
        """,
        """
        match v:
            E.A(x) -> print(x)
            1 ->
                a = 1
                b = 2

            _ -> pass
        """);
  }

  @Test
  void doIsTry() {
    String expected = "try\n  expression a\ncatch e\n  expression b\n";
    assertTree(expected, "try:\n    a\ncatch e:\n    b");
    assertTree(expected, "do:\n    a\n\n\ncatch e: b");
    assertTree("try\n  expression a\ncatch\n  expression b\n", "try: a catch: b");
  }

  @Test
  void functionsHaveParametersAndResults() {
    assertTree(
        """
        pub fn f(a: i32, b, c: fn(i32) -> i32) -> [i32]
          fn g()
            return a
          return (array (call g))
        """,
        """
        pub fn f(
            a: i32,
            b, c: fn(i32) -> i32,
        ) -> [i32]:
            fn g(): return a
            return [g()]
        """);
  }

  @Test
  void aFunctionWithoutNameIsAnExpression() {
    assertTree("expression (fn (x)\n  expression x\n)\n", "fn(x): x");
  }

  @Test
  void structsHaveFields() {
    assertTree(
        """
        pub struct P
          x: i32
          pub y: f64 = 0.5
          z: [P]
        """,
        "pub struct P:\n    x: i32\n\n    pub y: f64 = 0.5\n    z: [P]\n");
    assertTree("struct P\n  x: i32\n  y: i32\n", "struct P:\n  x: i32 y: i32");
    assertTree("struct P\n  x: i32\n  y: i32\n", "struct P:\n  x: i32,\n  y: i32,");
  }

  @Test
  void enumsHaveVariants() {
    String expected =
        """
        enum E[T, U]
          A
          B(i32, [T])
          C(x: f64, y: U)
        """;
    assertTree(expected, "enum E[T, U]:\n    A\n    B(i32, [T])\n    C(x: f64, y: U,)");
    assertTree(expected, "enum E<T, U,>:\n    A B(i32, [T])\n    C(x: f64, y: U)");
    assertTree("enum E\n  A\n", "enum E[]:\n    A");
  }

  @Test
  void implsHaveMethods() {
    assertTree(
        """
        impl P
          fn a(self)
            return (. self x)
          pub fn b(k: i32) -> P
            pass
        """,
        "impl P:\n    fn a(self): return self.x\n    pub fn b(k: i32) -> P:\n        pass");
  }

  @Test
  void anExpressionMayContinueOnlyOnItsLine() {
    assertTree("expression a\nexpression b\n", "a\n(b)");
    assertTree("expression a\nif b\n  expression c\n", "a\nif b: c");
    assertTree("print a\nif b\n  expression c\n", "print(a) if b: c");
  }

  @Test
  void carriageReturnsAndAMissingFinalLineBreakDoNotMatter() {
    assertTree("if a\n  expression b\nexpression c\n", "if a:\r\n    b\r\n\r\nc\r\n");
    assertTree("if a\n  expression b\n", "if a:\n    b\n    // c");
  }
}

package org.oruslang.syntax.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How operators bind, and the shape of every kind of expression. */
class ExpressionTreeTest {

  private static String tree(String expression) {
    String statement = ReadProgram.of("x = " + expression).tree();
    String prefix = "expression (= x ";
    assertEquals(prefix, statement.substring(0, Math.min(prefix.length(), statement.length())));
    return statement.substring(prefix.length(), statement.length() - ")\n".length());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          2 + 3 * 4                | (+ 2 (* 3 4))
          (2 + 3) * 4              | (* (+ 2 3) 4)
          10 - 3 - 2               | (- (- 10 3) 2)
          -a * b                   | (* (- a) b)
          - - not a                | (- (- (not a)))
          not a == b               | (== (not a) b)
          not a and b or c         | (or (and (not a) b) c)
          a or b and c             | (or a (and b c))
          a < b == c               | (== (< a b) c)
          a < b and c >= d         | (and (< a b) (>= c d))
          a matches b + 1          | (matches a (+ b 1))
          1 + 2 as f64             | (as (+ 1 2) f64)
          -a as f64                | (as (- a) f64)
          1 < 2 as i64             | (as (< 1 2) i64)
          a and b as i32           | (and a (as b i32))
          a as f64 / 2.0           | (/ (as a f64) 2.0)
          a as f64 + b * 2 == c    | (== (+ (as a f64) (* b 2)) c)
          a as f64 / (b) as i32    | (as (/ (as a f64) b) i32)
          a as f64 * b * c - d     | (- (* (* (as a f64) b) c) d)
          a as m.T                 | (as a m.T)
          (a as i64) as string     | (as (as a i64) string)
          f(1)(2)[3].g             | (. (index (call (call f 1) 2) 3) g)
          -a.b[0]                  | (- (index (. a b) 0))
          5.foo                    | (. 5 foo)
          a ? b : c ? d : e        | (if a then b else (if c then d else e))
          a or b ? c : d           | (if (or a b) then c else d)
          a if b else c            | (if b then a else c)
          a if b                   | (if b then a)
          a if b elif c else d     | (if b c then a else d)
          a if b else c if d else e | (if b then a else (if d then c else e))
          a + 1 if b else c        | (if b then (+ a 1) else c)
          y = z = 1                | (= y (= z 1))
          y += z -= 1              | (+= y (-= z 1))
          a.b = c                  | (= (. a b) c)
          a[i] *= 2                | (*= (index a i) 2)
          xs[1..2]                 | (slice xs 1 2 _)
          xs[..]                   | (slice xs _ _ _)
          xs[1..]                  | (slice xs 1 _ _)
          xs[..n + 1]              | (slice xs _ (+ n 1) _)
          xs[1..9..2]              | (slice xs 1 9 2)
          xs[....2]                | (slice xs _ _ 2)
          f()[..2][0]              | (index (slice (call f) _ 2 _) 0)
          0xFFu32                  | 0xFFu32
          1_000                    | 1_000
          "a\\n\\t\\"\\\\"         | "a\\n\\t\\"\\\\"
          true                     | true
          [ ]                      | (array)
          [1, 2, 3]                | (array 1 2 3)
          [1, 2, 3,]               | (array 1 2 3)
          P{ }                     | (struct P)
          P { x: 1, y: a.b, }      | (struct P x: 1 y: (. a b))
          P{ x: 1 y: 2 }           | (struct P x: 1 y: 2)
          m.P{ x: -1 }             | (struct m.P x: (- 1))
          P{ x: 1 }.x              | (. (struct P x: 1) x)
          f(a, b,)                 | (call f a b)
          f(x = 1)                 | (call f (= x 1))
          """)
  void readsAs(String text, String expected) {
    assertEquals(expected, tree(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [0, 3]        | (array-or-fill 0 3)
          [0, n]        | (array-or-fill 0 n)
          [0, (3)]      | (array-or-fill 0 3)
          [0, 0x10u32]  | (array-or-fill 0 0x10u32)
          [[0, 3], 2]   | (array-or-fill (array-or-fill 0 3) 2)
          [0, 3,]       | (array 0 3)
          [0, -1]       | (array 0 (- 1))
          [0, 1 + 1]    | (array 0 (+ 1 1))
          [0, 1.5]      | (array 0 1.5)
          [0, 1e3]      | (array 0 1e3)
          [0, 3f64]     | (array 0 3f64)
          [0, true]     | (array 0 true)
          [0, 3, 4]     | (array 0 3 4)
          f([0, 3])     | (call f (array 0 3))
          f([[0, 3]])   | (call f (array (array 0 3)))
          f(1)[[0, 3]]  | (index (call f 1) (array-or-fill 0 3))
          """)
  void twoElementsMayBeAFill(String text, String expected) {
    assertEquals(expected, tree(text));
  }

  @Test
  void argumentsOfPrintMayBeFills() {
    assertEquals("print (array-or-fill 0 3)\n", ReadProgram.of("print([0, 3])").tree());
  }

  @Test
  void bodiesInsideCallsMayHaveFills() {
    assertEquals(
        "expression (call f (fn ()\n  expression (array-or-fill 0 3)\n))\n",
        ReadProgram.of("f(fn(): [0, 3])").tree());
    assertEquals(
        "expression (call f (block\n  expression (array-or-fill 0 3)\n) (array 0 3))\n",
        ReadProgram.of("f({ [0, 3] }, [0, 3])").tree());
  }

  @Test
  void stringsHaveTheirEscapesReplaced() {
    assertEquals(
        "expression (= x \"tab\\tquote\\\"nul\\0 back\\\\slash\\r\\n\")\n",
        ReadProgram.of("x = \"tab\\tquote\\\"nul\\0 back\\\\slash\\r\\n\"").tree());
    assertEquals("expression \"two\\nlines\"\n", ReadProgram.of("\"two\nlines\"").tree());
  }

  @Test
  void lambdasHaveOneLineOrABlock() {
    assertEquals(
        """
        (fn (a: i32, b) -> i32
          expression (+ a b)
        )""",
        tree("fn(a: i32, b) -> i32: a + b"));
    assertEquals(
        """
        (fn ()
          print 1
        )""",
        tree("fn(): print(1)"));
    assertEquals(
        """
        (fn (x)
          return x
        )""",
        tree("fn(x): return x"));
    assertEquals(
        """
        (fn (x)
          expression (= y x)
          return y
        )""",
        tree("fn(x):\n    y = x\n    return y"));
  }

  @Test
  void lambdasNest() {
    assertEquals(
        """
        (fn (x)
          expression (fn (y)
            expression (+ x y)
          )
        )""",
        tree("fn(x): fn(y): x + y"));
  }

  @Test
  void aBlockLambdaMayBeAnArgument() {
    assertEquals(
        """
        (call apply (fn (k: i32) -> i32
          return (* k 10)
        ) 4)""",
        tree("apply(fn(k: i32) -> i32:\n    return k * 10\n, 4)"));
  }

  @Test
  void nothingContinuesABlockOnTheNextLine() {
    assertEquals(
        """
        expression (= f (fn (x)
          return x
        ))
        expression y
        expression (array 1)
        expression (- 1)
        """,
        ReadProgram.of("f = fn(x):\n    return x\n(y)\n[1]\n-1").tree());
  }

  @Test
  void matchesYieldValues() {
    assertEquals(
        """
        (match v
          1 -> "one"
          (- 2) -> (if c then a else b)
          (variant E.A) -> 0
          (variant E.B x _) -> x
          (variant m.E.C) -> (block
            expression 3
          )
          limit -> 4
          _ -> (match w
            _ -> 5
          )
        )""",
        tree(
            """
            match v:
                1 -> "one"
                -2 -> a if c else b
                E.A() -> 0

                E.B(x, _) -> x
                m.E.C -> { 3 }
                limit -> 4
                _ -> match w:
                    _ -> 5
            """));
  }

  @Test
  void bracesAreBlocks() {
    assertEquals(
        """
        (block
          mut t = 0
          for i in 0 .. 3
            expression (+= t i)
          expression t
        )""",
        tree("{\n    mut t = 0\n    for i in 0..3:\n        t += i\n    t\n}"));
    assertEquals("(block\n  expression (= a 1)\n  expression a\n)", tree("{ a = 1; a }"));
    assertEquals("(block\n)", tree("{}"));
  }

  @Test
  void bracketsMaySpanLines() {
    assertEquals("(array 1 (+ 2 3))", tree("[\n        1,\n  2\n+ 3,\n]"));
    assertEquals("(call f a b)", tree("f(\na,\n    b\n)"));
    assertEquals("(struct P x: 1 y: 2)", tree("P{\n    x: 1\n    y: 2\n}"));
  }
}

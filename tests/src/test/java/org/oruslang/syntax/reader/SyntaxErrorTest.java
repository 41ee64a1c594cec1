package org.oruslang.syntax.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oruslang.diagnostics.Diagnostic;

/** The code, the place and, where it matters, the words of each syntax error. */
class SyntaxErrorTest {

  /** In the tables {@code ⏎} stands for a line break. */
  private static ReadProgram read(String text) {
    return ReadProgram.of(text.replace("⏎", "\n"));
  }

  private static void assertError(String text, String expected) {
    assertEquals(List.of(expected), read(text).errors(), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          print 5                         | E1003 1:7
          print(1 2)                      | E1019 1:9
          print("a" + 1⏎x = 2             | E1003 1:6
          x = [1, 2                       | E1020 1:5
          x = [⏎f(1)⏎f(2)                 | E1020 1:5
          a[0 1]                          | E1020 1:2
          a[0⏎b = 1                       | E1020 1:2
          x: [i32 = [1]                   | E1020 1:9
          x = (1⏎y = 2⏎z = 3              | E1003 1:5
          f(1, 2⏎print(3)                 | E1003 1:2
          x = P{ a: 1⏎print(3)            | E1004 1:6
          x = { a⏎  b                     | E1004 1:5
          fn f(a⏎    return a             | E1003 1:5
          x = (1]                         | E1003 1:7
          f(1 2)                          | E1002 1:5
          f(1,,2)                         | E1001 1:5
          f(*)                            | E1001 1:3
          g[]                             | E1002 1:2
          x = 1 )                         | E1001 1:7
          }                               | E1001 1:1
          """)
  void brackets(String text, String expected) {
    assertError(text, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          if true⏎    print(1)            | E1405 2:1
          if true⏎⏎    print(1)           | E1405 2:1
          if a:⏎    b⏎elif c⏎    d        | E1405 4:1
          if a:⏎    b⏎else⏎    d          | E1405 4:1
          while a⏎    b                   | E1405 2:1
          for i in 0..3⏎    b             | E1405 1:1
          try⏎    a⏎catch:⏎    b          | E1405 2:1
          try:⏎    a⏎catch e⏎    b        | E1405 4:1
          fn f()⏎    b                    | E1405 1:7
          struct P⏎    b: i32             | E1405 1:9
          match a⏎    b -> 1              | E1405 1:8
          if a b: c                       | E1405 1:6
          if a { b }                      | E1405 1:6
          while (a) {⏎    b()⏎}           | E1405 1:11
          fn f() {⏎    b()⏎}              | E1405 1:8
          if a: b⏎else if c: d            | E1405 2:6
          if true:⏎pass                   | E1407 2:1
          if true:⏎⏎pass                  | E1407 3:1
          for i in 0..3:⏎pass             | E1407 2:1
          fn f():⏎f()                     | E1407 2:1
          try:⏎catch:⏎    a               | E1407 2:1
          match a:⏎b                      | E1407 2:1
          struct P:⏎x = 1                 | E1407 2:1
          if :⏎    x                      | E1403 1:1
          if a: b⏎elif : c                | E1403 2:1
          while :⏎    x                   | E1403 1:1
          if x = 2: pass                  | E1403 1:4
          while x = 2: pass               | E1403 1:7
          if a: b⏎elif x = 2: c           | E1403 2:6
          for i 0..3: pass                | E1404 1:5
          for i in: pass                  | E1404 1:7
          for i in 0..: pass              | E1404 1:1
          for i in 0..3..: pass           | E1404 1:1
          for 5 in 0..3: pass             | E1409 1:1
          for a, b in 0..3: pass          | E1409 1:8
          while a:⏎    break '5           | E1409 2:12
          'o x = 1                        | E1409 1:4
          'o: x = 1                       | E1409 1:5
          try:⏎    a⏎b                    | E1006 3:1
          struct P: x: i32                | E1006 1:11
          x = match a: 1 -> 2             | E1006 1:14
          else: a                         | E1001 1:1
          catch: a                        | E1001 1:1
          """)
  void headersAndBlocks(String text, String expected) {
    assertError(text, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          print(1)⏎  print(2)             | E1008 2:3
          if a:⏎    b⏎      c⏎    d       | E1008 3:7
          struct P:⏎  x: i32⏎    y: i32   | E1008 3:5
          match a:⏎  1 -> 2⏎    3 -> 4    | E1008 3:5
          if a:⏎    b⏎  c⏎d               | E1034 3:3
          """)
  void indentation(String text, String expected) {
    assertError(text, expected);
  }

  @Test
  void aFirstLineMayNotBeIndented() {
    assertError("    print(1)\nprint(2)", "E1008 1:5");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          rate := 3                       | E1013 1:1
          Rate := 3                       | E1013 1:1
          _X := 3                         | E1013 1:1
          pub rate: i32 := 3              | E1013 1:5
          mut x += 1                      | E1015 1:5
          mut x := 1                      | E1006 1:7
          mut x                           | E1015 1:6
          x: i32                          | E1015 1:7
          5: i32 = 3                      | E1015 1:1
          a.b := 3                        | E1015 1:1
          mut if = 3                      | E1013 1:5
          if a:⏎    x = 1, y = 2          | E1015 2:10
          a, b                            | E1006 1:5
          a, 5 = c                        | E1006 1:4
          a, b.c = d                      | E1006 1:4
          h[i], h[p] = h[p], h[i]         | E1006 1:1
          p.x, p.y = pair                 | E1006 1:1
          fn f():⏎    h[0], a = pair      | E1006 2:5
          a, b = b, a                     | E1006 1:9
          fn f():⏎    a, b = b, a         | E1006 2:13
          a, b = [b, a], 3                | E1006 1:14
          if a:⏎    use m                 | E1006 2:5
          fn f():⏎    pub X := 1          | E1006 2:5
          pub x                           | E1006 1:1
          pub print(1)                    | E1006 1:1
          pub a, b = c                    | E1006 1:1
          pub pub fn f(): pass            | E1006 1:5
          use                             | E1006 1:4
          use m.                          | E1006 1:7
          use m as                        | E1006 1:9
          use m: 5                        | E1006 1:8
          use m: a as                     | E1006 1:12
          fn f() -> :⏎    pass            | E1006 1:8
          x = fn() -> : 1                 | E1006 1:10
          x: fn() -> = 1                  | E1006 1:9
          x: fn(5) = 3                    | E1006 1:7
          x: [] = 3                       | E1006 1:5
          x: [5] = 3                      | E1006 1:5
          x: [i32, -1] = 3                | E1006 1:10
          x: [i32, 1.5] = 3               | E1006 1:10
          x: 5 = 3                        | E1006 1:4
          enum E[if]:⏎    A               | E1006 1:8
          enum E[5]:⏎    A                | E1006 1:8
          enum E:⏎    A(i32: i32, [i32]: i32) | E1006 2:17
          fn if(): pass                   | E1013 1:4
          fn f(a = 3): a                  | E1001 1:8
          fn f(a i32): a                  | E1002 1:8
          fn f(5): a                      | E1001 1:6
          struct P:⏎    x i32             | E1001 2:7
          struct P:⏎    pass              | E1001 2:5
          impl P:⏎    x: i32              | E1001 2:5
          impl P:⏎    fn (self): pass     | E1006 2:5
          """)
  void declarations(String text, String expected) {
    assertError(text, expected);
  }

  @Test
  void constantsInsideBlocksHaveAnyName() {
    assertEquals(List.of(), read("fn f():⏎    rate := 3⏎if a: rate := 3").errors());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          x =                             | E1002 1:4
          x = 1 +                         | E1002 1:8
          x = 1 + * 2                     | E1001 1:9
          x = +1                          | E1001 1:5
          x = .5                          | E1001 1:5
          x = a.                          | E1006 1:7
          x = a.if                        | E1013 1:7
          x = if                          | E1001 1:5
          x = 0..5                        | E1001 1:6
          x = a ? b                       | E1001 1:10
          x = a if                        | E1002 1:9
          x = 'abc'                       | E1001 1:5
          n as i64 as string              | E1033 1:10
          1 = 2                           | E1031 1:1
          f() = 2                         | E1031 1:1
          f() += 2                        | E1031 1:1
          xs[1..2] = 2                    | E1031 1:1
          f(){ }                          | E1006 1:4
          P{ 1 }                          | E1001 1:4
          P{ x }                          | E1001 1:6
          match a:⏎    1: 2               | E1001 2:6
          match a:⏎    E.A(1) -> 2        | E1006 2:9
          match a:⏎    -> 2               | E1001 2:5
          x++                             | E1032 1:2
          x--                             | E1002 1:4
          if !x: pass                     | E1032 1:4
          if a && b: pass                 | E1032 1:6
          a >> b                          | E1032 1:3
          x = 5u                          | E1006 1:6
          x = 5i32x                       | E1006 1:6
          x = 0b12                        | E1027 1:5
          x = 1__0                        | E1027 1:5
          x = "a\\qb"                     | E1029 1:7
          x = "abc⏎y = 1                  | E1025 1:5
          x = 1 /* abc⏎y = 1              | E1026 1:7
          x = é                           | E1024 1:5
          let x = 5                       | E1001 1:1
          def f(x):⏎    return x          | E1001 1:1
          class P:⏎    x: i32             | E1001 1:1
          function f(x) {⏎    return x⏎}  | E1001 1:1
          """)
  void expressions(String text, String expected) {
    assertError(text, expected);
  }

  @ParameterizedTest
  @ValueSource(chars = {'\0', '\f', '\\', '\uFEFF', '\uDCE9', '\u00A0', '\u0001', '`'})
  void strayCharacters(char character) {
    assertError("x = 1\ny = " + character + " 2", "E1024 2:5");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          if !x: pass                     | Write 'not' to negate a condition
          if a && b: pass                 | Write 'and'.
          x = 'abc'                       | double quotes
          if a: b⏎else if c: d            | Write 'elif' instead of 'else if'.
          let x = 5                       | mut name = value
          func f(x) {                     | fn name
          if a { b }                      | they have no braces
          x--                             | -= 1
          if x = 2: pass                  | Write '==' to compare.
          x = “abc”                       | straight double quotes
          """)
  void helpNamesTheOrusSpelling(String text, String help) {
    Diagnostic first = read(text).diagnostics().get(0);
    assertTrue(first.help().contains(help), first.help());
  }

  @Test
  void spansCoverWhatIsWrong() {
    Diagnostic suffix = read("x = 5u32x").diagnostics().get(0);
    assertEquals("u32x", suffix.source().slice(suffix.span()));
    Diagnostic target = read("f(1) = 2").diagnostics().get(0);
    assertEquals("f(1)", target.source().slice(target.span()));
  }

  @Test
  void messagesShowOnlyTheBeginningOfLongTexts() {
    Diagnostic error = read("print(1 \"" + "a".repeat(1000) + "⏎\")").diagnostics().get(0);
    assertTrue(error.message().length() < 100, error.message());
  }
}

package org.oruslang.syntax.reader;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oruslang.diagnostics.SourceText;

/** Which texts a prompt should wait for the rest of. */
class IncompleteInputTest {

  private static boolean isIncomplete(String text) {
    return SyntaxReader.isIncomplete(new SourceText("<repl>", text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x = (1",
        "x = (1 +",
        "x = [1,\n",
        "f(",
        "print(\"a\",",
        "x = P{ a: 1",
        "x = {",
        "x = {\n    a = 1\n",
        "xs[0",
        "\"abc",
        "x = \"abc\n",
        "/* abc",
        "fn f(",
        "fn f(a: i32,\n",
        "if x:",
        "if x:\n",
        "if x: // then\n\n",
        "if x:\n    y\nelse:",
        "while x:",
        "for i in 0..3:\n",
        "fn f():",
        "fn f() -> i32:\n",
        "struct P:",
        "enum E:",
        "impl P:",
        "match x:",
        "y = match x:\n",
        "try:",
        "try:\n    x\n",
        "try:\n    x\ncatch e:",
        "f(fn(x):",
        "f(fn(x):\n",
        "f(fn(x):\n    y",
        "x = fn(a):\n",
        "if a:\n    if b:"
      })
  void openConstructs(String text) {
    assertTrue(isIncomplete(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x = 1",
        "if x:\n    y",
        "fn f(): pass",
        "x =",
        "x = 1 +",
        "if x",
        "x = )",
        "x = (1]",
        "print 5",
        "if x:\ny",
        "f(1 2",
        "y = *\n"
      })
  void textsThatMoreTextDoesNotMend(String text) {
    assertFalse(isIncomplete(text));
  }
}

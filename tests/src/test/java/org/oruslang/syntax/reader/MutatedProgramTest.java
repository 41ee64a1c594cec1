package org.oruslang.syntax.reader;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oruslang.diagnostics.Diagnostic;
import org.oruslang.syntax.SyntaxPrinter;

/**
 * Whatever is done to a program, the reader answers with a tree or with mistakes inside the text.
 */
class MutatedProgramTest {

  private static final String PROGRAM =
      """
      use geometry: area, Point as P
      // a comment
      LIMIT: i32 := 0xFF
      pub enum Shape[T]:
          Circle(radius: f64)
          Tagged(T, [i32])
          Empty
      struct Box:
          pub width: i32 = 3
          label: string = "a\\n\\"b\\""
      impl Box:
          fn area(self, k: fn(i32) -> i32) -> i32:
              return k(self.width) as i64 / 2
      fn describe(s: Shape[i32]) -> string:
          match s:
              Shape.Circle(r) -> "circle" if r > 1.0 else "dot"
              Shape.Tagged(_, xs) ->
                  for x, y in pairs(xs): print(x, y)
                  xs[1..3..2]
              _ -> "empty"
      x = 1, mut y = 2, z: f64 = -1.5e3
      a, b = [y, x]
      'outer: for i in 0..=LIMIT..2:
          while y < 3 and not x == 4:
              y += 1; a[i] *= 2
              if y == 2: break 'outer
              elif y == 3:
                  continue
              else: pass
      r = apply(fn(k: i32) -> i32:
          if k > 1:
              return k * 10
          return { mut t = k; t }
      , Box{ width: 4, label: "x", }, [0, LIMIT], c ? d : e)
      try:
          print(r, /* inline */ match x:
              1 -> 2
              _ -> 3
          )
      catch err:
          print(err)
      """;

  private static final List<String> PIECES =
      List.of(
          "(",
          ")",
          "[",
          "]",
          "{",
          "}",
          ",",
          ";",
          ":",
          ":=",
          "=",
          "==",
          "+=",
          "-",
          "*",
          "..",
          "->",
          "?",
          "'",
          "\"",
          "\n",
          "\n    ",
          "\n        ",
          "\t",
          "\r",
          "if ",
          "else",
          "elif ",
          "for ",
          " in ",
          "fn ",
          "fn(x):",
          "match ",
          "struct ",
          "enum ",
          "impl ",
          "use ",
          "pub ",
          "mut ",
          "return ",
          "print(",
          "try:",
          "catch",
          " as ",
          " and ",
          " not ",
          "x",
          "1",
          "1.5",
          "0x",
          "!",
          "&&",
          "é",
          "\0",
          "\uDCFF",
          "//",
          "/*",
          "*/",
          "\\",
          "#");

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 10, 40})
  void isAnswered(int mutations) {
    assertTimeoutPreemptively(
        Duration.ofMinutes(2),
        () -> {
          Random random = new Random(mutations);
          for (int round = 0; round < 500; round++) {
            check(mutated(random, mutations));
          }
        });
  }

  private static void check(String text) {
    ReadProgram read = ReadProgram.of(text);
    for (Diagnostic diagnostic : read.diagnostics()) {
      assertTrue(diagnostic.span().end() <= text.length(), () -> diagnostic + " in\n" + text);
      assertTrue(!diagnostic.message().isEmpty(), () -> diagnostic + " in\n" + text);
    }
    SyntaxPrinter.print(read.program());
  }

  private static String mutated(Random random, int mutations) {
    StringBuilder text = new StringBuilder(PROGRAM);
    for (int i = 0; i < mutations && text.length() > 1; i++) {
      int at = random.nextInt(text.length());
      int until = Math.min(text.length(), at + random.nextInt(40));
      switch (random.nextInt(4)) {
        case 0 -> text.delete(at, until);
        case 1 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
        case 2 -> text.insert(random.nextInt(text.length()), text.substring(at, until));
        default -> text.setCharAt(at, (char) random.nextInt(128));
      }
    }
    return text.toString();
  }
}

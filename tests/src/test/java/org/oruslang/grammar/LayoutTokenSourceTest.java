package org.oruslang.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Which NEWLINE, INDENT and DEDENT tokens a text has. */
class LayoutTokenSourceTest {

  /** The words of a text; layout tokens are {@code /}, {@code >} and {@code <}. */
  private static String layout(String... lines) {
    LayoutTokenSource source = new LayoutTokenSource("test", String.join("\n", lines));
    List<String> words = new ArrayList<>();
    for (OrusToken token = source.nextToken();
        token.getType() != Token.EOF;
        token = source.nextToken()) {
      words.add(
          switch (token.getType()) {
            case OrusLexer.NEWLINE -> "/";
            case OrusLexer.INDENT -> ">";
            case OrusLexer.DEDENT -> "<";
            case OrusLexer.TRAILING_COMMA -> ",trailing";
            case OrusLexer.INCONSISTENT_DEDENT -> "inconsistent";
            default -> token.getText();
          });
    }
    return String.join(" ", words);
  }

  @Nested
  class Blocks {

    @Test
    void everyLineEndsInOneNewline() {
      assertEquals("a / b /", layout("a", "b", ""));
    }

    @Test
    void theLastLineNeedsNoLineBreak() {
      assertEquals("a / b /", layout("a", "b"));
    }

    @Test
    void emptyTextsHaveNoTokens() {
      assertEquals("", layout(""));
      assertEquals("", layout("", "   ", "// only a comment", "\t"));
    }

    @Test
    void deeperLinesAreIndentedAndDedentedAgain() {
      assertEquals("a : / > b / c / < / d /", layout("a:", "  b", "  c", "d"));
    }

    @Test
    void severalBlocksEndAtOnce() {
      assertEquals("a : / > b : / > c / < < / d /", layout("a:", " b:", "     c", "d"));
    }

    @Test
    void blocksEndWithTheText() {
      assertEquals("a : / > b : / > c / < < /", layout("a:", " b:", "  c"));
    }

    @Test
    void blankLinesAndCommentsHaveNoIndentation() {
      assertEquals(
          "a : / > b / c / < / d /",
          layout("a:", "", "  b", "      // deep", "// flat", "   ", "  c", "   ", "d", "  "));
    }

    @Test
    void tabsCountFour() {
      assertEquals("a : / > b / c / < /", layout("a:", "\tb", "    c"));
      assertEquals("a : / > b : / > c / < < /", layout("a:", "  b:", "\tc"));
    }

    @Test
    void carriageReturnsAreSpaces() {
      assertEquals("a : / > b / < / c /", layout("a:\r", "  b\r", "\r", "c\r"));
    }

    @Test
    void indentationIsWhatStandsBeforeAComment() {
      assertEquals("a : / > b / < / c /", layout("a:", "  /* x */ b", "/* y", "  z */ c"));
    }

    @Test
    void aFirstLineCanBeIndented() {
      assertEquals("> a / < / b /", layout("  a", "b"));
      assertEquals("> a / < /", layout("", " // x", "  a"));
    }

    @Test
    void elseAndItsLikeContinueTheStatement() {
      assertEquals("if a : / > b / < else : / > c / < /", layout("if a:", " b", "else:", " c"));
      assertEquals("if a : b elif c : d else : e /", layout("if a: b", "elif c: d", "else: e"));
      assertEquals("try : / > a / < catch : / > b / < /", layout("try:", " a", "catch:", " b"));
    }

    @Test
    void elseAfterADeeperBlockEndsThatBlock() {
      assertEquals(
          "if a : / > if b : / > c / < / d / < else : e /",
          layout("if a:", " if b:", "  c", " d", "else: e"));
    }

    @Test
    void aLineBetweenTwoLevelsIsInconsistent() {
      assertEquals("a : / > b / < / inconsistent c / d /", layout("a:", "    b", "  c", "d"));
    }
  }

  @Nested
  class Brackets {

    @Test
    void suspendLayout() {
      assertEquals(
          "f ( a , [ b ] , p { x : 1 } ) / g /",
          layout("f(", "      a,", "  [", "b", "],", "p{", " x: 1 }", ")", "g"));
    }

    @Test
    void hideIndentationUntilTheLineEnds() {
      assertEquals("a : / > f ( b ) / < / c /", layout("a:", "  f(", "b", "  )", "c"));
    }

    @Test
    void strayClosersChangeNothing() {
      assertEquals("a : / > b ) / c / < / d /", layout("a:", "  b)", "  c", "d"));
    }

    @Test
    void commasBeforeTheEndAreTrailing() {
      assertEquals("f ( a , b ,trailing ) /", layout("f(a, b,)"));
      assertEquals("f ( a ,trailing ) /", layout("f(a,", ")"));
      assertEquals("a ,trailing / b /", layout("a,", "b"));
      assertEquals("e < t ,trailing > /", layout("e<t,>"));
    }
  }

  @Nested
  class BlocksInBrackets {

    @Test
    void aLambdaBodyEndsAtAShallowerLine() {
      assertEquals(
          "f ( fn ( k ) : / > return k / < , 4 ) / g /",
          layout("f(fn(k):", "    return k", ", 4)", "g"));
    }

    @Test
    void aLambdaBodyEndsAtTheClosingBracket() {
      assertEquals(
          "f ( fn ( k ) : / > a / k / < ) / g /", layout("f(fn(k):", "    a", "    k)", "g"));
      assertEquals("f ( fn ( ) : / > a / < ) /", layout("f(fn():", "    a", "    )"));
      assertEquals("f ( fn ( ) : / > a / < ) /", layout("f(fn():", "    a", "        )"));
    }

    @Test
    void blocksInsideTheBodyEndWithIt() {
      assertEquals(
          "f ( fn ( k ) : / > if k : / > a / < / b / < ) /",
          layout("f(fn(k):", "  if k:", "    a", "  b", ")"));
      assertEquals(
          "f ( fn ( k ) : / > if k : / > a / < < , 1 ) /",
          layout("f(fn(k):", "  if k:", "    a", ", 1)"));
      assertEquals(
          "f ( fn ( k ) : / > if k : / > a / < < ) /", layout("f(fn(k):", "  if k:", "    a)"));
    }

    @Test
    void typesInTheHeaderAreNoHeaders() {
      assertEquals(
          "f ( fn ( k : fn ( a ) -> b ) -> fn ( c ) -> d ? : / > k / < ) /",
          layout("f(fn(k: fn(a) -> b) -> fn(c) -> d?:", "    k", ")"));
    }

    @Test
    void aHeaderMayHaveSeveralLines() {
      assertEquals(
          "f ( fn ( a , b ) : / > a / < ) /",
          layout("f(fn(", "      a,", "      b", "    ):", "    a", ")"));
    }

    @Test
    void aMatchInParenthesesHasArms() {
      assertEquals(
          "f ( match a : / > 1 -> 2 / _ -> 3 / < ) /",
          layout("f(match a:", "    1 -> 2", "    _ -> 3", ")"));
    }

    @Test
    void otherColonsOpenNoBlock() {
      assertEquals("p { x : 1 } /", layout("p{ x:", "    1 }"));
      assertEquals("f ( a ? b : c ) /", layout("f(a ? b :", "    c)"));
      assertEquals("f ( a ? fn ( x ) : b : c ) /", layout("f(a ? fn(x): b :", "    c)"));
      assertEquals("fn f ( a : b ) : / > c / < /", layout("fn f(a:", "  b):", "  c"));
    }

    @Test
    void bracketsInTheBodySuspendLayoutAgain() {
      assertEquals(
          "f ( fn ( ) : / > g ( a , b ) / c / < ) /",
          layout("f(fn():", "  g(a,", "b", ")", "  c", ")"));
    }
  }

  @Nested
  class BraceBlocks {

    @Test
    void haveLines() {
      assertEquals(
          "x = { / a / for b : / > c / < / d / } / e /",
          layout("x = {", "    a", "    for b:", "        c", "    d", "}", "e"));
    }

    @Test
    void mayStandOnOneLine() {
      assertEquals("x = { a ; b } / c /", layout("x = { a; b }", "c"));
    }

    @Test
    void endTheBlocksInside() {
      assertEquals("x = { / if a : / > b / < } /", layout("x = {", "  if a:", "    b }"));
      assertEquals("x = { / if a : / > b / < / } /", layout("x = {", "  if a:", "    b", "}"));
    }

    @Test
    void mayStandInsideBrackets() {
      assertEquals("f ( { / a / b / } , 1 ) /", layout("f({", "  a", "  b", "}, 1)"));
    }
  }

  @Test
  void layoutTokensStandBehindTheWordBeforeThem() {
    LayoutTokenSource source = new LayoutTokenSource("test", "a:\n  b\nc");
    List<String> places = new ArrayList<>();
    for (OrusToken token = source.nextToken();
        token.getType() != Token.EOF;
        token = source.nextToken()) {
      places.add(token.toString());
    }
    assertEquals(
        List.of(
            "IDENTIFIER@0..1",
            "COLON@1..2",
            "NEWLINE@2..5",
            "INDENT@2..2",
            "IDENTIFIER@5..6",
            "NEWLINE@6..7",
            "DEDENT@6..6",
            "NEWLINE@6..6",
            "IDENTIFIER@7..8",
            "NEWLINE@8..8"),
        places);
  }
}

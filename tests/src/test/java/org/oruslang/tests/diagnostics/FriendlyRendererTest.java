package org.oruslang.tests.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.oruslang.diagnostics.Diagnostic;
import org.oruslang.diagnostics.DiagnosticRenderer;
import org.oruslang.diagnostics.ErrorCode;
import org.oruslang.diagnostics.ErrorFormat;
import org.oruslang.diagnostics.InternalFailure;
import org.oruslang.diagnostics.RuntimeReport;
import org.oruslang.diagnostics.SourceText;
import org.oruslang.syntax.Span;

class FriendlyRendererTest {

  private static final DiagnosticRenderer PLAIN =
      DiagnosticRenderer.of(ErrorFormat.FRIENDLY, false);

  private static Diagnostic diagnostic(ErrorCode code, String text, String marked, String message) {
    int start = text.indexOf(marked);
    return new Diagnostic(
        code, new SourceText("demo.orus", text), new Span(start, start + marked.length()), message);
  }

  /** The source line and the caret line of the report. */
  private static String excerpt(String text, String marked) {
    return excerpt(diagnostic(ErrorCode.INVALID_SYNTAX, text, marked, "m"));
  }

  private static String excerpt(Diagnostic diagnostic) {
    String[] lines = PLAIN.render(diagnostic).split("\n");
    return lines[2] + "\n" + lines[3];
  }

  @Test
  void showsHeaderSourceCaretsMessageHelpAndNote() {
    assertEquals(
        """
        -- TYPE MISMATCH: Type mismatch found ------------------------ demo.orus:3:7

          3 | print(w * h)
            |       ^^^^^ this is a `i32`, but `u32` was expected
            |
            = [E2001] this is a `i32`, but `u32` was expected
            = help: Try converting one value to match the other's type, like `x as string` or `y as i32`.
            = note: Orus keeps types separate to help prevent unexpected behavior and bugs.

        """,
        PLAIN.render(
            diagnostic(
                ErrorCode.TYPE_MISMATCH,
                "w: u32 = 5\nh = 6\nprint(w * h)\n",
                "w * h",
                "this is a `i32`, but `u32` was expected")));
  }

  @Test
  void leavesOutHelpAndNoteThatDoNotExist() {
    assertEquals(
        """
        -- RUNTIME PANIC: This operation isn't allowed here ---------- demo.orus:1:1

          1 | f()
            | ^^^ m
            |
            = [E0004] m

        """,
        PLAIN.render(diagnostic(ErrorCode.OPERATION_FAILED, "f()", "f()", "m")));
  }

  @Test
  void aBetterHelpReplacesTheGeneralOne() {
    String report =
        PLAIN.render(
            diagnostic(ErrorCode.UNDEFINED_VARIABLE, "print(gost)", "gost", "m")
                .withHelp("Did you mean 'ghost'?"));
    assertTrue(report.contains("    = help: Did you mean 'ghost'?\n"), report);
    assertFalse(report.contains("declared the variable before"), report);
  }

  @Test
  void aLongTitleKeepsARuleBeforeThePlace() {
    String header =
        PLAIN
            .render(diagnostic(ErrorCode.INVALID_DECLARATION, "mut x += 1", "x", "m"))
            .lines()
            .findFirst()
            .orElseThrow();
    assertTrue(
        header.matches("-- SYNTAX ERROR: Something's wrong with this variable .* -{3,} demo.*"),
        header);
  }

  @Test
  void marksTheWholeSpan() {
    assertEquals("  2 | yy = zz\n    | ^^ m", excerpt("x\nyy = zz\n", "yy"));
    assertEquals("  2 | yy = zz\n    |      ^^ m", excerpt("x\nyy = zz\n", "zz"));
  }

  @Test
  void marksASpanOverSeveralLinesOnItsFirstLine() {
    assertEquals("  1 | x = [1,\n    |     ^^^ m", excerpt("x = [1,  \n  2]\n", "[1,  \n  2]"));
  }

  @Test
  void marksOnePlaceForAnEmptySpanAndForLineEnds() {
    SourceText text = new SourceText("demo.orus", "if x\n\ny");
    assertEquals(
        "  1 | if x\n    |     ^ m",
        excerpt(new Diagnostic(ErrorCode.MISSING_COLON, text, new Span(4, 5), "m")));
    assertEquals(
        "  2 | \n    | ^ m",
        excerpt(new Diagnostic(ErrorCode.MISSING_COLON, text, new Span(5, 5), "m")));
    assertEquals(
        "  3 | y\n    |  ^ m",
        excerpt(new Diagnostic(ErrorCode.UNEXPECTED_END_OF_FILE, text, new Span(7, 7), "m")));
    assertEquals(
        "  3 | y\n    |  ^ m",
        excerpt(new Diagnostic(ErrorCode.UNEXPECTED_END_OF_FILE, text, new Span(90, 91), "m")));
  }

  @Test
  void expandsTabsInTextAndMargin() {
    assertEquals("  1 |     x = 1   y\n    |             ^ m", excerpt("\tx = 1\ty", "y"));
    assertEquals("  1 | a   b\n    | ^^^^^ m", excerpt("a\tb", "a\tb"));
  }

  @Test
  void countsTerminalCellsForWideAndCombiningCharacters() {
    assertEquals("  1 | \"日本\" + y\n    |          ^ m", excerpt("\"日本\" + y", "y"));
    assertEquals("  1 | \"e\u0301\" + y\n    |       ^ m", excerpt("\"e\u0301\" + y", "y"));
  }

  @Test
  void showsControlCharactersAndMalformedBytesAsSigns() {
    assertEquals(
        "  1 | \u241B[31m \uFFFD \uFFFD y\n    |           ^ m",
        excerpt("\u001B[31m \uDC80 \u202E y", "y"));
  }

  @Test
  void cutsVeryLongLinesAroundTheSpan() {
    String line = "a".repeat(5_000) + "HERE" + "b".repeat(5_000);
    assertEquals(
        "  1 | ..."
            + "a".repeat(50)
            + "HERE"
            + "b".repeat(56)
            + "...\n    | "
            + " ".repeat(53)
            + "^^^^ m",
        excerpt(line, "HERE"));
    assertEquals(
        "  1 | " + "a".repeat(110) + "...\n    | " + "^".repeat(110) + " m", excerpt(line, line));
    String end = excerpt("c".repeat(1_000) + "Z", "Z");
    assertEquals("  1 | ..." + "c".repeat(109) + "Z", end.lines().findFirst().orElseThrow());
    assertTrue(end.endsWith(" ".repeat(112) + "^ m"));
  }

  @Test
  void widensTheGutterForLargeLineNumbers() {
    String report =
        PLAIN.render(
            diagnostic(ErrorCode.OPERATION_FAILED, "\n".repeat(12_344) + "here", "here", "m"));
    assertTrue(
        report.endsWith(
            """
            12345 | here
                  | ^^^^ m
                  |
                  = [E0004] m

            """),
        report);
  }

  @Test
  void indentsFurtherLinesOfAMessage() {
    String report =
        PLAIN.render(
            diagnostic(ErrorCode.OPERATION_FAILED, "use m", "use", "not found\nroots:\n  - here"));
    assertTrue(
        report.endsWith(
            """
              1 | use m
                | ^^^ not found
                |
                = [E0004] not found
                  roots:
                    - here

            """
                .indent(0)),
        report);
  }

  @Test
  void saysWhenThereIsNoSourceLine() {
    String report =
        PLAIN.render(
            new Diagnostic(
                ErrorCode.OPERATION_FAILED, new SourceText("gone", ""), new Span(0, 0), "m"));
    assertTrue(
        report.contains("    | (source line not available)\n    |\n    = [E0004] m"), report);
  }

  @Test
  void colorsOnlyWhenAsked() {
    Diagnostic diagnostic = diagnostic(ErrorCode.TYPE_MISMATCH, "x", "x", "m");
    String colored = DiagnosticRenderer.of(ErrorFormat.FRIENDLY, true).render(diagnostic);
    assertTrue(
        colored.startsWith("\u001B[0;31m-- TYPE MISMATCH: Type mismatch found \u001B[0m---"),
        colored);
    assertTrue(colored.contains("  \u001B[1m1\u001B[0m | x\n    | \u001B[0;31m^\u001B[0m m\n"));
    assertTrue(colored.contains("= \u001B[0;36mhelp\u001B[0m: "));
    assertTrue(colored.contains("= \u001B[0;32mnote\u001B[0m: "));
    assertEquals(PLAIN.render(diagnostic), colored.replaceAll("\u001B\\[[0-9;]*m", ""));
  }

  @Test
  void showsATraceOfSeveralCalls() {
    Diagnostic error = diagnostic(ErrorCode.OPERATION_FAILED, "f()", "f()", "m");
    RuntimeReport.Frame inner = new RuntimeReport.Frame("half", "demo.orus", 2, 14);
    RuntimeReport.Frame outer = new RuntimeReport.Frame("<module>", "demo.orus", 5, 7);
    RuntimeReport.Frame builtin = new RuntimeReport.Frame("sorted", "<builtin>", 0, 0);
    assertEquals(PLAIN.render(error), PLAIN.render(new RuntimeReport(error, List.of(outer))));
    assertTrue(
        PLAIN
            .render(new RuntimeReport(error, List.of(inner, builtin, outer)))
            .endsWith(
                """
                    = [E0004] m
                    = trace, innermost call first:
                        in half at demo.orus:2:14
                        in sorted at <builtin>
                        in <module> at demo.orus:5:7

                """));
  }

  @Test
  void cutsDeepTraces() {
    Diagnostic error = diagnostic(ErrorCode.STACK_OVERFLOW, "f()", "f()", "Stack overflow");
    List<RuntimeReport.Frame> frames = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      frames.add(new RuntimeReport.Frame("f" + i, "demo.orus", 1, 1));
    }
    List<String> trace =
        PLAIN
            .render(new RuntimeReport(error, frames))
            .lines()
            .filter(line -> line.matches(" +(in f|\\.\\.\\.).*"))
            .map(String::strip)
            .toList();
    assertEquals(17, trace.size());
    assertEquals("in f11 at demo.orus:1:1", trace.get(11));
    assertEquals("... 9984 more calls", trace.get(12));
    assertEquals("in f9996 at demo.orus:1:1", trace.get(13));
    assertEquals("in f9999 at demo.orus:1:1", trace.get(16));
  }

  @Test
  void ownFailuresAskForAReportAndShowTheJavaTraceOnRequestOnly() {
    Throwable cause = new IllegalStateException("no slot for x");
    assertEquals(
        """
        -- INTERNAL ERROR: Internal compiler error (this is our bug!) --- demo.orus

            = [E9001] Orus itself failed: java.lang.IllegalStateException: no slot for x
            = help: Please report this with the program and the trace that --internal-trace shows; docs/CONTRIBUTING.md says how.

        """,
        PLAIN.render(InternalFailure.of(cause, "demo.orus", false)));
    String traced = PLAIN.render(InternalFailure.of(cause, "demo.orus", true));
    assertTrue(
        traced.contains("\tat org.oruslang.tests.diagnostics.FriendlyRendererTest."), traced);
    assertFalse(traced.contains("--internal-trace"), traced);
  }
}

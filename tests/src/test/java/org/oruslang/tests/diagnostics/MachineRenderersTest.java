package org.oruslang.tests.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.oruslang.diagnostics.Diagnostic;
import org.oruslang.diagnostics.DiagnosticRenderer;
import org.oruslang.diagnostics.ErrorCode;
import org.oruslang.diagnostics.ErrorFormat;
import org.oruslang.diagnostics.InternalFailure;
import org.oruslang.diagnostics.RuntimeReport;
import org.oruslang.diagnostics.SourceText;
import org.oruslang.syntax.Span;

/** The renderings for programs: JSON lines and one-line reports. */
class MachineRenderersTest {

  private static final DiagnosticRenderer JSON = DiagnosticRenderer.of(ErrorFormat.JSON, true);
  private static final DiagnosticRenderer MINIMAL =
      DiagnosticRenderer.of(ErrorFormat.MINIMAL, true);

  private static final Diagnostic DIAGNOSTIC =
      new Diagnostic(
          ErrorCode.OPERATION_FAILED,
          new SourceText("dir/a \"b\".orus", "x = 1\n\ty = [1,\n2]\n"),
          new Span(11, 17),
          "first\nsecond");

  @Test
  void jsonHasEveryField() {
    assertEquals(
        """
        {"severity":"error","phase":"compile","code":"E0004","category":"RUNTIME PANIC",\
        "title":"This operation isn't allowed here","file":"dir/a \\"b\\".orus",\
        "line":2,"column":6,"endLine":3,"endColumn":3,"message":"first\\nsecond",\
        "help":"","note":"","sourceLine":"\\ty = [1,"}
        """,
        JSON.render(DIAGNOSTIC));
  }

  @Test
  void jsonOfARuntimeErrorHasTheTrace() {
    String report =
        JSON.render(
            new RuntimeReport(
                DIAGNOSTIC,
                List.of(
                    new RuntimeReport.Frame("f", "a.orus", 1, 2),
                    new RuntimeReport.Frame("<builtin>", "?", 0, 0))));
    assertTrue(report.contains("\"phase\":\"run\""), report);
    assertTrue(
        report.endsWith(
            """
            ,"trace":[{"function":"f","file":"a.orus","line":1,"column":2},\
            {"function":"<builtin>","file":"?","line":0,"column":0}]}
            """),
        report);
  }

  @Test
  void jsonOfAnOwnFailureIsOneObject() {
    String report =
        JSON.render(InternalFailure.of(new IllegalStateException("a\"b"), "a.orus", true));
    assertTrue(
        report.startsWith("{\"severity\":\"error\",\"phase\":\"internal\",\"code\":\"E9001\""),
        report);
    assertTrue(report.contains("IllegalStateException: a\\\"b\\n\\tat "), report);
    assertEquals(1, report.lines().count());
  }

  @Property
  void jsonStringsReadBackAsWritten(@ForAll String message) {
    String report =
        JSON.render(
            new Diagnostic(
                ErrorCode.OPERATION_FAILED, new SourceText("a", "x"), new Span(0, 1), message));
    assertEquals(1, report.chars().filter(c -> c == '\n').count());
    String head = "\"message\":\"";
    int start = report.indexOf(head) + head.length();
    assertEquals(message, unescape(report.substring(start, report.indexOf("\",\"help\":", start))));
  }

  private static String unescape(String json) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      assertTrue(c >= 0x20 && c != '"', "a character that JSON wants escaped");
      if (c != '\\') {
        out.append(c);
        continue;
      }
      char escape = json.charAt(++i);
      switch (escape) {
        case 'n' -> out.append('\n');
        case 'r' -> out.append('\r');
        case 't' -> out.append('\t');
        case '"', '\\' -> out.append(escape);
        case 'u' -> {
          out.append((char) Integer.parseInt(json.substring(i + 1, i + 5), 16));
          i += 4;
        }
        default -> throw new AssertionError("not a JSON escape: \\" + escape);
      }
    }
    return out.toString();
  }

  @Test
  void jsonCutsVeryLongSourceLines() {
    String report =
        JSON.render(
            new Diagnostic(
                ErrorCode.OPERATION_FAILED,
                new SourceText("a", "y".repeat(100_000)),
                new Span(0, 1),
                "m"));
    assertTrue(report.endsWith("\"" + "y".repeat(1_000) + "\"}\n"));
  }

  @Test
  void minimalIsOneLine() {
    assertEquals("dir/a \"b\".orus:2:6: error[E0004]: first; second\n", MINIMAL.render(DIAGNOSTIC));
    assertEquals(
        MINIMAL.render(DIAGNOSTIC), MINIMAL.render(new RuntimeReport(DIAGNOSTIC, List.of())));
    assertEquals(
        "a.orus: error[E9001]: Orus itself failed: java.lang.StackOverflowError\n",
        MINIMAL.render(InternalFailure.of(new StackOverflowError(), "a.orus", false)));
  }

  @Test
  void formatsAreFoundByTheirWords() {
    for (ErrorFormat format : ErrorFormat.values()) {
      assertEquals(format, ErrorFormat.ofWord(format.word()).orElseThrow());
    }
    assertTrue(ErrorFormat.ofWord("FRIENDLY").isEmpty());
    assertTrue(ErrorFormat.ofWord("xml").isEmpty());
  }
}

package org.oruslang.tests.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.oruslang.diagnostics.Diagnostic;
import org.oruslang.diagnostics.DiagnosticRenderer;
import org.oruslang.diagnostics.Diagnostics;
import org.oruslang.diagnostics.ErrorCode;
import org.oruslang.diagnostics.ErrorFormat;
import org.oruslang.diagnostics.SourceText;
import org.oruslang.syntax.Span;

class DiagnosticsTest {

  private final SourceText text = new SourceText("t.orus", "a\nb\nc\n");
  private final Diagnostics diagnostics = new Diagnostics();

  @Test
  void anEmptyCollectorHasNoErrors() {
    assertFalse(diagnostics.hasErrors());
    assertEquals(0, diagnostics.count());
    assertEquals(List.of(), diagnostics.sorted());
  }

  @Test
  void aMistakeReportedAgainCountsOnce() {
    diagnostics.report(ErrorCode.TYPE_MISMATCH, text, new Span(0, 1), "m");
    diagnostics.report(ErrorCode.TYPE_MISMATCH, text, new Span(0, 3), "m");
    assertTrue(diagnostics.hasErrors());
    assertEquals(1, diagnostics.count());
  }

  @Test
  void mistakesThatDifferInCodePlaceMessageOrSourceAreDifferent() {
    diagnostics.report(ErrorCode.TYPE_MISMATCH, text, new Span(0, 1), "m");
    diagnostics.report(ErrorCode.UNKNOWN_TYPE, text, new Span(0, 1), "m");
    diagnostics.report(ErrorCode.TYPE_MISMATCH, text, new Span(2, 3), "m");
    diagnostics.report(ErrorCode.TYPE_MISMATCH, text, new Span(0, 1), "n");
    diagnostics.report(ErrorCode.TYPE_MISMATCH, new SourceText("t.orus", "a"), new Span(0, 1), "m");
    assertEquals(5, diagnostics.count());
  }

  @Test
  void orderIsBySourceThenPlaceThenReport() {
    SourceText module = new SourceText("m.orus", "x");
    diagnostics.report(ErrorCode.TYPE_MISMATCH, module, new Span(0, 1), "in module");
    diagnostics.report(ErrorCode.TYPE_MISMATCH, text, new Span(4, 5), "last");
    diagnostics.report(ErrorCode.TYPE_MISMATCH, text, new Span(2, 3), "second");
    diagnostics.report(ErrorCode.UNKNOWN_TYPE, text, new Span(2, 4), "third");
    diagnostics.report(ErrorCode.TYPE_MISMATCH, text, new Span(0, 1), "first");
    assertEquals(
        List.of("in module", "first", "second", "third", "last"),
        diagnostics.sorted().stream().map(Diagnostic::message).toList());
  }

  @Test
  void hundredMistakesAreShownAndTheOthersCounted() {
    int all = Diagnostics.KEPT + 5;
    for (int i = 0; i < all; i++) {
      diagnostics.report(ErrorCode.TYPE_MISMATCH, text, new Span(0, 1), "m" + i);
    }
    String[] lines =
        DiagnosticRenderer.of(ErrorFormat.MINIMAL, false).render(diagnostics).split("\n");
    assertEquals(101, lines.length);
    assertEquals("t.orus:1:1: error[E2001]: m99", lines[99]);
    assertEquals("note: 9905 more errors are not shown.", lines[100]);
  }
}

package org.oruslang.robustness;

import org.oruslang.diagnostics.Diagnostic;
import org.oruslang.diagnostics.DiagnosticRenderer;
import org.oruslang.diagnostics.Diagnostics;
import org.oruslang.diagnostics.ErrorCode;
import org.oruslang.diagnostics.ErrorFormat;

/** Whatever bytes a file has, the front end comes to a result or to reports that can be shown. */
public final class FrontEndFuzz {

  private FrontEndFuzz() {}

  /** Checks a program; anything thrown is a mistake of the front end. */
  public static void fuzzerTestOneInput(byte[] program) {
    Diagnostics diagnostics = FrontEnd.check(program);
    for (Diagnostic diagnostic : diagnostics.sorted()) {
      int start = diagnostic.span().start();
      int end = diagnostic.span().end();
      if (diagnostic.code() == ErrorCode.INTERNAL_ERROR
          || start < 0
          || start > end
          || end > diagnostic.source().length()) {
        throw new AssertionError(diagnostic.code() + " at " + diagnostic.span());
      }
    }
    if (diagnostics.hasErrors()) {
      for (ErrorFormat format : ErrorFormat.values()) {
        if (DiagnosticRenderer.of(format, true).render(diagnostics).isEmpty()) {
          throw new AssertionError("nothing is shown as " + format);
        }
      }
    }
  }
}

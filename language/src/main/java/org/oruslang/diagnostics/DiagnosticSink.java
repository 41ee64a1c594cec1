package org.oruslang.diagnostics;

import org.oruslang.syntax.Span;

/** Where a phase reports the mistakes that it finds. */
@FunctionalInterface
public interface DiagnosticSink {

  void report(Diagnostic diagnostic);

  /** Reports a mistake with the code's own help. */
  default void report(ErrorCode code, SourceText source, Span span, String message) {
    report(new Diagnostic(code, source, span, message));
  }
}

package org.oruslang.jit.translate;

import org.oruslang.syntax.Span;

/** Thrown inside the translator when a region can't be native code; never leaves this package. */
final class TranslationRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final TranslationStatus status;
  private final transient Span at;

  TranslationRefused(TranslationStatus status, String reason, Span at) {
    super(reason, null, false, false);
    this.status = status;
    this.at = at;
  }

  TranslationStatus status() {
    return status;
  }

  Span at() {
    return at;
  }
}

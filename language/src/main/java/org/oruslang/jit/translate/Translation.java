package org.oruslang.jit.translate;

import org.oruslang.syntax.Span;

/** What came of an attempt to translate a region. */
public sealed interface Translation {

  record Success(NativeRegion region) implements Translation {}

  /**
   * @param reason for the log, in words
   * @param at the statement or expression that is at fault
   */
  record Refusal(TranslationStatus status, String reason, Span at) implements Translation {}
}

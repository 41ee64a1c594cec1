package org.oruslang.diagnostics;

import java.util.Objects;
import org.oruslang.syntax.Span;

/**
 * One mistake found in a source text.
 *
 * @param code what is wrong in general
 * @param source the text that holds the mistake; its name is what reports show
 * @param span the characters at fault; may be empty, and may lie at the end of the text
 * @param message what is wrong in particular; may have several lines
 * @param help what would mend it, or the empty string
 */
public record Diagnostic(
    ErrorCode code, SourceText source, Span span, String message, String help) {

  public Diagnostic {
    Objects.requireNonNull(code);
    Objects.requireNonNull(source);
    Objects.requireNonNull(span);
    Objects.requireNonNull(message);
    Objects.requireNonNull(help);
  }

  /** A diagnostic with the code's own help. */
  public Diagnostic(ErrorCode code, SourceText source, Span span, String message) {
    this(code, source, span, message, code.help());
  }

  /** The same mistake with a help that fits it better than the code's own. */
  public Diagnostic withHelp(String betterHelp) {
    return new Diagnostic(code, source, span, message, betterHelp);
  }

  /** The line of the first character at fault, from 1. */
  public int line() {
    return source.line(span.start());
  }

  /** The column of the first character at fault, from 1, in code points. */
  public int column() {
    return source.column(span.start());
  }

  /** {@code file:line:column} of the first character at fault. */
  public String location() {
    return source.name() + ":" + line() + ":" + column();
  }
}

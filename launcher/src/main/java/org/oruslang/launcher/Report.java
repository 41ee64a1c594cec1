package org.oruslang.launcher;

import java.util.ArrayList;
import java.util.List;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.SourceSection;
import org.graalvm.polyglot.Value;
import org.oruslang.diagnostics.Diagnostic;
import org.oruslang.diagnostics.DiagnosticRenderer;
import org.oruslang.diagnostics.ErrorCode;
import org.oruslang.diagnostics.InternalFailure;
import org.oruslang.diagnostics.RuntimeReport;
import org.oruslang.diagnostics.SourceText;
import org.oruslang.syntax.Span;

/**
 * What the command says and returns when a program did not run to its end.
 *
 * @param text whole lines for standard error; may be empty
 * @param exitCode the exit code of the command
 */
record Report(String text, int exitCode) {

  /** The kind word of errors that come without one, such as those of other languages. */
  private static final String DEFAULT_KIND = "runtime error";

  /** The kind word of errors while a module is loaded. */
  private static final String IMPORT_KIND = "import error";

  /**
   * The report on what ended {@code program}.
   *
   * @param internalTrace whether an internal failure is shown with its Java trace
   */
  static Report of(
      PolyglotException error, String program, DiagnosticRenderer renderer, boolean internalTrace) {
    if (error.isExit()) {
      return new Report("", error.getExitStatus());
    }
    if (error.isCancelled() || error.isInterrupted()) {
      return new Report("", ExitCode.INTERRUPTED);
    }
    if (error.isInternalError()) {
      InternalFailure failure =
          new InternalFailure(
              String.valueOf(error.getMessage()),
              program,
              internalTrace ? InternalFailure.trace(error) : "");
      return new Report(renderer.render(failure), ExitCode.RUNTIME_ERROR);
    }
    if (error.isSyntaxError()) {
      return new Report(lines(error.getMessage()), ExitCode.COMPILE_ERROR);
    }
    String kind = kind(error);
    int exitCode = kind.equals(IMPORT_KIND) ? ExitCode.COMPILE_ERROR : ExitCode.RUNTIME_ERROR;
    return new Report(renderer.render(runtimeReport(error, kind, program)), exitCode);
  }

  private static RuntimeReport runtimeReport(PolyglotException error, String kind, String program) {
    String message = error.getMessage() == null ? kind : error.getMessage();
    ErrorCode code =
        error.isResourceExhausted() ? exhausted(message) : ErrorCode.ofRuntimeError(kind, message);
    List<RuntimeReport.Frame> trace = new ArrayList<>();
    SourceSection place = error.getSourceLocation();
    for (PolyglotException.StackFrame frame : error.getPolyglotStackTrace()) {
      if (frame.isGuestFrame()) {
        SourceSection section = frame.getSourceLocation();
        trace.add(frame(frame.getRootName(), trace.isEmpty() && place != null ? place : section));
        if (place == null) {
          place = section;
        }
      }
    }
    Diagnostic diagnostic =
        place == null
            ? new Diagnostic(code, new SourceText(program, ""), new Span(0, 0), message)
            : new Diagnostic(
                code,
                new SourceText(place.getSource().getName(), place.getSource().getCharacters()),
                new Span(place.getCharIndex(), place.getCharEndIndex()),
                message);
    return new RuntimeReport(diagnostic, trace);
  }

  private static ErrorCode exhausted(String message) {
    return message.contains("Stack overflow") ? ErrorCode.STACK_OVERFLOW : ErrorCode.OUT_OF_MEMORY;
  }

  private static RuntimeReport.Frame frame(String function, SourceSection place) {
    String name = function == null ? "?" : function;
    return place == null
        ? new RuntimeReport.Frame(name, "?", 0, 0)
        : new RuntimeReport.Frame(
            name, place.getSource().getName(), place.getStartLine(), place.getStartColumn());
  }

  /** The kind of an Orus error, which it has as its member {@code kind}. */
  private static String kind(PolyglotException error) {
    Value guest = error.getGuestObject();
    if (guest != null && guest.hasMember("kind")) {
      Value kind = guest.getMember("kind");
      if (kind.isString()) {
        return kind.asString();
      }
    }
    return DEFAULT_KIND;
  }

  private static String lines(String text) {
    return text == null || text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
  }
}

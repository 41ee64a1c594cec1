package org.oruslang.diagnostics;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * A failure of Orus itself, as opposed to one of the program.
 *
 * @param cause what was thrown
 * @param file the name of the program that Orus was working on
 * @param traced whether the report shows the full Java trace
 */
public record InternalFailure(Throwable cause, String file, boolean traced) {

  /** What users need to know about the failure, in one line. */
  public String message() {
    String detail = cause.getMessage();
    String what = cause.getClass().getName();
    return "Orus itself failed: "
        + (detail == null || detail.isBlank() ? what : what + ": " + detail);
  }

  /** What users can do about it. */
  public String help() {
    return traced
        ? "Please report this with the program and the trace; CONTRIBUTING.md says how."
        : "Please report this with the program and the trace that --internal-trace shows;"
            + " CONTRIBUTING.md says how.";
  }

  /** The Java trace of the cause and its causes. */
  public String trace() {
    StringWriter trace = new StringWriter();
    cause.printStackTrace(new PrintWriter(trace, true));
    return trace.toString().replace("\r\n", "\n");
  }
}

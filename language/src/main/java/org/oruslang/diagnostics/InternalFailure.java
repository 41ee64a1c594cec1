package org.oruslang.diagnostics;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * A failure of Orus itself, as opposed to one of the program.
 *
 * @param problem the Java exception and its message
 * @param file the name of the program that Orus was working on
 * @param trace the Java trace, or the empty string if the report is to go without
 */
public record InternalFailure(String problem, String file, String trace) {

  /** The failure that {@code cause} tells of; {@code traced} says whether to show its trace. */
  public static InternalFailure of(Throwable cause, String file, boolean traced) {
    String detail = cause.getMessage();
    String name = cause.getClass().getName();
    String problem = detail == null || detail.isBlank() ? name : name + ": " + detail;
    return new InternalFailure(problem, file, traced ? trace(cause) : "");
  }

  /** What users need to know about the failure. */
  public String message() {
    return "Orus itself failed: " + problem;
  }

  /** What users can do about it. */
  public String help() {
    return trace.isEmpty()
        ? "Please report this with the program and the trace that --internal-trace shows;"
            + " docs/CONTRIBUTING.md says how."
        : "Please report this with the program and the trace; docs/CONTRIBUTING.md says how.";
  }

  /** The Java trace of {@code cause} and its causes. */
  public static String trace(Throwable cause) {
    StringWriter trace = new StringWriter();
    cause.printStackTrace(new PrintWriter(trace, true));
    return trace.toString().replace("\r\n", "\n");
  }
}

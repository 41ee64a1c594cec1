package org.oruslang.diagnostics;

import java.util.List;

/**
 * An error that ended a running program.
 *
 * @param error what failed, and where
 * @param trace the calls that were active, innermost first; may be empty
 */
public record RuntimeReport(Diagnostic error, List<Frame> trace) {

  public RuntimeReport {
    trace = List.copyOf(trace);
  }

  /**
   * An active call.
   *
   * @param function the name of the function as users know it
   * @param file the name of its source
   * @param line the line of the call or of the error in it, from 1; 0 when it is not known
   * @param column the column, from 1; 0 when it is not known
   */
  public record Frame(String function, String file, int line, int column) {

    /** {@code file:line:column}, as far as it is known. */
    public String location() {
      return line == 0 ? file : file + ":" + line + ":" + column;
    }
  }
}

package org.oruslang.diagnostics;

/** What a report says in its header about the nature of the error. */
public enum ErrorCategory {
  SYNTAX("SYNTAX ERROR"),
  TYPE("TYPE MISMATCH"),
  MODULE("MODULE ERROR"),
  RUNTIME("RUNTIME PANIC"),
  INTERNAL("INTERNAL ERROR");

  private final String header;

  ErrorCategory(String header) {
    this.header = header;
  }

  /** The words in the header of a report. */
  public String header() {
    return header;
  }
}

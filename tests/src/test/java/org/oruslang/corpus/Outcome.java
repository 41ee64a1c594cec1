package org.oruslang.corpus;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a program did.
 *
 * @param output the bytes on standard output
 * @param errors the reported compile errors, in the order of the report; empty if it compiles
 * @param panic the runtime error that ended it, or null
 */
public record Outcome(byte[] output, List<CompileError> errors, Panic panic) {

  public static final int SUCCESS = 0;
  public static final int COMPILE_ERROR = 65;
  public static final int RUNTIME_ERROR = 70;

  /**
   * @param file the source that holds the mistake, as reports call it
   */
  public record CompileError(String code, String file, int line, int column, String message) {}

  /**
   * @param kind the word that {@code typeof} shows of a caught error, such as {@code type error}
   */
  public record Panic(String kind, String message, String file, int line, int column) {}

  public Outcome {
    errors = List.copyOf(errors);
  }

  /** The exit code of the command that ran the program. */
  public int exitCode() {
    if (!errors.isEmpty()) {
      return COMPILE_ERROR;
    }
    return panic == null ? SUCCESS : RUNTIME_ERROR;
  }

  /** The line of the first error, or 0. */
  public int errorLine() {
    if (!errors.isEmpty()) {
      return errors.getFirst().line();
    }
    return panic == null ? 0 : panic.line();
  }

  public String outputText() {
    return new String(output, StandardCharsets.UTF_8);
  }

  /** How it ended, for messages of failing tests. */
  public String ending() {
    if (!errors.isEmpty()) {
      return "compile errors " + errors;
    }
    return panic == null ? "success" : panic.toString();
  }
}

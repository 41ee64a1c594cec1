package org.oruslang.launcher;

/** The exit codes of the {@code orus} command, after BSD's {@code sysexits}. */
public final class ExitCode {

  /** The program ran to its end. */
  public static final int SUCCESS = 0;

  /** The command line is wrong. */
  public static final int USAGE = 64;

  /** The program does not compile. */
  public static final int COMPILE_ERROR = 65;

  /** The program's file cannot be read. */
  public static final int NO_INPUT = 66;

  /** The program ended with a runtime error, or Orus itself failed. */
  public static final int RUNTIME_ERROR = 70;

  /** The user interrupted the program. */
  public static final int INTERRUPTED = 130;

  /** The reader of the program's output went away, as in {@code orus FILE | head}. */
  public static final int READER_GONE = 141;

  private ExitCode() {}
}

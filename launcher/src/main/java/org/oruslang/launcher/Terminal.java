package org.oruslang.launcher;

import java.util.Map;

/**
 * Which of the standard streams are connected to a terminal.
 *
 * @param input whether standard input is
 * @param output whether standard output is
 * @param error whether standard error is
 */
record Terminal(boolean input, boolean output, boolean error) {

  /**
   * Holds the letters of those of the streams i(nput), o(utput), e(rror) that are terminals. The
   * start script sets it, since Java cannot tell for each of them; without it none counts as one.
   */
  private static final String PROPERTY = "orus.terminal";

  static Terminal detect() {
    String letters = System.getProperty(PROPERTY, "");
    return new Terminal(letters.contains("i"), letters.contains("o"), letters.contains("e"));
  }

  /** Whether reports are coloured when the command line says nothing about it. */
  boolean wantsColors(Map<String, String> environment) {
    return error
        && environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !environment.getOrDefault("TERM", "dumb").equals("dumb");
  }
}

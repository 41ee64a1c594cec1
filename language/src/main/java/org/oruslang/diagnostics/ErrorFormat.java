package org.oruslang.diagnostics;

import java.util.Locale;
import java.util.Optional;

/** The forms in which reports are rendered. */
public enum ErrorFormat {
  /** Several lines with the source line and what to do, for people. */
  FRIENDLY,
  /** One JSON object per line, for programs. */
  JSON,
  /** One line {@code file:line:column: error[code]: message}, for editors and build logs. */
  MINIMAL;

  /** The word that chooses the format on the command line. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format that {@code word} chooses, if any. */
  public static Optional<ErrorFormat> ofWord(String word) {
    for (ErrorFormat format : values()) {
      if (format.word().equals(word)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }
}

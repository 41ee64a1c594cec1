package org.oruslang.launcher.repl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Where the inputs of earlier sessions are kept. */
final class HistoryFile {

  private HistoryFile() {}

  /**
   * The file that {@code ORUS_HISTORY} names, or one among the user's state; null if it says {@code
   * off} or if there is no place for it.
   */
  static Path of(Map<String, String> environment) {
    String named = environment.getOrDefault("ORUS_HISTORY", "");
    if (named.equals("off")) {
      return null;
    }
    Path file;
    if (!named.isEmpty()) {
      file = Path.of(named).toAbsolutePath();
    } else {
      String home = environment.getOrDefault("HOME", System.getProperty("user.home"));
      String state = environment.getOrDefault("XDG_STATE_HOME", "");
      Path folder = state.isEmpty() ? Path.of(home, ".local", "state") : Path.of(state);
      file = folder.resolve("orus").resolve("history");
    }
    try {
      Files.createDirectories(file.getParent());
      return Files.isWritable(file.getParent()) ? file : null;
    } catch (IOException e) {
      return null;
    }
  }
}

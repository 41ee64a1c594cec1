package org.oruslang.launcher;

import java.util.Set;
import org.graalvm.launcher.PolyglotLauncher;

/**
 * The {@code polyglot} command of GraalVM. Its option {@code --version} tells the languages and
 * tools too, as {@code --version:graalvm} does.
 */
public final class PolyglotCommand {

  private static final Set<String> WITH_VALUE = Set.of("--language", "--file", "--eval");

  private PolyglotCommand() {}

  /** Runs the command with {@code args}; the JVM ends with the command's exit code. */
  public static void main(String[] args) {
    PolyglotLauncher.main(tellingAll(args));
  }

  private static String[] tellingAll(String[] args) {
    String[] result = args.clone();
    for (int i = 0; i < result.length && result[i].startsWith("-"); i++) {
      if (result[i].equals("--")) {
        break;
      } else if (WITH_VALUE.contains(result[i])) {
        i++;
      } else if (result[i].equals("--version")) {
        result[i] = "--version:graalvm";
      }
    }
    return result;
  }
}

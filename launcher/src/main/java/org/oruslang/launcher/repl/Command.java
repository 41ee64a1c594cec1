package org.oruslang.launcher.repl;

import java.util.Arrays;
import java.util.Locale;

/** What users can ask of the shell itself. */
enum Command {
  HELP("", "Show this list."),
  TYPE("CODE", "Show the type of a value, and evaluate nothing."),
  LOAD("FILE", "Run a file; what it defines stays."),
  RESET("", "Forget everything that was defined."),
  TIME("CODE", "Run code and show how long it took."),
  QUIT("", "Leave; so does Ctrl-D on an empty line.");

  private final String argument;
  private final String help;

  Command(String argument, String help) {
    this.argument = argument;
    this.help = help;
  }

  /** How users write it. */
  String text() {
    return ":" + name().toLowerCase(Locale.ROOT);
  }

  boolean needsArgument() {
    return !argument.isEmpty();
  }

  /** Its line of the help. */
  String helpLine() {
    return "  %-12s %s".formatted((text() + " " + argument).strip(), help);
  }

  static boolean isCommand(String line) {
    return line.stripLeading().startsWith(":");
  }

  /** The command that a line begins with, or null if there is none of that name. */
  static Command of(String line) {
    String word = line.strip().split("\\s", 2)[0];
    return Arrays.stream(values()).filter(c -> c.text().equals(word)).findFirst().orElse(null);
  }

  /** What stands behind the command's name. */
  static String argument(String line) {
    String[] parts = line.strip().split("\\s", 2);
    return parts.length == 1 ? "" : parts[1].strip();
  }
}

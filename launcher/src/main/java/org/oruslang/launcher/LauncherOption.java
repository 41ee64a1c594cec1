package org.oruslang.launcher;

import java.util.List;
import java.util.stream.Stream;

/**
 * An option of the launcher itself, for its help.
 *
 * @param usage its spellings, separated by commas, the last with its value
 * @param help what it does
 */
record LauncherOption(String usage, String help) {

  static final List<LauncherOption> ALL =
      List.of(
          new LauncherOption("-e, --eval CODE", "Run CODE."),
          new LauncherOption("--check", "Check the program and do not run it."),
          new LauncherOption("--show-tokens", "Print the program's tokens and do not run it."),
          new LauncherOption("--show-ast", "Print the program's syntax tree and do not run it."),
          new LauncherOption(
              "--show-typed-ast",
              "Print the program's syntax tree with the inferred types and do not run it."),
          new LauncherOption(
              "--error-format=FORMAT",
              "Report errors for people (friendly, the default), for programs (json), or on one"
                  + " line each (minimal)."),
          new LauncherOption("--colors", "Colour error reports, also where they go to a file."),
          new LauncherOption("--no-colors", "Do not colour error reports."),
          new LauncherOption(
              "--max-recursion=N",
              "How deep calls may nest before a stack overflow (at least 10)."),
          new LauncherOption(
              "--lsp", "Be the language server of an editor, on standard input and output."),
          new LauncherOption("--verbose", "Say what is run and how long it took."),
          new LauncherOption("-q, --quiet", "Say nothing but the program's output and errors."),
          new LauncherOption(
              "--internal-trace", "Show the Java trace if Orus itself fails, for bug reports."),
          new LauncherOption("-v, --version", "Print the version and do not run anything."),
          new LauncherOption("--show-version", "Print the version and go on."),
          new LauncherOption("-h", "As --help."));

  /** Its spellings, without values. */
  List<String> names() {
    return Stream.of(usage.split(", ")).map(name -> name.split("[ =]")[0]).toList();
  }
}

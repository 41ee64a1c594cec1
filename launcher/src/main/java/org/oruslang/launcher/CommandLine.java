package org.oruslang.launcher;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oruslang.diagnostics.ErrorFormat;

/**
 * What the command line and the environment ask for. Options stand before the program; what stands
 * behind it belongs to the program.
 *
 * @param program what to run
 * @param arguments the program's own arguments
 * @param format the form of reports
 * @param colors whether reports are coloured; empty where the terminal decides
 * @param verbosity how much the command says about itself
 * @param internalTrace whether reports of internal failures show the Java trace
 * @param version whether the version is shown
 * @param languageOptions polyglot options of the language
 * @param unrecognized options that the launcher leaves to the engine, the tools and the language
 */
record CommandLine(
    Program program,
    List<String> arguments,
    ErrorFormat format,
    Optional<Boolean> colors,
    Verbosity verbosity,
    boolean internalTrace,
    VersionRequest version,
    Map<String, String> languageOptions,
    List<String> unrecognized) {

  private static final int LEAST_RECURSION = 10;

  /** How much the command says about itself on standard error. */
  enum Verbosity {
    QUIET,
    NORMAL,
    VERBOSE
  }

  /** Whether the version is shown. */
  enum VersionRequest {
    NONE,
    /** Shown, and nothing is run. */
    ONLY,
    /** Shown before the program runs. */
    FIRST
  }

  /** What to run. */
  sealed interface Program {

    /** What reports call the program. */
    String name();

    /** A file, by the path as typed. */
    record File(String path) implements Program {
      @Override
      public String name() {
        return path;
      }
    }

    /** Code from the command line. */
    record Code(String text) implements Program {
      @Override
      public String name() {
        return "<command line>";
      }
    }

    /** What comes in on standard input. */
    record StandardInput() implements Program {
      @Override
      public String name() {
        return "<stdin>";
      }
    }

    /** No program: answers to an editor on standard input and output. */
    record LanguageServer() implements Program {
      @Override
      public String name() {
        return "<editor>";
      }
    }

    /** No program is named: standard input, or a session with the user if that is a terminal. */
    record Unnamed() implements Program {
      @Override
      public String name() {
        return "<stdin>";
      }
    }
  }

  /**
   * Parses {@code arguments}; settings that they leave open come from {@code environment}.
   *
   * @throws UsageException if an option of the launcher is misused
   */
  static CommandLine parse(List<String> arguments, Map<String, String> environment) {
    Parser parser = new Parser();
    parser.applyEnvironment(environment);
    parser.apply(arguments);
    return parser.result();
  }

  /** The settings so far. */
  private static final class Parser {
    private Program program = new Program.Unnamed();
    private List<String> programArguments = List.of();
    private ErrorFormat format = ErrorFormat.FRIENDLY;
    private Optional<Boolean> colors = Optional.empty();
    private boolean verbose;
    private boolean quiet;
    private boolean internalTrace;
    private VersionRequest version = VersionRequest.NONE;
    private final Map<String, String> languageOptions = new LinkedHashMap<>();
    private final List<String> unrecognized = new ArrayList<>();

    void applyEnvironment(Map<String, String> environment) {
      String path = environment.getOrDefault("ORUSPATH", "");
      if (!path.isBlank()) {
        languageOptions.put("orus.ModulePath", path);
      }
      String formatWord = environment.getOrDefault("ORUS_ERROR_FORMAT", "");
      if (!formatWord.isEmpty()) {
        format = format("ORUS_ERROR_FORMAT", formatWord);
      }
      String depth = environment.getOrDefault("ORUS_MAX_RECURSION", "");
      if (!depth.isEmpty()) {
        limitRecursion("ORUS_MAX_RECURSION", depth);
      }
      switch (environment.getOrDefault("ORUS_ERROR_COLORS", "")) {
        case "1", "true" -> colors = Optional.of(true);
        case "0", "false" -> colors = Optional.of(false);
        default -> colors = Optional.empty();
      }
    }

    void apply(List<String> arguments) {
      Deque<String> rest = new ArrayDeque<>(arguments);
      while (!rest.isEmpty()) {
        String argument = rest.peekFirst();
        if (argument.equals("--")) {
          rest.removeFirst();
          break;
        }
        if (argument.equals("-") || !argument.startsWith("-")) {
          break;
        }
        rest.removeFirst();
        applyOption(argument, rest);
      }
      if (program instanceof Program.Unnamed && !rest.isEmpty()) {
        String name = rest.removeFirst();
        program = name.equals("-") ? new Program.StandardInput() : new Program.File(name);
      }
      programArguments = List.copyOf(rest);
      if (verbose && quiet) {
        throw new UsageException("Cannot use both --verbose and --quiet options");
      }
    }

    private void applyOption(String argument, Deque<String> rest) {
      int equals = argument.indexOf('=');
      String name = equals < 0 ? argument : argument.substring(0, equals);
      String value = equals < 0 ? null : argument.substring(equals + 1);
      switch (name) {
        case "-e", "--eval" -> {
          if (value == null) {
            if (rest.isEmpty()) {
              throw new UsageException("Option '" + name + "' needs the code to run");
            }
            value = rest.removeFirst();
          }
          program = new Program.Code(value);
        }
        case "--error-format" -> format = format(name, needed(name, value));
        case "--max-recursion" -> limitRecursion(name, needed(name, value));
        default -> {
          if (value != null || !applySwitch(name)) {
            unrecognized.add(argument);
          }
        }
      }
    }

    /** Applies an option without a value, if {@code name} is one of the launcher's. */
    private boolean applySwitch(String name) {
      switch (name) {
        case "-h" -> unrecognized.add("--help");
        case "-v", "--version" -> version = VersionRequest.ONLY;
        case "--show-version" -> version = VersionRequest.FIRST;
        case "--check" -> languageOptions.put("orus.Check", "true");
        case "--show-tokens" -> languageOptions.put("orus.Show", "tokens");
        case "--show-ast" -> languageOptions.put("orus.Show", "ast");
        case "--show-typed-ast" -> languageOptions.put("orus.Show", "typed-ast");
        case "--colors" -> colors = Optional.of(true);
        case "--no-colors" -> colors = Optional.of(false);
        case "--verbose" -> verbose = true;
        case "-q", "--quiet" -> quiet = true;
        case "--lsp" -> program = new Program.LanguageServer();
        case "--internal-trace" -> internalTrace = true;
        default -> {
          return false;
        }
      }
      return true;
    }

    private static String needed(String name, String value) {
      if (value == null || value.isEmpty()) {
        throw new UsageException("Option '" + name + "' needs a value: " + name + "=...");
      }
      return value;
    }

    private static ErrorFormat format(String name, String word) {
      return ErrorFormat.ofWord(word)
          .orElseThrow(
              () ->
                  new UsageException(
                      "Unknown value '"
                          + word
                          + "' of "
                          + name
                          + ": use friendly, json or minimal"));
    }

    private void limitRecursion(String name, String number) {
      int depth;
      try {
        depth = Integer.parseInt(number);
      } catch (NumberFormatException e) {
        throw new UsageException("The value '" + number + "' of " + name + " is not a number");
      }
      if (depth < LEAST_RECURSION) {
        throw new UsageException("Max recursion depth must be at least " + LEAST_RECURSION);
      }
      languageOptions.put("orus.MaxRecursion", Integer.toString(depth));
    }

    CommandLine result() {
      Verbosity verbosity =
          verbose ? Verbosity.VERBOSE : quiet ? Verbosity.QUIET : Verbosity.NORMAL;
      return new CommandLine(
          program,
          programArguments,
          format,
          colors,
          verbosity,
          internalTrace,
          version,
          Map.copyOf(languageOptions),
          List.copyOf(unrecognized));
    }
  }
}

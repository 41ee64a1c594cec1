package org.oruslang.component.gu;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A command line of {@code gu}.
 *
 * @param action what to do
 * @param home the home that was named, by option or environment
 * @param flags the options without a value
 * @param operands the names or files
 */
record GuCommand(Action action, Optional<String> home, Set<Flag> flags, List<String> operands) {

  /** What gu can do. */
  enum Action {
    INSTALL,
    LIST,
    INFO,
    REMOVE,
    HELP
  }

  /** Options without a value. */
  enum Flag {
    LOCAL_FILE("-L", "--local-file", "--file"),
    DRY_RUN("-0", "--dry-run", "-y", "--only-validate"),
    REPLACE("-r", "--replace"),
    ACCEPT_LICENSE("-A", "--auto-yes"),
    PATHS("-l", "--list-files"),
    VERBOSE("-v", "--verbose");

    private final List<String> names;

    Flag(String... names) {
      this.names = List.of(names);
    }

    private static Optional<Flag> named(String name) {
      for (Flag flag : values()) {
        if (flag.names.contains(name)) {
          return Optional.of(flag);
        }
      }
      return Optional.empty();
    }
  }

  /** A command line that means nothing. */
  static final class UsageException extends Exception {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
      super(message);
    }
  }

  static GuCommand parse(List<String> arguments, Map<String, String> environment)
      throws UsageException {
    Optional<Action> action = Optional.empty();
    Optional<String> home =
        Optional.ofNullable(environment.get("GRAALVM_HOME"))
            .filter(value -> !value.isEmpty())
            .or(() -> Optional.ofNullable(environment.get("JAVA_HOME")))
            .filter(value -> !value.isEmpty());
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    List<String> operands = new ArrayList<>();
    boolean optionsEnd = false;
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (optionsEnd || !argument.startsWith("-")) {
        if (action.isEmpty()) {
          action = Optional.of(action(argument));
        } else {
          operands.add(argument);
        }
      } else if (argument.equals("--")) {
        optionsEnd = true;
      } else if (argument.equals("-h") || argument.equals("--help")) {
        return new GuCommand(Action.HELP, home, flags, List.of());
      } else if (argument.equals("--home")) {
        if (++i == arguments.size()) {
          throw new UsageException("Option --home needs a directory");
        }
        home = Optional.of(arguments.get(i));
      } else if (argument.startsWith("--home=")) {
        home = Optional.of(argument.substring("--home=".length()));
      } else {
        flags.add(
            Flag.named(argument)
                .orElseThrow(() -> new UsageException("Unknown option: " + argument)));
      }
    }
    GuCommand command =
        new GuCommand(
            action.orElseThrow(() -> new UsageException("No command given")),
            home,
            flags,
            operands);
    command.check();
    return command;
  }

  private static Action action(String word) throws UsageException {
    return switch (word) {
      case "install" -> Action.INSTALL;
      case "list" -> Action.LIST;
      case "info" -> Action.INFO;
      case "remove", "uninstall" -> Action.REMOVE;
      case "help" -> Action.HELP;
      case "available", "update", "upgrade", "rebuild-images" ->
          throw new UsageException(
              "Command " + word + " needs a catalogue; this gu installs archives from files only");
      default -> throw new UsageException("Unknown command: " + word);
    };
  }

  private void check() throws UsageException {
    boolean wantsOperands = action != Action.LIST && action != Action.HELP;
    if (wantsOperands && operands.isEmpty()) {
      throw new UsageException(
          action == Action.INSTALL ? "No archive given" : "No component given");
    }
    if (!wantsOperands && !operands.isEmpty()) {
      throw new UsageException("Unexpected argument: " + operands.getFirst());
    }
    if (action == Action.INSTALL && !has(Flag.LOCAL_FILE)) {
      throw new UsageException(
          "There is no catalogue to find components in: name an archive with 'gu install -L FILE'");
    }
  }

  boolean has(Flag flag) {
    return flags.contains(flag);
  }
}

package org.oruslang.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.graalvm.launcher.AbstractLanguageLauncher;
import org.graalvm.options.OptionCategory;
import org.graalvm.polyglot.Context;

/** The {@code orus} command: runs one Orus program. */
public final class OrusLauncher extends AbstractLanguageLauncher {
  private static final String LANGUAGE = "orus";

  private String file;
  private List<String> programArguments = List.of();

  /** Runs the command with {@code args} and exits the JVM with the command's exit code. */
  public static void main(String[] args) {
    new OrusLauncher().launch(args);
  }

  @Override
  protected String getLanguageId() {
    return LANGUAGE;
  }

  @Override
  protected List<String> preprocessArguments(
      List<String> arguments, Map<String, String> polyglotOptions) {
    List<String> unrecognized = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (argument.startsWith("-")) {
        unrecognized.add(argument);
      } else {
        file = argument;
        programArguments = List.copyOf(arguments.subList(i + 1, arguments.size()));
        break;
      }
    }
    return unrecognized;
  }

  @Override
  protected void launch(Context.Builder contextBuilder) {
    throw abort("Running " + file + programArguments + " needs the language.");
  }

  @Override
  protected void printHelp(OptionCategory maxCategory) {
    println("Usage: orus [options] FILE [arguments]");
  }
}

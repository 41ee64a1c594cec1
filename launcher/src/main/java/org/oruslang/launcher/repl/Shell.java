package org.oruslang.launcher.repl;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.shadowed.org.jline.reader.Candidate;
import org.graalvm.shadowed.org.jline.reader.EndOfFileException;
import org.graalvm.shadowed.org.jline.reader.LineReader;
import org.graalvm.shadowed.org.jline.reader.LineReaderBuilder;
import org.graalvm.shadowed.org.jline.reader.ParsedLine;
import org.graalvm.shadowed.org.jline.reader.Reference;
import org.graalvm.shadowed.org.jline.reader.UserInterruptException;
import org.graalvm.shadowed.org.jline.terminal.Terminal;
import org.graalvm.shadowed.org.jline.terminal.TerminalBuilder;
import org.oruslang.OrusLanguage;
import org.oruslang.grammar.SourceDecoder;

/**
 * An interactive session on the terminal: reads inputs, runs them in one context and shows their
 * values.
 */
public final class Shell {

  private static final String PROMPT = "orus> ";
  private static final String CONTINUATION = "  ... ";
  private static final String INPUT = "<input>";
  private static final String INDENTATION = "    ";

  /** How long an input has to react to Ctrl-C. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final double SECOND = 1e9;

  private final Settings settings;
  private final Terminal terminal;
  private final LineReader editor;
  private final Context.Builder contexts;
  private final OutputStream output;
  private Context context;
  private int exitCode = -1;

  /**
   * How a session looks.
   *
   * @param colors whether values are coloured
   * @param banner whether it begins with a line about itself
   * @param environment the variables of the process
   * @param reports the report on an error in the input of a name, and the exit code that it asks
   *     for
   */
  public record Settings(
      boolean colors,
      boolean banner,
      Map<String, String> environment,
      BiFunction<PolyglotException, String, String> reports) {}

  private Shell(
      Settings settings, Terminal terminal, Context.Builder contexts, OutputStream output) {
    this.settings = settings;
    this.terminal = terminal;
    this.output = output;
    this.contexts = contexts.option("orus.Echo", "false").in(terminal.input()).out(output);
    this.editor =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .appName("orus")
            .parser(new InputLines())
            .completer(this::complete)
            .variable(LineReader.SECONDARY_PROMPT_PATTERN, CONTINUATION)
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .option(LineReader.Option.HISTORY_IGNORE_SPACE, false)
            .build();
    Path history = HistoryFile.of(settings.environment());
    if (history != null) {
      editor.setVariable(LineReader.HISTORY_FILE, history);
    }
    editor.getWidgets().put("orus-tab", this::tab);
    editor.getKeyMaps().get(LineReader.MAIN).bind(new Reference("orus-tab"), "\t");
  }

  /**
   * Runs a session until the user leaves it.
   *
   * @param contexts makes the context of the session, and another one when it is reset
   * @param output what programs print, shown at once
   * @return the exit code
   * @throws IOException if there is no terminal to talk to
   */
  public static int run(Settings settings, Context.Builder contexts, OutputStream output)
      throws IOException {
    try (Terminal terminal =
        TerminalBuilder.builder()
            .name("orus")
            .system(true)
            .encoding(StandardCharsets.UTF_8)
            .nativeSignals(true)
            .signalHandler(Terminal.SignalHandler.SIG_IGN)
            .build()) {
      return new Shell(settings, terminal, contexts, output).run();
    }
  }

  private int run() throws IOException {
    if (settings.banner()) {
      show("Orus " + OrusLanguage.VERSION + ". :help lists the commands, Ctrl-D leaves.");
    }
    context = contexts.build();
    try {
      while (exitCode < 0) {
        String input = read();
        if (input == null) {
          exitCode = 0;
        } else if (Command.isCommand(input)) {
          execute(input);
        } else if (!input.isBlank()) {
          evaluate(source(input));
        }
      }
    } finally {
      context.close(true);
    }
    return exitCode;
  }

  /** The next input; empty after Ctrl-C, null at the end. */
  private String read() {
    try {
      return editor.readLine(PROMPT);
    } catch (UserInterruptException e) {
      return "";
    } catch (EndOfFileException e) {
      return null;
    }
  }

  private static Source source(String input) {
    return Source.newBuilder(OrusLanguage.ID, input, INPUT).interactive(true).buildLiteral();
  }

  private void execute(String input) throws IOException {
    Command command = Command.of(input);
    String argument = Command.argument(input);
    if (command == null) {
      show("There is no such command; :help lists them.");
      return;
    }
    if (command.needsArgument() && argument.isEmpty()) {
      show(command.helpLine().strip());
      return;
    }
    switch (command) {
      case HELP -> help();
      case TYPE -> showType(argument);
      case LOAD -> load(argument);
      case RESET -> {
        context.close(true);
        context = contexts.build();
      }
      case TIME -> {
        long start = System.nanoTime();
        evaluate(source(argument));
        show("%.3f s".formatted((System.nanoTime() - start) / SECOND));
      }
      case QUIT -> exitCode = 0;
    }
  }

  private void help() throws IOException {
    show("Type an expression to see its value, or any statements.");
    show("A block ends with an empty line; Tab completes names; Ctrl-C stops what is running.");
    for (Command command : Command.values()) {
      show(command.helpLine());
    }
  }

  private void load(String path) throws IOException {
    Path file = Path.of(path.replaceFirst("^~(?=/)", System.getProperty("user.home")));
    String text;
    try {
      text = SourceDecoder.decode(Files.readAllBytes(file));
    } catch (IOException e) {
      show("Could not open file \"" + path + "\".");
      return;
    }
    evaluate(
        Source.newBuilder(OrusLanguage.ID, file.toFile())
            .content(text)
            .name(path)
            .interactive(true)
            .build());
  }

  private void showType(String code) throws IOException {
    Value[] type = new Value[1];
    if (attempt(INPUT, () -> type[0] = context.eval(query(code, "type")))) {
      String text = type[0].asString();
      show(text.isEmpty() ? "This is no expression." : text);
    }
  }

  private static Source query(String code, String query) {
    return Source.newBuilder(OrusLanguage.ID, code, INPUT)
        .option("orus.Query", query)
        .cached(false)
        .buildLiteral();
  }

  /** Runs an input and shows its value. */
  private void evaluate(Source source) throws IOException {
    String[] text = new String[1];
    boolean done =
        attempt(
            source.getName(),
            () -> {
              Value value = context.eval(source);
              if (!value.isNull()) {
                String plain = value.toString();
                text[0] = settings.colors() ? ValueColors.paint(plain, value) : plain;
              }
            });
    if (done && text[0] != null) {
      show(text[0]);
    }
  }

  /** Does something that Ctrl-C interrupts; false after a report on what ended it. */
  private boolean attempt(String name, Runnable work) throws IOException {
    Terminal.SignalHandler before = terminal.handle(Terminal.Signal.INT, signal -> interrupt());
    try {
      work.run();
      output.flush();
      return true;
    } catch (PolyglotException e) {
      output.flush();
      if (e.isExit()) {
        exitCode = e.getExitStatus();
      } else if (e.isInterrupted() || e.isCancelled()) {
        show("Interrupted.");
      } else {
        terminal.writer().print(settings.reports().apply(e, name));
        terminal.flush();
      }
      return false;
    } finally {
      terminal.handle(Terminal.Signal.INT, before);
    }
  }

  private void interrupt() {
    Context running = context;
    Thread thread =
        new Thread(
            () -> {
              try {
                running.interrupt(PATIENCE);
              } catch (TimeoutException e) {
                terminal.writer().println("This cannot be interrupted now.");
                terminal.flush();
              }
            },
            "orus-interrupt");
    thread.setDaemon(true);
    thread.start();
  }

  private void show(String line) throws IOException {
    output.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    output.flush();
  }

  /** Indents at the start of a line, and completes anywhere else. */
  private boolean tab() {
    int cursor = editor.getBuffer().cursor();
    String before = editor.getBuffer().substring(0, cursor);
    if (before.substring(before.lastIndexOf('\n') + 1).isBlank()) {
      editor.getBuffer().write(INDENTATION);
    } else {
      editor.callWidget(LineReader.EXPAND_OR_COMPLETE);
    }
    return true;
  }

  private void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
    String text = line.line().substring(0, line.cursor());
    if (Command.isCommand(text)) {
      String argument = Command.argument(text + "|");
      if (!text.strip().contains(" ") && argument.isEmpty()) {
        for (Command command : Command.values()) {
          candidates.add(candidate(command.text().substring(1), ""));
        }
        return;
      }
      text = argument.substring(0, argument.length() - 1);
    }
    for (String[] completion : completions(text)) {
      candidates.add(candidate(completion[0], completion[1]));
    }
  }

  private List<String[]> completions(String text) {
    List<String[]> result = new ArrayList<>();
    try {
      String answer = context.eval(query(text, "completions")).asString();
      Function<String, String[]> parts = row -> row.split("\t", 2);
      answer.lines().map(parts).forEach(result::add);
    } catch (PolyglotException e) {
      // A word that cannot be completed is no reason to disturb the user.
      return List.of();
    }
    return result;
  }

  private static Candidate candidate(String name, String detail) {
    return new Candidate(name, name, null, detail.isEmpty() ? null : detail, null, null, false);
  }
}

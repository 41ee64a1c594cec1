package org.oruslang.launcher;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.graalvm.launcher.AbstractLanguageLauncher;
import org.graalvm.options.OptionCategory;
import org.graalvm.options.OptionDescriptor;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.oruslang.OrusLanguage;
import org.oruslang.diagnostics.DiagnosticRenderer;
import org.oruslang.diagnostics.ErrorFormat;
import org.oruslang.diagnostics.InternalFailure;
import org.oruslang.grammar.SourceDecoder;
import org.oruslang.launcher.lsp.OrusLanguageServer;
import org.oruslang.launcher.repl.Shell;

/**
 * The {@code orus} command: runs one Orus program.
 *
 * <p>Standard output carries nothing but the program's output, reports go to standard error; {@link
 * ExitCode} lists the exit codes. Options of the engine and of the tools are those of every GraalVM
 * language.
 */
public final class OrusLauncher extends AbstractLanguageLauncher {

  private static final String LANGUAGE = "orus";

  private static final String STANDARD_INPUT = new CommandLine.Program.StandardInput().name();

  /**
   * How often a function is inlined into itself. Calls that are not inlined take most of the time
   * of small recursive functions: more levels than Graal's two make {@code fib} twice as fast.
   */
  private static final String INLINING_DEPTH = "compiler.InliningRecursionDepth";

  private static final String CHOSEN_DEPTH = "8";

  /** Nanoseconds of a millisecond. */
  private static final long MILLISECOND = 1_000_000;

  private final Preparation preparation;
  private final Terminal terminal = Terminal.detect();
  private CommandLine commandLine;
  private boolean colors;

  /** Runs the command with {@code args}; the JVM ends with the command's exit code. */
  public static void main(String[] args) {
    new OrusLauncher(Preparation.start()).launch(args);
  }

  private OrusLauncher(Preparation preparation) {
    this.preparation = preparation;
  }

  @Override
  protected String getLanguageId() {
    return LANGUAGE;
  }

  @Override
  protected VMType getDefaultVMType() {
    return VMType.JVM;
  }

  @Override
  protected List<String> preprocessArguments(
      List<String> arguments, Map<String, String> polyglotOptions) {
    try {
      commandLine = CommandLine.parse(arguments, System.getenv());
    } catch (UsageException e) {
      throw abort(e.getMessage(), ExitCode.USAGE);
    }
    colors = commandLine.colors().orElseGet(() -> terminal.wantsColors(System.getenv()));
    polyglotOptions.put("orus.ProgramValue", "false");
    polyglotOptions.putAll(commandLine.languageOptions());
    if (commandLine.format() != ErrorFormat.FRIENDLY) {
      polyglotOptions.put("orus.ErrorFormat", commandLine.format().word());
    }
    if (colors) {
      polyglotOptions.put("orus.Colors", "true");
    }
    commandLine.unrecognized().forEach(this::checkValue);
    return commandLine.unrecognized();
  }

  /** Rejects a value that an option of the language, the engine or a tool does not take. */
  private void checkValue(String argument) {
    int equals = argument.indexOf('=');
    if (!argument.startsWith("--") || equals < 0) {
      return;
    }
    String key = argument.substring(2, equals);
    OptionDescriptor option = findOptionDescriptor(key.split("[.]")[0], key);
    if (option == null) {
      option = findOptionDescriptor(LANGUAGE, LANGUAGE + "." + key);
    }
    if (option == null || option.isOptionMap()) {
      return;
    }
    try {
      option.getKey().getType().convert(argument.substring(equals + 1));
    } catch (IllegalArgumentException e) {
      throw abort("Invalid value in " + argument + ": " + e.getMessage(), ExitCode.USAGE);
    }
  }

  private void showVersion() {
    if (commandLine.version() != CommandLine.VersionRequest.NONE) {
      try (Engine engine = Engine.create()) {
        printVersion(engine);
      }
      if (commandLine.version() == CommandLine.VersionRequest.ONLY) {
        throw exit();
      }
    }
  }

  @Override
  protected AbortException abortUnrecognizedArgument(String argument) {
    throw abortInvalidArgument(argument, "Unknown option: " + argument, ExitCode.USAGE);
  }

  @Override
  protected void collectArguments(Set<String> options) {
    super.collectArguments(options);
    for (LauncherOption option : LauncherOption.ALL) {
      options.addAll(option.names());
    }
  }

  @Override
  protected void launch(Context.Builder contextBuilder) {
    long start = System.nanoTime();
    String program = commandLine.program().name();
    int exitCode;
    boolean hasEnded = false;
    try {
      showVersion();
      exitCode =
          switch (commandLine.program()) {
            case CommandLine.Program.LanguageServer server -> serveEditor();
            case CommandLine.Program.Unnamed unnamed when terminal.input() -> talk(contextBuilder);
            default -> {
              tuneCompiler(contextBuilder);
              int result = run(contextBuilder, source(), program);
              hasEnded = result == ExitCode.SUCCESS && commandLine.unrecognized().isEmpty();
              yield result;
            }
          };
    } catch (AbortException e) {
      throw e;
    } catch (RuntimeException | Error e) {
      exitCode = reportFailure(e, program);
    }
    if (commandLine.verbosity() == CommandLine.Verbosity.VERBOSE) {
      long elapsed = (System.nanoTime() - start) / MILLISECOND;
      getError().println("orus: " + program + " took " + elapsed + " ms");
    }
    if (hasEnded) {
      // All that the program has started has ended, which is not so with sessions and tools. The
      // end of `main` costs less than an exit, which the JVM offers to its loggers.
      return;
    }
    throw exit(exitCode);
  }

  /** Sets what the Graal compiler, if there is one, is not told otherwise by the user. */
  private void tuneCompiler(Context.Builder contextBuilder) {
    // Only with this module there may be a compiler; asking for the option takes long.
    if (ModuleLayer.boot().findModule("jdk.internal.vm.ci").isPresent()
        && findOptionDescriptor("compiler", INLINING_DEPTH) != null
        && System.getProperty("polyglot." + INLINING_DEPTH) == null
        && commandLine.unrecognized().stream().noneMatch(each -> each.contains(INLINING_DEPTH))) {
      contextBuilder.allowExperimentalOptions(true).option(INLINING_DEPTH, CHOSEN_DEPTH);
    }
  }

  /** Serves an editor; what else might be printed must not disturb the protocol. */
  private int serveEditor() {
    PrintStream out = System.out;
    System.setOut(System.err);
    String path = commandLine.languageOptions().getOrDefault("orus.ModulePath", "");
    List<Path> folders =
        Stream.of(path.split(File.pathSeparator))
            .filter(entry -> !entry.isBlank())
            .map(entry -> Path.of(entry.strip()).toAbsolutePath())
            .toList();
    try {
      return OrusLanguageServer.serve(System.in, out, OrusLanguage.VERSION, folders);
    } catch (InterruptedException e) {
      return ExitCode.INTERRUPTED;
    }
  }

  /** Runs an interactive session. */
  private int talk(Context.Builder contextBuilder) {
    Shell.Settings settings =
        new Shell.Settings(
            commandLine.colors().orElseGet(() -> terminal.wantsColors(System.getenv())),
            commandLine.verbosity() != CommandLine.Verbosity.QUIET,
            System.getenv(),
            (error, name) ->
                Report.of(error, name, renderer(), commandLine.internalTrace()).text());
    try {
      return Shell.run(settings, contextBuilder, ProgramOutput.standard(true));
    } catch (IOException e) {
      throw abort("There is no terminal to talk to: " + e.getMessage(), ExitCode.USAGE);
    }
  }

  private int run(Context.Builder contextBuilder, Source source, String program) {
    preparation.expect(source.getCharacters());
    ProgramOutput output = ProgramOutput.standard(terminal.output());
    Thread delivery = new Thread(() -> deliver(output), "orus-output");
    Runtime.getRuntime().addShutdownHook(delivery);
    contextBuilder
        .in(new ProgramInput(System.in, output))
        .out(output)
        .arguments(LANGUAGE, commandLine.arguments().toArray(String[]::new));
    OptionalInt exitCode = OptionalInt.empty();
    try (Context context = contextBuilder.build()) {
      exitCode = OptionalInt.of(evaluate(context, source, program, output));
    } catch (RuntimeException e) {
      if (exitCode.isEmpty()) {
        throw e;
      }
      // The program has ended, and what it ended with stands.
      printError("orus: a tool did not end properly: " + e.getMessage() + "\n");
    }
    return exitCode.getAsInt();
  }

  private int evaluate(Context context, Source source, String program, ProgramOutput output) {
    try {
      context.eval(source);
      output.deliver();
      return ExitCode.SUCCESS;
    } catch (PolyglotException e) {
      deliver(output);
      return output.readerIsGone() ? ExitCode.READER_GONE : report(e, program);
    } catch (IOException e) {
      if (output.readerIsGone()) {
        return ExitCode.READER_GONE;
      }
      printError("orus: cannot write output: " + e.getMessage() + "\n");
      return ExitCode.RUNTIME_ERROR;
    }
  }

  private int report(PolyglotException error, String program) {
    Report report = Report.of(error, program, renderer(), commandLine.internalTrace());
    boolean trailer =
        report.exitCode() == ExitCode.COMPILE_ERROR && commandLine.format() == ErrorFormat.FRIENDLY;
    printError(report.text() + (trailer ? "Compilation failed for \"" + program + "\".\n" : ""));
    return report.exitCode();
  }

  /** Reports what the engine threw outside of any program. */
  private int reportFailure(Throwable failure, String program) {
    printError(
        renderer().render(InternalFailure.of(failure, program, commandLine.internalTrace())));
    return ExitCode.RUNTIME_ERROR;
  }

  private DiagnosticRenderer renderer() {
    return DiagnosticRenderer.of(commandLine.format(), colors);
  }

  private void printError(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    getError().write(bytes, 0, bytes.length);
    getError().flush();
  }

  /** Delivers what can be delivered, on a way out on which a failure cannot be reported. */
  private static void deliver(ProgramOutput output) {
    try {
      output.deliver();
    } catch (IOException e) {
      // The program has failed already, and that is what is reported.
    }
  }

  private Source source() {
    return switch (commandLine.program()) {
      case CommandLine.Program.Code code -> literal(code.text(), code.name());
      case CommandLine.Program.File file -> read(file.path());
      case CommandLine.Program.StandardInput input -> readStandardInput();
      case CommandLine.Program.LanguageServer server ->
          throw new IllegalStateException("a language server runs no program");
      case CommandLine.Program.Unnamed unnamed -> readStandardInput();
    };
  }

  private Source readStandardInput() {
    try {
      return literal(SourceDecoder.decode(System.in.readAllBytes()), STANDARD_INPUT);
    } catch (IOException e) {
      throw abort("Could not read the program from standard input.", ExitCode.NO_INPUT);
    }
  }

  private Source read(String path) {
    String text;
    File file;
    try {
      Path real = FileSystems.getDefault().getPath(path);
      if (path.isEmpty()) {
        throw new NoSuchFileException(path);
      }
      text = SourceDecoder.decode(Files.readAllBytes(real));
      file = real.toFile();
    } catch (NoSuchFileException | AccessDeniedException | InvalidPathException e) {
      throw abort("Could not open file \"" + path + "\".", ExitCode.NO_INPUT);
    } catch (IOException | OutOfMemoryError e) {
      throw abort("Could not read file \"" + path + "\".", ExitCode.NO_INPUT);
    }
    try {
      return Source.newBuilder(LANGUAGE, file).content(text).name(path).build();
    } catch (IOException e) {
      throw abort("Could not read file \"" + path + "\".", ExitCode.NO_INPUT);
    }
  }

  private static Source literal(String text, String name) {
    return Source.newBuilder(LANGUAGE, text, name).buildLiteral();
  }

  @Override
  protected void printHelp(OptionCategory maxCategory) {
    println("Usage: orus [options] [FILE [arguments]]", "");
    println(
        "Runs an Orus program. With '-' the program comes from standard input; without FILE too,",
        "except on a terminal: there an interactive session begins.");
    println("", "Options:");
    for (LauncherOption option : LauncherOption.ALL) {
      launcherOption(option.usage(), option.help());
    }
    println("", "Options of the start script:");
    launcherOption(
        "--runtime=RUNTIME", "Start fast (fallback, the default), or use Graal (graal).");
    launcherOption("--vm.OPTION", "Give the Java virtual machine the option -OPTION.");
    launcherOption("--make-cache", "Make the cache that makes starts fast, and run nothing.");
    println("", "Environment:");
    launcherOption("ORUSPATH", "Further directories to find modules in, separated by ':'.");
    launcherOption("ORUS_ERROR_FORMAT", "As --error-format.");
    launcherOption("ORUS_ERROR_COLORS", "1 is --colors, 0 is --no-colors.");
    launcherOption("ORUS_HISTORY", "The file for the inputs of interactive sessions, or off.");
    launcherOption("ORUS_MAX_RECURSION", "As --max-recursion.");
    launcherOption("ORUS_RUNTIME", "As --runtime.");
    launcherOption("ORUS_CACHE", "The folder for the cache, or off.");
    launcherOption("JAVA_OPTS, ORUS_JAVA_OPTIONS", "Options for the Java virtual machine.");
    println("", "Exit codes:");
    launcherOption("0", "The program ran to its end.");
    launcherOption("64", "The command line is wrong.");
    launcherOption("65", "The program does not compile.");
    launcherOption("66", "The program's file cannot be read.");
    launcherOption("70", "The program ended with a runtime error.");
    launcherOption("130", "The program was interrupted.");
    launcherOption("141", "Nobody reads the program's output any more.");
  }
}

package org.oruslang.corpus;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.SourceSection;
import org.graalvm.polyglot.io.IOAccess;
import org.oruslang.grammar.SourceDecoder;

/**
 * Runs Orus programs in contexts of this JVM, all of one tier and on one engine, each in a context
 * of its own.
 */
public final class ProgramRunner implements AutoCloseable {

  private static final Pattern MINIMAL_REPORT =
      Pattern.compile("(.*?):(\\d+):(\\d+): error\\[(E\\d+)]: (.*)");

  private final Engine engine;
  private final Execution execution;
  private final Path directory;

  /**
   * @param directory the current working directory of the programs
   */
  public ProgramRunner(Execution execution, Path directory) {
    this.execution = execution;
    this.engine =
        Engine.newBuilder("orus")
            .allowExperimentalOptions(true)
            .options(execution.engine())
            .build();
    this.directory = directory.toAbsolutePath();
  }

  /**
   * Runs a program to its end.
   *
   * @param file relative to the working directory
   * @throws AssertionError if Orus itself fails, or writes to standard error
   */
  public Outcome run(Path file, byte[] input) throws IOException {
    byte[] bytes = Files.readAllBytes(directory.resolve(file));
    Source source =
        Source.newBuilder("orus", directory.resolve(file).toFile())
            .content(SourceDecoder.decode(bytes))
            .name(file.toString())
            .build();
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    Outcome outcome;
    long seed = Arrays.hashCode(bytes);
    try (Context context = context(input, output, errors, seed)) {
      outcome = run(context, source, output);
    }
    if (errors.size() > 0) {
      throw new AssertionError("on standard error: " + errors);
    }
    return outcome;
  }

  private static Outcome run(Context context, Source source, ByteArrayOutputStream output) {
    try {
      context.eval(source);
      return new Outcome(output.toByteArray(), List.of(), null);
    } catch (PolyglotException e) {
      return outcome(e, output.toByteArray());
    }
  }

  private Context context(
      byte[] input, ByteArrayOutputStream out, ByteArrayOutputStream err, long seed) {
    return Context.newBuilder("orus")
        .engine(engine)
        .allowIO(IOAccess.ALL)
        .allowExperimentalOptions(true)
        .currentWorkingDirectory(directory)
        .option("orus.Tier", execution.tier())
        .option("orus.NativeTier", execution.nativeTier())
        .option("orus.NativeSeed", String.valueOf(seed))
        .allowNativeAccess(true)
        .option("orus.ErrorFormat", "minimal")
        .in(new ByteArrayInputStream(input))
        .out(out)
        .err(err)
        .build();
  }

  private static Outcome outcome(PolyglotException e, byte[] output) {
    if (e.isSyntaxError()) {
      return new Outcome(output, compileErrors(e.getMessage()), null);
    }
    if (!e.isGuestException() || e.getGuestObject() == null) {
      throw new AssertionError("internal failure: " + e.getMessage(), e);
    }
    SourceSection at = e.getSourceLocation();
    String kind = e.getGuestObject().getMember("kind").asString();
    String file = at == null ? "" : at.getSource().getName();
    int line = at == null ? 0 : at.getStartLine();
    int column = at == null ? 0 : at.getStartColumn();
    return new Outcome(
        output, List.of(), new Outcome.Panic(kind, e.getMessage(), file, line, column));
  }

  private static List<Outcome.CompileError> compileErrors(String report) {
    List<Outcome.CompileError> errors = new ArrayList<>();
    for (String line : report.lines().toList()) {
      Matcher matcher = MINIMAL_REPORT.matcher(line);
      if (!matcher.matches()) {
        throw new AssertionError("not a minimal report: " + line);
      }
      errors.add(
          new Outcome.CompileError(
              matcher.group(4),
              matcher.group(1),
              Integer.parseInt(matcher.group(2)),
              Integer.parseInt(matcher.group(3)),
              matcher.group(5)));
    }
    return errors;
  }

  @Override
  public String toString() {
    return execution.name();
  }

  /** Ends what still runs. */
  @Override
  public void close() {
    engine.close(true);
  }
}

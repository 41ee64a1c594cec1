package org.oruslang.modules;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.io.IOAccess;

/** Source files in a directory of their own, and contexts that have it as working directory. */
final class ModuleFiles {

  private final Path directory;
  private final Map<String, String> options = new HashMap<>();
  private Engine engine;
  private IOAccess access = IOAccess.ALL;

  ModuleFiles(Path directory) {
    this.directory = directory;
  }

  /** Writes a file; lines of the text are separated by line feeds. */
  ModuleFiles file(String path, String... lines) throws IOException {
    return bytes(path, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  ModuleFiles bytes(String path, byte[] bytes) throws IOException {
    Path file = directory.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
    return this;
  }

  ModuleFiles option(String name, String value) {
    options.put(name, value);
    return this;
  }

  ModuleFiles access(IOAccess newAccess) {
    access = newAccess;
    return this;
  }

  ModuleFiles engine(Engine newEngine) {
    engine = newEngine;
    return this;
  }

  Path path(String path) {
    return directory.resolve(path);
  }

  /**
   * What came of a program.
   *
   * @param error what ended it, or null
   */
  record Outcome(String output, PolyglotException error) {

    String message() {
      return error == null ? "" : error.getMessage();
    }
  }

  /** Runs a file of the directory in a context of its own. */
  Outcome run(String path) throws IOException {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    try (Context context = context(output)) {
      Outcome outcome = run(context, source(path));
      return new Outcome(output.toString(StandardCharsets.UTF_8), outcome.error());
    }
  }

  Context context(OutputStream output) {
    Context.Builder builder =
        Context.newBuilder("orus").allowIO(access).options(options).out(output);
    if (engine != null) {
      builder.engine(engine);
    }
    if (access != IOAccess.NONE) {
      builder.currentWorkingDirectory(directory);
    }
    return builder.build();
  }

  /** Runs a program; the output is what the context was made with. */
  Outcome run(Context context, Source source) {
    try {
      context.eval(source);
      return new Outcome("", null);
    } catch (PolyglotException e) {
      return new Outcome("", e);
    }
  }

  Source source(String path) throws IOException {
    return Source.newBuilder("orus", directory.resolve(path).toFile()).name(path).build();
  }
}

package org.oruslang.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A program of the corpus with what it must do; {@code tests/README.md} describes the format.
 *
 * @param file the program, relative to the corpus
 * @param input what stands on standard input
 * @param output what the program must write, byte by byte
 * @param errors the compile errors in the order of the report, {@code E2001 4:7}; the file of the
 *     mistake follows where it is not the program
 * @param panic the runtime error that must end it, or null
 */
record CorpusProgram(
    Path file, byte[] input, byte[] output, List<String> errors, ExpectedPanic panic) {

  /**
   * @param place {@code line:column}, followed by a blank and the file where that is not the
   *     program
   * @param kind the kind of the error
   * @param message what its message starts with
   */
  record ExpectedPanic(String place, String kind, String message) {}

  private static final Pattern EXPECTED_ERROR =
      Pattern.compile("// expect-error: (E\\d{4} \\d+:\\d+( \\S+[.]orus)?)");
  private static final Pattern EXPECTED_PANIC =
      Pattern.compile("// expect-panic: (\\d+:\\d+( \\S+[.]orus)?) (\\w+ error)(: (.*))?");

  /** Modules that programs use are in folders of this name; they are no programs. */
  private static final String LIBRARY = "lib";

  /** All programs below a folder, ordered by path. */
  static List<CorpusProgram> all(Path corpus) throws IOException {
    List<CorpusProgram> programs = new ArrayList<>();
    try (Stream<Path> files = Files.walk(corpus)) {
      for (Path file : (Iterable<Path>) files.sorted()::iterator) {
        Path relative = corpus.relativize(file);
        if (file.toString().endsWith(".orus") && !isModule(relative)) {
          programs.add(read(corpus, relative));
        }
      }
    }
    return programs;
  }

  private static boolean isModule(Path file) {
    for (Path part : file) {
      if (part.toString().equals(LIBRARY)) {
        return true;
      }
    }
    return false;
  }

  private static CorpusProgram read(Path corpus, Path file) throws IOException {
    Path program = corpus.resolve(file);
    List<String> errors = new ArrayList<>();
    ExpectedPanic panic = null;
    String text = Files.readString(program, StandardCharsets.ISO_8859_1);
    for (String line : text.lines().filter(l -> l.startsWith("// expect-")).toList()) {
      Matcher error = EXPECTED_ERROR.matcher(line);
      Matcher failure = EXPECTED_PANIC.matcher(line);
      if (error.matches()) {
        errors.add(error.group(1));
      } else if (failure.matches() && panic == null) {
        String message = failure.group(5) == null ? "" : failure.group(5);
        panic = new ExpectedPanic(failure.group(1), failure.group(3), message);
      } else {
        throw new IllegalArgumentException(file + ": not an expectation: " + line);
      }
    }
    return new CorpusProgram(
        file, sibling(program, ".in"), sibling(program, ".out"), List.copyOf(errors), panic);
  }

  private static byte[] sibling(Path program, String extension) throws IOException {
    String name = program.getFileName().toString().replace(".orus", extension);
    Path file = program.resolveSibling(name);
    return Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
  }

  String name() {
    return file.getFileName().toString().replace(".orus", "");
  }

  /** The folder, which names the feature. */
  String feature() {
    return file.getParent().toString();
  }

  int exitCode() {
    if (!errors.isEmpty()) {
      return Outcome.COMPILE_ERROR;
    }
    return panic == null ? Outcome.SUCCESS : Outcome.RUNTIME_ERROR;
  }
}

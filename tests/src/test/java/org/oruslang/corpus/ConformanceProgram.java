package org.oruslang.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * A program of the reference implementation with what it must do.
 *
 * <p>Beside a program {@code p.orus} stand {@code p.out}, {@code p.exit}, {@code p.stdin} and
 * {@code p.diag}, the last with lines {@code line N} and {@code title CATEGORY: words}; all may be
 * missing.
 *
 * @param file the program, relative to the suite
 * @param input what stands on standard input
 * @param output what it must write, byte by byte, where that is recorded
 * @param exitCode how it must end, where that is recorded
 * @param diagnostics the lines on the first error
 */
record ConformanceProgram(
    Path file,
    byte[] input,
    Optional<byte[]> output,
    OptionalInt exitCode,
    List<String> diagnostics) {

  /** The folder of the programs, which may be missing. */
  static final Path SUITE = Path.of(System.getProperty("orus.root"), "../shared/conformance");

  /** What a directory must have as a link to the suite: so the programs import each other. */
  static final String LINK = "tests";

  /** Outputs that differ from the recorded ones; the language reference gives the reasons. */
  private static final Path CORRECTED =
      Path.of(System.getProperty("orus.root"), "tests/src/test/resources/conformance");

  /**
   * What the reference writes to standard output when a program does not compile; reports belong on
   * standard error.
   */
  private static final String MARKER = "[ERROR] interpret: Compilation failed\n";

  /** Whether the programs are on this machine. */
  static boolean areHere() {
    return Files.isDirectory(SUITE);
  }

  /** All programs, ordered by path. */
  static List<ConformanceProgram> all() throws IOException {
    List<ConformanceProgram> programs = new ArrayList<>();
    try (Stream<Path> files = Files.walk(SUITE)) {
      for (Path file : (Iterable<Path>) files.sorted()::iterator) {
        if (file.toString().endsWith(".orus")) {
          programs.add(read(SUITE.relativize(file)));
        }
      }
    }
    return programs;
  }

  private static ConformanceProgram read(Path file) throws IOException {
    Optional<byte[]> exit = beside(file, ".exit");
    return new ConformanceProgram(
        file,
        beside(file, ".stdin").orElse(new byte[0]),
        output(file),
        exit.isPresent()
            ? OptionalInt.of(
                Integer.parseInt(new String(exit.get(), StandardCharsets.US_ASCII).strip()))
            : OptionalInt.empty(),
        beside(file, ".diag").stream()
            .flatMap(text -> new String(text, StandardCharsets.UTF_8).lines())
            .toList());
  }

  /** The recorded output, or the right one where the reference recorded a mistake of its own. */
  private static Optional<byte[]> output(Path file) throws IOException {
    Path corrected = CORRECTED.resolve(file.toString().replace(".orus", ".out"));
    return Files.exists(corrected)
        ? Optional.of(Files.readAllBytes(corrected))
        : beside(file, ".out").map(ConformanceProgram::withoutMarker);
  }

  private static byte[] withoutMarker(byte[] output) {
    String text = new String(output, StandardCharsets.ISO_8859_1);
    return text.replace(MARKER, "").getBytes(StandardCharsets.ISO_8859_1);
  }

  private static Optional<byte[]> beside(Path file, String extension) throws IOException {
    Path path = SUITE.resolve(file.toString().replace(".orus", extension));
    return Files.exists(path) ? Optional.of(Files.readAllBytes(path)) : Optional.empty();
  }

  /** The folder, which names the feature. */
  String feature() {
    return file.getParent().toString();
  }

  /** The file in a directory that has the {@link #LINK}. */
  Path linked() {
    return Path.of(LINK).resolve(file);
  }
}

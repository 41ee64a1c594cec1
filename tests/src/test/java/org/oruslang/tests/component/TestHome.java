package org.oruslang.tests.component;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.oruslang.component.gu.Gu;

/** A directory that looks like the home of a JDK 25 on Linux, and gu at work on it. */
final class TestHome {

  static final String JDK =
      """
      JAVA_VERSION="25.0.3"
      OS_ARCH="x86_64"
      OS_NAME="Linux"
      """;

  final Path directory;

  /** What one call of gu gave. */
  record Result(int exitCode, String out, String err) {}

  private TestHome(Path directory) {
    this.directory = directory;
  }

  static TestHome create(Path directory) throws IOException {
    return create(directory, JDK);
  }

  static TestHome create(Path directory, String release) throws IOException {
    Files.createDirectories(directory.resolve("bin"));
    Files.createDirectories(directory.resolve("lib/security"));
    Files.writeString(directory.resolve("release"), release);
    Files.writeString(directory.resolve("bin/java"), "the java command");
    Files.writeString(directory.resolve("lib/modules"), "all classes");
    return new TestHome(directory);
  }

  Result gu(String... arguments) {
    List<String> all = new ArrayList<>(List.of("--home", directory.toString()));
    all.addAll(List.of(arguments));
    return run(Map.of(), all.toArray(String[]::new));
  }

  static Result run(Map<String, String> environment, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode =
        Gu.run(
            List.of(arguments),
            environment,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return new Result(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  Result install(Path archive) {
    return gu("install", "-L", archive.toString());
  }

  SortedMap<String, String> tree() throws IOException {
    return FileTree.of(directory);
  }

  String read(String path) throws IOException {
    return Files.readString(directory.resolve(path));
  }
}

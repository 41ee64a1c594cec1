package org.oruslang.tests.tools;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A running {@code orus} of the built product, with what it has written so far. */
final class BuiltCommand implements AutoCloseable {

  static final long LIMIT_SECONDS = 120;

  private static final String END = "\0";

  private final Process process;
  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
  private final List<String> seen = new ArrayList<>();

  private BuiltCommand(Process process) {
    this.process = process;
  }

  /** Starts {@code orus} in {@code folder}; both its streams are read as one. */
  static BuiltCommand start(Path folder, String... arguments) throws IOException {
    Path orus = Path.of(System.getProperty("orus.root"), "component/target/orus/bin/orus");
    List<String> words = new ArrayList<>(List.of(orus.toString()));
    words.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("ORUS_CACHE", "off");
    Process process = builder.redirectErrorStream(true).start();
    process.getOutputStream().close();
    BuiltCommand command = new BuiltCommand(process);
    Thread.ofPlatform().daemon().start(command::read);
    return command;
  }

  private void read() {
    try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.add(line);
      }
    } catch (IOException e) {
      // The process was ended by the test.
    } finally {
      lines.add(END);
    }
  }

  private String next() {
    try {
      String line = lines.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
      if (line == null) {
        throw new AssertionError("no line for " + LIMIT_SECONDS + " s after " + seen);
      }
      seen.add(line);
      return line;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException(e));
    }
  }

  /** Waits for a line in which {@code pattern} is found. */
  Matcher awaitLine(String pattern) {
    Pattern compiled = Pattern.compile(pattern);
    for (String line = next(); !line.equals(END); line = next()) {
      Matcher matcher = compiled.matcher(line);
      if (matcher.find()) {
        return matcher;
      }
    }
    throw new AssertionError("no " + pattern + " in " + seen);
  }

  /** Waits for the end, which must be an ordinary one, and returns all lines. */
  List<String> awaitEnd() throws InterruptedException {
    while (seen.isEmpty() || !seen.getLast().equals(END)) {
      next();
    }
    if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new AssertionError("has not ended well: " + seen);
    }
    return seen.subList(0, seen.size() - 1);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}

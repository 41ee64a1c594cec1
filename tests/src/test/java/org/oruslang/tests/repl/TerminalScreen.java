package org.oruslang.tests.repl;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A terminal in which a command runs, made by tmux: keys go in, the screen is looked at. */
final class TerminalScreen implements AutoCloseable {

  private static final long LIMIT_SECONDS = 120;
  private static final int ATTEMPTS = 5;
  private static final long INTERVAL = 50;

  private final Path socket;

  private TerminalScreen(Path socket) {
    this.socket = socket;
  }

  /** Skips the test, with the reason, where there is no tmux. */
  static void assumeInstalled() {
    boolean found =
        List.of(System.getenv("PATH").split(":")).stream()
            .anyMatch(entry -> Files.isExecutable(Path.of(entry, "tmux")));
    assumeTrue(found, "tmux is not installed (apt-get install tmux)");
  }

  /**
   * Runs a shell command in a new terminal.
   *
   * @param folder the working directory, in which the terminal also has its socket
   */
  static TerminalScreen open(Path folder, Map<String, String> environment, String command)
      throws IOException, InterruptedException {
    TerminalScreen screen = new TerminalScreen(folder.resolve("tmux"));
    List<String> words =
        new ArrayList<>(
            List.of("new-session", "-d", "-x", "100", "-y", "40", "-c", folder.toString()));
    environment.forEach((name, value) -> words.addAll(List.of("-e", name + "=" + value)));
    words.add(command + "; echo left with $?; sleep 1000");
    for (int attempt = 1; ; attempt++) {
      try {
        screen.tmux(words);
        return screen;
      } catch (IOException failure) {
        // On a busy machine the server sometimes gives up while it starts, before it runs anything.
        if (attempt == ATTEMPTS || !failure.getMessage().contains("server exited unexpectedly")) {
          throw failure;
        }
        Files.deleteIfExists(screen.socket);
      }
    }
  }

  private String tmux(List<String> arguments) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of("tmux", "-f", "/dev/null", "-S", "" + socket));
    words.addAll(arguments);
    Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new IOException(words + ": " + output);
    }
    return output;
  }

  /** Types a line and the enter key. */
  void enter(String line) throws IOException, InterruptedException {
    type(line);
    key("Enter");
  }

  /** The same once the session has asked for a line: what is typed ahead is shown twice. */
  void enterAtPrompt(String line) throws IOException, InterruptedException {
    awaitEnd(Pattern.compile("(orus>|  \\.\\.\\.)\\z"));
    enter(line);
  }

  /** Types characters as they are. */
  void type(String text) throws IOException, InterruptedException {
    if (!text.isEmpty()) {
      tmux(List.of("send-keys", "-l", "--", text));
    }
  }

  /** Presses a key by its name, such as {@code C-c} or {@code Tab}. */
  void key(String name) throws IOException, InterruptedException {
    tmux(List.of("send-keys", name));
  }

  /** What is on the screen now, without empty lines at the end. */
  String text() throws IOException, InterruptedException {
    return tmux(List.of("capture-pane", "-p", "-S", "-500")).stripTrailing();
  }

  /** The same with the control sequences for colours. */
  String coloredText() throws IOException, InterruptedException {
    return tmux(List.of("capture-pane", "-p", "-e")).stripTrailing();
  }

  /** Waits until the screen ends with some lines. */
  void awaitEnd(String lines) throws IOException, InterruptedException {
    awaitEnd(Pattern.compile(Pattern.quote(lines) + "\\z"));
  }

  private void awaitEnd(Pattern end) throws IOException, InterruptedException {
    long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
    String text = text();
    while (!end.matcher(text).find()) {
      if (System.nanoTime() > limit) {
        fail("The screen does not end with\n" + end + "\nbut is\n" + text);
      }
      Thread.sleep(INTERVAL);
      text = text();
    }
  }

  @Override
  public void close() throws IOException {
    try {
      tmux(List.of("kill-server"));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

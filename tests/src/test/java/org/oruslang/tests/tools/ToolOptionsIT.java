package org.oruslang.tests.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tools of GraalVM that the built product has options for. */
class ToolOptionsIT {

  private static final String PROGRAM =
      """
      fn factorial(n: i64) -> i64:
          if n <= 1:
              return 1
          return n * factorial(n - 1)

      fn work(rounds: i64) -> i64:
          mut total: i64 = 0
          for i in 0..rounds:
              total = (total + factorial(i % 10)) % 1000003
          return total

      print(work(20000))
      """;

  @TempDir Path folder;

  private Path program;

  @BeforeEach
  void write() throws Exception {
    program = Files.writeString(folder.resolve("program.orus"), PROGRAM);
  }

  private List<String> run(String... options) throws Exception {
    String[] arguments = new String[options.length + 1];
    System.arraycopy(options, 0, arguments, 0, options.length);
    arguments[options.length] = program.toString();
    try (BuiltCommand command = BuiltCommand.start(folder, arguments)) {
      return command.awaitEnd();
    }
  }

  private static String row(List<String> lines, String name) {
    return lines.stream()
        .filter(line -> line.strip().startsWith(name + " "))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name + " is not in " + lines));
  }

  @Test
  void samplerShowsWhereTheTimeGoes() throws Exception {
    Files.writeString(program, PROGRAM.replace("20000", "3000000"));
    List<String> lines = run("--cpusampler", "--cpusampler.Period=1");
    Matcher share = Pattern.compile("\\|\\| +\\d+ms +([\\d.]+)%").matcher(row(lines, "<module>"));
    assertTrue(share.find(), lines.toString());
    assertTrue(Double.parseDouble(share.group(1)) > 90, lines.toString());
    assertTrue(row(lines, "work").contains("program.orus~6-10"), lines.toString());
    assertTrue(row(lines, "factorial").contains("program.orus~1-4"), lines.toString());
    assertTrue(lines.stream().noneMatch(line -> line.contains("<program>")), lines.toString());
  }

  @Test
  void tracerCountsEveryCall() throws Exception {
    List<String> lines = run("--cputracer");
    // 0! and 1! take one call, each other n! takes n.
    int calls = 20000 / 10 * (1 + 1 + 2 + 3 + 4 + 5 + 6 + 7 + 8 + 9);
    assertTrue(row(lines, "factorial").contains(" " + calls + " "), lines.toString());
    assertTrue(row(lines, "work").contains(" 1 "), lines.toString());
  }

  @Test
  void inspectorAcceptsADebugger() throws Exception {
    try (BuiltCommand command =
        BuiltCommand.start(folder, "--inspect=0", "--inspect.Secure=false", program.toString())) {
      URI address = URI.create(command.awaitLine("Debugger listening on (ws://\\S+)").group(1));
      CompletableFuture<String> paused = new CompletableFuture<>();
      HttpClient http = HttpClient.newHttpClient();
      HttpResponse<String> list =
          http.send(
              HttpRequest.newBuilder(URI.create("http://" + address.getAuthority() + "/json"))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      assertEquals(200, list.statusCode());
      assertTrue(list.body().contains(address.getPath().substring(1)), list.body());
      WebSocket socket =
          http.newWebSocketBuilder()
              .buildAsync(address, new Messages(paused))
              .get(BuiltCommand.LIMIT_SECONDS, TimeUnit.SECONDS);
      for (String method :
          List.of("Runtime.enable", "Debugger.enable", "Runtime.runIfWaitingForDebugger")) {
        send(socket, method);
      }
      String event = paused.get(BuiltCommand.LIMIT_SECONDS, TimeUnit.SECONDS);
      assertTrue(event.contains("\"functionName\":\"<module>\""), event);
      send(socket, "Debugger.resume");
      command.awaitLine("^\\d+$");
      socket.abort();
    }
  }

  private static void send(WebSocket socket, String method) throws Exception {
    socket
        .sendText("{\"id\":" + method.hashCode() + ",\"method\":\"" + method + "\"}", true)
        .get(BuiltCommand.LIMIT_SECONDS, TimeUnit.SECONDS);
  }

  /** Waits for the event of a stop. */
  private static final class Messages implements WebSocket.Listener {

    private final CompletableFuture<String> paused;
    private final StringBuilder message = new StringBuilder();

    Messages(CompletableFuture<String> paused) {
      this.paused = paused;
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      message.append(data);
      if (last) {
        if (message.indexOf("Debugger.paused") >= 0) {
          paused.complete(message.toString());
        }
        message.setLength(0);
      }
      socket.request(1);
      return null;
    }
  }
}

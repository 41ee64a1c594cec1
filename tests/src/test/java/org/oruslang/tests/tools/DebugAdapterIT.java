package org.oruslang.tests.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.debug.ConfigurationDoneArguments;
import org.eclipse.lsp4j.debug.ContinueArguments;
import org.eclipse.lsp4j.debug.EvaluateArguments;
import org.eclipse.lsp4j.debug.InitializeRequestArguments;
import org.eclipse.lsp4j.debug.NextArguments;
import org.eclipse.lsp4j.debug.OutputEventArguments;
import org.eclipse.lsp4j.debug.Scope;
import org.eclipse.lsp4j.debug.ScopesArguments;
import org.eclipse.lsp4j.debug.SetBreakpointsArguments;
import org.eclipse.lsp4j.debug.SetExceptionBreakpointsArguments;
import org.eclipse.lsp4j.debug.SetVariableArguments;
import org.eclipse.lsp4j.debug.Source;
import org.eclipse.lsp4j.debug.SourceBreakpoint;
import org.eclipse.lsp4j.debug.StackFrame;
import org.eclipse.lsp4j.debug.StackTraceArguments;
import org.eclipse.lsp4j.debug.StoppedEventArguments;
import org.eclipse.lsp4j.debug.TerminatedEventArguments;
import org.eclipse.lsp4j.debug.Variable;
import org.eclipse.lsp4j.debug.VariablesArguments;
import org.eclipse.lsp4j.debug.launch.DSPLauncher;
import org.eclipse.lsp4j.debug.services.IDebugProtocolClient;
import org.eclipse.lsp4j.debug.services.IDebugProtocolServer;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An editor debugs a program in the built product, by the Debug Adapter Protocol. */
class DebugAdapterIT {

  private static final String PROGRAM =
      """
      fn factorial(n: i64) -> i64:
          if n <= 1:
              return 1
          below = factorial(n - 1)
          return n * below

      result = factorial(4)
      print("result", result)
      """;

  @TempDir Path folder;

  private final Editor editor = new Editor();
  private IDebugProtocolServer server;

  /** What the adapter tells the editor. */
  private static final class Editor implements IDebugProtocolClient {

    final CompletableFuture<Void> initialized = new CompletableFuture<>();
    final BlockingQueue<StoppedEventArguments> stops = new LinkedBlockingQueue<>();

    final CompletableFuture<Void> going = new CompletableFuture<>();
    final CompletableFuture<Void> ended = new CompletableFuture<>();

    @Override
    public void initialized() {
      initialized.complete(null);
    }

    @Override
    public void output(OutputEventArguments event) {
      if (event.getOutput().startsWith("go")) {
        going.complete(null);
      }
    }

    @Override
    public void terminated(TerminatedEventArguments event) {
      ended.complete(null);
    }

    @Override
    public void stopped(StoppedEventArguments event) {
      stops.add(event);
    }
  }

  private static <T> T get(CompletableFuture<T> answer) throws Exception {
    return answer.get(BuiltCommand.LIMIT_SECONDS, TimeUnit.SECONDS);
  }

  private int awaitStop(String reason) throws Exception {
    StoppedEventArguments stop = editor.stops.poll(BuiltCommand.LIMIT_SECONDS, TimeUnit.SECONDS);
    assertNotNull(stop, "the program has not stopped");
    assertEquals(reason, stop.getReason());
    return stop.getThreadId();
  }

  private void setBreakpoints(Path file, SourceBreakpoint... breakpoints) throws Exception {
    Source source = new Source();
    source.setPath(file.toString());
    source.setName(file.getFileName().toString());
    SetBreakpointsArguments arguments = new SetBreakpointsArguments();
    arguments.setSource(source);
    arguments.setBreakpoints(breakpoints);
    assertEquals(breakpoints.length, get(server.setBreakpoints(arguments)).getBreakpoints().length);
  }

  private StackFrame[] stack(int thread) throws Exception {
    StackTraceArguments arguments = new StackTraceArguments();
    arguments.setThreadId(thread);
    return get(server.stackTrace(arguments)).getStackFrames();
  }

  private static String text(StackFrame[] stack) {
    return Arrays.stream(stack)
        .map(frame -> frame.getName() + ":" + frame.getLine())
        .collect(Collectors.joining(" "));
  }

  private Scope locals(StackFrame frame) throws Exception {
    ScopesArguments arguments = new ScopesArguments();
    arguments.setFrameId(frame.getId());
    return get(server.scopes(arguments)).getScopes()[0];
  }

  private Map<String, String> variables(StackFrame frame) throws Exception {
    VariablesArguments arguments = new VariablesArguments();
    arguments.setVariablesReference(locals(frame).getVariablesReference());
    return Arrays.stream(get(server.variables(arguments)).getVariables())
        .collect(Collectors.toMap(Variable::getName, Variable::getValue));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Connects to the adapter as soon as it listens; it says so in output that is not flushed. */
  private static Socket connect(int port) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(BuiltCommand.LIMIT_SECONDS);
    while (true) {
      try {
        return new Socket(InetAddress.getLoopbackAddress(), port);
      } catch (ConnectException e) {
        if (System.nanoTime() > end) {
          throw e;
        }
        Thread.sleep(50);
      }
    }
  }

  /** Starts a program that waits until an editor is attached. */
  private BuiltCommand debugged(Path program, int port) throws IOException {
    return BuiltCommand.start(
        folder, "--dap=" + port, "--dap.Suspend=false", "--dap.WaitAttached", program.toString());
  }

  /** Begins a session as editors do, up to where they set breakpoints. */
  private void attach(Socket socket) throws Exception {
    Launcher<IDebugProtocolServer> launcher =
        DSPLauncher.createClientLauncher(editor, socket.getInputStream(), socket.getOutputStream());
    launcher.startListening();
    server = launcher.getRemoteProxy();
    InitializeRequestArguments client = new InitializeRequestArguments();
    client.setClientID("test");
    client.setAdapterID("graalvm");
    client.setLinesStartAt1(true);
    client.setColumnsStartAt1(true);
    client.setPathFormat("path");
    assertTrue(get(server.initialize(client)).getSupportsConfigurationDoneRequest());
    get(editor.initialized);
    get(server.attach(Map.of()));
  }

  private void resume(int thread) throws Exception {
    ContinueArguments arguments = new ContinueArguments();
    arguments.setThreadId(thread);
    get(server.continue_(arguments));
  }

  @Test
  void aProgramIsStoppedSteppedAndChanged() throws Exception {
    Path program = Files.writeString(folder.resolve("program.orus"), PROGRAM).toRealPath();
    int port = freePort();
    try (BuiltCommand command = debugged(program, port)) {
      try (Socket socket = connect(port)) {
        attach(socket);
        SourceBreakpoint breakpoint = new SourceBreakpoint();
        breakpoint.setLine(5);
        setBreakpoints(program, breakpoint);
        get(server.configurationDone(new ConfigurationDoneArguments()));

        int thread = awaitStop("breakpoint");
        StackFrame[] stack = stack(thread);
        assertEquals("factorial:5 factorial:4 factorial:4 <module>:7", text(stack));
        assertEquals(Map.of("n", "2", "below", "1"), variables(stack[0]));
        assertEquals("3", variables(stack[1]).get("n"));
        EvaluateArguments question = new EvaluateArguments();
        question.setExpression("n * 10 + below");
        question.setFrameId(stack[0].getId());
        assertEquals("21", get(server.evaluate(question)).getResult());

        NextArguments step = new NextArguments();
        step.setThreadId(thread);
        get(server.next(step));
        // What the adapter of GraalVM calls every stop without a breakpoint. It stops where a
        // function ends, to show the result.
        thread = awaitStop("debugger_statement");
        assertEquals("factorial:5 factorial:4 factorial:4 <module>:7", text(stack(thread)));

        resume(thread);
        thread = awaitStop("breakpoint");
        stack = stack(thread);
        assertEquals(Map.of("n", "3", "below", "2"), variables(stack[0]));
        SetVariableArguments change = new SetVariableArguments();
        change.setVariablesReference(locals(stack[0]).getVariablesReference());
        change.setName("below");
        change.setValue("5");
        assertEquals("5", get(server.setVariable(change)).getValue());
        setBreakpoints(program);
        resume(thread);
        command.awaitLine("^result 60$");
        get(editor.ended);
      }
      command.awaitEnd();
    }
  }

  @Test
  void conditionsAndErrorsStopAProgram() throws Exception {
    Path program =
        Files.writeString(
                folder.resolve("errors.orus"),
                """
                fn divide(a: i32, b: i32) -> i32:
                    return a / b

                mut sum = 0
                for i in 0..5:
                    sum += divide(12, i + 1)
                print("sum", sum)
                divide(sum, 0)
                """)
            .toRealPath();
    int port = freePort();
    try (BuiltCommand command = debugged(program, port)) {
      try (Socket socket = connect(port)) {
        attach(socket);
        SourceBreakpoint breakpoint = new SourceBreakpoint();
        breakpoint.setLine(2);
        breakpoint.setCondition("b == 3 and a > 10");
        setBreakpoints(program, breakpoint);
        SetExceptionBreakpointsArguments exceptions = new SetExceptionBreakpointsArguments();
        exceptions.setFilters(new String[] {"uncaught"});
        get(server.setExceptionBreakpoints(exceptions));
        get(server.configurationDone(new ConfigurationDoneArguments()));

        int thread = awaitStop("breakpoint");
        StackFrame[] stack = stack(thread);
        assertEquals("divide:2 <module>:6", text(stack));
        assertEquals(Map.of("a", "12", "b", "3"), variables(stack[0]));

        resume(thread);
        thread = awaitStop("exception");
        stack = stack(thread);
        assertEquals("divide:2 <module>:8", text(stack));
        assertEquals(Map.of("a", "27", "b", "0"), variables(stack[0]));
        resume(thread);
        command.awaitLine("Division by zero");
        get(editor.ended);
      }
    }
  }

  @Test
  void anEditorThatLeavesChangesNothingInWhatTheProgramReturns() throws Exception {
    Path program =
        Files.writeString(
                folder.resolve("left.orus"),
                """
                mut rounds = 0
                print("go")
                while rounds < 3_000_000:
                    rounds += 1
                print("rounds", rounds)
                """)
            .toRealPath();
    int port = freePort();
    try (BuiltCommand command = debugged(program, port)) {
      try (Socket socket = connect(port)) {
        attach(socket);
        get(server.configurationDone(new ConfigurationDoneArguments()));
        get(editor.going);
      }
      command.awaitLine("^rounds 3000000$");
      command.awaitEnd();
    }
  }
}

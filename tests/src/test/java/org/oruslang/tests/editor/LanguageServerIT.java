package org.oruslang.tests.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.SignatureHelp;
import org.eclipse.lsp4j.SignatureHelpParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An editor at work with the language server of the built product. */
class LanguageServerIT {

  private static final long LIMIT_SECONDS = 120;

  private static final String PROGRAM =
      """
      use shapes

      // Adds up.
      fn total(values: [f64]):
          mut sum = 0.0
          for value in values:
              sum += value
          return sum

      s = shapes.square(2.0)
      print("π", s.area(), total([s.side]))
      """;

  private static final String SHAPES =
      """
      // A square.
      pub struct Square:
          side: f64
      impl Square:
          fn area(self) -> f64:
              return self.side * self.side
      pub fn square(side: f64) -> Square:
          return Square{ side: side }
      """;

  @TempDir Path folder;

  private final Editor editor = new Editor();
  private Process process;
  private LanguageServer server;
  private Path program;
  private Path shapes;
  private int version;

  /** What the server tells the editor. */
  private static final class Editor implements LanguageClient {

    final BlockingQueue<PublishDiagnosticsParams> diagnostics = new LinkedBlockingQueue<>();
    final BlockingQueue<MessageParams> log = new LinkedBlockingQueue<>();

    @Override
    public void publishDiagnostics(PublishDiagnosticsParams parameters) {
      diagnostics.add(parameters);
    }

    @Override
    public void logMessage(MessageParams message) {
      log.add(message);
    }

    @Override
    public void telemetryEvent(Object event) {}

    @Override
    public void showMessage(MessageParams message) {}

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(
        ShowMessageRequestParams parameters) {
      return CompletableFuture.completedFuture(null);
    }
  }

  @BeforeEach
  void connect() throws Exception {
    program = Files.writeString(folder.resolve("program.orus"), PROGRAM);
    shapes = Files.writeString(folder.resolve("shapes.orus"), SHAPES);
    Path orus = Path.of(System.getProperty("orus.root"), "component/target/orus/bin/orus");
    ProcessBuilder builder = new ProcessBuilder(orus.toString(), "--lsp");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("ORUS_CACHE", "off");
    process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    Launcher<LanguageServer> launcher =
        LSPLauncher.createClientLauncher(
            editor, process.getInputStream(), process.getOutputStream());
    launcher.startListening();
    server = launcher.getRemoteProxy();
    InitializeParams parameters = new InitializeParams();
    parameters.setCapabilities(new ClientCapabilities());
    parameters.setWorkspaceFolders(List.of(new WorkspaceFolder(folder.toUri().toString(), "work")));
    InitializeResult result = get(server.initialize(parameters));
    assertEquals("Orus", result.getServerInfo().getName());
    assertNotNull(result.getCapabilities().getRenameProvider());
    server.initialized(new InitializedParams());
  }

  @AfterEach
  void leave() throws Exception {
    try {
      get(server.shutdown());
      server.exit();
      assertTrue(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS), "the server has not ended");
      assertEquals(0, process.exitValue());
      assertEquals(List.of(), List.copyOf(editor.log));
    } finally {
      process.destroyForcibly();
    }
  }

  private static <T> T get(CompletableFuture<T> answer) throws Exception {
    return answer.get(LIMIT_SECONDS, TimeUnit.SECONDS);
  }

  private void open(Path file, String text) {
    String uri = file.toUri().toString();
    server
        .getTextDocumentService()
        .didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri, "orus", ++version, text)));
  }

  private void change(Path file, String text) {
    String uri = file.toUri().toString();
    server
        .getTextDocumentService()
        .didChange(
            new DidChangeTextDocumentParams(
                new VersionedTextDocumentIdentifier(uri, ++version),
                List.of(new TextDocumentContentChangeEvent(text))));
  }

  /** Waits until a file has these mistakes, {@code CODE line:column-line:column} each. */
  private void awaitDiagnostics(Path file, String... expected) throws Exception {
    List<String> told = null;
    while (!List.of(expected).equals(told)) {
      PublishDiagnosticsParams next = editor.diagnostics.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
      assertNotNull(next, "last told about " + file + ": " + told);
      if (next.getUri().equals(file.toUri().toString())) {
        told = next.getDiagnostics().stream().map(LanguageServerIT::text).toList();
      }
    }
  }

  private static String text(Diagnostic diagnostic) {
    return diagnostic.getCode().getLeft()
        + " "
        + text(diagnostic.getRange().getStart())
        + "-"
        + text(diagnostic.getRange().getEnd());
  }

  private static String text(Position position) {
    return position.getLine() + ":" + position.getCharacter();
  }

  private String text(Location location) {
    return Path.of(URI.create(location.getUri())).getFileName()
        + " "
        + text(location.getRange().getStart())
        + "-"
        + text(location.getRange().getEnd());
  }

  private static TextDocumentIdentifier id(Path file) {
    return new TextDocumentIdentifier(file.toUri().toString());
  }

  private String hover(Path file, int line, int character) throws Exception {
    Hover hover =
        get(
            server
                .getTextDocumentService()
                .hover(new HoverParams(id(file), new Position(line, character))));
    return hover == null ? null : hover.getContents().getRight().getValue();
  }

  private List<String> completions(Path file, int line, int character) throws Exception {
    return get(
            server
                .getTextDocumentService()
                .completion(new CompletionParams(id(file), new Position(line, character))))
        .getLeft()
        .stream()
        .map(CompletionItem::getLabel)
        .toList();
  }

  private String rename(Path file, int line, int character, String name) throws Exception {
    return get(
            server
                .getTextDocumentService()
                .rename(new RenameParams(id(file), new Position(line, character), name)))
        .getChanges()
        .entrySet()
        .stream()
        .sorted(Map.Entry.comparingByKey())
        .flatMap(
            entry ->
                entry.getValue().stream()
                    .map(edit -> text(new Location(entry.getKey(), edit.getRange()))))
        .collect(Collectors.joining(", "));
  }

  @Test
  void mistakesFollowWhatIsTyped() throws Exception {
    open(program, PROGRAM);
    awaitDiagnostics(program);
    change(program, PROGRAM + "x: i32 = \"π\"\nprint(\"π\", y)\n");
    awaitDiagnostics(program, "E2001 11:0-11:1", "E1010 12:11-12:12");
    change(program, PROGRAM + "print((1\n");
    awaitDiagnostics(program, "E1003 11:6-11:7");
    change(program, PROGRAM);
    awaitDiagnostics(program);
  }

  @Test
  void mistakesInAModuleAreShownThereAndGoAway() throws Exception {
    open(program, PROGRAM);
    awaitDiagnostics(program);
    open(shapes, SHAPES.replace("side: f64", "side: f65"));
    awaitDiagnostics(shapes, "E2003 2:10-2:13", "E2003 6:20-6:23");
    change(shapes, SHAPES);
    awaitDiagnostics(shapes);
    change(shapes, SHAPES.replace("pub fn square", "fn square"));
    awaitDiagnostics(program, "E3006 9:11-9:17");
    server.getTextDocumentService().didClose(new DidCloseTextDocumentParams(id(shapes)));
    awaitDiagnostics(program);
  }

  @Test
  void typesAndCommentsAreShownOnHover() throws Exception {
    open(program, PROGRAM);
    assertEquals(
        "```orus\nfn total(values: [f64]) -> f64\n```\n\nAdds up.", hover(program, 10, 24));
    assertEquals("```orus\ns: Square\n```", hover(program, 10, 11));
    assertEquals("```orus\nmut sum: f64\n```", hover(program, 6, 9));
    assertEquals("```orus\nstruct Square\n```\n\nA square.", hover(shapes, 6, 30));
    assertEquals("```orus\nf64\n```", hover(program, 4, 15));
  }

  @Test
  void declarationsAndUsesAreFoundInAllFiles() throws Exception {
    open(program, PROGRAM);
    List<? extends Location> declaration =
        get(server
                .getTextDocumentService()
                .definition(new DefinitionParams(id(program), new Position(9, 12))))
            .getLeft();
    assertEquals(List.of("shapes.orus 6:7-6:13"), declaration.stream().map(this::text).toList());
    List<? extends Location> uses =
        get(
            server
                .getTextDocumentService()
                .references(
                    new ReferenceParams(
                        id(shapes), new Position(2, 5), new ReferenceContext(true))));
    assertEquals(
        List.of(
            "program.orus 10:30-10:34",
            "shapes.orus 2:4-2:8",
            "shapes.orus 5:20-5:24",
            "shapes.orus 5:32-5:36",
            "shapes.orus 7:19-7:23"),
        uses.stream().map(this::text).sorted().toList());
    assertEquals(
        4,
        get(server
                .getTextDocumentService()
                .documentHighlight(new DocumentHighlightParams(id(shapes), new Position(2, 5))))
            .size());
  }

  @Test
  void namesAreChangedEverywhereOrNotAtAll() throws Exception {
    open(program, PROGRAM);
    assertEquals(
        "program.orus 10:30-10:34, shapes.orus 2:4-2:8, shapes.orus 5:20-5:24,"
            + " shapes.orus 5:32-5:36, shapes.orus 7:19-7:23",
        rename(shapes, 2, 5, "width"));
    assertEquals(
        "program.orus 4:8-4:11, program.orus 6:8-6:11, program.orus 7:11-7:14",
        rename(program, 4, 9, "result"));
    for (String name : List.of("while", "1a", "value")) {
      ExecutionException refused =
          assertThrows(ExecutionException.class, () -> rename(program, 4, 9, name));
      assertTrue(refused.getCause() instanceof ResponseErrorException, refused.toString());
    }
    ExecutionException refused =
        assertThrows(
            ExecutionException.class,
            () ->
                get(
                    server
                        .getTextDocumentService()
                        .prepareRename(new PrepareRenameParams(id(program), new Position(10, 1)))));
    assertEquals("There is no name that could be changed.", refused.getCause().getMessage());
  }

  @Test
  void whatIsBeingWrittenIsCompleted() throws Exception {
    open(program, PROGRAM);
    change(program, PROGRAM + "s.");
    assertEquals(List.of("side", "area"), completions(program, 11, 2));
    change(program, PROGRAM + "print(shapes.");
    assertEquals(List.of("Square", "square"), completions(program, 11, 13));
    change(program, PROGRAM + "use ");
    assertTrue(completions(program, 11, 4).containsAll(List.of("shapes", "polyglot", "java")));
    change(program, PROGRAM + "t");
    assertTrue(completions(program, 11, 1).containsAll(List.of("total", "shapes", "try", "len")));
    change(program, PROGRAM + "total([1.0], ");
    SignatureHelp help =
        get(
            server
                .getTextDocumentService()
                .signatureHelp(new SignatureHelpParams(id(program), new Position(11, 13))));
    assertEquals("total(values: [f64]) -> f64", help.getSignatures().getFirst().getLabel());
    assertEquals(1, help.getActiveParameter());
  }

  @Test
  void anOverviewListsDeclarations() throws Exception {
    open(shapes, SHAPES + "LIMIT := 4\nfn broken(:\n");
    List<DocumentSymbol> symbols =
        get(server.getTextDocumentService().documentSymbol(new DocumentSymbolParams(id(shapes))))
            .stream()
            .map(either -> either.getRight())
            .toList();
    assertEquals(
        List.of("Square [side]", "impl Square [area]", "square []", "LIMIT []"),
        symbols.stream()
            .map(s -> s.getName() + " " + s.getChildren().stream().map(c -> c.getName()).toList())
            .toList());
  }

  @Test
  void documentsThatAreNoFilesAreAnsweredWithNothing() throws Exception {
    server
        .getTextDocumentService()
        .didOpen(
            new DidOpenTextDocumentParams(
                new TextDocumentItem("untitled:Untitled-1", "orus", 1, "x = 1")));
    assertEquals(
        null,
        get(
            server
                .getTextDocumentService()
                .hover(
                    new HoverParams(
                        new TextDocumentIdentifier("untitled:Untitled-1"), new Position(0, 0)))));
  }
}

package org.oruslang.launcher.lsp;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.RenameOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.SetTraceParams;
import org.eclipse.lsp4j.SignatureHelpOptions;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;

/**
 * A language server for one editor.
 *
 * <p>What the editor sends is handled in order by one thread, which has a deep stack as the checker
 * follows the nesting of programs.
 */
public final class OrusLanguageServer implements LanguageServer {

  private static final Logger LOG = Logger.getLogger("org.eclipse.lsp4j.jsonrpc");

  /** Bytes. */
  private static final long STACK = 512L << 20;

  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(null, task, "orus-lsp", STACK);
            thread.setDaemon(true);
            return thread;
          });
  private final InputStream in;
  private final String version;
  private final DocumentService documents;
  private boolean shutDown;

  private OrusLanguageServer(InputStream in, String version, List<Path> modulePath) {
    this.in = in;
    this.version = version;
    this.documents = new DocumentService(worker, modulePath);
  }

  /**
   * Serves the client at the other end of the streams until it leaves.
   *
   * @param version the version of Orus
   * @param modulePath further folders with modules
   * @return the exit code: 0 after an orderly shutdown, else 1
   */
  public static int serve(InputStream in, OutputStream out, String version, List<Path> modulePath)
      throws InterruptedException {
    // The end of the conversation is no news.
    LOG.setLevel(Level.WARNING);
    OrusLanguageServer server = new OrusLanguageServer(in, version, modulePath);
    Launcher<LanguageClient> launcher = LSPLauncher.createServerLauncher(server, in, out);
    server.documents.connect(launcher.getRemoteProxy());
    try {
      launcher.startListening().get();
    } catch (ExecutionException e) {
      return 1;
    } finally {
      server.worker.shutdownNow();
    }
    return server.shutDown ? 0 : 1;
  }

  @Override
  public CompletableFuture<InitializeResult> initialize(InitializeParams parameters) {
    documents.open(folders(parameters));
    ServerCapabilities abilities = new ServerCapabilities();
    abilities.setTextDocumentSync(TextDocumentSyncKind.Full);
    abilities.setHoverProvider(true);
    abilities.setDefinitionProvider(true);
    abilities.setReferencesProvider(true);
    abilities.setDocumentHighlightProvider(true);
    abilities.setDocumentSymbolProvider(true);
    abilities.setRenameProvider(new RenameOptions(true));
    abilities.setCompletionProvider(new CompletionOptions(false, List.of(".")));
    abilities.setSignatureHelpProvider(new SignatureHelpOptions(List.of("(", ",")));
    return CompletableFuture.completedFuture(
        new InitializeResult(abilities, new ServerInfo("Orus", version)));
  }

  private static List<Path> folders(InitializeParams parameters) {
    List<Path> folders = new ArrayList<>();
    if (parameters.getWorkspaceFolders() != null) {
      for (WorkspaceFolder folder : parameters.getWorkspaceFolders()) {
        Path path = Positions.file(folder.getUri());
        if (path != null) {
          folders.add(path);
        }
      }
    }
    return folders;
  }

  @Override
  public void initialized(InitializedParams parameters) {}

  @Override
  public void setTrace(SetTraceParams parameters) {}

  @Override
  public CompletableFuture<Object> shutdown() {
    shutDown = true;
    return CompletableFuture.completedFuture(null);
  }

  /** Ends the conversation as if the client had closed the stream. */
  @Override
  public void exit() {
    try {
      in.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public TextDocumentService getTextDocumentService() {
    return documents;
  }

  @Override
  public WorkspaceService getWorkspaceService() {
    return documents.workspaceService();
  }
}

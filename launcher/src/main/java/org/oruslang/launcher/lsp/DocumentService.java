package org.oruslang.launcher.lsp;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SignatureHelp;
import org.eclipse.lsp4j.SignatureHelpParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentPositionParams;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.oruslang.analysis.Completions;
import org.oruslang.analysis.Occurrence;
import org.oruslang.analysis.Outline;
import org.oruslang.analysis.Renaming;
import org.oruslang.analysis.SourceAnalysis;
import org.oruslang.analysis.Workspace;
import org.oruslang.diagnostics.SourceText;
import org.oruslang.syntax.Span;
import org.oruslang.types.program.Symbol;
import org.oruslang.types.program.TypedModule;

/** Answers what the editor asks about documents, and tells it the mistakes in them. */
final class DocumentService implements TextDocumentService {

  /** How long somebody has to stop typing until mistakes are looked for, in milliseconds. */
  private static final long PAUSE = 120;

  private final ScheduledExecutorService worker;
  private final List<Path> modulePath;
  private final OpenDocuments documents = new OpenDocuments();
  private final Set<Path> reported = new HashSet<>();
  private LanguageClient client;
  private List<Path> folders = List.of();
  private Workspace workspace;
  private long changes;

  DocumentService(ScheduledExecutorService worker, List<Path> modulePath) {
    this.worker = worker;
    this.modulePath = modulePath;
    this.workspace = new Workspace(documents, folders, modulePath);
  }

  void connect(LanguageClient editor) {
    client = editor;
  }

  /** Begins to work in folders. */
  void open(List<Path> workFolders) {
    worker.execute(
        () -> {
          folders = List.copyOf(workFolders);
          workspace = new Workspace(documents, folders, modulePath);
        });
  }

  // What the editor tells.

  @Override
  public void didOpen(DidOpenTextDocumentParams parameters) {
    String uri = parameters.getTextDocument().getUri();
    changeText(uri, parameters.getTextDocument().getText(), 0);
  }

  @Override
  public void didChange(DidChangeTextDocumentParams parameters) {
    String text = parameters.getContentChanges().getLast().getText();
    changeText(parameters.getTextDocument().getUri(), text, PAUSE);
  }

  private void changeText(String uri, String text, long pause) {
    Path file = Positions.file(uri);
    if (file == null) {
      return;
    }
    worker.execute(
        () -> {
          boolean isNew = !documents.exists(file);
          documents.put(file, text);
          changed(file, isNew);
          publishAfter(pause);
        });
  }

  @Override
  public void didClose(DidCloseTextDocumentParams parameters) {
    Path file = Positions.file(parameters.getTextDocument().getUri());
    if (file == null) {
      return;
    }
    worker.execute(
        () -> {
          documents.remove(file);
          changed(file, !documents.exists(file));
          publishAfter(0);
        });
  }

  @Override
  public void didSave(DidSaveTextDocumentParams parameters) {}

  private void changed(Path file, boolean cameOrWent) {
    if (cameOrWent) {
      workspace.filesChanged();
    } else {
      workspace.changed(file);
    }
  }

  WorkspaceService workspaceService() {
    return new WorkspaceService() {
      @Override
      public void didChangeConfiguration(DidChangeConfigurationParams parameters) {}

      @Override
      public void didChangeWatchedFiles(DidChangeWatchedFilesParams parameters) {
        worker.execute(
            () -> {
              workspace.filesChanged();
              publishAfter(PAUSE);
            });
      }
    };
  }

  private void publishAfter(long pause) {
    long now = ++changes;
    worker.schedule(
        () -> {
          if (now == changes) {
            publish();
          }
        },
        pause,
        TimeUnit.MILLISECONDS);
  }

  /** Tells the mistakes in the open documents, and those in modules that they use. */
  private void publish() {
    Set<Path> files = new LinkedHashSet<>(documents.open());
    for (Path file : documents.open()) {
      try {
        workspace.analysis(file);
      } catch (IOException | RuntimeException | Error e) {
        Answers.log(client, "checking " + file, e);
      }
    }
    workspace.files().stream().sorted().forEach(files::add);
    Set<Path> faulty = new HashSet<>();
    for (Path file : files) {
      try {
        SourceAnalysis analysis = workspace.analysis(file);
        if (documents.isOpen(file) || !analysis.diagnostics().isEmpty()) {
          faulty.add(file);
          client.publishDiagnostics(
              new PublishDiagnosticsParams(
                  Positions.uri(file),
                  analysis.diagnostics().stream().map(Answers::diagnostic).toList()));
        }
      } catch (IOException | RuntimeException | Error e) {
        Answers.log(client, "checking " + file, e);
      }
    }
    reported.removeAll(faulty);
    for (Path file : reported) {
      client.publishDiagnostics(new PublishDiagnosticsParams(Positions.uri(file), List.of()));
    }
    reported.clear();
    reported.addAll(faulty);
  }

  // What the editor asks.

  private interface Question<T> {
    T answer(Path file, SourceAnalysis analysis) throws IOException, Renaming.Refused;
  }

  /** Answers on the worker; null for documents that are no files. */
  private <T> CompletableFuture<T> ask(TextDocumentIdentifier document, Question<T> question) {
    CompletableFuture<T> result = new CompletableFuture<>();
    worker.execute(
        () -> {
          try {
            Path file = Positions.file(document.getUri());
            result.complete(file == null ? null : question.answer(file, workspace.analysis(file)));
          } catch (Renaming.Refused e) {
            result.completeExceptionally(
                new ResponseErrorException(
                    new ResponseError(ResponseErrorCode.RequestFailed, e.getMessage(), null)));
          } catch (IOException | RuntimeException | Error e) {
            Answers.log(client, "answering about " + document.getUri(), e);
            result.completeExceptionally(e);
          }
        });
    return result;
  }

  private <T> CompletableFuture<T> askAt(TextDocumentPositionParams place, QuestionAt<T> question) {
    return ask(
        place.getTextDocument(),
        (file, analysis) ->
            question.answer(
                file, analysis, Positions.offset(analysis.text(), place.getPosition())));
  }

  private interface QuestionAt<T> {
    T answer(Path file, SourceAnalysis analysis, int offset) throws IOException, Renaming.Refused;
  }

  @Override
  public CompletableFuture<Hover> hover(HoverParams parameters) {
    return askAt(
        parameters,
        (file, analysis, offset) -> {
          Occurrence occurrence = analysis.index().at(offset).orElse(null);
          if (occurrence == null) {
            return analysis
                .index()
                .typeAt(offset)
                .map(entry -> Answers.hover(analysis.text(), entry.getKey(), entry.getValue()))
                .orElse(null);
          }
          Location declared = declaration(analysis, file, occurrence.symbol());
          String comment = declared == null ? "" : Answers.comment(workspace, declared);
          return Answers.hover(analysis.text(), occurrence, comment);
        });
  }

  @Override
  public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>>
      definition(DefinitionParams parameters) {
    return askAt(
        parameters,
        (file, analysis, offset) -> {
          List<Location> places = new ArrayList<>();
          Occurrence occurrence = analysis.index().at(offset).orElse(null);
          if (occurrence != null) {
            Location place = declaration(analysis, file, occurrence.symbol());
            if (place != null) {
              places.add(place);
            }
          }
          return Either.forLeft(places);
        });
  }

  /** Where a symbol is declared, if that is in a file. */
  private Location declaration(SourceAnalysis analysis, Path file, Symbol symbol)
      throws IOException {
    if (symbol instanceof TypedModule module) {
      Path target = workspace.file(module).orElse(null);
      return target == null ? null : location(workspace.analysis(target), target, new Span(0, 0));
    }
    Span here = analysis.index().declaration(symbol).orElse(null);
    if (here != null) {
      return location(analysis, file, here);
    }
    for (Path other : workspace.files()) {
      SourceAnalysis elsewhere = workspace.analysis(other);
      Span span = elsewhere.index().declaration(symbol).orElse(null);
      if (span != null) {
        return location(elsewhere, other, span);
      }
    }
    return null;
  }

  private static Location location(SourceAnalysis analysis, Path file, Span span) {
    return new Location(Positions.uri(file), Positions.range(analysis.text(), span));
  }

  @Override
  public CompletableFuture<List<? extends Location>> references(ReferenceParams parameters) {
    return askAt(
        parameters,
        (file, analysis, offset) -> {
          List<Location> places = new ArrayList<>();
          Symbol symbol = checkAll(file, offset);
          if (symbol == null) {
            return places;
          }
          for (var found : Renaming.occurrences(workspace, symbol).entrySet()) {
            for (Occurrence occurrence : found.getValue()) {
              if (!occurrence.declaration() || parameters.getContext().isIncludeDeclaration()) {
                SourceAnalysis there = workspace.analysis(found.getKey());
                places.add(location(there, found.getKey(), occurrence.span()));
              }
            }
          }
          return places;
        });
  }

  /** Checks all files of the folders, and yields the symbol at a place, if there is one. */
  private Symbol checkAll(Path file, int offset) throws IOException {
    for (Path folder : folders) {
      for (Path other : OpenDocuments.below(folder)) {
        workspace.analysis(other);
      }
    }
    return workspace.analysis(file).index().at(offset).map(Occurrence::symbol).orElse(null);
  }

  @Override
  public CompletableFuture<List<? extends DocumentHighlight>> documentHighlight(
      DocumentHighlightParams parameters) {
    return askAt(
        parameters,
        (file, analysis, offset) -> {
          Symbol symbol = analysis.index().at(offset).map(Occurrence::symbol).orElse(null);
          return analysis.index().occurrences().stream()
              .filter(occurrence -> occurrence.symbol() == symbol)
              .map(found -> Positions.range(analysis.text(), found.span()))
              .map(DocumentHighlight::new)
              .toList();
        });
  }

  @Override
  public CompletableFuture<Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>>
      prepareRename(PrepareRenameParams parameters) {
    return askAt(
        parameters,
        (file, analysis, offset) ->
            Either3.forFirst(
                Positions.range(analysis.text(), Renaming.subject(analysis, offset).span())));
  }

  @Override
  public CompletableFuture<WorkspaceEdit> rename(RenameParams parameters) {
    return askAt(
        parameters,
        (file, analysis, offset) -> {
          checkAll(file, offset);
          Renaming renaming =
              Renaming.of(workspace, documents, file, offset, parameters.getNewName());
          Map<String, List<TextEdit>> edits = new HashMap<>();
          for (var place : renaming.places().entrySet()) {
            SourceText text = workspace.analysis(place.getKey()).text();
            edits.put(
                Positions.uri(place.getKey()),
                place.getValue().stream()
                    .map(span -> Positions.range(text, span))
                    .map(range -> new TextEdit(range, parameters.getNewName()))
                    .toList());
          }
          return new WorkspaceEdit(edits);
        });
  }

  @Override
  public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(
      CompletionParams parameters) {
    return askAt(
        parameters,
        (file, analysis, offset) -> {
          String text = analysis.text().text().toString();
          return Either.forLeft(
              Completions.at(workspace, file, text, offset).stream()
                  .map(Answers::completion)
                  .toList());
        });
  }

  @Override
  public CompletableFuture<SignatureHelp> signatureHelp(SignatureHelpParams parameters) {
    return askAt(
        parameters,
        (file, analysis, offset) ->
            Answers.signatureHelp(
                Completions.callAt(
                    analysis.text().text().toString(),
                    offset,
                    changed -> workspace.analysis(file, changed))));
  }

  @Override
  public CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> documentSymbol(
      DocumentSymbolParams parameters) {
    return ask(
        parameters.getTextDocument(),
        (file, analysis) ->
            Outline.of(analysis.program()).stream()
                .map(outline -> Answers.symbol(analysis.text(), outline))
                .map(Either::<SymbolInformation, DocumentSymbol>forRight)
                .toList());
  }
}

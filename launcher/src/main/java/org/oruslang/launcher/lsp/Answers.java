package org.oruslang.launcher.lsp;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.ParameterInformation;
import org.eclipse.lsp4j.SignatureHelp;
import org.eclipse.lsp4j.SignatureInformation;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.services.LanguageClient;
import org.oruslang.analysis.Completions;
import org.oruslang.analysis.Occurrence;
import org.oruslang.analysis.Outline;
import org.oruslang.analysis.SourceAnalysis;
import org.oruslang.analysis.Symbols;
import org.oruslang.analysis.Workspace;
import org.oruslang.diagnostics.SourceText;
import org.oruslang.syntax.Span;
import org.oruslang.types.program.Builtin;
import org.oruslang.types.program.EnumSymbol;
import org.oruslang.types.program.FunctionSymbol;
import org.oruslang.types.program.StructSymbol;
import org.oruslang.types.program.Symbol;
import org.oruslang.types.program.Type;
import org.oruslang.types.program.TypePrinter;
import org.oruslang.types.program.TypedModule;
import org.oruslang.types.program.Variable;

/** Findings in the form of the protocol. */
final class Answers {

  private Answers() {}

  static Diagnostic diagnostic(org.oruslang.diagnostics.Diagnostic found) {
    String help = found.help().isEmpty() ? "" : "\n" + found.help();
    Diagnostic diagnostic =
        new Diagnostic(
            Positions.range(found.source(), found.span()),
            found.message() + help,
            DiagnosticSeverity.Error,
            "orus");
    diagnostic.setCode(found.code().code());
    return diagnostic;
  }

  static Hover hover(SourceText text, Occurrence occurrence, String comment) {
    return hover(text, occurrence.span(), Symbols.declaration(occurrence.symbol()), comment);
  }

  static Hover hover(SourceText text, Span span, Type type) {
    return type.is(Type.Primitive.INVALID) ? null : hover(text, span, TypePrinter.text(type), "");
  }

  private static Hover hover(SourceText text, Span span, String code, String comment) {
    String value = "```orus\n" + code + "\n```" + (comment.isEmpty() ? "" : "\n\n" + comment);
    return new Hover(new MarkupContent(MarkupKind.MARKDOWN, value), Positions.range(text, span));
  }

  /** The comment above a declaration. */
  static String comment(Workspace workspace, Location declaration) throws IOException {
    Path file = Positions.file(declaration.getUri());
    SourceAnalysis analysis = workspace.analysis(file);
    int offset = Positions.offset(analysis.text(), declaration.getRange().getStart());
    return Symbols.comment(analysis.text().text(), offset);
  }

  static CompletionItem completion(Completions completion) {
    CompletionItem item = new CompletionItem(completion.name());
    item.setKind(kind(completion.symbol()));
    if (completion.symbol() != null) {
      item.setDetail(Symbols.declaration(completion.symbol()));
    }
    return item;
  }

  private static CompletionItemKind kind(Symbol symbol) {
    return switch (symbol) {
      case null -> CompletionItemKind.Keyword;
      case Variable variable ->
          variable.constant() != null ? CompletionItemKind.Constant : CompletionItemKind.Variable;
      case FunctionSymbol function ->
          function.isInstanceMethod() ? CompletionItemKind.Method : CompletionItemKind.Function;
      case StructSymbol struct -> CompletionItemKind.Struct;
      case StructSymbol.FieldSymbol field -> CompletionItemKind.Field;
      case EnumSymbol enumeration -> CompletionItemKind.Enum;
      case EnumSymbol.VariantSymbol variant -> CompletionItemKind.EnumMember;
      case TypedModule module -> CompletionItemKind.Module;
      case Builtin builtin -> CompletionItemKind.Function;
    };
  }

  /** Help for a call that is being written; null if there is none. */
  static SignatureHelp signatureHelp(Completions.OpenCall call) {
    Symbols.Signature signature = call == null ? null : Symbols.signature(call.symbol());
    if (signature == null) {
      return null;
    }
    SignatureInformation information =
        new SignatureInformation(Symbols.name(call.symbol()) + signature.text());
    information.setParameters(
        signature.parameters().stream().map(ParameterInformation::new).toList());
    return new SignatureHelp(List.of(information), 0, call.argument());
  }

  static DocumentSymbol symbol(SourceText text, Outline outline) {
    DocumentSymbol symbol =
        new DocumentSymbol(
            outline.name(),
            kind(outline.kind()),
            Positions.range(text, outline.span()),
            Positions.range(text, outline.nameSpan()));
    symbol.setChildren(outline.parts().stream().map(part -> symbol(text, part)).toList());
    return symbol;
  }

  private static SymbolKind kind(Outline.Kind kind) {
    return switch (kind) {
      case FUNCTION -> SymbolKind.Function;
      case METHOD -> SymbolKind.Method;
      case STRUCT -> SymbolKind.Struct;
      case FIELD -> SymbolKind.Field;
      case ENUM -> SymbolKind.Enum;
      case VARIANT -> SymbolKind.EnumMember;
      case IMPL -> SymbolKind.Class;
      case CONSTANT -> SymbolKind.Constant;
      case VARIABLE -> SymbolKind.Variable;
    };
  }

  /** Tells the editor's log of a failure of the server itself. */
  static void log(LanguageClient client, String doing, Throwable failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    client.logMessage(
        new MessageParams(MessageType.Error, "Internal error while " + doing + ": " + trace));
  }
}

package org.oruslang.syntax.reader;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.oruslang.diagnostics.Diagnostic;
import org.oruslang.diagnostics.DiagnosticSink;
import org.oruslang.diagnostics.ErrorCode;
import org.oruslang.diagnostics.SourceText;
import org.oruslang.grammar.OrusToken;
import org.oruslang.syntax.Identifier;
import org.oruslang.syntax.Span;

/** The builders of one source text, and what all of them need. */
final class SyntaxBuilder {

  private final SourceText source;
  private final DiagnosticSink sink;

  final TypeBuilder types = new TypeBuilder(this);
  final LiteralBuilder literals = new LiteralBuilder(this);
  final ExpressionBuilder expressions = new ExpressionBuilder(this);
  final SuffixBuilder suffixes = new SuffixBuilder(this);
  final PatternBuilder patterns = new PatternBuilder(this);
  final FunctionBuilder functions = new FunctionBuilder(this);
  final DeclarationBuilder declarations = new DeclarationBuilder(this);
  final ItemBuilder items = new ItemBuilder(this);
  final StatementBuilder statements = new StatementBuilder(this);

  SyntaxBuilder(SourceText source, DiagnosticSink sink) {
    this.source = source;
    this.sink = sink;
  }

  void report(ErrorCode code, Span span, String message) {
    sink.report(new Diagnostic(code, source, span, message));
  }

  void report(ErrorCode code, Span span, String message, String help) {
    sink.report(new Diagnostic(code, source, span, message, help));
  }

  /** Whether there are only spaces between two places of the text. */
  boolean isOneLineGap(int start, int end) {
    for (int i = start; i < end; i++) {
      char c = source.text().charAt(i);
      if (c != ' ' && c != '\t') {
        return false;
      }
    }
    return true;
  }

  static Span span(Token token) {
    OrusToken word = (OrusToken) token;
    return new Span(word.start(), word.end());
  }

  static Span span(Token first, Token last) {
    int start = ((OrusToken) first).start();
    // What could not be read ends where it starts.
    return new Span(start, last == null ? start : Math.max(start, ((OrusToken) last).end()));
  }

  static Span span(ParserRuleContext tree) {
    return span(tree.start, tree.stop);
  }

  /** Whether the parser could not read this; only trees that are read leniently have such parts. */
  static boolean isBroken(ParserRuleContext tree) {
    return tree.exception != null;
  }

  static Identifier identifier(Token token) {
    return token == null ? null : new Identifier(span(token), token.getText());
  }

  static List<Identifier> identifiers(List<Token> tokens) {
    List<Identifier> names = new ArrayList<>(tokens.size());
    for (Token token : tokens) {
      names.add(identifier(token));
    }
    return names;
  }
}

package org.oruslang.syntax.reader;

import java.util.ArrayList;
import java.util.List;
import org.oruslang.diagnostics.DiagnosticSink;
import org.oruslang.diagnostics.ErrorCode;
import org.oruslang.diagnostics.SourceText;
import org.oruslang.grammar.OrusParser.StatementContext;
import org.oruslang.grammar.OrusSourceParser;
import org.oruslang.grammar.SyntaxError;
import org.oruslang.syntax.Program;
import org.oruslang.syntax.Span;
import org.oruslang.syntax.Statement;

/** Reads source texts into syntax trees. */
public final class SyntaxReader {

  private final SourceText source;
  private final DiagnosticSink sink;
  private final SyntaxBuilder builder;
  private boolean incomplete;
  private boolean faultless = true;

  private SyntaxReader(SourceText source, DiagnosticSink sink) {
    this.source = source;
    this.sink =
        diagnostic -> {
          faultless = false;
          sink.report(diagnostic);
        };
    builder = new SyntaxBuilder(source, this.sink);
  }

  /**
   * Reads a whole text.
   *
   * @param sink is told every mistake; if it is told none, the text was read completely
   * @return the top-level statements in which no mistake was found by the parser
   */
  public static Program read(SourceText source, DiagnosticSink sink) {
    return new SyntaxReader(source, sink).read(false);
  }

  /**
   * Reads as much as possible of a text that somebody is writing: of a function with mistakes, say,
   * the header and those statements that have none.
   *
   * @param sink is told every mistake, as by {@link #read(SourceText, DiagnosticSink)}
   */
  public static Program readLeniently(SourceText source, DiagnosticSink sink) {
    return new SyntaxReader(source, sink).read(true);
  }

  /**
   * Whether a text has a mistake that more text at its end could mend: an open bracket, string or
   * comment, or a block that has not begun.
   */
  public static boolean isIncomplete(SourceText source) {
    SyntaxReader reader = new SyntaxReader(source, diagnostic -> {});
    reader.read(false);
    return reader.incomplete;
  }

  private Program read(boolean keepsBroken) {
    OrusSourceParser parser =
        new OrusSourceParser(source.name(), source.text(), this::report, keepsBroken);
    List<Statement> statements = new ArrayList<>();
    for (StatementContext tree = parser.next(); tree != null; tree = parser.next()) {
      try {
        builder.statements.add(tree, true, statements);
      } catch (StackOverflowError tooDeep) {
        builder.report(
            ErrorCode.NESTING_TOO_DEEP,
            SyntaxBuilder.span(tree.start),
            "this statement is nested more deeply than Orus can read");
      }
    }
    return new Program(new Span(0, source.length()), statements, faultless);
  }

  private void report(SyntaxError error) {
    incomplete |= error.incomplete();
    ErrorCode code = ErrorCode.of(error.code());
    Span span = new Span(error.start(), error.end());
    if (error.help() == null) {
      builder.report(code, span, error.message());
    } else {
      builder.report(code, span, error.message(), error.help());
    }
  }
}

package org.oruslang.syntax.reader;

import java.util.ArrayList;
import java.util.List;
import org.oruslang.diagnostics.DiagnosticSink;
import org.oruslang.diagnostics.SourceText;
import org.oruslang.grammar.OrusParser.StatementContext;
import org.oruslang.grammar.OrusSourceParser;
import org.oruslang.syntax.Program;
import org.oruslang.syntax.Span;
import org.oruslang.syntax.Statement;

/** Reads source texts into syntax trees. */
public final class SyntaxReader {

  private SyntaxReader() {}

  public static Program read(SourceText source, DiagnosticSink sink) {
    SyntaxBuilder builder = new SyntaxBuilder(source, sink);
    OrusSourceParser parser = new OrusSourceParser(source.name(), source.text());
    List<Statement> statements = new ArrayList<>();
    for (StatementContext tree = parser.next(); tree != null; tree = parser.next()) {
      builder.statements.add(tree, true, statements);
    }
    return new Program(new Span(0, source.length()), statements);
  }
}

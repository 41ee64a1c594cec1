package org.oruslang.syntax.reader;

import java.util.List;
import org.oruslang.diagnostics.Diagnostic;
import org.oruslang.diagnostics.Diagnostics;
import org.oruslang.diagnostics.SourceText;
import org.oruslang.syntax.Program;
import org.oruslang.syntax.SyntaxPrinter;

/** What the reader makes of a text. */
record ReadProgram(Program program, List<Diagnostic> diagnostics) {

  static ReadProgram of(String text) {
    Diagnostics diagnostics = new Diagnostics();
    Program program = SyntaxReader.read(new SourceText("test.orus", text), diagnostics);
    return new ReadProgram(program, diagnostics.sorted());
  }

  /** {@code CODE line:column} for each mistake. */
  List<String> errors() {
    return diagnostics.stream()
        .map(d -> d.code().code() + " " + d.line() + ":" + d.column())
        .toList();
  }

  /** The tree as text, or the mistakes if there are any. */
  String tree() {
    return diagnostics.isEmpty()
        ? SyntaxPrinter.print(program)
        : String.join(
            "\n", diagnostics.stream().map(d -> d.location() + " " + d.message()).toList());
  }
}

package org.oruslang.robustness;

import org.oruslang.diagnostics.Diagnostic;
import org.oruslang.diagnostics.Diagnostics;
import org.oruslang.diagnostics.ErrorCode;
import org.oruslang.diagnostics.SourceText;
import org.oruslang.grammar.SourceDecoder;
import org.oruslang.syntax.Program;
import org.oruslang.syntax.reader.SyntaxReader;
import org.oruslang.types.Checker;

/** The front end alone: from the bytes of one file to its diagnostics, without other modules. */
final class FrontEnd {

  private FrontEnd() {}

  /** The mistakes of a program; every module that it uses counts as missing. */
  static Diagnostics check(byte[] program) {
    return check(SourceDecoder.decode(program));
  }

  /** The mistakes of a program; every module that it uses counts as missing. */
  static Diagnostics check(String program) {
    SourceText text = new SourceText("program.orus", program);
    Diagnostics diagnostics = new Diagnostics();
    Program tree = SyntaxReader.read(text, diagnostics);
    Checker.check(
        tree,
        "program.orus",
        text,
        use -> {
          diagnostics.report(
              new Diagnostic(ErrorCode.MODULE_NOT_FOUND, text, use.keyword(), "no module"));
          return null;
        },
        diagnostics);
    return diagnostics;
  }
}

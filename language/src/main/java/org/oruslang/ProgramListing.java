package org.oruslang;

import com.oracle.truffle.api.source.Source;
import org.oruslang.OrusOptions.Listing;
import org.oruslang.diagnostics.Diagnostics;
import org.oruslang.diagnostics.SourceText;
import org.oruslang.grammar.TokenPrinter;
import org.oruslang.syntax.Program;
import org.oruslang.syntax.SyntaxPrinter;
import org.oruslang.syntax.reader.SyntaxReader;
import org.oruslang.types.TypedProgramPrinter;

/** What a program looks like inside Orus, as text. */
final class ProgramListing {

  private ProgramListing() {}

  /**
   * The tokens or one of the trees of a program.
   *
   * @throws OrusSyntaxException if the program has mistakes that keep it from having the tree
   */
  static String of(Listing listing, Source source, Session session) {
    return switch (listing) {
      case TOKENS -> TokenPrinter.print(source.getCharacters());
      case AST -> syntaxTree(source, session);
      case TYPED_AST -> TypedProgramPrinter.print(session.check(source).module());
      case NOTHING -> "";
    };
  }

  private static String syntaxTree(Source source, Session session) {
    Diagnostics diagnostics = new Diagnostics();
    SourceText text = new SourceText(source.getName(), source.getCharacters());
    Program program = SyntaxReader.read(text, diagnostics);
    session.raise(source, diagnostics);
    return SyntaxPrinter.print(program);
  }
}

package org.oruslang;

import com.oracle.truffle.api.source.Source;
import org.antlr.v4.runtime.Token;
import org.oruslang.OrusOptions.Listing;
import org.oruslang.diagnostics.Diagnostics;
import org.oruslang.diagnostics.SourceText;
import org.oruslang.grammar.LayoutTokenSource;
import org.oruslang.grammar.OrusLexer;
import org.oruslang.grammar.OrusToken;
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
      case TOKENS -> tokens(source);
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

  /** One token a line: where it begins, its kind, its characters if it has any. */
  private static String tokens(Source source) {
    SourceText text = new SourceText(source.getName(), source.getCharacters());
    LayoutTokenSource tokens = new LayoutTokenSource(source.getName(), source.getCharacters());
    StringBuilder out = new StringBuilder();
    while (true) {
      OrusToken token = tokens.nextToken();
      String kind = OrusLexer.VOCABULARY.getSymbolicName(token.getType());
      out.append(text.line(token.start())).append(':').append(text.column(token.start()));
      out.append(' ').append(kind);
      String characters = token.getText();
      if (token.getType() != Token.EOF && !characters.isBlank()) {
        out.append(' ').append(characters.replace("\n", "\\n"));
      }
      out.append('\n');
      if (token.getType() == Token.EOF) {
        return out.toString();
      }
    }
  }
}

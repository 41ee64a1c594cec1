package org.oruslang.analysis;

import org.antlr.v4.runtime.Token;
import org.oruslang.diagnostics.SourceText;
import org.oruslang.grammar.LayoutTokenSource;
import org.oruslang.grammar.OrusLexer;
import org.oruslang.syntax.reader.SyntaxReader;

/** Where the inputs of an interactive session end. */
public final class InteractiveInput {

  private InteractiveInput() {}

  /**
   * Whether an input goes on in the next line: something is open at its end, or it has an indented
   * block, which only an empty line ends.
   */
  public static boolean goesOn(String text) {
    String lastLine = text.substring(text.lastIndexOf('\n') + 1);
    return SyntaxReader.isIncomplete(new SourceText("input", text))
        || !lastLine.isBlank() && hasBlock(text);
  }

  private static boolean hasBlock(String text) {
    LayoutTokenSource tokens = new LayoutTokenSource("input", text);
    Token token = tokens.nextToken();
    while (token.getType() != Token.EOF) {
      if (token.getType() == OrusLexer.INDENT) {
        return true;
      }
      token = tokens.nextToken();
    }
    return false;
  }
}

package org.oruslang.grammar;

import org.antlr.v4.runtime.Token;

/** draft. */
public final class OrusSourceParser {
  private final OrusTokenStream tokens;
  private final OrusParser parser;

  public OrusSourceParser(String name, CharSequence text) {
    tokens = new OrusTokenStream(new LayoutTokenSource(name, text));
    parser = new OrusParser(tokens);
    parser.setBuildParseTree(false);
    parser.removeErrorListeners();
    parser.setInterpreter(new OneTokenPredictor(parser));
    parser.setErrorHandler(new org.antlr.v4.runtime.BailErrorStrategy());
  }

  public OrusParser.StatementContext next() {
    while (tokens.current().getType() != Token.EOF) {
      OrusParser.TopLevelContext element = parser.topLevel();
      if (element.element != null) {
        return element.element;
      }
    }
    return null;
  }
}

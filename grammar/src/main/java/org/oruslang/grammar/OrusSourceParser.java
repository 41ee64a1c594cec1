package org.oruslang.grammar;

import org.antlr.v4.runtime.Token;
import org.oruslang.grammar.OrusParser.StatementContext;
import org.oruslang.grammar.OrusParser.TopLevelContext;

/**
 * Parses a source text, one top-level statement after the other.
 *
 * <p>Takes time linear in the length of the text and keeps no more than the statement that is being
 * parsed. Every text is parsed to its end; what cannot be read is told to the listener, and the
 * statement that contains it is left out.
 */
public final class OrusSourceParser {

  private static final int INITIAL_STATE = -1;

  private final OrusTokenStream tokens;
  private final OrusParser parser;
  private final StatementRecovery recovery;
  private final boolean keepsBroken;

  /**
   * @param name what the source is called
   * @param listener told each error once
   */
  public OrusSourceParser(String name, CharSequence text, SyntaxErrorListener listener) {
    this(name, text, listener, false);
  }

  /**
   * @param name what the source is called
   * @param listener told each error once
   * @param keepsBroken whether {@link #next()} also yields statements in which the parser went on
   *     after an error; what it could not read in them has an {@code exception} and must be skipped
   */
  public OrusSourceParser(
      String name, CharSequence text, SyntaxErrorListener listener, boolean keepsBroken) {
    this.keepsBroken = keepsBroken;
    tokens = new OrusTokenStream(new LayoutTokenSource(name, text));
    recovery = new StatementRecovery(tokens, listener);
    parser = new OrusParser(tokens);
    parser.setBuildParseTree(false);
    parser.removeErrorListeners();
    parser.setInterpreter(new OneTokenPredictor(parser));
    parser.setErrorHandler(recovery);
  }

  /** The next statement, without errors unless they are kept, or null at the end of the text. */
  public StatementContext next() {
    while (tokens.current().getType() != Token.EOF) {
      int errorsBefore = recovery.errorCount();
      StatementContext statement = parseElement();
      if (statement != null
          && (keepsBroken ? statement.exception == null : recovery.errorCount() == errorsBefore)) {
        return statement;
      }
    }
    return null;
  }

  /** The statement of the next top-level element, or null if it is no statement. */
  private StatementContext parseElement() {
    try {
      TopLevelContext element = parser.topLevel();
      return element.element;
    } catch (StackOverflowError tooDeep) {
      parser.setContext(null);
      parser.setState(INITIAL_STATE);
      recovery.abandonStatement();
      return null;
    }
  }
}

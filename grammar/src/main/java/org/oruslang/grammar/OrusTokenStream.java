package org.oruslang.grammar;

import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.Interval;

/**
 * The three tokens that a parser without backtracking looks at: the one before, the current one
 * and, for error messages, the one behind it.
 */
final class OrusTokenStream implements TokenStream {

  private final LayoutTokenSource source;
  private OrusToken previous;
  private OrusToken current;
  private OrusToken following;
  private int index;

  OrusTokenStream(LayoutTokenSource source) {
    this.source = source;
    current = source.nextToken();
  }

  OrusToken previous() {
    return previous;
  }

  OrusToken current() {
    return current;
  }

  OrusToken following() {
    if (following == null) {
      following = source.nextToken();
    }
    return following;
  }

  /** Throws the current token away and goes on where the source now stands. */
  void restart() {
    following = null;
    current = source.nextToken();
  }

  @Override
  public void consume() {
    previous = current;
    if (following == null) {
      current = source.nextToken();
    } else {
      current = following;
      following = null;
    }
    index++;
  }

  @Override
  public int LA(int i) {
    return i == 1 ? current.getType() : LT(i).getType();
  }

  @Override
  public Token LT(int i) {
    return switch (i) {
      case -1 -> previous;
      case 1 -> current;
      case 2 -> following();
      default -> throw new UnsupportedOperationException("no lookahead of " + i);
    };
  }

  @Override
  public int index() {
    return index;
  }

  @Override
  public void seek(int target) {
    if (target != index) {
      throw new UnsupportedOperationException("the parser never goes back");
    }
  }

  @Override
  public int mark() {
    return -1;
  }

  @Override
  public void release(int marker) {}

  @Override
  public Token get(int i) {
    throw new UnsupportedOperationException("tokens are not kept");
  }

  @Override
  public int size() {
    throw new UnsupportedOperationException("tokens are not kept");
  }

  @Override
  public LayoutTokenSource getTokenSource() {
    return source;
  }

  @Override
  public String getText(Interval interval) {
    throw new UnsupportedOperationException("tokens are not kept");
  }

  @Override
  public String getText() {
    throw new UnsupportedOperationException("tokens are not kept");
  }

  @Override
  public String getText(RuleContext ctx) {
    throw new UnsupportedOperationException("tokens are not kept");
  }

  @Override
  public String getText(Token start, Token stop) {
    throw new UnsupportedOperationException("tokens are not kept");
  }

  @Override
  public String getSourceName() {
    return source.getSourceName();
  }
}

package org.oruslang.grammar;

import org.antlr.v4.runtime.ANTLRErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.oruslang.grammar.OrusParser.BlockContext;
import org.oruslang.grammar.OrusParser.EnumVariantContext;
import org.oruslang.grammar.OrusParser.EnumVariantsContext;
import org.oruslang.grammar.OrusParser.ExpressionArmContext;
import org.oruslang.grammar.OrusParser.ExpressionArmsContext;
import org.oruslang.grammar.OrusParser.ImplMethodsContext;
import org.oruslang.grammar.OrusParser.MethodContext;
import org.oruslang.grammar.OrusParser.StatementArmContext;
import org.oruslang.grammar.OrusParser.StatementArmsContext;
import org.oruslang.grammar.OrusParser.StatementContext;
import org.oruslang.grammar.OrusParser.StructFieldContext;
import org.oruslang.grammar.OrusParser.StructFieldsContext;
import org.oruslang.grammar.OrusParser.SuiteContext;
import org.oruslang.grammar.OrusParser.TopLevelContext;

/**
 * Goes on after a syntax error with the line behind the broken statement.
 *
 * <p>A statement ends, for this purpose, before the next line that is not deeper than the line on
 * which it began; its block goes with it, so that one mistake is one error. Struct fields, enum
 * variants, methods and match arms are statements in this sense.
 */
final class StatementRecovery implements ANTLRErrorStrategy {

  private final OrusTokenStream tokens;
  private final SyntaxErrorExplainer explainer;
  private final SyntaxErrorListener listener;
  private RecognitionException reported;
  private int errorCount;

  StatementRecovery(OrusTokenStream tokens, SyntaxErrorListener listener) {
    this.tokens = tokens;
    this.listener = listener;
    explainer = new SyntaxErrorExplainer(tokens);
  }

  /** How many errors have been reported so far. */
  int errorCount() {
    return errorCount;
  }

  private void report(SyntaxError error) {
    errorCount++;
    listener.syntaxError(error);
  }

  @Override
  public void reportError(Parser parser, RecognitionException error) {
    if (error != reported) {
      reported = error;
      report(explainer.explain(parser));
    }
  }

  @Override
  public void recover(Parser parser, RecognitionException error) {
    ParserRuleContext context = parser.getContext();
    if (!isStatement(context) || !((OrusToken) context.start).layout().hasLines()) {
      throw error;
    }
    OrusToken offending = tokens.current();
    OrusToken start = (OrusToken) context.start;
    boolean clauseMayBegin = context.getParent() instanceof SuiteContext;
    skip(offending, start.layout(), offending.start() > start.start(), clauseMayBegin);
  }

  private static boolean isStatement(ParserRuleContext context) {
    return context instanceof StatementContext
        || context instanceof StatementArmContext
        || context instanceof ExpressionArmContext
        || context instanceof StructFieldContext
        || context instanceof EnumVariantContext
        || context instanceof MethodContext
        || context instanceof TopLevelContext;
  }

  /** Continues behind the whole top-level statement, whose nesting has exhausted the stack. */
  void abandonStatement() {
    report(explainer.tooDeep());
    skip(tokens.current(), Layout.file(), false, false);
  }

  private void skip(
      OrusToken offending, Layout layout, boolean tokenMayBegin, boolean clauseMayBegin) {
    tokens.getTokenSource().resume(offending, layout, tokenMayBegin, clauseMayBegin);
    tokens.restart();
  }

  /** Where a list of statements goes on, skips what cannot begin one. */
  @Override
  public void sync(Parser parser) {
    ParserRuleContext context = parser.getContext();
    if (!isList(context)) {
      return;
    }
    while (!mayFollow(context, tokens.current())) {
      OrusToken offending = tokens.current();
      if (!offending.layout().hasLines()) {
        throw new InputMismatchException(parser);
      }
      report(explainer.explain(parser));
      skip(offending, offending.layout(), false, false);
    }
  }

  private static boolean isList(ParserRuleContext context) {
    return context instanceof BlockContext
        || context instanceof StatementArmsContext
        || context instanceof ExpressionArmsContext
        || context instanceof StructFieldsContext
        || context instanceof EnumVariantsContext
        || context instanceof ImplMethodsContext;
  }

  /** Whether {@code token} is one that a list can go on or end with. */
  private static boolean mayFollow(ParserRuleContext list, OrusToken token) {
    int type = token.getType();
    if (type == OrusLexer.NEWLINE || type == OrusLexer.DEDENT || type == Token.EOF) {
      return true;
    }
    return switch (list) {
      case BlockContext block ->
          type == OrusLexer.SEMICOLON
              || type == OrusLexer.RBRACE
              || FirstTokens.OF_STATEMENT.contains(type);
      case StructFieldsContext fields -> type == OrusLexer.PUB || type == OrusLexer.IDENTIFIER;
      case EnumVariantsContext variants -> type == OrusLexer.IDENTIFIER;
      case ImplMethodsContext methods -> type == OrusLexer.PUB || type == OrusLexer.FN;
      default -> FirstTokens.OF_EXPRESSION.contains(type);
    };
  }

  /** Reads on as if a forgotten colon stood before an indented block. */
  @Override
  public Token recoverInline(Parser parser) {
    OrusToken offending = tokens.current();
    InputMismatchException mismatch = new InputMismatchException(parser);
    if (offending.getType() == OrusLexer.NEWLINE
        && SyntaxErrorExplainer.isHeader(parser.getContext())
        && parser.getExpectedTokens().contains(OrusLexer.COLON)
        && tokens.following().getType() == OrusLexer.INDENT) {
      reportError(parser, mismatch);
      return tokens.previous();
    }
    throw mismatch;
  }

  @Override
  public void reset(Parser parser) {
    reported = null;
  }

  @Override
  public boolean inErrorRecoveryMode(Parser parser) {
    return false;
  }

  @Override
  public void reportMatch(Parser parser) {}
}

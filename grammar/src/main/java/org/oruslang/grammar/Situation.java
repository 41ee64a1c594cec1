package org.oruslang.grammar;

import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.oruslang.grammar.OrusParser.AdditiveContext;
import org.oruslang.grammar.OrusParser.AtomContext;
import org.oruslang.grammar.OrusParser.ComparisonContext;
import org.oruslang.grammar.OrusParser.ComparisonTailContext;
import org.oruslang.grammar.OrusParser.ConditionalContext;
import org.oruslang.grammar.OrusParser.ConjunctionContext;
import org.oruslang.grammar.OrusParser.DisjunctionContext;
import org.oruslang.grammar.OrusParser.ExpressionContext;
import org.oruslang.grammar.OrusParser.MultiplicativeContext;
import org.oruslang.grammar.OrusParser.PostfixContext;
import org.oruslang.grammar.OrusParser.UnaryContext;

/**
 * Where the parser stands when it cannot go on.
 *
 * @param context the innermost construct
 * @param consumer the innermost construct that is no level of operators: what an expression here is
 *     part of
 * @param expression the outermost level of operators inside {@code consumer}, or null
 * @param previous the last token that fitted, or null at the start of the text
 * @param token the token that does not fit
 * @param expected the tokens that would fit
 */
record Situation(
    ParserRuleContext context,
    ParserRuleContext consumer,
    ParserRuleContext expression,
    OrusToken previous,
    OrusToken token,
    IntervalSet expected) {

  static Situation of(Parser parser, OrusTokenStream tokens) {
    ParserRuleContext context = parser.getContext();
    ParserRuleContext consumer = context;
    ParserRuleContext expression = null;
    while (isOperatorLevel(consumer) && consumer.getParent() != null) {
      expression = consumer;
      consumer = consumer.getParent();
    }
    return new Situation(
        context,
        consumer,
        expression,
        tokens.previous(),
        tokens.current(),
        parser.getExpectedTokens());
  }

  private static boolean isOperatorLevel(ParserRuleContext context) {
    return context instanceof ExpressionContext
        || context instanceof ConditionalContext
        || context instanceof DisjunctionContext
        || context instanceof ConjunctionContext
        || context instanceof ComparisonContext
        || context instanceof ComparisonTailContext
        || context instanceof AdditiveContext
        || context instanceof MultiplicativeContext
        || context instanceof UnaryContext
        || context instanceof PostfixContext
        || context.getClass() == AtomContext.class;
  }

  boolean expects(int type) {
    return expected.contains(type);
  }

  boolean expectsOnly(int type) {
    return expected.size() == 1 && expected.contains(type);
  }

  boolean follows(int type) {
    return previous != null && previous.getType() == type;
  }

  /** Whether an expression was expected and not even begun. */
  boolean lacksExpression() {
    return context.getClass() == AtomContext.class && context.start == token;
  }

  /** Whether the expression that is missing would have been the whole of its kind. */
  boolean lacksWholeExpression() {
    return lacksExpression() && expression.start == token;
  }

  boolean isAtLineEnd() {
    return token.getType() == OrusLexer.NEWLINE || token.getType() == OrusParser.EOF;
  }

  String found() {
    return TokenNames.found(token);
  }

  /** The error at the token, or behind the word before it if the token ends a line. */
  SyntaxError here(String code, String message) {
    return isAtLineEnd() && previous != null
        ? behindPrevious(code, message)
        : SyntaxError.at(token.word(), code, message);
  }

  /** The error at the end of the word before the token. */
  SyntaxError behindPrevious(String code, String message) {
    int end = previous.getType() == OrusLexer.NEWLINE ? previous.start() : previous.end();
    return new SyntaxError(code, end, end, message, null, false);
  }
}

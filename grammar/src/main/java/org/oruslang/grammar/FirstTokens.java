package org.oruslang.grammar;

import org.antlr.v4.runtime.atn.LL1Analyzer;
import org.antlr.v4.runtime.misc.IntervalSet;

/** The tokens that can begin a construct. */
final class FirstTokens {

  static final IntervalSet OF_STATEMENT = of(OrusParser.RULE_statement);
  static final IntervalSet OF_EXPRESSION = of(OrusParser.RULE_expression);

  private FirstTokens() {}

  private static IntervalSet of(int rule) {
    return new LL1Analyzer(OrusParser._ATN).LOOK(OrusParser._ATN.ruleToStartState[rule], null);
  }
}

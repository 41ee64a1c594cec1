package org.oruslang.grammar;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.antlr.v4.runtime.NoViableAltException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.atn.ATN;
import org.antlr.v4.runtime.atn.BlockStartState;
import org.antlr.v4.runtime.atn.DecisionState;
import org.antlr.v4.runtime.atn.LL1Analyzer;
import org.antlr.v4.runtime.atn.ParserATNSimulator;
import org.antlr.v4.runtime.atn.PredictionContextCache;
import org.antlr.v4.runtime.dfa.DFA;
import org.antlr.v4.runtime.misc.IntervalSet;

/**
 * Takes the decisions that ANTLR does not compile into switches: on one token, the first
 * alternative that can begin with it. In loops and optional parts that is the one that goes on.
 *
 * <p>The grammar is written so that this is always the wanted reading. In exchange parsing takes
 * linear time whatever the text, and no state is shared between parsers but the finished tables.
 */
final class OneTokenPredictor extends ParserATNSimulator {

  private static final AtomicReferenceArray<byte[]> TABLES =
      new AtomicReferenceArray<>(OrusParser._ATN.getNumberOfDecisions());

  private static final byte NO_ALTERNATIVE = 0;

  private final Parser recognizer;

  OneTokenPredictor(Parser recognizer) {
    super(recognizer, OrusParser._ATN, new DFA[0], new PredictionContextCache());
    this.recognizer = recognizer;
  }

  @Override
  public int adaptivePredict(TokenStream input, int decision, ParserRuleContext outerContext) {
    byte[] table = TABLES.get(decision);
    if (table == null) {
      table = table(OrusParser._ATN, decision);
      TABLES.set(decision, table);
    }
    int alternative = table[input.LA(1) + 1];
    if (alternative == NO_ALTERNATIVE) {
      Token token = input.LT(1);
      throw new NoViableAltException(recognizer, input, token, token, null, outerContext);
    }
    return alternative;
  }

  @Override
  public void reset() {}

  /** The alternative to take for each token type, which is shifted by one since EOF is -1. */
  static byte[] table(ATN atn, int decision) {
    DecisionState state = atn.getDecisionState(decision);
    byte[] table = new byte[atn.maxTokenType + 2];
    IntervalSet[] lookahead = new LL1Analyzer(atn).getDecisionLookahead(state);
    for (int alternative = lookahead.length; alternative >= 1; alternative--) {
      IntervalSet tokens = lookahead[alternative - 1];
      if (tokens != null) {
        for (int type : tokens.toArray()) {
          if (type >= Token.EOF) {
            table[type + 1] = (byte) alternative;
          }
        }
      }
    }
    int exit = exitAlternative(state);
    if (exit != NO_ALTERNATIVE) {
      for (int i = 0; i < table.length; i++) {
        if (table[i] == NO_ALTERNATIVE) {
          table[i] = (byte) exit;
        }
      }
    }
    return table;
  }

  /**
   * The alternative that leaves a loop or skips an optional part, so that an unexpected token is
   * reported by the rule that meets it.
   */
  private static int exitAlternative(DecisionState state) {
    int last = state.getNumberOfTransitions();
    if (!(state instanceof BlockStartState block)) {
      return last;
    }
    return block.transition(last - 1).target == block.endState ? last : NO_ALTERNATIVE;
  }
}

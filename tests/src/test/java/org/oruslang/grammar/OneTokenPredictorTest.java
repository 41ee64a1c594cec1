package org.oruslang.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.antlr.v4.runtime.atn.ATN;
import org.antlr.v4.runtime.atn.BlockStartState;
import org.antlr.v4.runtime.atn.DecisionState;
import org.antlr.v4.runtime.atn.LL1Analyzer;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.junit.jupiter.api.Test;

/** The grammar can be parsed with one token of lookahead. */
class OneTokenPredictorTest {

  private static final ATN ATN = OrusParser._ATN;

  /**
   * Where one token allows two readings, one of them is to leave a loop or to skip an optional
   * part. The only others are statements that could also begin as expressions.
   */
  @Test
  void onlyGoingOnAndStoppingCompete() {
    Map<String, Set<String>> competing = new TreeMap<>();
    for (int decision = 0; decision < ATN.getNumberOfDecisions(); decision++) {
      DecisionState state = ATN.getDecisionState(decision);
      IntervalSet[] lookahead = new LL1Analyzer(ATN).getDecisionLookahead(state);
      int alternatives = canStop(state) ? lookahead.length - 1 : lookahead.length;
      for (int first = 0; first < alternatives; first++) {
        for (int second = first + 1; second < alternatives; second++) {
          for (int type : lookahead[first].and(lookahead[second]).toArray()) {
            competing
                .computeIfAbsent(OrusParser.ruleNames[state.ruleIndex], rule -> new TreeSet<>())
                .add(OrusParser.VOCABULARY.getSymbolicName(type));
          }
        }
      }
    }
    assertEquals(Map.of("statement", Set.of("FN", "MATCH")), competing);
  }

  private static boolean canStop(DecisionState state) {
    return !(state instanceof BlockStartState block)
        || block.transition(block.getNumberOfTransitions() - 1).target == block.endState;
  }

  @Test
  void loopsAndOptionalPartsGoOn() {
    for (int decision = 0; decision < ATN.getNumberOfDecisions(); decision++) {
      DecisionState state = ATN.getDecisionState(decision);
      if (canStop(state)) {
        byte[] table = OneTokenPredictor.table(ATN, decision);
        IntervalSet[] lookahead = new LL1Analyzer(ATN).getDecisionLookahead(state);
        for (int type : lookahead[0].toArray()) {
          assertEquals(1, table[type + 1], "decision " + decision + " on token " + type);
        }
      }
    }
  }

  @Test
  void everyTokenHasAnAnswerWhereStoppingIsOne() {
    for (int decision = 0; decision < ATN.getNumberOfDecisions(); decision++) {
      if (canStop(ATN.getDecisionState(decision))) {
        for (byte alternative : OneTokenPredictor.table(ATN, decision)) {
          assertTrue(alternative > 0, "decision " + decision);
        }
      }
    }
  }
}

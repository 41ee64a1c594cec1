package org.oruslang.jit.tiering;

import org.oruslang.jit.translate.KnownFunctions;
import org.oruslang.jit.translate.Translation;
import org.oruslang.translate.TranslatedFunction;

/** A loop or function that can become native code. */
sealed interface HotCode permits HotLoop, HotFunction {

  /** The countdown of a hook that has not asked a context for its threshold. */
  int UNKNOWN_THRESHOLD = 0;

  /** The countdown of code that can't be native. */
  int NEVER = Integer.MAX_VALUE;

  /** Entering native code pays from about so many iterations or calls on. */
  int WORTHWHILE = 100;

  /** How often the time between fruitless runs is doubled at most. */
  int MAXIMAL_BACKOFF = 12;

  /** The function that it belongs to. */
  TranslatedFunction function();

  /**
   * Translates it into IR, or says why that is impossible.
   *
   * @param known the functions in the variables of the frame in which it is about to be entered
   */
  Translation translate(KnownFunctions known);
}

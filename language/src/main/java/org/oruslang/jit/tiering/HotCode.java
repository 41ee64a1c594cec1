package org.oruslang.jit.tiering;

import java.util.function.Function;
import java.util.function.LongSupplier;
import org.oruslang.jit.ir.OrusJitIRProgram;
import org.oruslang.jit.translate.KnownValues;
import org.oruslang.jit.translate.Translation;
import org.oruslang.syntax.Span;
import org.oruslang.translate.TranslatedFunction;

/** A loop or function that can become native code, as all contexts of an engine share it. */
final class HotCode {

  /** Where the native tier is open, this part of the threshold is enough. */
  private static final int EARLY = 4;

  private final OrusJit jit;
  private final TranslatedFunction function;
  private final int functionNumber;
  private final int loopNumber;
  private final Span span;
  private final Function<KnownValues, Translation> translation;
  private final LongSupplier passes;

  /** What it is in the context that asked last. */
  private TieredCode last;

  /** Whether it has been told to wait because nothing was native yet. */
  private boolean waited;

  /**
   * @param functionNumber names the function in the entry cache
   * @param loopNumber names the loop of the function, or stands for the whole function
   * @param span where it is in the text of the function
   * @param passes iterations or calls in the interpreter since its hook was last asked
   */
  HotCode(
      OrusJit jit,
      TranslatedFunction function,
      int functionNumber,
      int loopNumber,
      Span span,
      Function<KnownValues, Translation> translation,
      LongSupplier passes) {
    this.jit = jit;
    this.function = function;
    this.functionNumber = functionNumber;
    this.loopNumber = loopNumber;
    this.span = span;
    this.translation = translation;
    this.passes = passes;
  }

  /** What it is in the current context. */
  TieredCode tiered() {
    NativeTier tier = jit.tier();
    TieredCode found = last;
    if (found == null || found.tier() != tier) {
      found = tier.tiered(this);
      last = found;
    }
    return found;
  }

  /** After how many iterations or calls its hook asks for the first time. */
  int firstQuestion() {
    return jit.threshold() / EARLY;
  }

  /**
   * After how many more iterations or calls it is hot, to be asked when it was asked about for the
   * first time. Opening the native tier takes as long as many compilations, so what is the first
   * code of a context has to be the hotter.
   */
  int remaining() {
    if (waited || jit.tier().isOpen()) {
      return 0;
    }
    waited = true;
    return jit.threshold() - firstQuestion();
  }

  /** To be called when it is hot for another reason than its own iterations or calls. */
  void warmed() {
    waited = true;
  }

  /** How many iterations or calls make it hot. */
  int threshold() {
    return jit.threshold();
  }

  /** Forgets what it was in a context, which is being closed. */
  void forget(TieredCode tiered) {
    if (last == tiered) {
      last = null;
    }
  }

  TranslatedFunction function() {
    return function;
  }

  int functionNumber() {
    return functionNumber;
  }

  int loopNumber() {
    return loopNumber;
  }

  Span span() {
    return span;
  }

  /**
   * Translates it into IR, or says why that is impossible.
   *
   * @param known the functions in the variables of the frame in which it is about to be entered
   */
  Translation translate(KnownValues known) {
    return translation.apply(known);
  }

  /** Iterations or calls in the interpreter since its hook was last asked. */
  long passes() {
    return passes.getAsLong();
  }

  /** The function, with the number of the loop if it is one. */
  @Override
  public String toString() {
    String name = function.symbol().qualifiedName();
    return loopNumber == OrusJitIRProgram.WHOLE_FUNCTION ? name : name + "#" + loopNumber;
  }
}

package org.oruslang.jit.tiering;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.jit.translate.KnownFunctions;
import org.oruslang.jit.translate.RegionTranslator;
import org.oruslang.jit.translate.Translation;
import org.oruslang.nodes.control.LoopIteration;
import org.oruslang.nodes.control.NativeLoop;
import org.oruslang.translate.TranslatedFunction;
import org.oruslang.types.program.TypedStatement;

/** The hook of a loop. */
final class HotLoop extends NativeLoop implements HotCode {

  private final OrusJit jit;
  private final TranslatedFunction function;
  private final TypedStatement loop;
  private final int id;
  private int fruitlessRuns;

  HotLoop(OrusJit jit, TranslatedFunction function, TypedStatement loop) {
    this.jit = jit;
    this.function = function;
    this.loop = loop;
    this.id = jit.nextRegion();
    this.countdown = UNKNOWN_THRESHOLD;
  }

  @Override
  public int enter(VirtualFrame frame, LoopIteration iteration) {
    return enter(frame.materialize(), iteration);
  }

  @TruffleBoundary
  private int enter(MaterializedFrame frame, LoopIteration iteration) {
    NativeTier tier = jit.tier();
    if (!tier.isHot(this)) {
      countdown = tier.checkAgainAfter();
      return AT_HEAD;
    }
    CompiledRegion region = tier.region(this, frame);
    if (region == null) {
      countdown = tier.hasCode(this) ? WORTHWHILE << MAXIMAL_BACKOFF : NEVER;
      return AT_HEAD;
    }
    return region.runLoop(frame, iteration, this);
  }

  @Override
  public TranslatedFunction function() {
    return function;
  }

  @Override
  public Translation translate(KnownFunctions known) {
    return RegionTranslator.translateLoop(
        function.symbol(), function.substitution(), loop, id, 0, known);
  }

  /**
   * Decides when native code is entered again.
   *
   * @param iterations how many iterations the last run made
   * @param interrupted whether it was left because of something that is not compiled
   */
  void ran(long iterations, boolean interrupted) {
    if (iterations >= WORTHWHILE) {
      fruitlessRuns = 0;
      countdown = 0;
      return;
    }
    fruitlessRuns = Math.min(fruitlessRuns + 1, MAXIMAL_BACKOFF);
    countdown = interrupted ? WORTHWHILE << fruitlessRuns : WORTHWHILE;
  }
}

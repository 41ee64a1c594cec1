package org.oruslang.jit.tiering;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.jit.translate.RegionTranslator;
import org.oruslang.nodes.control.LoopIteration;
import org.oruslang.nodes.control.NativeLoop;
import org.oruslang.translate.TranslatedFunction;
import org.oruslang.types.program.TypedStatement;

/**
 * The hook of a loop.
 *
 * <p>Heat flows outwards: the iterations of a loop count for the loop around it as well, here or in
 * a calling function. Native code is the better the more it covers, and each entry costs.
 */
final class HotLoop extends NativeLoop {

  /** A loop that makes fewer iterations at a time leaves it to the one around it to be native. */
  private static final int SHORT = 64;

  /** How often it does that; the loop around it may have been left. */
  private static final int MAX_YIELDS = 2;

  private final OrusJit jit;
  private final HotCode code;
  private int start;
  private int yields;

  /** Iterations in native code that the loop around it has not been told of. */
  private long untold;

  HotLoop(
      OrusJit jit, TranslatedFunction function, TypedStatement loop, int functionId, int loopId) {
    this.jit = jit;
    this.code =
        new HotCode(
            jit,
            function,
            functionId,
            loopId,
            loop.span(),
            known ->
                RegionTranslator.translateLoop(
                    function.symbol(), function.substitution(), loop, functionId, loopId, known),
            this::passes);
    askAfter(jit.threshold());
  }

  @Override
  public int enter(VirtualFrame frame, LoopIteration iteration) {
    return enter(frame.materialize(), iteration);
  }

  @TruffleBoundary
  private int enter(MaterializedFrame frame, LoopIteration iteration) {
    TieredCode tiered = code.tiered();
    long passes = passes();
    tiered.interpreted(passes);
    if (isUntried(tiered) && !tiered.tier().isTest() && yields(iteration, passes)) {
      askAfter(jit.threshold());
      return AT_HEAD;
    }
    CompiledRegion region = tiered.region(frame, iteration);
    askAfter(tiered.pause());
    return region == null ? AT_HEAD : region.runLoop(frame, iteration, this);
  }

  /** Whether nothing is known yet about native code for it. */
  private static boolean isUntried(TieredCode tiered) {
    return !tiered.hasVersions() && !tiered.heat().isBlocklisted() && tiered.pause() == 0;
  }

  /** Warms the loop around this one; tells whether that one is to be tried first. */
  private boolean yields(LoopIteration iteration, long passes) {
    HotLoop outer = EnclosingLoop.of(iteration);
    if (outer == null || !isUntried(outer.code.tiered())) {
      return false;
    }
    boolean isShort = passes < SHORT * outer.passes();
    outer.warm(passes);
    return isShort && yields++ < MAX_YIELDS;
  }

  /** To be called when native code has made iterations of the loop. */
  void ranNatively(LoopIteration iteration, long iterations) {
    untold += iterations;
    if (untold >= jit.threshold()) {
      HotLoop outer = EnclosingLoop.of(iteration);
      if (outer != null && isUntried(outer.code.tiered())) {
        outer.warm(untold);
      }
      untold = 0;
    }
  }

  /** Counts iterations of a loop inside this one, if this has made an iteration at all. */
  private void warm(long iterations) {
    if (passes() > 0) {
      int counted = (int) Math.min(iterations, Math.max(0, countdown));
      start -= counted;
      countdown -= counted;
    }
  }

  private long passes() {
    return start - Math.max(0, countdown);
  }

  /** Has the interpreter execute a number of iterations before native code is tried again. */
  void askAfter(int iterations) {
    start = iterations;
    countdown = iterations;
  }
}

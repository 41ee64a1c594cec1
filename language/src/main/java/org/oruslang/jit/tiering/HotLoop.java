package org.oruslang.jit.tiering;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.jit.translate.RegionTranslator;
import org.oruslang.nodes.FunctionRootNode;
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

  /**
   * The same where the loop around it is native already and contains it: if that does not pay, this
   * may not do it either. After so many thresholds native code would have paid for being made.
   */
  private static final int MAX_YIELDS_TO_NATIVE = 8;

  private final HotCode code;
  private int start;

  /** Iterations in the interpreter before the last question. */
  private long earlier;

  private int yields;

  /** Iterations in native code that the loop around it has not been told of. */
  private long untold;

  HotLoop(
      OrusJit jit, TranslatedFunction function, TypedStatement loop, int functionId, int loopId) {
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
    askAfter(code.firstQuestion());
  }

  @Override
  public int enter(VirtualFrame frame, LoopIteration iteration) {
    return enter(frame.materialize(), iteration);
  }

  @TruffleBoundary
  private int enter(MaterializedFrame frame, LoopIteration iteration) {
    TieredCode tiered = code.tiered();
    tiered.interpreted(passes());
    earlier += passes();
    int remaining = code.remaining();
    if (remaining > 0) {
      tiered.interpreted(1);
      earlier++;
      askAfter(remaining - 1);
      return AT_HEAD;
    }
    if (isUntried(tiered) && !tiered.tier().isTest() && yields(iteration)) {
      // The loop around it comes to its head before, unless it has been left.
      askAfter((int) Math.min(earlier, code.threshold()));
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

  /**
   * Warms the function that calls itself, or else the loop, around this one; tells whether that is
   * to be tried first, or to be native alone.
   */
  private boolean yields(LoopIteration iteration) {
    if (iteration.getRootNode() instanceof FunctionRootNode root
        && root.nativeFunction() instanceof HotFunction function
        && earlier < SHORT * (function.allPasses() - 1)) {
      if (isUntried(function.tiered())) {
        function.warm();
      }
      if (yieldsTo(function.tiered())) {
        return true;
      }
    }
    HotLoop outer = EnclosingLoop.of(iteration);
    if (outer == null) {
      return false;
    }
    TieredCode around = outer.code.tiered();
    if (isUntried(around)) {
      outer.warm();
    }
    // The iteration that the loop around is in says nothing yet.
    return earlier < SHORT * (outer.allPasses() - 1) && yieldsTo(around);
  }

  private boolean yieldsTo(TieredCode around) {
    int most = isUntried(around) ? MAX_YIELDS : around.hasVersions() ? MAX_YIELDS_TO_NATIVE : 0;
    return yields++ < most;
  }

  /** To be called when native code has made iterations of the loop. */
  void ranNatively(LoopIteration iteration, long iterations) {
    untold += iterations;
    if (iterations < Heat.WORTHWHILE || untold >= code.threshold()) {
      HotLoop outer = EnclosingLoop.of(iteration);
      if (outer != null && isUntried(outer.code.tiered())) {
        outer.warm();
      }
      untold = 0;
    }
  }

  /** A loop inside this one is hot, and so is this if it has made an iteration at all. */
  private void warm() {
    if (allPasses() > 0) {
      code.warmed();
      start -= Math.max(0, countdown);
      countdown = 0;
    }
  }

  /** All iterations in the interpreter. */
  private long allPasses() {
    return earlier + passes();
  }

  /** Those since the last question. */
  private long passes() {
    return start - Math.max(0, countdown);
  }

  /** Has the interpreter execute a number of iterations before native code is tried again. */
  void askAfter(int iterations) {
    start = iterations;
    countdown = iterations;
  }
}

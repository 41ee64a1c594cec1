package org.oruslang.jit.tiering;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.jit.translate.RegionTranslator;
import org.oruslang.nodes.control.LoopIteration;
import org.oruslang.nodes.control.NativeLoop;
import org.oruslang.translate.TranslatedFunction;
import org.oruslang.types.program.TypedStatement;

/** The hook of a loop. */
final class HotLoop extends NativeLoop {

  private final HotCode code;
  private int start;

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
    askAfter(jit.threshold());
  }

  @Override
  public int enter(VirtualFrame frame, LoopIteration iteration) {
    return enter(frame.materialize(), iteration);
  }

  @TruffleBoundary
  private int enter(MaterializedFrame frame, LoopIteration iteration) {
    TieredCode tiered = code.tiered();
    tiered.interpreted(passes());
    CompiledRegion region = tiered.region(frame, iteration);
    askAfter(tiered.pause());
    return region == null ? AT_HEAD : region.runLoop(frame, iteration, this);
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

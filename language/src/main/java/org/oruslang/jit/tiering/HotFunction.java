package org.oruslang.jit.tiering;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.jit.ir.OrusJitIRProgram;
import org.oruslang.jit.translate.KnownFunctions;
import org.oruslang.jit.translate.RegionTranslator;
import org.oruslang.jit.translate.Translation;
import org.oruslang.nodes.FunctionRootNode;
import org.oruslang.nodes.NativeFunction;
import org.oruslang.translate.TranslatedFunction;

/** The hook of a recursive function. */
final class HotFunction extends NativeFunction implements HotCode {

  private final OrusJit jit;
  private final TranslatedFunction function;
  private final int id;
  private int failures;

  HotFunction(OrusJit jit, TranslatedFunction function) {
    this.jit = jit;
    this.function = function;
    this.id = jit.nextRegion();
    this.countdown = UNKNOWN_THRESHOLD;
  }

  @Override
  public Object call(VirtualFrame frame, FunctionRootNode root) {
    return call(frame.materialize());
  }

  @TruffleBoundary
  private Object call(MaterializedFrame frame) {
    NativeTier tier = jit.tier();
    if (!tier.isHot(this)) {
      countdown = tier.checkAgainAfter();
      return NOT_ENTERED;
    }
    CompiledRegion region = tier.region(this, frame);
    if (region == null) {
      countdown = tier.hasCode(this) ? WORTHWHILE << MAXIMAL_BACKOFF : NEVER;
      return NOT_ENTERED;
    }
    countdown = 0;
    return region.runFunction(frame, this);
  }

  @Override
  public TranslatedFunction function() {
    return function;
  }

  @Override
  public Translation translate(KnownFunctions known) {
    return RegionTranslator.translateFunction(
        function.symbol(), function.substitution(), id, OrusJitIRProgram.WHOLE_FUNCTION, known);
  }

  /** Native code has been left before the function ended. */
  void failed() {
    failures = Math.min(failures + 1, MAXIMAL_BACKOFF);
    countdown = WORTHWHILE << failures;
  }
}

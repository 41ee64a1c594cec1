package org.oruslang.jit.tiering;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.jit.ir.OrusJitIRProgram;
import org.oruslang.jit.translate.RegionTranslator;
import org.oruslang.nodes.FunctionRootNode;
import org.oruslang.nodes.NativeFunction;
import org.oruslang.translate.TranslatedFunction;

/** The hook of a recursive function. */
final class HotFunction extends NativeFunction {

  private final HotCode code;
  private int start;

  HotFunction(OrusJit jit, TranslatedFunction function, int functionId) {
    int loopId = OrusJitIRProgram.WHOLE_FUNCTION;
    this.code =
        new HotCode(
            jit,
            function,
            functionId,
            loopId,
            function.symbol().declaration(),
            known ->
                RegionTranslator.translateFunction(
                    function.symbol(), function.substitution(), functionId, loopId, known),
            this::passes);
    askAfter(code.firstQuestion());
  }

  @Override
  public Object call(VirtualFrame frame, FunctionRootNode root) {
    return call(frame.materialize(), root);
  }

  @TruffleBoundary
  private Object call(MaterializedFrame frame, FunctionRootNode root) {
    TieredCode tiered = code.tiered();
    tiered.interpreted(passes());
    int remaining = code.remaining();
    if (remaining > 0) {
      tiered.interpreted(1);
      askAfter(remaining - 1);
      return NOT_ENTERED;
    }
    CompiledRegion region = tiered.region(frame, root);
    setNative(tiered.hasVersions());
    askAfter(tiered.pause());
    return region == null ? NOT_ENTERED : region.runFunction(frame, root, this);
  }

  private long passes() {
    return start - Math.max(0, countdown);
  }

  /** Has the interpreter execute a number of calls before native code is tried again. */
  void askAfter(int calls) {
    start = calls;
    countdown = calls;
  }
}

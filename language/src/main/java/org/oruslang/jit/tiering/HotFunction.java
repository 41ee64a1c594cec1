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

  /** Calls in the interpreter before the last question. */
  private long earlier;

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
    earlier += passes();
    int remaining = code.remaining();
    if (remaining > 0) {
      tiered.interpreted(1);
      earlier++;
      askAfter(remaining - 1);
      return NOT_ENTERED;
    }
    CompiledRegion region = tiered.region(frame, root);
    setNative(tiered.hasVersions());
    askAfter(tiered.pause());
    return region == null ? NOT_ENTERED : region.runFunction(frame, root, this);
  }

  /** A loop in it is hot because it is called so often: so is this. */
  void warm() {
    code.warmed();
    start -= Math.max(0, countdown);
    countdown = 0;
  }

  TieredCode tiered() {
    return code.tiered();
  }

  /** All calls in the interpreter. */
  long allPasses() {
    return earlier + passes();
  }

  /** Those since the last question. */
  private long passes() {
    return start - Math.max(0, countdown);
  }

  /** Has the interpreter execute a number of calls before native code is tried again. */
  void askAfter(int calls) {
    start = calls;
    countdown = calls;
  }
}

package org.oruslang.jit.tiering;

import com.oracle.truffle.api.frame.MaterializedFrame;
import org.oruslang.jit.BackendStatus;
import org.oruslang.jit.JitEntry;
import org.oruslang.jit.cache.CachedEntry;
import org.oruslang.jit.cache.JitEntryCache;
import org.oruslang.jit.ir.IrFunction;
import org.oruslang.jit.ir.IrKind;
import org.oruslang.jit.ir.IrVerifier;
import org.oruslang.jit.ir.OrusJitIRProgram;
import org.oruslang.jit.opt.IrOptimizer;
import org.oruslang.jit.telemetry.FailureLog.Failure;
import org.oruslang.jit.telemetry.JitTelemetry.Counter;
import org.oruslang.jit.telemetry.RegionStatistics;
import org.oruslang.jit.telemetry.SkipReason;
import org.oruslang.jit.translate.NativeRegion;
import org.oruslang.jit.translate.Translation;
import org.oruslang.jit.translate.TranslationStatus;
import org.oruslang.runtime.CallArguments;
import org.oruslang.runtime.ModuleInstance;
import org.oruslang.syntax.Span;

/** Makes the native code of a region: translation, code generation, installation in the cache. */
final class RegionCompiler {

  private final NativeTier tier;
  private final TierLog log;

  RegionCompiler(NativeTier tier, TierLog log) {
    this.tier = tier;
    this.log = log;
  }

  /** What came of an attempt: the region, or why there is none. */
  record Outcome(CompiledRegion region, SkipReason failure) {

    static Outcome failed(SkipReason reason) {
      return new Outcome(null, reason);
    }
  }

  /**
   * Makes the code.
   *
   * @param frame in which it is about to be entered
   */
  Outcome compile(TieredCode tiered, MaterializedFrame frame) {
    long start = System.nanoTime();
    HotCode code = tiered.code();
    ModuleInstance module = CallArguments.environment(frame.getArguments()).module;
    FrameValues objects =
        new FrameValues(tier.heap(), module, frame, code.function().frameLayout());
    return switch (code.translate(objects)) {
      case Translation.Refusal refusal -> {
        refuse(tiered, refusal, null);
        yield Outcome.failed(SkipReason.TRANSLATION_UNSUPPORTED);
      }
      case Translation.Success success -> compile(tiered, module, success.region(), start);
    };
  }

  private void refuse(TieredCode tiered, Translation.Refusal refusal, IrKind kind) {
    HotCode code = tiered.code();
    String place = log.place(code.function(), refusal.at());
    tier.telemetry()
        .failures()
        .add(new Failure(refusal.status(), kind, code.toString(), refusal.reason(), place));
    log.event("%s is not compiled: %s, %s at %s", code, refusal.status(), refusal.reason(), place);
    if (tiered.hasVersions()) {
      // It was the function in a variable that is at fault.
      tiered.heat().unknownFunctions();
    } else {
      tiered.heat().blocklist();
    }
  }

  private Outcome compile(
      TieredCode tiered, ModuleInstance module, NativeRegion region, long start) {
    HotCode code = tiered.code();
    IrKind kind = disallowedKind(region.program());
    if (kind != null) {
      String reason = "the options allow no " + kind + " in native code";
      Span at = code.span();
      refuse(tiered, new Translation.Refusal(TranslationStatus.ROLLOUT_DISABLED, reason, at), kind);
      return Outcome.failed(SkipReason.TRANSLATION_UNSUPPORTED);
    }
    tier.telemetry().count(Counter.TRANSLATIONS);
    log.ir(region);
    if (!tier.start()) {
      tiered.heat().blocklist();
      return Outcome.failed(SkipReason.BACKEND_UNSUPPORTED);
    }
    // The evaluator executes what was translated, so that it shows what the optimiser does.
    OrusJitIRProgram program =
        tier.dispatch().backend().isSimulating()
            ? region.program()
            : IrOptimizer.optimize(region.program());
    if (tier.stress() != null) {
      program = ForcedExits.insert(program, tier.stress());
    }
    assert isVerified(program);
    JitEntry entry = new JitEntry();
    BackendStatus status = tier.dispatch().backend().compileIr(program, entry);
    if (status != BackendStatus.OK) {
      log.event("%s is not compiled: %s", code, status);
      if (status == BackendStatus.OUT_OF_MEMORY) {
        tiered.heat().failed();
      } else {
        tiered.heat().blocklist();
      }
      return Outcome.failed(SkipReason.BACKEND_FAILURE);
    }
    int size = entry.isSimulated() ? 0 : entry.codeSize();
    log.code(code.toString(), region, entry, tier.dispatch().target());
    CachedEntry cached = install(tiered, entry);
    if (cached == null) {
      log.event("%s is not compiled: there are too many entries", code);
      tiered.heat().failed();
      return Outcome.failed(SkipReason.CACHE_INSTALL_FAILED);
    }
    long nanos = System.nanoTime() - start;
    RegionStatistics statistics = tiered.statistics();
    statistics.compiled(nanos, size, log.sitePlaces(code.function(), region));
    if (size > 0) {
      tier.telemetry().count(Counter.COMPILATIONS);
    }
    tiered.heat().reset();
    log.event("%s is compiled: %d bytes in %.1f ms", code, size, nanos / 1e6);
    return new Outcome(
        new CompiledRegion(tier, tiered, statistics, module, region, program, cached), null);
  }

  private static boolean isVerified(OrusJitIRProgram program) {
    IrVerifier.verify(program);
    return true;
  }

  /** Null if the cache takes no more entries. */
  private CachedEntry install(TieredCode tiered, JitEntry entry) {
    JitEntryCache cache = tier.dispatch().cache();
    int function = tiered.code().functionNumber();
    int loop = tiered.nextKey();
    return cache.install(function, loop, entry) == 0 ? null : cache.lookup(function, loop);
  }

  private IrKind disallowedKind(OrusJitIRProgram program) {
    RolloutStage stage = tier.options().kinds();
    for (IrFunction function : program.functions()) {
      for (IrKind kind : function.kinds()) {
        if (!stage.allows(kind)) {
          return kind;
        }
      }
    }
    return null;
  }
}

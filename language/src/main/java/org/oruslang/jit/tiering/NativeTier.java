package org.oruslang.jit.tiering;

import com.oracle.truffle.api.TruffleLanguage.Env;
import com.oracle.truffle.api.TruffleSafepoint;
import com.oracle.truffle.api.frame.MaterializedFrame;
import java.io.PrintWriter;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Random;
import org.oruslang.jit.BackendStatus;
import org.oruslang.jit.cache.DeoptTrigger;
import org.oruslang.jit.cache.NativeDispatch;
import org.oruslang.jit.frame.NativeExit;
import org.oruslang.jit.frame.NativeFrameStack;
import org.oruslang.jit.frame.NativeMemory;
import org.oruslang.jit.heap.NativeHeap;
import org.oruslang.jit.memory.CodeMemory;
import org.oruslang.jit.memory.HostPlatform;
import org.oruslang.jit.memory.NfiLinker;
import org.oruslang.jit.memory.PosixCodeMemory;
import org.oruslang.jit.memory.ThreadStack;
import org.oruslang.jit.memory.UnreliableCodeMemory;
import org.oruslang.jit.sim.ProcessMemory;
import org.oruslang.jit.telemetry.EngineTelemetry;
import org.oruslang.jit.telemetry.JitTelemetry;
import org.oruslang.jit.telemetry.JitTelemetry.Counter;
import org.oruslang.jit.telemetry.JitTelemetry.TraceEvent;
import org.oruslang.jit.telemetry.RegionStatistics;
import org.oruslang.jit.telemetry.SkipReason;
import org.oruslang.runtime.CallDepth;

/**
 * The native tier of one context. Nothing native is touched before the first region is hot. Where
 * native code is impossible or not allowed, the tier is off and programs run as if it did not
 * exist.
 */
public final class NativeTier {

  private static final long CANARY_MULTIPLIER = 0x9E3779B97F4A7C15L;

  private final Env env;
  private final CallDepth callDepth;
  private final NativeTierOptions options;
  private final EngineTelemetry engine;
  private final TierLog log;
  private final JitTelemetry telemetry = new JitTelemetry();
  private final Map<HotCode, TieredCode> codes = new IdentityHashMap<>();
  private final RegionCompiler compiler;
  private final Random stress;
  private final NativeHeap heap = new NativeHeap();
  private boolean off;
  private NativeDispatch dispatch;
  private NativeFrameStack frames;
  private ThreadStack threadStack;
  private NativeStack stack;

  /** A tier that has not started. */
  public NativeTier(
      Env env, CallDepth callDepth, NativeTierOptions options, EngineTelemetry engine) {
    this.env = env;
    this.callDepth = callDepth;
    this.options = options;
    this.engine = engine;
    this.log = new TierLog(env, options);
    this.compiler = new RegionCompiler(this, log);
    this.stress = options.mode() == NativeMode.STRESS ? new Random(options.seed()) : null;
    this.off = options.mode() == NativeMode.OFF;
    engine.add(telemetry);
    telemetry.trace(options.trace());
    if (off) {
      telemetry.tier("OFF", "", "switched off by the option orus.NativeTier");
    }
  }

  /** What the tier has done so far. */
  public JitTelemetry telemetry() {
    telemetry.set(Counter.LIVE_ACTIVATIONS, frames == null ? 0 : frames.depth());
    if (dispatch != null && dispatch.isEnabled()) {
      telemetry.set(Counter.BYTES_MAPPED, dispatch.backend().budget().mappedBytes());
      telemetry.set(Counter.BYTES_RELEASED, dispatch.backend().budget().releasedBytes());
    }
    return telemetry;
  }

  /** What executes the code; null before anything was hot, and where there is no native code. */
  public NativeDispatch dispatch() {
    return dispatch;
  }

  /** Whether native code has been needed before. */
  boolean isOpen() {
    return dispatch != null;
  }

  NativeTierOptions options() {
    return options;
  }

  /** The source of randomness of {@link NativeMode#STRESS}, otherwise null. */
  Random stress() {
    return stress;
  }

  /** Whether native code is entered whether or not it pays. */
  boolean isTest() {
    return options.mode() == NativeMode.SIM || options.mode() == NativeMode.STRESS;
  }

  /** What a loop or function is here. */
  TieredCode tiered(HotCode code) {
    TieredCode known = codes.get(code);
    if (known == null) {
      known = new TieredCode(this, code);
      codes.put(code, known);
    }
    return known;
  }

  /**
   * Makes the native code of a loop or function; null, and a pause, if there is none now.
   *
   * @param frame in which it is about to be entered
   */
  CompiledRegion compile(TieredCode tiered, MaterializedFrame frame) {
    RegionCompiler.Outcome outcome;
    if (off) {
      tiered.heat().blocklist();
      outcome = RegionCompiler.Outcome.failed(SkipReason.JIT_DISABLED);
    } else if (tiered.heat().isBlocklisted()) {
      outcome = RegionCompiler.Outcome.failed(SkipReason.LOOP_BLOCKLISTED);
    } else {
      telemetry.count(Counter.CACHE_MISSES);
      outcome = compiler.compile(tiered, frame);
    }
    if (outcome.failure() != null) {
      skip(outcome.failure(), tiered.code());
    }
    return outcome.region();
  }

  /** Notes that a question for native code was answered with the interpreter. */
  void skip(SkipReason reason, HotCode code) {
    telemetry.skip(reason, code.functionNumber(), code.loopNumber());
  }

  /** Adds an exit to the trace and the log. */
  void traceExit(RegionStatistics region, NativeExit exit) {
    String place = region.sitePlace(exit.site());
    String name = region.name();
    telemetry.trace(new TraceEvent(name, exit.reason(), exit.site(), place));
    log.event("%s is left: %s at %s", name, exit.reason(), place);
  }

  /** Retires the code of a loop or function that is of no use, and does not make it again. */
  void giveUp(TieredCode tiered, SkipReason reason) {
    HotCode code = tiered.code();
    log.event("%s is given up: %s", code, reason.text());
    skip(reason, code);
    tiered.heat().blocklist();
    retire(tiered);
  }

  private void retire(TieredCode tiered) {
    for (DeoptTrigger trigger : tiered.retire()) {
      telemetry.count(Counter.INVALIDATIONS);
      dispatch.invalidate(trigger);
    }
  }

  /** Retires all code; what was given up may become native again. */
  public void flush() {
    for (TieredCode tiered : codes.values()) {
      retire(tiered);
      tiered.heat().reset();
    }
  }

  /** Starts executing native code at the first need; false if that is impossible. */
  boolean start() {
    if (dispatch == null && !off) {
      open();
    }
    return !off;
  }

  private void open() {
    HostPlatform platform = HostPlatform.current();
    NativeDispatch opened;
    if (options.unsupported()) {
      opened =
          NativeDispatch.disabled(platform, "switched off by the option orus.NativeUnsupported");
    } else if (!NativeMemory.isSupported()) {
      opened = NativeDispatch.disabled(platform, "this JVM gives no address of direct buffers");
    } else if (!env.isNativeAccessAllowed()) {
      opened = NativeDispatch.disabled(platform, "native access is not allowed");
    } else if (options.mode() == NativeMode.SIM) {
      opened = NativeDispatch.simulated(platform, new ProcessMemory());
    } else {
      opened =
          NativeDispatch.open(
              platform,
              () -> {
                NfiLinker linker = new NfiLinker(env);
                threadStack = new ThreadStack(linker, platform);
                CodeMemory memory = new PosixCodeMemory(linker, platform);
                return options.faults() == 0
                    ? memory
                    : new UnreliableCodeMemory(memory, options.seed(), options.faults());
              });
    }
    telemetry.tier(opened.status().name(), opened.target(), opened.message());
    log.event("native tier: %s, %s", opened.status(), opened.message());
    if (opened.status() != BackendStatus.OK) {
      off = true;
      return;
    }
    opened.cache().limit(options.maxEntries());
    opened.backend().budget().limit(options.maxCodeBytes());
    frames = new NativeFrameStack(CANARY_MULTIPLIER * (System.nanoTime() | 1));
    stack = new NativeStack(threadStack, callDepth);
    dispatch = opened;
  }

  /** Stops using native code for good, because something that must not happen has happened. */
  void turnOff(String why) {
    off = true;
    flush();
    telemetry.tier("DISABLED", telemetry.target(), why);
    log.event("native tier off: %s", why);
  }

  /** Where native code keeps structs and enum values while it runs. */
  NativeHeap heap() {
    return heap;
  }

  NativeFrameStack frames() {
    return frames;
  }

  NativeStack stack() {
    return stack;
  }

  CallDepth callDepth() {
    return callDepth;
  }

  TierLog log() {
    return log;
  }

  /** Frees all native code and writes the report; the context is being finalised. */
  public void close() {
    off = true;
    engine.remove(telemetry);
    telemetry();
    codes.forEach(HotCode::forget);
    codes.values().forEach(tiered -> tiered.interpreted(tiered.code().passes()));
    if (options.report()) {
      PrintWriter writer = new PrintWriter(env.err(), true);
      writer.print(telemetry.toText());
      writer.flush();
    }
    if (dispatch == null) {
      return;
    }
    // A cancelled context would otherwise interrupt the calls that free the memory.
    TruffleSafepoint safepoint = TruffleSafepoint.getCurrent();
    boolean allowed = safepoint.setAllowActions(false);
    try {
      dispatch.close();
    } finally {
      safepoint.setAllowActions(allowed);
    }
  }
}

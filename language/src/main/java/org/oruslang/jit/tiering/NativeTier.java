package org.oruslang.jit.tiering;

import com.oracle.truffle.api.TruffleLanguage.Env;
import com.oracle.truffle.api.TruffleLogger;
import com.oracle.truffle.api.TruffleSafepoint;
import java.util.IdentityHashMap;
import java.util.Map;
import org.oruslang.jit.BackendStatus;
import org.oruslang.jit.JitEntry;
import org.oruslang.jit.OrusJitBackend;
import org.oruslang.jit.frame.NativeFrameBlock;
import org.oruslang.jit.frame.NativeFrameStack;
import org.oruslang.jit.frame.NativeMemory;
import org.oruslang.jit.frame.UnwindBuffer;
import org.oruslang.jit.heap.NativeHeap;
import org.oruslang.jit.memory.HostPlatform;
import org.oruslang.jit.memory.NfiLinker;
import org.oruslang.jit.memory.PosixCodeMemory;
import org.oruslang.jit.translate.Translation;
import org.oruslang.runtime.CallDepth;
import org.oruslang.translate.TranslatedFunction;

/**
 * The native code of one context. Nothing native is touched before the first region is hot. Where
 * native code is impossible or not allowed, the tier is off and programs run as if it did not
 * exist.
 */
public final class NativeTier {

  private static final TruffleLogger LOGGER = TruffleLogger.getLogger("orus", "jit");
  private static final long CANARY_MULTIPLIER = 0x9E3779B97F4A7C15L;

  /**
   * How much of the stack native code may use. HotSpot keeps at least as much free below the Java
   * frames that call native code (its shadow zone).
   */
  private static final int NATIVE_STACK = 40 << 10;

  private final Env env;
  private final CallDepth callDepth;
  private final NativeMode mode;
  private final Map<HotCode, CompiledRegion> regions = new IdentityHashMap<>();
  private final Map<HotCode, Integer> passes = new IdentityHashMap<>();
  private final NativeHeap heap = new NativeHeap();
  private boolean off;
  private String reason = "";
  private OrusJitBackend backend;
  private NativeFrameStack frames;
  private UnwindBuffer unwindBuffer;
  private long entries;

  public NativeTier(Env env, CallDepth callDepth, NativeMode mode) {
    this.env = env;
    this.callDepth = callDepth;
    this.mode = mode;
    if (mode == NativeMode.OFF) {
      turnOff("switched off by the option orus.NativeTier");
    }
  }

  /** Whether native code is not used, for whatever reason. */
  public boolean isOff() {
    return off;
  }

  /** Why native code is not used; empty while it is. */
  public String reason() {
    return reason;
  }

  /** How many loops and functions have native code. */
  public int compilations() {
    return (int) regions.values().stream().filter(region -> region != null).count();
  }

  /** How often native code has been entered. */
  public long entries() {
    return entries;
  }

  /** Whether the code has been passed often enough; the first question only starts counting. */
  boolean isHot(HotCode code) {
    return !off && (passes.putIfAbsent(code, 0) != null || mode == NativeMode.ON);
  }

  /** How often a hook that is not hot is passed before it asks again. */
  int checkAgainAfter() {
    return off ? HotCode.NEVER : mode.threshold();
  }

  /** The native code, made at the first call; null if there can be none. */
  CompiledRegion region(HotCode code) {
    CompiledRegion region = regions.get(code);
    if (region == null && !regions.containsKey(code)) {
      region = compile(code);
      regions.put(code, region);
    }
    return region;
  }

  private CompiledRegion compile(HotCode code) {
    switch (code.translate()) {
      case Translation.Refusal refusal -> {
        LOGGER.fine(
            () ->
                code.function()
                    + " is not compiled: "
                    + refusal.status()
                    + ", "
                    + refusal.reason());
        return null;
      }
      case Translation.Success success -> {
        if (!start()) {
          return null;
        }
        JitEntry entry = new JitEntry();
        BackendStatus status = backend.compileIr(success.region().program(), entry);
        LOGGER.fine(() -> code.function() + ": " + status);
        return status == BackendStatus.OK
            ? new CompiledRegion(this, code.function(), success.region(), entry)
            : null;
      }
    }
  }

  /** Makes the backend at the first need and tests it; false if native code is impossible. */
  private boolean start() {
    if (backend != null || off) {
      return !off;
    }
    HostPlatform platform = HostPlatform.current();
    if (!env.isNativeAccessAllowed()) {
      return turnOff("native access is not allowed");
    } else if (!platform.isSupported() || !NativeMemory.isSupported()) {
      return turnOff("no native code on " + platform);
    }
    try {
      NfiLinker linker = new NfiLinker(env);
      OrusJitBackend created =
          OrusJitBackend.create(platform, new PosixCodeMemory(linker, platform));
      frames = new NativeFrameStack(CANARY_MULTIPLIER * (System.nanoTime() | 1));
      unwindBuffer = new UnwindBuffer(NATIVE_STACK);
      if (!passesSelfTest(created)) {
        return turnOff("the self-test failed");
      }
      backend = created;
      return true;
    } catch (LinkageError | RuntimeException failure) {
      return turnOff("native code can't be had: " + failure);
    }
  }

  private boolean passesSelfTest(OrusJitBackend created) {
    JitEntry entry = new JitEntry();
    if (created.compileNoop(entry) != BackendStatus.OK) {
      return false;
    }
    NativeFrameBlock block = frames.push(0);
    try {
      entry.call(block);
      return block.isIntact();
    } finally {
      frames.pop();
      created.releaseEntry(entry);
    }
  }

  /** Stops using native code for good. */
  boolean turnOff(String why) {
    off = true;
    reason = why;
    LOGGER.fine(() -> "native tier off: " + why);
    return false;
  }

  NativeFrameStack frames() {
    return frames;
  }

  UnwindBuffer unwindBuffer() {
    return unwindBuffer;
  }

  CallDepth callDepth() {
    return callDepth;
  }

  NativeHeap heap() {
    return heap;
  }

  /** Notes that native code was not entered although there is some. */
  void notEntered(TranslatedFunction function, String why) {
    LOGGER.finer(() -> function + " is not entered: " + why);
  }

  void countEntry() {
    entries++;
  }

  /** Frees all native code; the context is being finalised. */
  public void close() {
    off = true;
    if (backend == null) {
      return;
    }
    // A cancelled context would otherwise interrupt the calls that free the memory.
    TruffleSafepoint safepoint = TruffleSafepoint.getCurrent();
    boolean allowed = safepoint.setAllowActions(false);
    try {
      for (CompiledRegion region : regions.values()) {
        if (region != null) {
          backend.releaseEntry(region.entry());
        }
      }
      regions.clear();
    } finally {
      safepoint.setAllowActions(allowed);
    }
  }
}

package org.oruslang.jit.cache;

import org.oruslang.jit.BackendStatus;
import org.oruslang.jit.JitEntry;
import org.oruslang.jit.OrusJitBackend;
import org.oruslang.jit.frame.NativeExit;
import org.oruslang.jit.frame.NativeFrameBlock;
import org.oruslang.jit.memory.CodeMemory;
import org.oruslang.jit.memory.HostPlatform;
import org.oruslang.jit.sim.DataMemory;

/**
 * What executes the native code of one context: backend, return stub and entry cache, with the
 * dispatch functions enter, invalidate and flush. Made when the first loop gets hot; it never
 * fails, but may come out disabled, with a status and a message that say why.
 */
public final class NativeDispatch implements AutoCloseable {

  /** Makes the code memory; called only on a supported platform. */
  @FunctionalInterface
  public interface MemorySource {
    /**
     * The code memory.
     *
     * @throws LinkageError when native access is denied or a symbol is missing
     */
    CodeMemory open();
  }

  private final BackendStatus status;
  private final String target;
  private final String message;
  private OrusJitBackend backend;
  private JitEntryCache cache;
  private JitEntry stub;

  private NativeDispatch(BackendStatus status, String target, String message) {
    this.status = status;
    this.target = target;
    this.message = message;
  }

  private NativeDispatch(OrusJitBackend backend, JitEntry stub) {
    this(BackendStatus.OK, backend.platform().toString(), backend.message());
    this.backend = backend;
    this.stub = stub;
    this.cache = new JitEntryCache(backend);
  }

  /** A tier whose code the evaluator of the IR executes. */
  public static NativeDispatch simulated(HostPlatform platform, DataMemory data) {
    OrusJitBackend backend = OrusJitBackend.simulating(platform, data);
    return new NativeDispatch(backend, new JitEntry());
  }

  /** A tier that is disabled for the given reason. */
  public static NativeDispatch disabled(HostPlatform platform, String message) {
    return new NativeDispatch(BackendStatus.UNSUPPORTED, platform.toString(), message);
  }

  /** A tier for the platform; disabled unless the self-test of generated code passes. */
  public static NativeDispatch open(HostPlatform platform, MemorySource source) {
    if (!platform.isSupported()) {
      return disabled(platform, "no native code on ".concat(platform.toString()));
    }
    OrusJitBackend backend;
    try {
      backend = OrusJitBackend.create(platform, source.open());
    } catch (LinkageError | RuntimeException e) {
      return disabled(platform, String.valueOf(e.getMessage()));
    }
    JitEntry stub = new JitEntry();
    BackendStatus status = backend.compileNoop(stub);
    if (status != BackendStatus.OK) {
      return new NativeDispatch(status, platform.toString(), "the return stub could not be made");
    }
    String defect = SelfTest.run(backend, stub);
    if (defect != null) {
      backend.releaseEntry(stub);
      return disabled(platform, "self-test: ".concat(defect));
    }
    return new NativeDispatch(backend, stub);
  }

  /** Whether native code can be compiled and entered; false after {@link #close}. */
  public boolean isEnabled() {
    return backend != null;
  }

  /** {@code OK} exactly when the tier came up. */
  public BackendStatus status() {
    return status;
  }

  /** The platform, as system-processor. */
  public String target() {
    return target;
  }

  /** Why the tier is or is not there; never empty. */
  public String message() {
    return message;
  }

  /** The backend of an enabled tier. */
  public OrusJitBackend backend() {
    return backend;
  }

  /** The cache of an enabled tier. */
  public JitEntryCache cache() {
    return cache;
  }

  /** The return stub. */
  public JitEntry stub() {
    return stub;
  }

  /** Runs installed code. */
  public NativeExit enter(CachedEntry entry, NativeFrameBlock block) {
    return cache.enter(entry, block);
  }

  /** Retires the code a trigger names. */
  public void invalidate(DeoptTrigger trigger) {
    if (isEnabled()) {
      cache.invalidate(trigger);
    }
  }

  /** Retires all code. */
  public void flush() {
    if (isEnabled()) {
      cache.flush();
    }
  }

  /**
   * Frees everything, in the order cache, stub, backend. No code of the tier may be on the stack. A
   * second close does nothing.
   */
  @Override
  public void close() {
    if (!isEnabled()) {
      return;
    }
    cache.flush();
    if (cache.waiting() > 0) {
      throw new IllegalStateException("native code is still running");
    }
    backend.releaseEntry(stub);
    backend = null;
    cache = null;
    stub = null;
  }
}

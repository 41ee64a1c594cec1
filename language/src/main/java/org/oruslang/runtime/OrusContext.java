package org.oruslang.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleLanguage.ContextReference;
import com.oracle.truffle.api.TruffleLanguage.Env;
import com.oracle.truffle.api.nodes.Node;
import java.util.IdentityHashMap;
import java.util.Map;
import org.oruslang.OrusLanguage;

/** What belongs to one context: its streams, its modules, its depth of calls. */
public final class OrusContext {

  private static final ContextReference<OrusContext> REFERENCE =
      ContextReference.create(OrusLanguage.class);

  private final OrusLanguage language;
  private final Env env;
  private final CallDepth callDepth;
  private final OrusOutput output;
  private final OrusInput input;
  private final long start = System.nanoTime();
  private final Map<ModuleCode, ModuleInstance> instances = new IdentityHashMap<>();

  /**
   * @param maximalDepth how deep calls may nest
   */
  public OrusContext(OrusLanguage language, Env env, int maximalDepth) {
    this.language = language;
    this.env = env;
    this.callDepth = new CallDepth(maximalDepth);
    this.output = new OrusOutput(env.out());
    this.input = new OrusInput(env.in());
  }

  /** The context that the current thread has entered. */
  public static OrusContext get(Node node) {
    return REFERENCE.get(node);
  }

  public OrusLanguage language() {
    return language;
  }

  public Env env() {
    return env;
  }

  public CallDepth callDepth() {
    return callDepth;
  }

  /** Where {@code print} writes to. */
  public OrusOutput output() {
    return output;
  }

  /** Where {@code input()} reads from. */
  public OrusInput input() {
    return input;
  }

  /** Seconds since the context was made, by a clock that never goes back. */
  @TruffleBoundary
  public double timestamp() {
    return (System.nanoTime() - start) / 1e9;
  }

  /** The module's one instance in this context. */
  @TruffleBoundary
  public ModuleInstance instance(ModuleCode code) {
    return instances.computeIfAbsent(code, c -> new ModuleInstance(c, this));
  }
}

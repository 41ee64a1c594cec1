package org.oruslang.runtime;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleLanguage.ContextReference;
import com.oracle.truffle.api.TruffleLanguage.Env;
import com.oracle.truffle.api.TruffleSafepoint;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.RootNode;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.graalvm.polyglot.Context;
import org.oruslang.OrusLanguage;
import org.oruslang.semantics.Guard;
import org.oruslang.semantics.OrusFault;
import org.oruslang.semantics.Rendering;

/** What belongs to one context: its streams, its modules, its depth of calls. */
public final class OrusContext {

  private static final ContextReference<OrusContext> REFERENCE =
      ContextReference.create(OrusLanguage.class);

  static {
    Guard.use(
        new Guard.Host() {
          @Override
          public long maxAllocation() {
            OrusContext context = current();
            return context == null ? Guard.DEFAULT_LIMIT : context.maxAllocation;
          }

          @Override
          public void poll() {
            OrusContext context = current();
            if (context != null) {
              TruffleSafepoint.poll(context.place);
            }
          }

          @Override
          public <T> T await(Supplier<T> work) {
            OrusContext context = current();
            return context == null ? work.get() : context.await(work);
          }
        });
  }

  private final OrusLanguage language;
  private final Env env;
  private final long maxAllocation;
  private final Place place;
  private final CallDepth callDepth;
  private final OrusOutput output;
  private final OrusInput input;
  private final Set<ModuleCode> started = Collections.newSetFromMap(new IdentityHashMap<>());
  private final TopScope topScope = new TopScope();
  private final Allocations allocations;
  private final long start = System.nanoTime();
  private final Map<ModuleCode, ModuleInstance> instances = new IdentityHashMap<>();

  /**
   * @param maximalDepth how deep calls may nest
   * @param maxAllocation how many bytes one array or string may take
   */
  public OrusContext(OrusLanguage language, Env env, int maximalDepth, long maxAllocation) {
    this.language = language;
    this.env = env;
    this.maxAllocation = maxAllocation;
    this.place = new Place(language);
    this.callDepth = new CallDepth(maximalDepth);
    this.output = new OrusOutput(env.out());
    this.input = new OrusInput(env.in(), place);
    this.allocations = new Allocations(env);
    initializeErrors();
  }

  /**
   * Has the JVM initialise the classes that reporting an exhausted stack needs. An initialisation
   * that itself runs out of stack would leave a class unusable for good.
   */
  private static void initializeErrors() {
    Rendering.toDisplayString(OrusException.at(OrusFault.stackOverflow(), null).error());
  }

  /** The context that the current thread has entered. */
  public static OrusContext get(Node node) {
    return REFERENCE.get(node);
  }

  /** The context that the current thread has entered, or null. */
  private static OrusContext current() {
    return isEntered() ? REFERENCE.get(null) : null;
  }

  private <T> T await(Supplier<T> work) {
    AtomicReference<T> result = new AtomicReference<>();
    Thread worker = new Thread(() -> result.set(work.get()), "orus-worker");
    worker.setDaemon(true);
    worker.start();
    TruffleSafepoint.setBlockedThreadInterruptible(place, Thread::join, worker);
    return result.get();
  }

  /** Not so where the front end works for editors. */
  private static boolean isEntered() {
    try {
      Context.getCurrent();
      return true;
    } catch (IllegalStateException noContext) {
      return false;
    }
  }

  /** Where the thread is, as far as tools are concerned, while an operation is polling. */
  private static final class Place extends RootNode {
    Place(OrusLanguage language) {
      super(language);
    }

    @Override
    public Object execute(VirtualFrame frame) {
      throw CompilerDirectives.shouldNotReachHere();
    }

    @Override
    public boolean isInternal() {
      return true;
    }
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

  /** What tools are told of objects that the context makes. */
  public Allocations allocations() {
    return allocations;
  }

  /** Seconds since the context was made, by a clock that never goes back. */
  @TruffleBoundary
  public double timestamp() {
    return (System.nanoTime() - start) / 1e9;
  }

  /** What this context offers to other languages by name. */
  public TopScope topScope() {
    return topScope;
  }

  /** The module's instance in this context; of a program, that of its latest run. */
  @TruffleBoundary
  public ModuleInstance instance(ModuleCode code) {
    return instances.computeIfAbsent(code, c -> new ModuleInstance(c, this));
  }

  /**
   * Makes a new instance of a program and offers what it exports; the modules that it uses have run
   * when this returns.
   */
  @TruffleBoundary
  public ModuleInstance prepareProgram(ModuleCode code) {
    runImports(code);
    started.add(code);
    ModuleInstance instance = new ModuleInstance(code, this);
    instances.put(code, instance);
    topScope.add(instance);
    return instance;
  }

  /**
   * Makes a new instance of a program that works on given instances of some modules that it uses;
   * it offers no exports.
   *
   * @param given not run, as they have been made for it or are running
   */
  @TruffleBoundary
  public ModuleInstance prepareProgram(ModuleCode code, List<ModuleInstance> given) {
    Set<ModuleCode> present = Collections.newSetFromMap(new IdentityHashMap<>());
    given.forEach(instance -> present.add(instance.code));
    for (ModuleCode imported : code.imports()) {
      if (!present.contains(imported)) {
        runOnce(imported);
      }
    }
    ModuleInstance instance = new ModuleInstance(code, this, given);
    instances.put(code, instance);
    return instance;
  }

  /** Runs the modules that the code uses and that have not run yet, each after those it uses. */
  private void runImports(ModuleCode code) {
    code.imports().forEach(this::runOnce);
  }

  private void runOnce(ModuleCode code) {
    if (started.add(code)) {
      try {
        runImports(code);
        run(instance(code));
      } catch (Throwable e) {
        started.remove(code);
        throw e;
      }
    }
  }

  /** Runs the top-level code of a module and yields the value of its last statement. */
  @TruffleBoundary
  public Object run(ModuleInstance instance) {
    return instance.code.body().call(CallArguments.of(instance, callDepth.outside(), 0));
  }
}

package org.oruslang.jit.memory;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.interop.InteropException;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.source.Source;
import java.util.HashMap;
import java.util.Map;

/**
 * Calls through Truffle's native function interface, which respects what the embedder allows.
 *
 * <p>A call costs about 0.2 microseconds when hot and several when cold: native code is entered per
 * loop or per function, never per operation.
 */
public final class NfiLinker implements NativeLinker {

  private static final String INTERFACE = "native function interface";

  private final TruffleLanguage.Env env;
  private final Object library;
  private final Object callSignature;
  private final Object entrySignature;
  private final Map<Long, Object> functions = new HashMap<>();

  /**
   * Loads the interface and the process's own symbols.
   *
   * @throws LinkageError when native access is denied or the interface is not there
   */
  public NfiLinker(TruffleLanguage.Env env) {
    if (!env.isNativeAccessAllowed()) {
      throw new UnsatisfiedLinkError("native access is not allowed");
    }
    this.env = env;
    library = parse("default");
    callSignature = parse("(UINT64,UINT64,UINT64,UINT64,UINT64,UINT64):SINT64");
    entrySignature = parse("(UINT64):SINT64");
  }

  private Object parse(String text) {
    try {
      return env.parseInternal(Source.newBuilder("nfi", text, "orus-jit").internal(true).build())
          .call();
    } catch (AbstractTruffleException | IllegalArgumentException | IllegalStateException e) {
      throw failure(INTERFACE, e);
    } catch (AssertionError e) {
      // So the interface says that it cannot put its library into the user's folder for caches.
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw failure(INTERFACE.concat(", ").concat(cause.getClass().getSimpleName()), cause);
    }
  }

  private static LinkageError failure(String what, Throwable cause) {
    LinkageError error = new UnsatisfiedLinkError(what + ": " + cause.getMessage());
    error.initCause(cause);
    return error;
  }

  @Override
  public long symbol(String name) {
    InteropLibrary interop = InteropLibrary.getUncached();
    try {
      Object found = interop.readMember(library, name);
      interop.toNative(found);
      return interop.asPointer(found);
    } catch (InteropException | AbstractTruffleException e) {
      return compilerLibrary(name);
    }
  }

  /** Functions of the compiler's run-time library are not among the process's own symbols. */
  private long compilerLibrary(String name) {
    if (!name.startsWith("__")) {
      return 0;
    }
    InteropLibrary interop = InteropLibrary.getUncached();
    try {
      Object found = interop.readMember(parse("load(\"libgcc_s.so.1\")"), name);
      interop.toNative(found);
      return interop.asPointer(found);
    } catch (InteropException | AbstractTruffleException | LinkageError e) {
      return 0;
    }
  }

  private static Object bind(Object signature, long address) {
    try {
      return InteropLibrary.getUncached()
          .invokeMember(signature, "bind", new NativePointer(address));
    } catch (InteropException | AbstractTruffleException e) {
      throw failure("binding code", e);
    }
  }

  @Override
  @TruffleBoundary
  public long call(long function, long a, long b, long c, long d, long e, long f) {
    InteropLibrary interop = InteropLibrary.getUncached();
    Object bound = functions.get(function);
    if (bound == null) {
      bound = bind(callSignature, function);
      functions.put(function, bound);
    }
    try {
      return interop.asLong(interop.execute(bound, a, b, c, d, e, f));
    } catch (InteropException ex) {
      throw failure("native call", ex);
    }
  }

  @Override
  public NativeEntryPoint entryPoint(long address) {
    return new EntryPoint(bind(entrySignature, address));
  }

  @Override
  public String name() {
    return "nfi";
  }

  /** Generated code with the way to call it; a root only because libraries need one. */
  private static final class EntryPoint extends RootNode implements NativeEntryPoint {
    private final Object function;
    @Child private InteropLibrary interop;

    EntryPoint(Object function) {
      super(null);
      this.function = function;
      this.interop = InteropLibrary.getFactory().create(function);
      adoptChildren();
    }

    @Override
    public Object execute(VirtualFrame frame) {
      return call((long) frame.getArguments()[0]);
    }

    @Override
    @TruffleBoundary
    public long call(long block) {
      try {
        return (long) interop.execute(function, block);
      } catch (InteropException e) {
        throw failure("native call", e);
      }
    }
  }
}

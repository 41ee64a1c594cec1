package org.oruslang.runtime;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleLanguage.Env;
import com.oracle.truffle.api.instrumentation.AllocationReporter;
import java.util.function.Consumer;
import org.oruslang.semantics.OrusString;

/**
 * Tells tools which objects a context makes: arrays, structs, enum values with a payload, functions
 * that are made at run time, ranges, and strings that operations yield. Arrays that get more room
 * are told of again.
 *
 * <p>Code that has made such an object passes it through {@link #made} once it is complete. As long
 * as no tool in this process listens, that costs nothing in compiled code, and the read of a
 * variable elsewhere. Native code makes objects without telling, so it must not run while {@link
 * #areWatchedHere}.
 */
public final class Allocations {

  // About what objects take in a JVM of 64 bits with compressed references.
  private static final int OBJECT_BYTES = 16;
  private static final int ARRAY_HEADER_BYTES = 16;
  private static final int REFERENCE_BYTES = 4;
  private static final int FUNCTION_BYTES = 24;
  private static final int RANGE_BYTES = 40;
  private static final int STRING_BYTES = 40;

  /** Valid as long as {@link #watched} stays what it is. */
  @CompilationFinal
  private static volatile Assumption unchanged = Assumption.create("who listens to allocations");

  @CompilationFinal private static volatile boolean watched;

  /** In how many contexts of this process a tool listens. */
  private static int listening;

  private final AllocationReporter reporter;
  private final Consumer<Boolean> listener = this::listen;
  private boolean listens;
  private boolean closed;

  Allocations(Env env) {
    reporter = env.lookup(AllocationReporter.class);
    reporter.addActiveListener(listener);
    listen(reporter.isActive());
  }

  /** To be called when the context is disposed of. */
  public void close() {
    reporter.removeActiveListener(listener);
    listen(false);
    synchronized (this) {
      closed = true;
    }
  }

  private synchronized void listen(boolean active) {
    if (active != listens && !closed) {
      listens = active;
      count(active ? 1 : -1);
    }
  }

  private static synchronized void count(int change) {
    listening += change;
    if (watched != listening > 0) {
      watched = listening > 0;
      Assumption old = unchanged;
      unchanged = Assumption.create(old.getName());
      old.invalidate();
    }
  }

  /** Whether a tool listens in any context of this process. */
  public static boolean areWatched() {
    if (CompilerDirectives.inCompiledCode() && !unchanged.isValid()) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
    }
    return watched;
  }

  /** Whether a tool listens in the current context. */
  public static boolean areWatchedHere() {
    return areWatched() && isWatchedHere();
  }

  @TruffleBoundary
  private static boolean isWatchedHere() {
    return OrusContext.get(null).allocations().reporter.isActive();
  }

  /** Tells of an object that is complete now; yields it. */
  public static <T> T made(T object) {
    if (areWatched()) {
      report(object, 0);
    }
    return object;
  }

  /**
   * As {@link #made(Object)}, of an operation on strings, if it has not just yielded an operand.
   */
  public static OrusString made(OrusString result, Object left, Object right) {
    return result == left || result == right ? result : made(result);
  }

  /** Tells of an array that has got more room. */
  static void grown(OrusArray array, int oldCapacity) {
    if (areWatched()) {
      report(array, arrayBytes(array, oldCapacity));
    }
  }

  @TruffleBoundary
  private static void report(Object object, long oldBytes) {
    long bytes = bytes(object);
    AllocationReporter reporter = OrusContext.get(null).allocations().reporter;
    if (bytes > 0 && reporter.isActive()) {
      reporter.onEnter(oldBytes == 0 ? null : object, oldBytes, bytes);
      reporter.onReturnValue(object, oldBytes, bytes);
    }
  }

  /** About how much memory an object takes; 0 for values that are not made each time. */
  private static long bytes(Object object) {
    return switch (object) {
      case OrusArray array -> arrayBytes(array, array.capacity());
      case OrusStruct struct -> struct.bytes();
      case OrusEnumValue value -> OBJECT_BYTES + 8 + references(value.elementCount());
      case OrusFunction function ->
          function.environment instanceof Closure closure
              ? FUNCTION_BYTES + OBJECT_BYTES + references(closure.captures.length)
              : FUNCTION_BYTES;
      case OrusRange range -> RANGE_BYTES;
      // All strings of one byte exist from the start.
      case OrusString text when text.length() > 1 ->
          STRING_BYTES + ARRAY_HEADER_BYTES + (long) text.length();
      default -> 0;
    };
  }

  private static long arrayBytes(OrusArray array, int capacity) {
    int width =
        switch (array.elementType().representation()) {
          case BOOLEAN -> 1;
          case INT -> Integer.BYTES;
          case LONG, DOUBLE -> Long.BYTES;
          case OBJECT -> REFERENCE_BYTES;
        };
    return OBJECT_BYTES + 8 + ARRAY_HEADER_BYTES + (long) width * capacity;
  }

  private static long references(int count) {
    return count == 0 ? 0 : ARRAY_HEADER_BYTES + (long) REFERENCE_BYTES * count;
  }
}

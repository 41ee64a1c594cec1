package org.oruslang.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.graalvm.polyglot.Context;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.oruslang.semantics.Bulk;
import org.oruslang.semantics.Guard;
import org.oruslang.semantics.OrusFault;
import org.oruslang.semantics.OrusString;

/** What operations may do depends on the context that the thread has entered. */
class GuardTest {

  private static final long LARGE = 1 << 20;

  @Test
  void eachContextHasALimit() {
    try (Context small = context("512KB");
        Context large = context("8MB")) {
      small.enter();
      assertEquals(LARGE / 2, Guard.allowed(LARGE));
      assertEquals(Guard.FREE_BYTES, Guard.allowed(Guard.FREE_BYTES));
      small.leave();
      large.enter();
      assertEquals(LARGE, Guard.allowed(LARGE));
      large.leave();
    }
  }

  /** The front end works for editors, too, which have no context. */
  @Test
  void outsideOfContextsTheDefaultHolds() {
    context("512KB").close();
    assertEquals(LARGE, Guard.allowed(LARGE));
    Guard.poll();
  }

  private static Stream<Named<Runnable>> longOperations() {
    int size = 1 << 20;
    long[] longs = new long[size];
    long[] copied = new long[size];
    OrusString text = OrusString.copyOf(new byte[size]);
    OrusString same = OrusString.copyOf(new byte[size]);
    ElementMemory memory = new ElementMemory();
    NativeStorage storage =
        NativeStorage.of(memory, NativeArrayLayout.KIND_I64, longs, longs.length);
    return Stream.of(
        Named.of("copy", () -> Bulk.copy(longs, 0, copied, 0, size)),
        Named.of("fill", () -> Bulk.fill(longs, size, 1L)),
        Named.of("concatenation", () -> text.concat(same)),
        Named.of("comparison", () -> text.equals(same)),
        Named.of("order", () -> text.compareTo(same)),
        Named.of("every second byte", () -> text.select(0, size / 2, 2)),
        Named.of("every second element", () -> ArrayStorage.select(longs, 0, size / 2, 2)),
        Named.of("copy to the heap", () -> storage.copyOut(0, copied, size)),
        Named.of("growth outside of the heap", () -> storage.grow(size + 1)));
  }

  /** Each of them lasts a moment, so only one that asks by itself ends. */
  @ParameterizedTest
  @MethodSource("longOperations")
  void longOperationsEndWhenTheContextIsInterrupted(Runnable operation) throws Exception {
    whileTheContextIsInterrupted(() -> assertTrue(isEnded(operation)));
  }

  /** Memory is zeroed when it is made, in one piece. */
  @Test
  void workThatCannotPollIsLeftWhenTheContextIsInterrupted() throws Exception {
    CountDownLatch neverBefore = new CountDownLatch(1);
    try {
      whileTheContextIsInterrupted(
          () ->
              assertThrows(Throwable.class, () -> Guard.await(() -> uninterruptedly(neverBefore))));
    } finally {
      neverBefore.countDown();
    }
  }

  private static boolean uninterruptedly(CountDownLatch end) {
    while (true) {
      try {
        return end.await(20, TimeUnit.SECONDS);
      } catch (InterruptedException again) {
        // Zeroing memory does not end then either.
      }
    }
  }

  @Test
  void workInAnotherThreadYieldsItsResult() {
    try (Context context = context("8MB")) {
      context.enter();
      Thread here = Thread.currentThread();
      assertTrue(Guard.await(() -> Thread.currentThread() != here));
      context.leave();
    }
    assertEquals("x", Guard.await(() -> "x"));
  }

  /** What runs at a poll may run native code, which uses the memory that objects come back from. */
  @Test
  void roomForObjectsFromNativeCodeIsMadeWithoutPolling() throws Exception {
    OrusArray array = new OrusArray(PrimitiveType.ANY);
    whileTheContextIsInterrupted(
        () -> {
          for (int length = 1; length < 1 << 21; length += length / 3 + 1) {
            array.reserve(length);
            while (array.size() < length) {
              array.pushObject("");
            }
          }
          assertTrue(isEnded(Guard::poll));
        });
  }

  /** Runs a test that ends an interruption, which comes at some time meanwhile. */
  private static void whileTheContextIsInterrupted(Runnable test) throws Exception {
    try (Context context = context("64MB");
        ExecutorService other = Executors.newSingleThreadExecutor()) {
      context.enter();
      Future<?> interrupt;
      try {
        interrupt =
            other.submit(
                () -> {
                  context.interrupt(Duration.ofSeconds(20));
                  return null;
                });
        test.run();
      } finally {
        context.leave();
      }
      interrupt.get();
    }
  }

  private static boolean isEnded(Runnable operation) {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (System.nanoTime() < end) {
      try {
        operation.run();
      } catch (OrusFault e) {
        throw e;
      } catch (Throwable interruption) {
        return true;
      }
    }
    return false;
  }

  private static Context context(String limit) {
    Context context = Context.newBuilder("orus").option("orus.MaxAllocation", limit).build();
    context.initialize("orus");
    return context;
  }
}

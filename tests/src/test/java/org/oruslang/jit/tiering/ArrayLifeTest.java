package org.oruslang.jit.tiering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.oruslang.jit.telemetry.JitTelemetry.Counter;
import org.oruslang.runtime.OrusArray;
import org.oruslang.runtime.PrimitiveType;

/** How long arrays live that native code works on, whatever their memory is. */
class ArrayLifeTest {

  private static final int LENGTH = 1 << 20;
  private static final int ROUNDS = 1500;
  private static final int ELEMENT = 7;

  /** Of four mebibytes each. */
  private static final int ARRAYS = 300;

  private static final int WARM_UP_ARRAYS = 50;

  private static final Path STATUS = Path.of("/proc/self/status");

  private static final String SUM =
      """
      fn sum(xs: [i32], rounds: i32) -> i64:
          mut t: i64 = 0
          for r in 0..rounds:
              for i in 0..len(xs): t += xs[i] as i64
          return t
      sum
      """;

  /** Fills memory as large as that of the array with something else. */
  private static final String OTHER =
      """
      fn fill(n: i32) -> i32:
          mut xs = [-1] * n
          for i in 0..n: xs[i] = xs[i] - i
          return xs[n - 1]
      print(fill(LENGTH))
      """
          .replace("LENGTH", String.valueOf(LENGTH));

  /** The array that only one call knows. */
  private WeakReference<OrusArray> array;

  private OrusArray newArray() {
    OrusArray made = OrusArray.filled(PrimitiveType.I32, ELEMENT, LENGTH);
    array = new WeakReference<>(made);
    return made;
  }

  private static boolean isCollectedSoon(WeakReference<?> reference) throws InterruptedException {
    for (int i = 0; i < 50 && !reference.refersTo(null); i++) {
      System.gc();
      Thread.sleep(10);
    }
    return reference.refersTo(null);
  }

  @Test
  @DisplayName("N-154 an array lives as long as the native loop over it, and no longer")
  void arraysLiveAsLongAsTheLoop() throws Exception {
    ExecutorService threads = Executors.newSingleThreadExecutor();
    // The loop is one slice.
    try (NativeRun run = NativeRun.with("NativeTier", "on", "NativeFuel", "2000000000");
        NativeRun other = NativeRun.with("NativeTier", "on")) {
      NativeTier tier = run.tier();
      Value sum = run.evalForValue(SUM);
      assertEquals(0, sum.execute(OrusArray.filled(PrimitiveType.I32, 0, 10), 10).asLong());
      long entries = tier.telemetry().invocations();
      Future<Long> result = threads.submit(() -> sum.execute(newArray(), ROUNDS).asLong());
      while (tier.telemetry().get(Counter.LIVE_ACTIVATIONS) == 0 && !result.isDone()) {
        Thread.sleep(1);
      }
      int collections = 0;
      while (tier.telemetry().get(Counter.LIVE_ACTIVATIONS) > 0) {
        System.gc();
        assertEquals(-LENGTH + "\n", other.eval(OTHER));
        boolean isCollected = array.refersTo(null);
        // The loop may just have ended.
        if (tier.telemetry().get(Counter.LIVE_ACTIVATIONS) > 0) {
          assertFalse(isCollected, "collected during the loop");
          collections++;
        }
      }
      assertEquals((long) ELEMENT * LENGTH * ROUNDS, result.get(2, TimeUnit.MINUTES));
      assertEquals(entries + 1, tier.telemetry().invocations(), "one slice");
      assertTrue(collections > 0, "the loop was too short");
      assertTrue(isCollectedSoon(array), "kept after the loop");
    } finally {
      threads.shutdownNow();
    }
  }

  /** What the process has in memory, in bytes. */
  private static long resident() throws IOException {
    for (String line : Files.readAllLines(STATUS)) {
      if (line.startsWith("VmRSS:")) {
        return Long.parseLong(line.replaceAll("[^0-9]", "")) << 10;
      }
    }
    throw new IOException("no VmRSS");
  }

  @Test
  @DisplayName("N-154 the memory of arrays comes back when native loops have ended")
  void memoryComesBack() throws IOException {
    assumeTrue(Files.isReadable(STATUS), "only Linux tells what a process has");
    try (NativeRun run = NativeRun.with("NativeTier", "on")) {
      Value sum = run.evalForValue(SUM);
      useArrays(sum, WARM_UP_ARRAYS);
      long before = resident();
      useArrays(sum, ARRAYS);
      long growth = resident() - before;
      long used = ARRAYS * (long) LENGTH * Integer.BYTES;
      System.out.printf(Locale.ROOT, "%d MiB used, grown by %d MiB%n", used >> 20, growth >> 20);
      assertTrue(run.telemetry().invocations() >= ARRAYS);
      assertTrue(growth < used / 4, () -> growth + " bytes kept of " + used);
    }
  }

  private static void useArrays(Value sum, int arrays) {
    for (int i = 0; i < arrays; i++) {
      OrusArray array = OrusArray.filled(PrimitiveType.I32, i, LENGTH);
      assertEquals((long) i * LENGTH, sum.execute(array, 1).asLong());
      assertNotNull(array.nativeStorage());
      if (i % 8 == 0) {
        System.gc();
      }
    }
    System.gc();
  }
}

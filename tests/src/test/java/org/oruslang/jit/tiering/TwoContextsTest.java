package org.oruslang.jit.tiering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.graalvm.polyglot.Engine;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oruslang.jit.cache.CachedEntry;
import org.oruslang.jit.telemetry.JitTelemetry;
import org.oruslang.jit.telemetry.JitTelemetry.Counter;
import org.oruslang.jit.telemetry.RegionStatistics;

/**
 * Two contexts, each in a thread of its own, whose functions are new all the time, so that both
 * compile as often as they run. {@code -Dorus.stress.seconds=N} is how long each test takes.
 */
class TwoContextsTest {

  private static final int SECONDS = Integer.getInteger("orus.stress.seconds", 3);

  /** So many programs run in a context: their functions fit into its entries. */
  private static final int PROGRAMS_EACH = 200;

  /** So many in any case: those are what a JVM that has just started gets done. */
  private static final int LEAST_PROGRAMS = 5;

  private static final List<String> NAMES = List.of("left", "right");

  /** A program that nobody has run before, and what it prints. */
  private record Fresh(String text, String output) {

    private static final String TEXT =
        """
        fn NAME_mix(n: i32) -> i64:
            mut t: i64 = 1
            for i in 0..n: t = (t * FACTOR + (i as i64)) % 1000003
            return t
        fn NAME_fill(n: i32) -> i32:
            mut xs: [i32] = []
            for i in 0..n: push(xs, (i * STEP) % 1009)
            mut s = 0
            mut j = 0
            while j < n:
                s += xs[j]
                j += STRIDE
            return s
        fn NAME_fib(n: i32) -> i32:
            if n < 2: return n + START
            return NAME_fib(n - 1) + NAME_fib(n - 2)
        for round in 0..3: print(NAME_mix(3000), NAME_fill(2000), NAME_fib(16))
        """;

    static Fresh of(String name, Random random) {
      int factor = 2 + random.nextInt(900);
      int step = 1 + random.nextInt(1000);
      int stride = 1 + random.nextInt(3);
      int start = random.nextInt(100);
      String text =
          TEXT.replace("NAME", name)
              .replace("FACTOR", String.valueOf(factor))
              .replace("STEP", String.valueOf(step))
              .replace("STRIDE", String.valueOf(stride))
              .replace("START", String.valueOf(start));
      String line = mix(factor) + " " + fill(step, stride) + " " + fib(start, 16) + "\n";
      return new Fresh(text, line.repeat(3));
    }

    private static long mix(int factor) {
      long t = 1;
      for (int i = 0; i < 3000; i++) {
        t = (t * factor + i) % 1000003;
      }
      return t;
    }

    private static int fill(int step, int stride) {
      int s = 0;
      for (int j = 0; j < 2000; j += stride) {
        s += j * step % 1009;
      }
      return s;
    }

    private static int fib(int start, int n) {
      return n < 2 ? n + start : fib(start, n - 1) + fib(start, n - 2);
    }
  }

  /** What one of the two contexts has done. */
  private static final class Totals {
    long programs;
    long compilations;
    long nativeIterations;

    void add(NativeRun context, int run) {
      JitTelemetry telemetry = context.telemetry();
      assertEquals("OK", telemetry.status(), telemetry.message());
      programs += run;
      compilations += telemetry.get(Counter.COMPILATIONS);
      nativeIterations += telemetry.nativeIterations();
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%d programs, %d compilations, %d native iterations",
          programs,
          compilations,
          nativeIterations);
    }
  }

  /** Runs new programs, and returns how many. */
  private static int runFresh(NativeRun context, String name, long seed, long end) {
    Random random = new Random(seed);
    int programs = 0;
    while (programs < LEAST_PROGRAMS || programs < PROGRAMS_EACH && System.nanoTime() < end) {
      Fresh program = Fresh.of(name + programs, random);
      assertEquals(program.output(), context.eval(program.text()), program::text);
      programs++;
    }
    return programs;
  }

  /** The addresses of the code of a context, all of whose functions must have its name. */
  private static Set<Long> code(NativeRun context, String name) {
    Set<Long> addresses = new HashSet<>();
    for (RegionStatistics region : context.telemetry().regions()) {
      assertTrue(region.name().startsWith(name) || region.name().startsWith("<module>"), name);
      CachedEntry entry =
          context.tier().dispatch().cache().lookup(region.function(), region.loop());
      if (entry != null) {
        addresses.add(entry.entry().codeBase());
      }
    }
    assertFalse(addresses.isEmpty(), name);
    return addresses;
  }

  private static NativeRun open(Engine engine) {
    return NativeRun.with(engine, builder -> NativeRun.options(builder, "NativeTier", "auto"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  @DisplayName("N-25 two contexts on two threads compile and run hot loops at the same time")
  void compileAndRunAtTheSameTime(boolean shared) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    List<Totals> totals = List.of(new Totals(), new Totals());
    ExecutorService threads = Executors.newFixedThreadPool(2);
    int pairs = 0;
    try {
      while (System.nanoTime() < end) {
        try (Engine engine = shared ? Engine.create("orus") : null;
            NativeRun left = open(engine);
            NativeRun right = open(engine)) {
          List<NativeRun> both = List.of(left, right);
          List<Callable<Integer>> runs = new ArrayList<>();
          for (int i = 0; i < both.size(); i++) {
            NativeRun context = both.get(i);
            String name = NAMES.get(i);
            long seed = Objects.hash(shared, pairs, i);
            runs.add(() -> runFresh(context, name, seed, end));
          }
          List<Future<Integer>> results = threads.invokeAll(runs);
          for (int i = 0; i < both.size(); i++) {
            totals.get(i).add(both.get(i), results.get(i).get());
          }
          Set<Long> code = code(left, NAMES.get(0));
          int leftCode = code.size();
          Set<Long> rightCode = code(right, NAMES.get(1));
          code.addAll(rightCode);
          assertEquals(leftCode + rightCode.size(), code.size(), "code that both have");
        }
        pairs++;
      }
    } finally {
      threads.shutdownNow();
    }
    System.out.println(
        (shared ? "one engine: " : "an engine each: ") + pairs + " pairs of contexts, " + totals);
    for (Totals each : totals) {
      // Three functions of each program have native code: one for its recursion, three loops.
      assertTrue(each.compilations >= 3 * each.programs, each::toString);
      assertTrue(each.programs > 0 && each.nativeIterations > 3000 * each.programs, each::toString);
    }
  }
}

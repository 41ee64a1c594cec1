package org.oruslang.jit.tiering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.PolyglotException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Native code in many contexts at once and one after the other, with little memory and with memory
 * that is refused. {@code -Dorus.stress.seconds=N} is how long contexts run at the same time,
 * {@code -Dorus.stress.contexts=N} how many are opened and closed.
 */
class StressTest {

  private static final int SECONDS = Integer.getInteger("orus.stress.seconds", 3);
  private static final int CONTEXTS = Integer.getInteger("orus.stress.contexts", 60);
  private static final int THREADS = 8;
  private static final int LIVE_CONTEXTS = 16;
  private static final long SLACK_BYTES = 16L << 20;

  private static final String LOOP =
      """
      fn f(n: i32) -> i64:
          mut t: i64 = 0
          for i in 0..n:
              for j in 0..n: t += (i * j) as i64 if i > j else 1i64
          return t
      print(f(200))
      """;

  private static final String RECURSION =
      """
      fn fib(n: i32) -> i32:
          if n < 2: return n
          return fib(n - 1) + fib(n - 2)
      print(fib(21))
      """;

  private static final String ARRAYS =
      """
      fn sieve(n: i32) -> i32:
          mut composite: [bool] = []
          for i in 0..n: push(composite, false)
          mut count = 0
          for i in 2..n:
              if not composite[i]:
                  count += 1
                  mut j = i * 2
                  while j < n:
                      composite[j] = true
                      j += i
          return count
      print(sieve(20000))
      """;

  private static final String STRUCTS =
      """
      struct Point:
          x: f64
          y: f64
      fn walk(ps: [Point], n: i32) -> f64:
          for i in 0..n:
              p = ps[i % len(ps)]
              p.x += p.y * 0.5
              ps[i % len(ps)] = Point{ x: p.x + 1.0, y: p.y }
          mut sum = 0.0
          for p in ps: sum += p.x
          return sum
      print(walk([Point{ x: 1.0, y: 2.0 }, Point{ x: 3.0, y: 4.0 }], 5000))
      """;

  private static final String ERRORS =
      """
      fn f(xs: [i32], i: i32) -> i32: 100 / xs[i % 7]
      mut caught = 0
      mut sum = 0
      xs = [1, 2, 0, 4, 5]
      for i in 0..4000:
          try: sum += f(xs, i)
          catch e: caught += 1
      print(sum, caught)
      """;

  private static final String TEXT =
      """
      mut s = ""
      for i in 0..3000: s = s + (i % 10)
      mut n = 0
      for c in s:
          if c == "7": n += 1
      print(len(s), n)
      """;

  static final List<String> PROGRAMS = List.of(LOOP, RECURSION, ARRAYS, STRUCTS, ERRORS, TEXT);

  private static final List<String> OUTPUTS =
      PROGRAMS.stream().map(NativeRun::interpreted).toList();

  private static void run(NativeRun run, int program) {
    assertEquals(OUTPUTS.get(program), run.eval(PROGRAMS.get(program)));
  }

  private static NativeRun open(Engine engine, String mode) {
    return NativeRun.with(engine, builder -> NativeRun.options(builder, "NativeTier", mode));
  }

  @Test
  void manyContextsRunAtTheSameTime() throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    BlockingQueue<NativeRun> idle = new LinkedBlockingQueue<>();
    Set<NativeRun> busy = ConcurrentHashMap.newKeySet();
    AtomicLong runs = new AtomicLong();
    AtomicLong interrupted = new AtomicLong();
    AtomicLong renewed = new AtomicLong();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try (Engine engine = Engine.create("orus")) {
      for (int i = 0; i < LIVE_CONTEXTS; i++) {
        idle.add(open(i % 2 == 0 ? engine : null, "auto"));
      }
      List<Future<?>> results = new ArrayList<>();
      for (int t = 0; t < THREADS; t++) {
        Random random = new Random(t);
        results.add(
            threads.submit(
                () -> {
                  while (System.nanoTime() < end) {
                    NativeRun context = idle.take();
                    busy.add(context);
                    try {
                      run(context, random.nextInt(PROGRAMS.size()));
                      runs.incrementAndGet();
                    } catch (PolyglotException e) {
                      if (!e.isInterrupted()) {
                        throw e;
                      }
                      interrupted.incrementAndGet();
                    } finally {
                      busy.remove(context);
                    }
                    if (random.nextInt(30) == 0) {
                      context.close();
                      context = open(random.nextBoolean() ? engine : null, "auto");
                      renewed.incrementAndGet();
                    }
                    idle.add(context);
                  }
                  return null;
                }));
      }
      for (int i = 0; System.nanoTime() < end; i++) {
        if (i % 8 == 0) {
          System.gc();
        }
        for (NativeRun each : busy) {
          each.context.interrupt(Duration.ofSeconds(20));
          break;
        }
        Thread.sleep(25);
      }
      for (Future<?> each : results) {
        each.get(2, TimeUnit.MINUTES);
      }
      for (NativeRun each : idle) {
        each.close();
      }
    } finally {
      threads.shutdownNow();
    }
    System.out.println(
        runs + " runs, " + interrupted + " interrupts, " + renewed + " contexts renewed");
    assertTrue(runs.get() > 0);
  }

  /** What a process holds on to. */
  private record Holdings(long heapBytes, long mappings, int threads) {

    static Holdings now() throws IOException {
      for (int i = 0; i < 3; i++) {
        System.gc();
      }
      return new Holdings(
          ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
          ExecutableMaps.areKnown() ? ExecutableMaps.count() : 0,
          ManagementFactory.getThreadMXBean().getThreadCount());
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%.1f MiB of heap, %d small executable mappings, %d threads",
          heapBytes / 1048576.0,
          mappings,
          threads);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void contextsLeaveNothing(boolean shared) throws IOException {
    Holdings before = null;
    try (Engine engine = shared ? Engine.create("orus") : null) {
      for (int i = 0; i < CONTEXTS; i++) {
        try (NativeRun context = open(engine, "on")) {
          run(context, i % PROGRAMS.size());
        }
        if (i == CONTEXTS / 3) {
          before = Holdings.now();
        }
      }
      Holdings after = Holdings.now();
      System.out.println(
          CONTEXTS + (shared ? " contexts of one engine: " : " engines: ") + before + "; " + after);
      assertTrue(after.heapBytes() < before.heapBytes() + SLACK_BYTES, after::toString);
      assertTrue(after.mappings() <= before.mappings() + 5, after::toString);
      assertTrue(after.threads() <= before.threads() + 2, after::toString);
    }
  }

  @Test
  void contextsAreClosedWhileNativeCodeRuns() throws Exception {
    ExecutorService threads = Executors.newCachedThreadPool();
    Random random = new Random(1);
    int rounds = Math.max(10, CONTEXTS / 10);
    try (Engine engine = Engine.create("orus")) {
      for (int i = 0; i < rounds; i++) {
        NativeRun context = open(engine, "on");
        Future<String> result = threads.submit(() -> context.eval(LOOP + "while true: f(100)\n"));
        Thread.sleep(random.nextInt(60));
        context.context.close(true);
        try {
          result.get(1, TimeUnit.MINUTES);
        } catch (java.util.concurrent.ExecutionException e) {
          // A context may be closed before it is entered.
          assertTrue(
              e.getCause() instanceof PolyglotException end && end.isCancelled()
                  || e.getCause() instanceof IllegalStateException,
              e::toString);
        }
      }
      try (NativeRun context = open(engine, "on")) {
        run(context, 0);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @ParameterizedTest
  @CsvSource({"0,1", "4,1024", "8,2", "12,1", "16,1024", "64,3"})
  void littleMemoryForCodeChangesNothing(int kib, int entries) {
    for (String mode : List.of("on", "stress")) {
      try (NativeRun context =
          NativeRun.with(
              "NativeTier", mode,
              "NativeCodeSize", String.valueOf(kib),
              "NativeEntries", String.valueOf(entries))) {
        for (int program = 0; program < PROGRAMS.size(); program++) {
          run(context, program);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 50, 90, 100})
  void refusedMemoryChangesNothing(int percent) {
    int failed = 0;
    for (int seed = 0; seed < 5; seed++) {
      try (NativeRun context =
          NativeRun.with(
              "NativeTier", "on",
              "NativeFaults", String.valueOf(percent),
              "NativeSeed", String.valueOf(seed))) {
        for (int program = 0; program < PROGRAMS.size(); program++) {
          run(context, program);
        }
        assertEquals("", context.err());
        failed += context.telemetry().status().equals("OK") ? 0 : 1;
      }
    }
    if (percent == 100) {
      assertEquals(5, failed);
    }
  }
}

package org.oruslang.jit.tiering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.oracle.truffle.api.ThreadLocalAction;
import com.oracle.truffle.api.TruffleLanguage.Env;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.ResourceLimits;
import org.graalvm.polyglot.io.IOAccess;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oruslang.jit.cache.JitEntryCache;
import org.oruslang.jit.telemetry.JitTelemetry.Counter;
import org.oruslang.jit.telemetry.SkipReason;
import org.oruslang.runtime.OrusContext;

/** Native code in a context that is interrupted, closed, watched, shared or restricted. */
class ContextLifeTest {

  /** Latency is 2 ms; the rest is for busy machines. */
  private static final long LATENCY_NANOS = TimeUnit.SECONDS.toNanos(5);

  private static final String ENDLESS =
      """
      mut n: i64 = 0
      while n >= 0: n = (n + 1) % 1000000
      """;

  /** An endless loop of long iterations, which call. */
  private static final String ENDLESS_CALLS =
      """
      fn work(n: i32) -> i32:
          mut s = 0
          for i in 0..n: s += i
          return s
      mut n: i64 = 0
      while n >= 0: n = (n + (work(1000) as i64)) % 1000000
      """;

  private static final String ENDLESS_INNER_LOOPS =
      """
      mut n: i64 = 0
      while n >= 0:
          for i in 0..1000: n = (n + (i as i64)) % 1000000
      """;

  private static final String ENDLESS_RECURSION =
      """
      fn fib(n: i32) -> i64:
          if n < 2: return n as i64
          return fib(n - 1) + fib(n - 2)
      print(fib(90))
      """;

  private static final String SUM =
      """
      mut total: i64 = 0
      for i in 0..30000: total += i as i64
      print(total)
      """;

  private static String sum() {
    return "449985000\n";
  }

  /** Runs a program elsewhere, and does something once it is in native code. */
  private static Future<String> inNativeCode(
      ExecutorService threads, NativeRun run, NativeTier tier, String program)
      throws InterruptedException {
    Future<String> result = threads.submit(() -> run.eval(program));
    // Recursion has no slices that end.
    boolean isRecursive = program.equals(ENDLESS_RECURSION);
    Counter counter = isRecursive ? Counter.LIVE_ACTIVATIONS : Counter.POLLS;
    long least = isRecursive ? 1 : 3;
    while (tier.telemetry().get(counter) < least && !result.isDone()) {
      Thread.sleep(5);
    }
    return result;
  }

  @ParameterizedTest
  @ValueSource(strings = {ENDLESS, ENDLESS_CALLS, ENDLESS_INNER_LOOPS, ENDLESS_RECURSION})
  @DisplayName("N-133 N-144 an interrupt stops native code, and the context stays usable")
  void interrupt(String program) throws Exception {
    ExecutorService threads = Executors.newSingleThreadExecutor();
    try (NativeRun run = NativeRun.with()) {
      NativeTier tier = run.tier();
      Future<String> result = inNativeCode(threads, run, tier, program);
      long start = System.nanoTime();
      run.context.interrupt(Duration.ofSeconds(20));
      long latency = System.nanoTime() - start;
      System.out.println("interrupted within " + latency / 1000 + " microseconds");
      assertTrue(latency < LATENCY_NANOS);
      Exception failure = assertThrows(Exception.class, result::get);
      assertTrue(((PolyglotException) failure.getCause()).isInterrupted(), failure::toString);
      assertEquals(sum(), run.eval(SUM));
    } finally {
      threads.shutdownNow();
    }
  }

  /** Where the code of the only region is that has any. */
  private static long codeBase(NativeTier tier) {
    JitEntryCache cache = tier.dispatch().cache();
    return tier.telemetry().regions().stream()
        .map(region -> cache.lookup(region.function(), region.loop()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow()
        .entry()
        .codeBase();
  }

  @ParameterizedTest
  @ValueSource(strings = {ENDLESS, ENDLESS_CALLS, ENDLESS_INNER_LOOPS, ENDLESS_RECURSION})
  @DisplayName("N-44 N-133 closing a context stops its native code and frees it")
  void close(String program) throws Exception {
    ExecutorService threads = Executors.newSingleThreadExecutor();
    try (NativeRun run = NativeRun.with()) {
      NativeTier tier = run.tier();
      Future<String> result = inNativeCode(threads, run, tier, program);
      var budget = tier.dispatch().backend().budget();
      long code = codeBase(tier);
      assertTrue(budget.bytes() > 0);
      long start = System.nanoTime();
      run.context.close(true);
      long latency = System.nanoTime() - start;
      System.out.println("closed within " + latency / 1000 + " microseconds");
      assertTrue(latency < LATENCY_NANOS);
      Exception failure = assertThrows(Exception.class, result::get);
      assertTrue(((PolyglotException) failure.getCause()).isCancelled(), failure::toString);
      assertEquals(0, budget.bytes());
      assertEquals(0, budget.entries());
      assertFalse(tier.dispatch().isEnabled());
      if (ExecutableMaps.areKnown()) {
        String permissions = ExecutableMaps.permissions(code);
        assertTrue(permissions == null || !permissions.contains("x"), permissions);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  @DisplayName("N-20 N-22 code is executable and not writable, and many contexts leave nothing")
  void nothingStaysMapped() throws IOException {
    assumeTrue(ExecutableMaps.areKnown(), "only Linux tells what is mapped");
    long before = -1;
    for (int i = 0; i < 200; i++) {
      try (NativeRun run = NativeRun.with("NativeTier", "on")) {
        assertEquals(sum(), run.eval(SUM));
        if (i == 0) {
          long code = run.tier().dispatch().cache().lookup(0, 0).entry().codeBase();
          assertEquals("r-xp", ExecutableMaps.permissions(code));
        }
      }
      if (i == 20) {
        before = ExecutableMaps.count();
      }
    }
    assertTrue(ExecutableMaps.count() <= before + 5, "small executable mappings");
  }

  @Test
  @DisplayName("N-134 actions run in a native loop's thread, many times a second")
  void threadLocalActions() throws Exception {
    ExecutorService threads = Executors.newSingleThreadExecutor();
    try (NativeRun run = NativeRun.with()) {
      run.context.enter();
      Env env = OrusContext.get(null).env();
      run.context.leave();
      NativeTier tier = run.tier();
      Future<String> result = inNativeCode(threads, run, tier, ENDLESS);
      AtomicInteger performed = new AtomicInteger();
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
      int submitted = 0;
      while (System.nanoTime() < end) {
        Future<Void> action =
            env.submitThreadLocal(
                null,
                new ThreadLocalAction(true, false) {
                  @Override
                  protected void perform(Access access) {
                    performed.incrementAndGet();
                  }
                });
        action.get(20, TimeUnit.SECONDS);
        submitted++;
      }
      assertEquals(submitted, performed.get());
      assertTrue(performed.get() >= 20, () -> performed + " actions in a second");
      run.context.interrupt(Duration.ofSeconds(20));
      assertThrows(Exception.class, result::get);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  @DisplayName("N-134 actions in native recursion neither repeat nor lose what it does")
  void threadLocalActionsInRecursion() throws Exception {
    ExecutorService threads = Executors.newSingleThreadExecutor();
    try (NativeRun run = NativeRun.with()) {
      run.context.enter();
      Env env = OrusContext.get(null).env();
      run.context.leave();
      Future<String> result =
          threads.submit(
              () ->
                  run.eval(
                      """
                      calls: [i64] = [0]
                      fn fib(n: i32, calls: [i64]) -> i64:
                          calls[0] += 1
                          if n < 2: return n as i64
                          return fib(n - 1, calls) + fib(n - 2, calls)
                      print(fib(27, calls), calls[0])
                      print(fib(27, calls), calls[0])
                      """));
      int performed = 0;
      while (!result.isDone()) {
        Future<Void> action =
            env.submitThreadLocal(
                null,
                new ThreadLocalAction(true, false) {
                  @Override
                  protected void perform(Access access) {}
                });
        action.get(20, TimeUnit.SECONDS);
        performed++;
        Thread.sleep(1);
      }
      assertTrue(performed > 0);
      assertEquals("196418 635621\n196418 1271242\n", result.get());
      assertTrue(run.telemetry().invocations() > 0);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  @DisplayName("N-135 the garbage collector does not wait for native code")
  void collectorDoesNotWait() throws Exception {
    ExecutorService threads = Executors.newSingleThreadExecutor();
    // One slice would last for minutes.
    try (NativeRun run = NativeRun.with("NativeTier", "on", "NativeFuel", "2000000000")) {
      NativeTier tier = run.tier();
      CountDownLatch started = new CountDownLatch(1);
      Future<String> result =
          threads.submit(
              () -> {
                started.countDown();
                return run.eval(
                    """
                    mut n: i64 = 0
                    for i in 0..1500000000: n = (n + (i as i64)) % 1000003
                    print(n > 0)
                    """);
              });
      started.await();
      while (tier.telemetry().get(Counter.LIVE_ACTIVATIONS) == 0 && !result.isDone()) {
        Thread.sleep(1);
      }
      System.gc();
      assertFalse(result.isDone(), "the loop is still running");
      assertEquals("true\n", result.get(120, TimeUnit.SECONDS));
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  @DisplayName("N-160 without native access programs run all the same, silently")
  void withoutNativeAccess() {
    try (NativeRun run = NativeRun.with(null, builder -> builder.allowNativeAccess(false))) {
      assertEquals(sum(), run.eval(SUM));
      assertEquals("", run.err());
      assertEquals("UNSUPPORTED", run.telemetry().status());
      assertEquals("native access is not allowed", run.telemetry().message());
      assertNull(run.tier().dispatch());
    }
    try (NativeRun run = NativeRun.with(null, builder -> builder.allowIO(IOAccess.NONE))) {
      assertEquals(sum(), run.eval(SUM));
      assertEquals("", run.err());
    }
  }

  @Test
  @DisplayName("N-164 statement limits count as they do without native code")
  void statementLimits() {
    for (String mode : List.of("off", "on")) {
      try (Engine engine = Engine.create("orus");
          NativeRun run =
              NativeRun.with(
                  engine,
                  builder ->
                      NativeRun.options(builder, "NativeTier", mode)
                          .resourceLimits(
                              ResourceLimits.newBuilder().statementLimit(5000, null).build()))) {
        PolyglotException failure =
            assertThrows(PolyglotException.class, () -> run.eval("print(1)\n" + SUM));
        assertTrue(failure.isResourceExhausted(), failure::toString);
        assertEquals("1\n", run.out());
      }
    }
  }

  @Test
  @DisplayName("N-173 threads with contexts of one engine compile and run at the same time")
  void threads() throws Exception {
    String program =
        """
        fn f(n: i32) -> i64:
            mut t: i64 = 0
            for i in 0..n:
                for j in 0..n: t += (i ^ j) as i64 if i > j else 1i64
            return t
        print(f(150))
        """
            .replace("(i ^ j)", "(i * j)");
    String expected = NativeRun.interpreted(program);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try (Engine engine = Engine.create("orus")) {
      List<Callable<Long>> runs = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        runs.add(
            () -> {
              try (NativeRun run = NativeRun.with(engine, builder -> builder)) {
                assertEquals(expected, run.eval(program));
                return run.telemetry().nativeIterations();
              }
            });
      }
      for (Future<Long> each : threads.invokeAll(runs)) {
        assertTrue(each.get() > 0);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  @DisplayName("P-48 entering native code allocates little but what the interface needs")
  void entriesAllocateLittle() {
    String program =
        """
        fn sum(n: i32) -> i32:
            mut total = 0
            for i in 0..n: total += i
            return total
        mut all = 0
        for k in 0..60000:
            // Keeps the loop in the interpreter.
            kept = [k]
            all += sum(150)
        print(all)
        """;
    try (NativeRun run = NativeRun.with()) {
      run.eval(program);
      com.sun.management.ThreadMXBean threads =
          (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
      long entriesBefore = run.telemetry().invocations();
      long before = threads.getCurrentThreadAllocatedBytes();
      run.eval(program);
      long bytes = threads.getCurrentThreadAllocatedBytes() - before;
      long entries = run.telemetry().invocations() - entriesBefore;
      assertTrue(entries > 50_000, () -> entries + " entries");
      System.out.println(bytes / entries + " bytes per entry");
      assertTrue(bytes / entries < 2000, () -> bytes / entries + " bytes per entry");
    }
  }

  @Test
  @DisplayName("N-164 what a tool watches runs in the interpreter, and natively when it has gone")
  void tools() {
    try (Engine engine = Engine.newBuilder("orus").build();
        NativeRun run = NativeRun.with(engine, builder -> builder)) {
      String program =
          """
          fn work(n: i32) -> i64:
              mut total: i64 = 0
              for i in 0..n:
                  total += i as i64
              return total
          print(work(20000))
          """;
      assertEquals("199990000\n", run.eval(program));
      assertTrue(run.telemetry().nativeIterations() > 18_000);
      try (StatementCounter counter = StatementCounter.attach(engine, "total += i")) {
        run.eval(program.replace("print(work(20000))", "print(work(20000), 1)"));
        assertEquals(20_000, counter.count());
      }
    }
  }

  @Test
  @DisplayName("N-164 a tool that comes while native code runs sees what follows")
  void toolsComeLate() throws Exception {
    ExecutorService threads = Executors.newSingleThreadExecutor();
    try (Engine engine = Engine.newBuilder("orus").build();
        NativeRun run = NativeRun.with(engine, builder -> builder)) {
      NativeTier tier = run.tier();
      Future<String> result = inNativeCode(threads, run, tier, ENDLESS);
      try (StatementCounter counter = StatementCounter.attach(engine, "n = (n + 1)")) {
        long end = System.nanoTime() + LATENCY_NANOS;
        while (counter.count() < 1000 && System.nanoTime() < end) {
          Thread.sleep(5);
        }
        assertTrue(counter.count() >= 1000, () -> counter.count() + " statements seen");
        assertTrue(tier.telemetry().skips(SkipReason.INSTRUMENTED) > 0);
      }
      long polls = tier.telemetry().get(Counter.POLLS);
      long end = System.nanoTime() + LATENCY_NANOS;
      while (tier.telemetry().get(Counter.POLLS) < polls + 3 && System.nanoTime() < end) {
        Thread.sleep(5);
      }
      assertTrue(tier.telemetry().get(Counter.POLLS) >= polls + 3, "native again");
      run.context.interrupt(Duration.ofSeconds(20));
      assertThrows(Exception.class, result::get);
    } finally {
      threads.shutdownNow();
    }
  }
}

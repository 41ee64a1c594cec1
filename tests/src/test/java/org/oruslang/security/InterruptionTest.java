package org.oruslang.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.ResourceLimits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Programs that never end are ended from another thread, in every tier. The time that takes is
 * written to standard output; {@code -Dorus.latency=N} measures each program N times, {@code
 * -Dorus.latency.allocation=SIZE} lets it have larger or smaller arrays and strings, {@code
 * -Dorus.latency.program=NAME} takes one program only.
 */
class InterruptionTest {

  /** What is expected is less than 100 ms; the rest is for busy machines. */
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private static final int TIMES = Integer.getInteger("orus.latency", 1);

  /** How long a program runs before it is interrupted: long enough to get hot. */
  private static final long WARM_MILLIS = Integer.getInteger("orus.latency.warm", 150);

  private static final String ALLOCATION = System.getProperty("orus.latency.allocation", "64MB");

  private static final String PROGRAM = System.getProperty("orus.latency.program", "");

  private static final List<String> LATENCIES = new ArrayList<>();

  /** How programs are executed. */
  private enum Execution {
    BASELINE("baseline", "off"),
    SPECIALIZED("specialized", "off"),
    NATIVE("auto", "auto"),
    SIM("specialized", "sim");

    final String tier;
    final String nativeTier;

    Execution(String tier, String nativeTier) {
      this.tier = tier;
      this.nativeTier = nativeTier;
    }

    Context.Builder builder() {
      return Context.newBuilder("orus")
          .allowExperimentalOptions(true)
          .allowNativeAccess(true)
          .option("orus.Tier", tier)
          .option("orus.NativeTier", nativeTier)
          .option("orus.MaxAllocation", ALLOCATION);
    }
  }

  /** Counts down when something is written. */
  private static final class Signal extends OutputStream {
    final CountDownLatch written = new CountDownLatch(1);

    @Override
    public void write(int b) {
      written.countDown();
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      written.countDown();
    }
  }

  static Stream<Arguments> programs() {
    return EndlessProgram.ALL.stream()
        .filter(program -> PROGRAM.isEmpty() || program.name().equals(PROGRAM))
        .flatMap(
            program ->
                Stream.of(Execution.values()).map(execution -> Arguments.of(program, execution)));
  }

  /** Closing ends programs in the same way, so a few tiers do, unless times are measured. */
  static Stream<Arguments> someTiers() {
    return programs()
        .filter(
            each ->
                TIMES > 1
                    || each.get()[1] == Execution.NATIVE
                    || each.get()[1] == Execution.BASELINE);
  }

  @AfterAll
  static void report() {
    System.out.println(String.join("\n", LATENCIES));
  }

  private static double millis(long nanos) {
    return nanos / 1e6;
  }

  @ParameterizedTest
  @MethodSource("programs")
  void interruptEndsAProgramAndTheContextStaysUsable(EndlessProgram program, Execution execution)
      throws Exception {
    double worst = 0;
    for (int i = 0; i < TIMES; i++) {
      Signal out = new Signal();
      try (Context context = execution.builder().out(out).build()) {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
          Future<?> run = thread.submit(() -> context.eval("orus", program.text()));
          waitUntilHot(out, run);
          long start = System.nanoTime();
          context.interrupt(LIMIT);
          worst = Math.max(worst, millis(System.nanoTime() - start));
          PolyglotException end = endOf(run);
          assertTrue(end.isInterrupted(), end::toString);
          assertEquals(42, context.eval("orus", "40 + 2").asInt());
        } finally {
          thread.shutdownNow();
        }
      }
    }
    note("interrupted", program, execution, worst);
  }

  @ParameterizedTest
  @MethodSource("someTiers")
  void closeEndsAProgram(EndlessProgram program, Execution execution) throws Exception {
    double worst = 0;
    for (int i = 0; i < TIMES; i++) {
      Signal out = new Signal();
      Context context = execution.builder().out(out).build();
      ExecutorService thread = Executors.newSingleThreadExecutor();
      try {
        Future<?> run = thread.submit(() -> context.eval("orus", program.text()));
        waitUntilHot(out, run);
        long start = System.nanoTime();
        context.close(true);
        worst = Math.max(worst, millis(System.nanoTime() - start));
        PolyglotException end = endOf(run);
        assertTrue(end.isCancelled(), end::toString);
      } finally {
        thread.shutdownNow();
      }
    }
    note("closed", program, execution, worst);
  }

  private static void waitUntilHot(Signal out, Future<?> run) throws Exception {
    while (!out.written.await(10, TimeUnit.MILLISECONDS) && !run.isDone()) {
      // A program that fails writes nothing.
    }
    if (run.isDone()) {
      run.get();
    }
    Thread.sleep(WARM_MILLIS);
  }

  private static PolyglotException endOf(Future<?> run) {
    ExecutionException end =
        assertThrows(ExecutionException.class, () -> run.get(LIMIT.toSeconds(), TimeUnit.SECONDS));
    return (PolyglotException) end.getCause();
  }

  private static void note(
      String how, EndlessProgram program, Execution execution, double worstMillis) {
    LATENCIES.add(
        String.format(
            Locale.ROOT, "%-11s %8.1f ms  %-11s %s", how, worstMillis, execution, program));
    assertTrue(worstMillis < LIMIT.toMillis(), () -> worstMillis + " ms");
  }

  @ParameterizedTest
  @EnumSource(Execution.class)
  void waitingForInputIsInterrupted(Execution execution) throws Exception {
    Signal out = new Signal();
    try (PipedOutputStream nothing = new PipedOutputStream();
        PipedInputStream in = new PipedInputStream(nothing);
        Context context = execution.builder().in(in).out(out).build()) {
      ExecutorService thread = Executors.newSingleThreadExecutor();
      try {
        Future<?> run = thread.submit(() -> context.eval("orus", "print(input(\"? \"))"));
        waitUntilHot(out, run);
        context.interrupt(LIMIT);
        assertTrue(endOf(run).isInterrupted());
        nothing.write("next\n".getBytes(StandardCharsets.UTF_8));
        nothing.flush();
        assertEquals("next", context.eval("orus", "input()").asString());
      } finally {
        thread.shutdownNow();
      }
    }
  }

  /** Truffle asks when a function returns; before that, this one would print a second time. */
  @ParameterizedTest
  @EnumSource(
      value = Execution.class,
      names = {"BASELINE", "SPECIALIZED"})
  void recursionThatOnlyGoesDeeperIsInterrupted(Execution execution) throws Exception {
    AtomicReference<Context> running = new AtomicReference<>();
    AtomicReference<Thread> interrupting = new AtomicReference<>();
    ByteArrayOutputStream printed =
        new ByteArrayOutputStream() {
          @Override
          public void flush() {
            if (interrupting.get() == null) {
              interrupting.set(interrupt(running.get()));
            }
          }
        };
    try (Context context = execution.builder().out(printed).build()) {
      running.set(context);
      PolyglotException end =
          assertThrows(
              PolyglotException.class,
              () ->
                  context.eval(
                      "orus",
                      """
                      fn deep(n: i32) -> i32:
                          if n == 100: print("first")
                          if n == 1000: print("second")
                          return deep(n + 1) + 1
                      deep(0)
                      """));
      assertTrue(end.isInterrupted(), end::toString);
      interrupting.get().join();
    }
    assertEquals("first\n", printed.toString(StandardCharsets.UTF_8));
  }

  /** A thread that interrupts and waits for the end of the program now. */
  private static Thread interrupt(Context context) {
    Thread thread =
        new Thread(
            () -> {
              try {
                context.interrupt(LIMIT);
              } catch (TimeoutException e) {
                throw new AssertionError(e);
              }
            });
    thread.start();
    while (thread.getState() != Thread.State.WAITING
        && thread.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    return thread;
  }

  @ParameterizedTest
  @EnumSource(Execution.class)
  void statementsAreCounted(Execution execution) throws IOException {
    for (EndlessProgram program : EndlessProgram.ALL.subList(0, 4)) {
      ResourceLimits limits =
          ResourceLimits.newBuilder().statementLimit(20_000, source -> true).build();
      try (Engine engine = Engine.newBuilder("orus").build()) {
        Context context =
            execution
                .builder()
                .engine(engine)
                .resourceLimits(limits)
                .out(OutputStream.nullOutputStream())
                .build();
        PolyglotException end =
            assertThrows(PolyglotException.class, () -> context.eval("orus", program.text()));
        assertTrue(end.isResourceExhausted(), end::toString);
        context.close(true);
      }
    }
  }

  /** The recipe of the manual: a timer that closes the context. */
  @Test
  void aTimerEndsAProgram() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Context context = Execution.NATIVE.builder().out(out).build();
    try (var timer = Executors.newSingleThreadScheduledExecutor()) {
      timer.schedule(() -> context.close(true), 200, TimeUnit.MILLISECONDS);
      PolyglotException end =
          assertThrows(
              PolyglotException.class,
              () -> context.eval("orus", EndlessProgram.ALL.getFirst().text()));
      assertTrue(end.isCancelled());
    }
    assertEquals("go\n", out.toString(StandardCharsets.UTF_8));
  }
}

package org.oruslang.nodes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oruslang.translate.Tier;

/** What loops cost, and that they can be stopped. */
class LoopExecutionTest {

  private static final int FEW = 20_000;
  private static final int MANY = 220_000;

  /** What a JVM may allocate for reasons of its own while a loop runs, in bytes. */
  private static final long NOISE = 400_000;

  /** Functions from a number of iterations; a loop that boxed anything would allocate megabytes. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        pub fn run(n: i32) -> i32:
            mut s = 0
            mut i = 0
            while i < n:
                s = s + i * 1000
                if s > 100000000: s = s - 100000000
                i = i + 1
            return s
        """,
        """
        pub fn run(n: i32) -> i32:
            mut s = 0i64
            for i in 0..n:
                s += (i as i64) * 1000003
            return (s % 1000) as i32
        """,
        """
        pub fn run(n: i32) -> i32:
            mut s = 1.5
            for i in 0..n..2:
                s = s * 1.0000001 + (i as f64)
            return 1 if s > 3.0 else 0
        """,
        """
        pub fn run(n: i32) -> i32:
            mut h = 17u64
            mut k = 0u32
            while k < (n as u32):
                h = h * 31u64 + 7u64
                k += 1u32
            return (h % 1000u64) as i32
        """,
        """
        pub fn run(n: i32) -> i32:
            flags = [true, 1000]
            weights: [f64] = [0.5, 1000]
            mut count = 0
            for i in 0..n:
                j = i % 1000
                flags[j] = not flags[j]
                weights[j] += 0.25
                if flags[j] and weights[j] > 1.0: count += 1
            return count
        """,
      })
  void typedLoopsAllocateNothingPerIteration(String program) {
    try (Context context = Context.newBuilder("orus").option("orus.Tier", "specialized").build()) {
      context.eval("orus", program);
      Value run = context.getBindings("orus").getMember("run");
      run.execute(FEW);
      long few = allocated(run, FEW);
      long many = allocated(run, MANY);
      assertTrue(many - few < NOISE, "200,000 iterations allocate " + (many - few) + " bytes");
    }
  }

  private static long allocated(Value function, int iterations) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    function.execute(iterations);
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  @ParameterizedTest
  @EnumSource(Tier.class)
  @Timeout(60)
  void endlessLoopsCanBeInterrupted(Tier tier) throws InterruptedException {
    try (Context context =
        Context.newBuilder("orus").option("orus.Tier", tier.name().toLowerCase()).build()) {
      Thread interrupter = new Thread(() -> interruptSoon(context));
      interrupter.start();
      PolyglotException stopped = null;
      try {
        context.eval("orus", "mut n = 0\nwhile true:\n    try: n += 1\n    catch: pass\n");
      } catch (PolyglotException e) {
        stopped = e;
      }
      interrupter.join();
      assertTrue(stopped != null && stopped.isInterrupted(), "not interrupted");
    }
  }

  private static void interruptSoon(Context context) {
    try {
      Thread.sleep(200);
      context.interrupt(Duration.ofSeconds(50));
    } catch (InterruptedException | TimeoutException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void codesOfLeftLoopsCountDown() {
    assertEquals(Completion.BREAK, Completion.breakOf(0));
    assertEquals(Completion.CONTINUE, Completion.continueOf(0));
    assertEquals(Completion.NORMAL, Completion.leaveLoop(Completion.BREAK));
    assertEquals(Completion.RETURN, Completion.leaveLoop(Completion.RETURN));
    assertEquals(Completion.breakOf(1), Completion.leaveLoop(Completion.breakOf(2)));
    assertEquals(Completion.CONTINUE, Completion.leaveLoop(Completion.continueOf(1)));
    assertTrue(Completion.goesOn(Completion.CONTINUE));
    assertTrue(Completion.goesOn(Completion.NORMAL));
    assertTrue(!Completion.goesOn(Completion.continueOf(1)));
  }
}

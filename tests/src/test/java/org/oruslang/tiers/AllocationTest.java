package org.oruslang.tiers;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What loops allocate, without a compiler and with Graal. */
class AllocationTest {

  private static final int SHORT = 1_000;
  private static final int LONG = 100_000;

  /** Everything but the loop is the same for both numbers of iterations. */
  private static final int TOLERANCE = 4_096;

  private static final String PROGRAM =
      """
      pub fn ints(n: i32) -> i32:
          mut a = 1
          for i in 0..n:
              a = (a * 31 + i) % 65521
          return a

      pub fn longs(n: i32) -> i64:
          mut a: i64 = 1
          mut i: i64 = 0
          while i < (n as i64):
              a = a * 6364136223846793005 + i
              i += 1
          return a

      pub fn doubles(n: i32) -> f64:
          mut a = 1.5
          for i in 0..n:
              a = a * 0.999 + (i as f64)
          return a

      pub fn unsigned(n: i32) -> u32:
          mut a: u32 = 1
          mut b: u64 = 1
          for i in 0..n:
              a = a * 1664525 + 1013904223
              b = b * 3 + (a as u64)
              if b > 100: a = a + 1
          return a

      pub fn elements(n: i32) -> f64:
          xs = [0.5, 64]
          ys = [1, 64]
          mut sum = 0.0
          for i in 0..n:
              xs[i % 64] = xs[i % 64] + 1.0
              ys[i % 64] = ys[i % 64] + i
              sum = sum + xs[i % 64] + (ys[i % 64] as f64)
          return sum

      struct Body:
          x: f64
          n: i32

      pub fn fields(n: i32) -> f64:
          body = Body{x: 1.0, n: 0}
          for i in 0..n:
              body.x = body.x * 0.5 + 1.0
              body.n += i
          return body.x + (body.n as f64)

      pub fn dynamic(n: i32) -> any:
          mut sum: any = 0.0
          mut step: any = 0.5
          for i in 0..n:
              sum = sum + step * 1.5
              step = step + 0.25
          return sum
      """;

  private static long allocated(Value function, int iterations) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    function.execute(iterations);
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  private static void check(Context context, String name, int warmUp) {
    Value function = context.getBindings("orus").getMember(name);
    for (int i = 0; i < warmUp; i++) {
      function.execute(LONG / 10);
    }
    allocated(function, SHORT);
    long few = allocated(function, SHORT);
    long many = allocated(function, LONG);
    assertTrue(
        many - few <= TOLERANCE,
        () -> name + ": " + few + " bytes in " + SHORT + " iterations, " + many + " in " + LONG);
  }

  private static final String[] TYPED = {
    "ints", "longs", "doubles", "unsigned", "elements", "fields"
  };

  @Test
  @DisplayName("N-91 typed loops allocate nothing per iteration in the interpreter")
  void interpreted() {
    try (Context context = Context.newBuilder("orus").option("orus.NativeTier", "off").build()) {
      context.eval("orus", PROGRAM);
      for (String name : TYPED) {
        check(context, name, 2);
      }
    }
  }

  @Test
  @Tag("graal")
  @DisplayName("N-91 typed loops, and specialised dynamic ones, allocate nothing when compiled")
  void compiled() {
    try (Engine engine =
            Engine.newBuilder("orus")
                .allowExperimentalOptions(true)
                .option("engine.BackgroundCompilation", "false")
                .option("engine.MultiTier", "false")
                .option("engine.SingleTierCompilationThreshold", "50")
                .option("engine.OSRCompilationThreshold", "2000")
                .option("engine.CompilationFailureAction", "Throw")
                .build();
        Context context =
            Context.newBuilder("orus").engine(engine).option("orus.NativeTier", "off").build()) {
      context.eval("orus", PROGRAM);
      for (String name : TYPED) {
        check(context, name, 100);
      }
      check(context, "dynamic", 100);
    }
  }
}

package org.oruslang.jit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Native recursion on threads with large and small stacks, and that it can be stopped. */
class NativeRecursionTest {

  private static final String DEEP =
      """
      mut touched = [0]
      fn pure(n: i32) -> i64:
          if n == 0: return 0
          return pure(n - 1) + (n as i64)
      fn impure(xs: [i32], n: i32) -> i32:
          xs[0] += 1
          if n == 0: return 0
          return impure(xs, n - 1) + 1
      fn endless(xs: [i32]) -> i32:
          xs[0] += 1
          return endless(xs) + 1
      mut result = ""
      for i in 0..30: result = "" + pure(i * 50) + " " + impure(touched, i * 50)
      try: endless(touched)
      catch e: result = result + " " + e
      try: endless(touched)
      catch e: result = result + " " + e
      result + " " + touched[0]
      """;

  private static final String ENDLESS =
      """
      fn spin(n: i32) -> i32:
          if n == 0: return 0
          return spin(n - 1) + spin(n - 1)
      spin(60)
      """;

  private static Context context(String tier) {
    return Context.newBuilder("orus")
        .allowAllAccess(true)
        .option("engine.WarnInterpreterOnly", "false")
        .option("orus.NativeTier", tier)
        .option("orus.MaxRecursion", "2000")
        .build();
  }

  private static <T> T onThread(long stackSize, Callable<T> action) throws Exception {
    FutureTask<T> task = new FutureTask<>(action);
    new Thread(null, task, "orus", stackSize).start();
    return task.get(120, TimeUnit.SECONDS);
  }

  private static String deep(String tier) {
    try (Context context = context(tier)) {
      return context.eval("orus", DEEP).toString();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {8 << 20, 256 << 20})
  void overflowsAtTheDepthOfTheInterpreter(long stackSize) throws Exception {
    String expected = onThread(256 << 20, () -> deep("off"));
    assertTrue(expected.contains("Stack overflow"), expected);
    assertEquals(expected, onThread(stackSize, () -> deep("on")));
  }

  @ParameterizedTest
  @ValueSource(longs = {400 << 10, 640 << 10, 1 << 20})
  void raisesTheErrorAlsoWhereTheStackIsSmall(long stackSize) throws Exception {
    String result =
        onThread(
            stackSize,
            () -> {
              try {
                return deep("on");
              } catch (PolyglotException e) {
                // Where the stack ends before a call that is in no try.
                assertTrue(e.isGuestException(), e::toString);
                return e.getMessage();
              }
            });
    assertTrue(result.contains("Stack overflow"), result);
  }

  /** Runs endless recursion until it is stopped; yields what it ended with. */
  private static PolyglotException stopped(boolean cancel) throws Exception {
    Context context = context("on");
    FutureTask<PolyglotException> task =
        new FutureTask<>(
            () -> {
              try {
                context.eval("orus", ENDLESS);
                return null;
              } catch (PolyglotException e) {
                return e;
              }
            });
    new Thread(null, task, "orus", 64 << 20).start();
    Thread.sleep(1_000);
    if (cancel) {
      context.close(true);
    } else {
      context.interrupt(Duration.ofSeconds(60));
    }
    PolyglotException result = task.get(60, TimeUnit.SECONDS);
    context.close(true);
    return result;
  }

  @Test
  void isInterrupted() throws Exception {
    PolyglotException exception = stopped(false);
    assertNotNull(exception);
    assertTrue(exception.isInterrupted());
  }

  @Test
  void isCancelled() throws Exception {
    PolyglotException exception = stopped(true);
    assertNotNull(exception);
    assertTrue(exception.isCancelled());
  }
}

package org.oruslang.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.atomic.AtomicReference;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How deep calls may nest, by the option and by the stack of the thread. */
class RecursionDepthTest {

  private static final String DOWN =
      """
      fn down(n: i32) -> i32:
          if n == 0:
              return 0
          return 1 + down(n - 1)
      fn guarded(n: i32) -> string:
          try:
              return "" + down(n)
          catch e:
              return typeof(e)
      guarded
      """;

  private static final String CAUGHT = "runtime error Stack overflow";

  @ParameterizedTest
  @ValueSource(strings = {"baseline", "specialized"})
  void tenThousandCallsNestByDefault(String tier) {
    try (Context context = Context.newBuilder("orus").option("orus.Tier", tier).build()) {
      assertEquals("10000", context.eval("orus", DOWN).execute(10_000).asString());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"baseline", "specialized"})
  void optionLimitsTheDepth(String tier) {
    try (Context context =
        Context.newBuilder("orus")
            .option("orus.Tier", tier)
            .option("orus.MaxRecursion", "100")
            .build()) {
      Value guarded = context.eval("orus", DOWN);
      for (int i = 0; i < 3; i++) {
        assertEquals("90", guarded.execute(90).asString());
        assertEquals(CAUGHT, guarded.execute(100).asString());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"baseline", "specialized"})
  void callsThroughOtherLanguagesCount(String tier) {
    String program =
        """
        pub fn step(n: i32, again: fn(i32) -> i32) -> i32:
            if n == 0:
                return 0
            return 1 + again(n - 1)
        pub fn guarded(n: i32, again: fn(i32) -> i32) -> string:
            try:
                return "" + step(n, again)
            catch e:
                return typeof(e)
        pub fn plain(n: i32) -> i32:
            if n == 0:
                return 0
            return 1 + plain(n - 1)
        """;
    try (Context context =
        Context.newBuilder("orus")
            .option("orus.Tier", tier)
            .option("orus.MaxRecursion", "100")
            .build()) {
      context.eval("orus", program);
      Value step = context.getBindings("orus").getMember("step");
      Value guarded = context.getBindings("orus").getMember("guarded");
      Value plain = context.getBindings("orus").getMember("plain");
      ProxyExecutable again =
          new ProxyExecutable() {
            @Override
            public Object execute(Value... arguments) {
              return step.execute(arguments[0], this);
            }
          };
      for (int i = 0; i < 3; i++) {
        assertEquals("90", guarded.execute(90, again).asString());
        assertEquals(CAUGHT, guarded.execute(100, again).asString());
        assertEquals(99, plain.execute(99).asInt());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"baseline", "specialized"})
  void uncaughtOverflowIsAnErrorOfTheProgram(String tier) {
    try (Context context =
        Context.newBuilder("orus")
            .option("orus.Tier", tier)
            .option("orus.MaxRecursion", "1000")
            .build()) {
      PolyglotException error =
          assertThrows(
              PolyglotException.class,
              () ->
                  context.eval(
                      "orus", "fn f(n: i32) -> i32:\n    return f(n + 1) + 1\nprint(f(0))\n"));
      assertEquals("Stack overflow", error.getMessage());
      assertEquals(2, error.getSourceLocation().getStartLine());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"baseline", "specialized"})
  void exhaustedStackOfTheThreadIsCatchable(String tier) throws InterruptedException {
    AtomicReference<Object> result = new AtomicReference<>();
    Runnable run =
        () -> {
          try (Context context = Context.newBuilder("orus").option("orus.Tier", tier).build()) {
            Value guarded = context.eval("orus", DOWN);
            result.set(guarded.execute(40_000).asString() + ", " + guarded.execute(100).asString());
          } catch (Throwable e) {
            result.set(e);
          }
        };
    Thread thread = new Thread(null, run, "small stack", 1 << 20);
    thread.start();
    thread.join();
    assertEquals(CAUGHT + ", 100", result.get());
  }
}

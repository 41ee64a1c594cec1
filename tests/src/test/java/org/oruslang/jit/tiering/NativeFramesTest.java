package org.oruslang.jit.tiering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oruslang.jit.frame.NativeFrameBlock;
import org.oruslang.jit.frame.NativeLayout;

/** Parameters, depth, memory and live objects of activations, those of native code above all. */
class NativeFramesTest {

  private static final List<String> TYPES = List.of("i32", "i64", "f64", "bool", "u32", "u64");
  private static final List<String> ARGUMENTS =
      List.of("-7", "1099511627776", "2.5", "true", "4000000000", "18000000000000000000");

  /** Between two collections, so that the program gets on. */
  private static final long PAUSE_NANOS = 20_000_000;

  private static String list(int arity, IntFunction<String> each) {
    return IntStream.range(0, arity).mapToObj(each).collect(Collectors.joining(", "));
  }

  /** A loop that reads all parameters, in a function that calls itself with them. */
  private static String programWith(int arity) {
    String sum =
        IntStream.range(0, arity)
            .mapToObj(
                i ->
                    " + %d.0 * (%s as f64)"
                        .formatted(i + 2, i % 6 == 3 ? "(p" + i + " as i32)" : "p" + i))
            .collect(Collectors.joining());
    return """
        fn inLoop(DECLARED) -> f64:
            mut s = 0.0
            for i in 0..3000: s = s * 0.5 + 1.0SUM
            return s
        fn down(n: i32, DECLARED) -> f64:
            if n == 0: return 1.0SUM
            return 0.25 * down(n - 1, PASSED) + 0.5 * down(0, PASSED)
        mut at = 0
        while at < 200:
            at += 1
            if at == 200: print(inLoop(ARGUMENTS), down(50, ARGUMENTS))
            else: down(50, ARGUMENTS)
        """
        .replace(
            arity == 0 ? ", DECLARED" : "DECLARED",
            list(arity, i -> "p" + i + ": " + TYPES.get(i % 6)))
        .replace("DECLARED", "")
        .replace(arity == 0 ? ", PASSED" : "PASSED", list(arity, i -> "p" + i))
        .replace(arity == 0 ? ", ARGUMENTS" : "ARGUMENTS", list(arity, i -> ARGUMENTS.get(i % 6)))
        .replace("ARGUMENTS", "")
        .replace("SUM", sum);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8})
  @DisplayName("N-72 native code finds parameters where the frame has them")
  void parameters(int arity) {
    String program = programWith(arity);
    String expected = NativeRun.interpreted(program);
    for (String mode : List.of("on", "sim", "stress")) {
      try (NativeRun run = NativeRun.with("NativeTier", mode)) {
        assertEquals(expected, run.eval(program), program);
        assertTrue(run.telemetry().invocations() > 0);
      }
    }
  }

  private static final String SUM =
      """
      fn sum(n: i32) -> i64:
          mut total: i64 = 0
          for i in 0..n: total += i as i64
          return total
      print(sum(500000))
      """;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  @DisplayName("N-73 damage to a frame block is an internal error and turns the tier off")
  void damage(boolean atHead) {
    try (NativeRun run = NativeRun.with()) {
      NativeTier tier = run.tier();
      run.context.enter();
      assertTrue(tier.start());
      // The block that the first activation will use.
      NativeFrameBlock block = tier.frames().push(0);
      tier.frames().pop();
      run.context.leave();
      int cell = atHead ? NativeLayout.HEAD_CANARY : NativeLayout.tailCanary(block.slots());
      block.put(cell, ~block.get(cell));
      PolyglotException error = assertThrows(PolyglotException.class, () -> run.evalForValue(SUM));
      assertTrue(error.isInternalError(), error::toString);
      assertEquals("DISABLED", run.telemetry().status());
      long invocations = run.telemetry().invocations();
      assertEquals("124999750000\n", run.eval(SUM));
      assertEquals(invocations, run.telemetry().invocations());
    }
  }

  private static final String DEPTH =
      """
      fn down(n: i32) -> i32:
          if n == 0: return 0
          return 1 + down(n - 1)
      fn depth(n: i32) -> i32:
          try: return down(n)
          catch e: return -1
      depth
      """;

  /** The depth of the deepest recursion that succeeds. */
  private static int deepest(Value depth, int limit) {
    int most = 0;
    for (int n = Math.max(0, limit - 5); n <= limit + 1; n++) {
      int reached = depth.execute(n).asInt();
      assertTrue(reached == n || reached == -1);
      most = Math.max(most, reached);
    }
    return most;
  }

  @ParameterizedTest
  @CsvSource({"256, baseline, off", "256, auto, off", "256, auto, on", "5000, auto, on"})
  @DisplayName("N-88 recursion meets its limit at the same depth in every tier, again and again")
  void depth(int limit, String tier, String nativeTier) {
    try (NativeRun run =
        NativeRun.with(
            "MaxRecursion", String.valueOf(limit), "Tier", tier, "NativeTier", nativeTier)) {
      Value depth = run.evalForValue(DEPTH);
      // The call of down with 0 counts as well.
      for (int round = 0; round < 10; round++) {
        assertEquals(limit - 1, deepest(depth, limit), "round " + round);
      }
      assertEquals(nativeTier.equals("on"), run.telemetry().invocations() > 0);
    }
  }

  private static final String VALUES =
      """
      enum Shape:
          Circle(radius: f64, name: string)
          Box(side: i64)
          Empty
      struct Pair:
          first: i32
          second: Shape
      fn make(i: i32) -> Shape:
          if i % 3 == 0: return Shape.Circle(i as f64, "c" + i)
          if i % 3 == 1: return Shape.Box(i as i64)
          return Shape.Empty
      fn deep(n: i32, collect: any) -> string:
          shape = make(n)
          pair = Pair{first: n, second: make(n + 1)}
          list = [shape, pair.second]
          text = "t" + n
          add = fn(x: i32) -> i32: x + n
          collect()
          mut below = ""
          if n > 0: below = deep(n - 1, collect)
          collect()
          return below + text + add(1) + typeof(shape) + shape + pair + list
      fn loop(n: i32) -> string:
          mut last = Shape.Empty
          mut pair = Pair{first: 0, second: last}
          mut sum: i64 = 0
          for i in 0..n:
              last = Shape.Box(i as i64)
              pair = Pair{first: i, second: last}
              match pair.second:
                  Shape.Box(side) -> sum += side
                  _ -> sum = -1
          return "" + sum + last + pair + typeof(last)
      fn failed(n: i32) -> string:
          mut kept = Shape.Box(-1)
          mut pair = Pair{first: -1, second: kept}
          mut i = 0
          try:
              while i < n:
                  kept = Shape.Box((1000 / (n - 10 - i)) as i64)
                  pair = Pair{first: 1000 / (n - 10 - i), second: kept}
                  i += 1
          catch e:
              return e + " " + i + kept + pair
          return "no error"
      pub fn run(collect: any) -> string:
          mut text = deep(8, collect)
          for i in 0..2: text = text + loop(8000) + failed(5000)
          return text
      """;

  private static String values(String tier, String nativeTier, ProxyExecutable collect) {
    try (NativeRun run = NativeRun.with("Tier", tier, "NativeTier", nativeTier)) {
      run.evalForValue(VALUES);
      String text = run.context.getBindings("orus").getMember("run").execute(collect).asString();
      assertEquals(nativeTier.equals("on"), run.telemetry().invocations() > 0);
      return text;
    }
  }

  @Test
  @DisplayName(
      "N-90 values in live locals survive collections; failed constructions change nothing")
  void liveValues() throws InterruptedException {
    String expected = values("baseline", "off", arguments -> null);
    assertTrue(expected.contains("Error: Division by zero 4990Shape.Box(1000)1000"), expected);
    AtomicBoolean done = new AtomicBoolean();
    Thread collector =
        Thread.ofPlatform()
            .start(
                () -> {
                  while (!done.get()) {
                    System.gc();
                    LockSupport.parkNanos(PAUSE_NANOS);
                  }
                });
    ProxyExecutable collect =
        arguments -> {
          System.gc();
          return null;
        };
    try {
      for (String tier : List.of("baseline", "auto")) {
        assertEquals(expected, values(tier, "off", collect), tier);
      }
      assertEquals(expected, values("auto", "on", collect), "native");
    } finally {
      done.set(true);
      collector.join();
    }
  }
}

package org.oruslang.jit.tiering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.graalvm.polyglot.Engine;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oruslang.jit.frame.ExitReason;
import org.oruslang.jit.ir.IrKind;
import org.oruslang.jit.telemetry.EngineTelemetry;
import org.oruslang.jit.telemetry.FailureLog.Failure;
import org.oruslang.jit.telemetry.JitTelemetry;
import org.oruslang.jit.telemetry.JitTelemetry.Counter;
import org.oruslang.jit.telemetry.RegionStatistics;
import org.oruslang.jit.telemetry.SkipReason;
import org.oruslang.jit.translate.TranslationStatus;

/** When code becomes native, when it does not, and what the tier tells about it. */
class TieringTest {

  private static final String SUM =
      """
      fn sum(n: i32) -> i64:
          mut total: i64 = 0
          for i in 0..n: total += i as i64
          return total
      print(sum(N))
      """;

  private static String sum(int n) {
    return SUM.replace("N)", n + ")");
  }

  private static final String FIB =
      """
      fn fib(n: i32) -> i32:
          if n < 2: return n
          return fib(n - 1) + fib(n - 2)
      print(fib(20))
      """;

  private static final String DIVIDE =
      """
      fn divide(n: i32) -> i32:
          mut last = 0
          for i in 0..n: last = 1000 / (n - 1 - i)
          return last
      try: divide(5000)
      catch e: print(e)
      """;

  @Test
  @DisplayName("N-01 N-12 a hot loop brings up the tier, with status, target and message")
  void comesUp() {
    try (NativeRun run = NativeRun.with()) {
      assertEquals("12497500\n", run.eval(sum(5000)));
      JitTelemetry telemetry = run.telemetry();
      assertEquals("OK", telemetry.status(), telemetry.message());
      assertFalse(telemetry.target().isEmpty());
      assertFalse(telemetry.message().isEmpty());
      assertTrue(run.tier().dispatch().isEnabled());
      assertTrue(run.tier().dispatch().stub().hasCode());
    }
  }

  @Test
  @DisplayName("N-11 N-13 the option for an unsupported machine turns the tier off and is named")
  void forcedUnsupported() {
    try (NativeRun run = NativeRun.with("NativeUnsupported", "true")) {
      assertEquals("12497500\n", run.eval(sum(5000)));
      assertEquals("UNSUPPORTED", run.telemetry().status());
      assertTrue(run.telemetry().message().contains("orus.NativeUnsupported"));
      assertNull(run.tier().dispatch());
      assertEquals(1, run.telemetry().skips(SkipReason.BACKEND_UNSUPPORTED));
      assertEquals("", run.err());
    }
  }

  @Test
  @DisplayName("N-17 N-174 a program without hot code touches nothing native and reports nothing")
  void coldProgramsTouchNothingNative() {
    try (NativeRun run = NativeRun.with()) {
      run.eval(sum(900));
      assertNull(run.tier().dispatch());
      JitTelemetry telemetry = run.telemetry();
      assertEquals("NOT_STARTED", telemetry.status());
      assertEquals(0, telemetry.coverage());
      assertEquals(0, telemetry.get(Counter.COMPILATIONS));
      assertEquals(0, telemetry.invocations());
    }
  }

  @Test
  @DisplayName("N-26 N-33 code beyond the budget is rejected and the program goes on")
  void budget() {
    String program = sum(5000) + FIB.replace("20", "15");
    String expected = NativeRun.interpreted(program);
    try (NativeRun run = NativeRun.with("NativeTier", "on", "NativeEntries", "1")) {
      assertEquals(expected, run.eval(program));
      assertEquals(1, run.telemetry().get(Counter.COMPILATIONS));
      assertTrue(run.telemetry().skips(SkipReason.CACHE_INSTALL_FAILED) > 0);
      assertEquals(1, run.tier().dispatch().cache().size());
    }
    try (NativeRun run = NativeRun.with("NativeTier", "on", "NativeCodeSize", "0")) {
      assertEquals(expected, run.eval(program));
      assertEquals(0, run.telemetry().get(Counter.COMPILATIONS));
      assertTrue(run.telemetry().skips(SkipReason.BACKEND_FAILURE) > 0);
    }
  }

  @Test
  @DisplayName("N-39 N-119 N-121 a finished loop is no deoptimisation and is entered again at once")
  void finishedLoopsAreEnteredAgain() {
    try (NativeRun run = NativeRun.with()) {
      run.eval(sum(5000) + "for k in 0..3: print(sum(3000))\n");
      JitTelemetry telemetry = run.telemetry();
      RegionStatistics loop = telemetry.regions().get(0);
      assertEquals(1, telemetry.get(Counter.COMPILATIONS));
      assertEquals(4, loop.entries());
      assertEquals(4, loop.exits(ExitReason.DONE));
      assertEquals(4000 + 3 * 3000, loop.nativeIterations());
      assertEquals(1000, loop.interpretedIterations());
      assertEquals(0, telemetry.deopts());
      assertEquals(0, telemetry.get(Counter.INVALIDATIONS));
      assertEquals(1, run.tier().dispatch().cache().size());
    }
  }

  @Test
  @DisplayName("N-41 a flush forgets what was given up; installing clears it")
  void flush() {
    Heat heat = new Heat();
    heat.blocklist();
    assertTrue(heat.isBlocklisted());
    heat.reset();
    assertFalse(heat.isBlocklisted());
    assertEquals(0, heat.pause());
    try (NativeRun run = NativeRun.with("NativeTier", "on")) {
      run.eval(sum(5000));
      run.context.enter();
      run.tier().flush();
      run.context.leave();
      assertEquals(0, run.tier().dispatch().cache().size());
      assertEquals("12497500\n", run.eval(sum(5000)));
    }
  }

  @Test
  @DisplayName("N-43 contexts of one engine do not see each other's code")
  void contextsOfOneEngine() {
    try (Engine engine = Engine.create("orus");
        NativeRun first = NativeRun.with(engine, builder -> builder);
        NativeRun second = NativeRun.with(engine, builder -> builder)) {
      first.eval(sum(5000));
      assertEquals(1, first.tier().dispatch().cache().size());
      assertNull(second.tier().dispatch());
      second.eval(sum(5000));
      assertNotEquals(
          first.tier().dispatch().cache().lookup(0, 0).entry().codeBase(),
          second.tier().dispatch().cache().lookup(0, 0).entry().codeBase());
      first.context.enter();
      first.tier().flush();
      first.context.leave();
      assertEquals(1, second.tier().dispatch().cache().size());
      assertEquals("12497500\n", second.eval(sum(5000)));
      assertEquals("12497500\n", first.eval(sum(5000)));
    }
  }

  @Test
  @DisplayName("N-106 kinds that the options exclude are refused and named; names and masks")
  void rollout() {
    String program = "mut x = 0.0\nfor i in 0..5000: x += 0.5\nprint(x)\n";
    try (NativeRun run = NativeRun.with("NativeKinds", "i32-only")) {
      assertEquals("2500\n", run.eval(program));
      JitTelemetry telemetry = run.telemetry();
      assertEquals(0, telemetry.get(Counter.COMPILATIONS));
      assertEquals(1, telemetry.failures().count(TranslationStatus.ROLLOUT_DISABLED));
      assertEquals(1, telemetry.failures().count(IrKind.F64));
      assertEquals(1, telemetry.failures().count(TranslationStatus.Category.ROLLOUT));
    }
    Map<String, Integer> masks = new TreeMap<>();
    for (String name :
        List.of("i32-only", "i32", "baseline", "wide", "wide-ints", "float", "string", "full")) {
      masks.put(name, RolloutStage.parse(name).mask());
    }
    assertEquals(
        "{baseline=33, float=63, full=127, i32=33, i32-only=33, string=127, wide=47,"
            + " wide-ints=47}",
        masks.toString());
  }

  @Test
  @DisplayName("N-107 N-118 a refusal is recorded with reason and place, and not tried again")
  void refusals() {
    String program =
        """
        mut s = ""
        for i in 0..3000:
            s = typeof(i)
        print(s)
        """;
    try (NativeRun run = NativeRun.with()) {
      assertEquals("i32\n", run.eval(program));
      JitTelemetry telemetry = run.telemetry();
      Failure failure = telemetry.failures().last().get(0);
      assertEquals(1, telemetry.failures().total());
      assertEquals("<module>#0", failure.name());
      assertTrue(failure.place().startsWith("program.orus:"), failure.place());
      assertEquals(1, telemetry.skips(SkipReason.TRANSLATION_UNSUPPORTED));
      assertEquals(SkipReason.TRANSLATION_UNSUPPORTED, telemetry.lastSkip());
      assertEquals(0, telemetry.get(Counter.COMPILATIONS));
      assertNull(run.tier().dispatch(), "refused before anything native is touched");
    }
  }

  @ParameterizedTest
  @CsvSource({"999, 0", "1000, 0", "1001, 1", "5000, 1"})
  @DisplayName("N-115 the threshold leads to exactly one compilation")
  void threshold(int iterations, int compilations) {
    try (NativeRun run = NativeRun.with()) {
      run.eval(sum(iterations));
      assertEquals(compilations, run.telemetry().get(Counter.COMPILATIONS));
    }
  }

  @ParameterizedTest
  @CsvSource({"250, 1", "251, 2"})
  @DisplayName("N-115 a quarter of the threshold is enough when something is native already")
  void laterThreshold(int iterations, int compilations) {
    try (NativeRun run = NativeRun.with()) {
      run.eval(sum(5000));
      run.eval(sum(iterations).replace("sum", "other"));
      assertEquals(compilations, run.telemetry().get(Counter.COMPILATIONS));
    }
  }

  @Test
  @DisplayName("N-117 N-122 a loop that is left at once is entered less and less often, then never")
  void leavingPauses() {
    Heat heat = new Heat();
    long interpreted = 0;
    int entries = 0;
    while (!heat.ran(1, true)) {
      entries++;
      interpreted += heat.pause();
    }
    assertEquals(Heat.MAX_BACKOFF, entries);
    assertTrue(interpreted > 800_000);
    heat.reset();
    for (int i = 0; i < 50; i++) {
      assertFalse(heat.ran(3, false), "a short loop is never given up");
    }
    assertEquals(Heat.WORTHWHILE << Heat.MAX_SHORT_BACKOFF, heat.pause());
    heat.ran(5000, false);
    assertEquals(0, heat.pause());
  }

  @Test
  @DisplayName("N-122 code that only ever leaves is retired and the program goes on")
  void storms() {
    String program =
        """
        mut caught = 0
        fn f(i: i32) -> i32:
            mut n = 0
            while n < 1000:
                n += 1
                n = n / (i - i)
            return n
        for i in 0..40:
            try: f(i)
            catch: caught += 1
        print(caught)
        """;
    try (NativeRun run = NativeRun.with("NativeTier", "on")) {
      assertEquals("40\n", run.eval(program));
      RegionStatistics loop =
          run.telemetry().regions().stream()
              .filter(each -> each.name().startsWith("f#"))
              .findFirst()
              .orElseThrow();
      assertEquals(1, loop.exits(ExitReason.DIV_ZERO), "paused after the first");
      assertTrue(run.telemetry().skips(SkipReason.UNPROFITABLE) > 0);
    }
  }

  @Test
  @DisplayName("N-120 loops at the same place of different functions share nothing")
  void loopsShareNothing() {
    String program =
        """
        fn a(n: i32) -> i32:
            mut s = 0
            for i in 0..n: s += i
            return s
        fn b(n: i32) -> i32:
            mut s = 0
            for i in 0..n: s -= i
            return s
        print(a(3000), b(120), b(100))
        """;
    try (NativeRun run = NativeRun.with()) {
      assertEquals("4498500 -7140 -4950\n", run.eval(program));
      assertEquals(1, run.telemetry().get(Counter.COMPILATIONS));
      assertEquals("a#0", run.telemetry().regions().get(0).name());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 10, 1000, 10000})
  @DisplayName("N-131 N-136 the reference's wrong programs are right at every threshold and fuel")
  void entersAtAnyIteration(int threshold) {
    String program =
        """
        mut s: i64 = 0
        for i in 0..100000: s += i as i64
        print(s)
        mut t: i64 = 0
        for i in 0..300:
            for j in 0..300: t += (i * j) as i64
        print(t)
        mut seen = 0
        for i in 0..6000:
            if i != seen: print("wrong", i)
            seen += 1
        print(seen)
        """;
    for (String fuel : List.of("1", "2", "3", "7", "1000", "0")) {
      boolean isLong = fuel.length() > 1 || fuel.equals("0") || threshold == 10000;
      String each = isLong ? program : program.replace("100000", "1000").replace("300", "40");
      assertEquals(
          NativeRun.interpreted(each),
          NativeRun.output(each, "NativeThreshold", String.valueOf(threshold), "NativeFuel", fuel),
          () -> "threshold " + threshold + ", fuel " + fuel);
    }
  }

  @Test
  @DisplayName("N-132 leaving at every loop head changes neither results nor the work done")
  void fuelOne() {
    String program = FIB.replace("20", "12") + sum(2000) + DIVIDE;
    String expected = NativeRun.interpreted(program);
    try (NativeRun slow = NativeRun.with("NativeTier", "on", "NativeFuel", "1");
        NativeRun fast = NativeRun.with("NativeTier", "on")) {
      assertEquals(expected, slow.eval(program));
      assertEquals(expected, fast.eval(program));
      assertTrue(slow.telemetry().exits(ExitReason.FUEL) >= 990);
    }
  }

  @Test
  @DisplayName("N-137 return, break and continue leave native code at the right place")
  void leavesAtTheRightPlace() {
    String program =
        """
        fn find(xs: [i32], x: i32) -> i32:
            for i in 0..len(xs):
                if xs[i] == x: return i
            return -1
        fn count(n: i32) -> i32:
            mut c = 0
            for i in 0..n:
                for j in 0..n:
                    if j > i: break
                    if (i + j) % 2 == 0: continue
                    c += 1
                if i == n - 3: break
            return c
        mut xs: [i32] = []
        for i in 0..500: push(xs, i * 3)
        print(find(xs, 1200), find(xs, 1), count(60))
        """;
    String expected = NativeRun.interpreted(program);
    for (String mode : List.of("on", "sim", "stress")) {
      assertEquals(expected, NativeRun.output(program, "NativeTier", mode), mode);
    }
  }

  @Test
  @DisplayName("N-14 N-15 the evaluator has another name, counts no compilation, same results")
  void evaluator() {
    try (NativeRun run = NativeRun.with("NativeTier", "sim")) {
      assertEquals(NativeRun.interpreted(FIB + sum(3000)), run.eval(FIB + sum(3000)));
      assertEquals(0, run.telemetry().get(Counter.COMPILATIONS));
      assertTrue(run.telemetry().invocations() > 0);
      assertEquals(0, run.telemetry().coverage());
      String name = run.tier().dispatch().cache().lookup(0, 0xFFFF).entry().debugName();
      assertTrue(name.startsWith("orus_jit_ir_sim"), name);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"on", "sim", "stress"})
  @DisplayName("N-63 N-143 errors after native frames name the functions of these frames")
  void stackTraces(String mode) {
    String program =
        """
        mut calls = 0
        fn inner(n: i32) -> i32:
            calls += 1
            return 100 / n
        fn middle(n: i32) -> i32:
            calls += 1
            if n == 0: return inner(n)
            return middle(n - 1) + 1
        fn outer(n: i32) -> i32:
            mut last = 0
            for i in 0..n:
                last = middle(3 if i == n - 1 else 0 - 0 + 3)
            return last
        print(outer(20))
        """;
    String expected = NativeRun.interpreted(program);
    assertTrue(expected.contains("at middle"), expected);
    assertEquals(expected, NativeRun.output(program, "NativeTier", mode));
  }

  @Test
  @DisplayName("N-61 N-165 exits are traced on request, with function, site and reason")
  void tracing() {
    try (NativeRun run = NativeRun.with("NativeTier", "on", "TraceTiering", "true")) {
      run.eval(DIVIDE);
      var last = run.telemetry().traced().get(run.telemetry().traced().size() - 1);
      assertEquals("divide#0", last.region());
      assertEquals(ExitReason.DIV_ZERO, last.reason());
      assertEquals("3:20", last.place());
      assertTrue(run.err().contains("divide#0 is left: DIV_ZERO at 3:20"), run.err());
    }
    try (NativeRun run = NativeRun.with("NativeTier", "on")) {
      run.eval(DIVIDE);
      assertEquals(List.of(), run.telemetry().traced());
      assertEquals("", run.err());
    }
  }

  @Test
  @DisplayName("N-166 totals of the telemetry add up, in JSON, too")
  void telemetryAddsUp() {
    try (NativeRun run = NativeRun.with("NativeTier", "on", "JitStats", "true")) {
      run.eval(FIB + sum(5000) + DIVIDE);
      JitTelemetry telemetry = run.telemetry();
      assertEquals(
          telemetry.invocations(), telemetry.allExits() + telemetry.get(Counter.LIVE_ACTIVATIONS));
      String json = telemetry.toJson();
      for (String field :
          List.of(
              "status",
              "target",
              "message",
              "compilations",
              "translations",
              "cache_hits",
              "cache_misses",
              "deopts",
              "invocations",
              "native_iterations",
              "interpreted_iterations",
              "coverage",
              "bytes_mapped",
              "bytes_released",
              "live_activations",
              "polls",
              "exits",
              "skips",
              "failures",
              "regions",
              "compile_nanos")) {
        assertTrue(json.contains("\"" + field + "\":"), field);
      }
      assertNotNull(telemetry.toText());
      run.context.close();
      assertTrue(run.err().contains("compiled sum#0"), run.err());
      assertTrue(run.err().contains("left by div_zero at"), run.err());
    }
  }

  @Test
  @DisplayName("N-166 hosts read the telemetry of the contexts of an engine")
  void hostsReadTelemetry() {
    try (Engine engine = Engine.create("orus")) {
      EngineTelemetry telemetry =
          engine.getInstruments().get("orus-tiers").lookup(EngineTelemetry.class);
      try (NativeRun run = NativeRun.with(engine, builder -> builder)) {
        run.eval(sum(5000));
        assertEquals(1, telemetry.json().size());
        assertTrue(telemetry.json().get(0).contains("\"compilations\":1,"));
      }
      assertEquals(List.of(), telemetry.json());
    }
  }

  @Test
  @DisplayName("N-172 hot loops run natively nearly from the start")
  void coverage() {
    try (NativeRun run = NativeRun.with()) {
      run.eval(sum(1_000_000));
      assertTrue(run.telemetry().coverage() > 0.99, run.telemetry().toText());
    }
  }
}

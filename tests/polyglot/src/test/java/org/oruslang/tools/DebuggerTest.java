package org.oruslang.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.oracle.truffle.api.debug.Breakpoint;
import com.oracle.truffle.api.debug.DebugException;
import com.oracle.truffle.api.debug.DebugScope;
import com.oracle.truffle.api.debug.DebugStackFrame;
import com.oracle.truffle.api.debug.DebugValue;
import com.oracle.truffle.api.debug.DebuggerSession;
import com.oracle.truffle.api.debug.SourceElement;
import com.oracle.truffle.api.debug.StepConfig;
import com.oracle.truffle.api.debug.SuspendAnchor;
import com.oracle.truffle.api.debug.SuspendedEvent;
import com.oracle.truffle.tck.DebuggerTester;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Orus programs under a debugger, in every tier. */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DebuggerTest {

  private static final Source FACTORIAL =
      program(
          "mut calls = 0",
          "fn factorial(n: i64) -> i64:",
          "    calls += 1",
          "    if n <= 1:",
          "        return 1",
          "    below = factorial(n - 1)",
          "    return n * below",
          "",
          "result = factorial(4)",
          "result");

  private static Source program(String... lines) {
    return Source.newBuilder("orus", String.join("\n", lines) + "\n", "debugged.orus")
        .buildLiteral();
  }

  private static DebuggerTester tester(String tier) {
    return new DebuggerTester(
        Context.newBuilder()
            .allowExperimentalOptions(true)
            .allowAllAccess(true)
            .option("orus.Tier", tier));
  }

  private static Breakpoint line(Source source, int line) {
    return Breakpoint.newBuilder(DebuggerTester.getSourceImpl(source)).lineIs(line).build();
  }

  private static Map<String, String> variables(SuspendedEvent event) {
    return values(event.getTopStackFrame().getScope());
  }

  private static Map<String, String> values(DebugScope scope) {
    Map<String, String> values = new LinkedHashMap<>();
    for (DebugValue value : scope.getDeclaredValues()) {
      values.put(value.getName(), value.toDisplayString());
    }
    return values;
  }

  private static int line(SuspendedEvent event) {
    return event.getSourceSection().getStartLine();
  }

  @ParameterizedTest
  @ValueSource(strings = {"baseline", "specialized", "auto"})
  void breakpointStopsWithTheVariablesThatHaveValues(String tier) {
    try (DebuggerTester tester = tester(tier);
        DebuggerSession session = tester.startSession()) {
      session.install(line(FACTORIAL, 7));
      tester.startEval(FACTORIAL);
      for (int n = 2; n <= 4; n++) {
        String expected = "{n=" + n + ", below=" + (n == 2 ? 1 : n == 3 ? 2 : 6) + "}";
        tester.expectSuspended(
            event -> {
              assertEquals(7, line(event));
              assertEquals(expected, variables(event).toString());
              event.prepareContinue();
            });
      }
      assertEquals("24", tester.expectDone());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"baseline", "specialized", "auto"})
  void scopesEndWhereTheLanguageEndsThem(String tier) {
    Source source =
        program(
            "fn f(items: [i32]) -> i32:",
            "    mut total = 0",
            "    for item in items:",
            "        doubled = item * 2",
            "        if doubled > 4:",
            "            note = \"large\"",
            "            mut hidden = 1",
            "            hidden += 1",
            "        total += doubled",
            "    try:",
            "        inner = items[9]",
            "    catch e:",
            "        total += 100",
            "    return total",
            "f([1, 2, 3])");
    try (DebuggerTester tester = tester(tier);
        DebuggerSession session = tester.startSession()) {
      session.install(line(source, 9));
      session.install(line(source, 13));
      session.install(line(source, 14));
      tester.startEval(source);
      String[] expected = {
        "{items=1, 2, 3, total=0, item=1, doubled=2}",
        "{items=1, 2, 3, total=2, item=2, doubled=4}",
        "{items=1, 2, 3, total=6, item=3, doubled=6, note=large}",
        "{items=1, 2, 3, total=12, e=Error: Array index out of bounds}",
        "{items=1, 2, 3, total=112}",
      };
      for (String values : expected) {
        tester.expectSuspended(
            event -> {
              assertEquals(values, variables(event).toString().replace("\"", ""));
              event.prepareContinue();
            });
      }
      assertEquals("112", tester.expectDone());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"baseline", "specialized", "auto"})
  void moduleIsTheScopeAroundAFunction(String tier) {
    Source source =
        program(
            "struct Point:",
            "    x: i32",
            "mut count = 3",
            "enum Side:",
            "    Left",
            "fn secret() -> i32:",
            "    return count",
            "secret()");
    try (DebuggerTester tester = tester(tier);
        DebuggerSession session = tester.startSession()) {
      session.install(line(source, 7));
      tester.startEval(source);
      tester.expectSuspended(
          event -> {
            DebugScope module = event.getTopStackFrame().getScope().getParent();
            Map<String, String> values = values(module);
            assertEquals("[Point, Side, count, secret]", new TreeSet<>(values.keySet()).toString());
            assertEquals("3", values.get("count"));
            module.getDeclaredValue("count").set(event.getTopStackFrame().eval("count + 4"));
            event.prepareContinue();
          });
      assertEquals("7", tester.expectDone());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"baseline", "specialized", "auto"})
  void conditionsDecideWhetherABreakpointStops(String tier) {
    try (DebuggerTester tester = tester(tier);
        DebuggerSession session = tester.startSession()) {
      Breakpoint breakpoint = line(FACTORIAL, 4);
      breakpoint.setCondition("n == 2 and calls > 2");
      session.install(breakpoint);
      tester.startEval(FACTORIAL);
      tester.expectSuspended(
          event -> {
            assertEquals("{n=2}", variables(event).toString());
            assertNull(event.getBreakpointConditionException(breakpoint));
            event.prepareContinue();
          });
      assertEquals("24", tester.expectDone());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"baseline", "specialized", "auto"})
  void conditionWithAMistakeIsReported(String tier) {
    try (DebuggerTester tester = tester(tier);
        DebuggerSession session = tester.startSession()) {
      Breakpoint breakpoint = line(FACTORIAL, 5);
      breakpoint.setCondition("nothing > 2");
      session.install(breakpoint);
      tester.startEval(FACTORIAL);
      tester.expectSuspended(
          event -> {
            String message = event.getBreakpointConditionException(breakpoint).getMessage();
            assertTrue(message.contains("nothing"), message);
            event.prepareContinue();
          });
      assertEquals("24", tester.expectDone());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"baseline", "specialized", "auto"})
  void steppingFollowsTheStatements(String tier) {
    try (DebuggerTester tester = tester(tier);
        DebuggerSession session = tester.startSession()) {
      session.suspendNextExecution();
      tester.startEval(FACTORIAL);
      tester.expectSuspended(
          event -> {
            assertEquals(1, line(event));
            event.prepareStepOver(1);
          });
      tester.expectSuspended(
          event -> {
            assertEquals(9, line(event));
            event.prepareStepInto(1);
          });
      tester.expectSuspended(
          event -> {
            assertEquals(3, line(event));
            assertEquals("factorial", event.getTopStackFrame().getName());
            event.prepareStepOver(2);
          });
      tester.expectSuspended(
          event -> {
            assertEquals(6, line(event));
            event.prepareStepOver(1);
          });
      tester.expectSuspended(
          event -> {
            assertEquals(7, line(event));
            assertEquals("{n=4, below=6}", variables(event).toString());
            event.prepareStepOut(1);
          });
      tester.expectSuspended(
          event -> {
            assertEquals(9, line(event));
            assertEquals("24", event.getReturnValue().toDisplayString());
            event.prepareContinue();
          });
      assertEquals("24", tester.expectDone());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"baseline", "specialized", "auto"})
  void stackShowsEachCallWithItsVariables(String tier) {
    try (DebuggerTester tester = tester(tier);
        DebuggerSession session = tester.startSession()) {
      session.install(line(FACTORIAL, 5));
      tester.startEval(FACTORIAL);
      tester.expectSuspended(
          event -> {
            StringBuilder stack = new StringBuilder();
            for (DebugStackFrame frame : event.getStackFrames()) {
              if (!frame.isInternal()) {
                stack.append(frame.getName()).append(values(frame.getScope())).append(' ');
              }
            }
            assertEquals(
                "factorial{n=1} factorial{n=2} factorial{n=3} factorial{n=4} <module>{} ",
                stack.toString());
            event.prepareContinue();
          });
      tester.expectDone();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"baseline", "specialized", "auto"})
  void expressionsAreEvaluatedInTheFrame(String tier) {
    try (DebuggerTester tester = tester(tier);
        DebuggerSession session = tester.startSession()) {
      session.install(line(FACTORIAL, 7));
      tester.startEval(FACTORIAL);
      tester.expectSuspended(
          event -> {
            DebugStackFrame frame = event.getTopStackFrame();
            assertEquals("5", frame.eval("n * 2 + below").toDisplayString());
            assertEquals("6", frame.eval("factorial(3)").toDisplayString());
            assertEquals("n is 2", frame.eval("\"n is \" + n").asString());
            assertThrows(DebugException.class, () -> frame.eval("n + \"text\" - 1"));
            assertThrows(DebugException.class, () -> frame.eval("1 / (n - 2)"));
            frame.eval("below = 50");
            event.getSession().getBreakpoints().forEach(Breakpoint::dispose);
            event.prepareContinue();
          });
      assertEquals("1200", tester.expectDone());
    }
  }

  /** Code that is evaluated is not debugged itself: asking at every stop comes to an end. */
  @ParameterizedTest
  @ValueSource(strings = {"baseline", "specialized", "auto"})
  void callsAreEvaluatedAtEveryStopWhileStepping(String tier) {
    try (DebuggerTester tester = tester(tier);
        DebuggerSession session = tester.startSession()) {
      session.install(line(FACTORIAL, 9));
      tester.startEval(FACTORIAL);
      List<Integer> lines = new ArrayList<>();
      int[] expected = {9, 3, 4, 6, 3, 4, 6, 3, 4, 6, 3, 4, 5, 6, 7, 6, 7, 6, 7, 9, 10};
      for (int line : expected) {
        tester.expectSuspended(
            event -> {
              lines.add(line(event));
              DebugStackFrame frame = event.getTopStackFrame();
              assertEquals("120", frame.eval("factorial(5)").toDisplayString());
              assertEquals("3", frame.eval("factorial(2) + 1").toDisplayString());
              event.prepareStepInto(1);
            });
      }
      assertEquals(Arrays.stream(expected).boxed().toList(), lines);
      assertEquals("24", tester.expectDone());
    }
  }

  /** As editors step: where a function ends they stop once more, to show what it returns. */
  @ParameterizedTest
  @ValueSource(strings = {"baseline", "specialized", "auto"})
  void stepsOfEditorsStopAtTheEndOfAFunctionWithItsResult(String tier) {
    StepConfig step =
        StepConfig.newBuilder().suspendAnchors(SourceElement.ROOT, SuspendAnchor.AFTER).build();
    try (DebuggerTester tester = tester(tier);
        DebuggerSession session =
            tester.startSession(SourceElement.ROOT, SourceElement.STATEMENT)) {
      session.install(line(FACTORIAL, 5));
      tester.startEval(FACTORIAL);
      List<String> stops = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        tester.expectSuspended(
            event -> {
              DebugValue result = event.getReturnValue();
              stops.add(
                  event.getTopStackFrame().getScope().getDeclaredValue("n").toDisplayString()
                      + ":"
                      + line(event)
                      + " "
                      + event.getSuspendAnchor()
                      + (result == null ? "" : " " + result.toDisplayString()));
              event.prepareStepOver(step);
            });
      }
      assertEquals(
          List.of("1:5 BEFORE", "1:2 AFTER 1", "2:6 AFTER 1", "2:7 BEFORE", "2:2 AFTER 2"), stops);
      session.getBreakpoints().forEach(Breakpoint::dispose);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"baseline", "specialized", "auto"})
  void variablesAreChangedWithinTheirType(String tier) {
    try (DebuggerTester tester = tester(tier);
        DebuggerSession session = tester.startSession()) {
      session.install(line(FACTORIAL, 7));
      tester.startEval(FACTORIAL);
      tester.expectSuspended(
          event -> {
            DebugStackFrame frame = event.getTopStackFrame();
            DebugValue below = frame.getScope().getDeclaredValue("below");
            assertTrue(below.isWritable());
            assertEquals("i64", below.getMetaObject().getMetaSimpleName());
            below.set(frame.eval("10"));
            assertEquals("10", frame.getScope().getDeclaredValue("below").toDisplayString());
            assertThrows(DebugException.class, () -> below.set(frame.eval("\"ten\"")));
            event.getSession().getBreakpoints().forEach(Breakpoint::dispose);
            event.prepareContinue();
          });
      assertEquals("240", tester.expectDone());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"baseline", "specialized", "auto"})
  void variablesThatClosuresShareAreChangedForAllOfThem(String tier) {
    Source source =
        program(
            "fn counter() -> i32:",
            "    mut count = 1",
            "    fn next() -> i32:",
            "        count += 1",
            "        return count",
            "    fixed = 5",
            "    get = fn() -> i32: fixed",
            "    next()",
            "    return next() * 10 + get()",
            "counter()");
    try (DebuggerTester tester = tester(tier);
        DebuggerSession session = tester.startSession()) {
      session.install(line(source, 9));
      tester.startEval(source);
      tester.expectSuspended(
          event -> {
            DebugScope scope = event.getTopStackFrame().getScope();
            assertEquals("2", scope.getDeclaredValue("count").toDisplayString());
            scope.getDeclaredValue("count").set(event.getTopStackFrame().eval("7"));
            // Closures have copies of variables that nothing assigns.
            assertFalse(scope.getDeclaredValue("fixed").isWritable());
            event.prepareStepInto(1);
          });
      tester.expectSuspended(
          event -> {
            assertEquals("{count=7}", variables(event).toString());
            event.prepareContinue();
          });
      assertEquals("85", tester.expectDone());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"baseline", "specialized", "auto"})
  void exceptionsStopWhereTheyAreRaised(String tier) {
    Source source =
        program(
            "fn divide(a: i32, b: i32) -> i32:",
            "    return a / b",
            "mut caught = 0",
            "try:",
            "    divide(1, 0)",
            "catch e:",
            "    caught += 1",
            "divide(2, caught - 1)");
    try (DebuggerTester tester = tester(tier);
        DebuggerSession session = tester.startSession()) {
      session.install(Breakpoint.newExceptionBuilder(false, true).build());
      tester.startEval(source);
      tester.expectSuspended(
          event -> {
            assertEquals(2, line(event));
            assertEquals("Division by zero", event.getException().getMessage());
            assertEquals("{a=2, b=0}", variables(event).toString());
            assertFalse(event.getException().isInternalError());
            assertNull(event.getException().getCatchLocation());
            event.prepareContinue();
          });
      tester.expectThrowable();
    }
    try (DebuggerTester tester = tester(tier);
        DebuggerSession session = tester.startSession()) {
      session.install(Breakpoint.newExceptionBuilder(true, false).build());
      tester.startEval(source);
      tester.expectSuspended(
          event -> {
            assertEquals("{a=1, b=0}", variables(event).toString());
            assertEquals(
                4, event.getException().getCatchLocation().getSourceSection().getStartLine() - 1);
            event.prepareContinue();
          });
      tester.expectThrowable();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"baseline", "specialized", "auto"})
  void methodsShowTheirReceiver(String tier) {
    Source source =
        program(
            "struct Point:",
            "    x: i32",
            "impl Point:",
            "    fn moved(self, by: i32) -> i32:",
            "        return self.x + by",
            "Point{ x: 4 }.moved(5)");
    try (DebuggerTester tester = tester(tier);
        DebuggerSession session = tester.startSession()) {
      session.install(line(source, 5));
      tester.startEval(source);
      tester.expectSuspended(
          event -> {
            DebugStackFrame frame = event.getTopStackFrame();
            assertEquals("Point.moved", frame.getName());
            assertEquals("self", frame.getScope().getReceiver().getName());
            assertEquals("4", frame.getScope().getReceiver().getProperty("x").toDisplayString());
            assertEquals("40", frame.eval("self.x * 10").toDisplayString());
            event.prepareContinue();
          });
      assertEquals("9", tester.expectDone());
    }
  }

  /** A loop that native code has long taken over stops at a breakpoint set while it runs. */
  @ParameterizedTest
  @ValueSource(strings = {"specialized", "auto"})
  void breakpointStopsALoopThatIsHot(String tier) {
    Source source =
        program(
            "fn spin() -> i64:",
            "    mut total: i64 = 0",
            "    mut i: i64 = 0",
            "    while i < 1000000000000:",
            "        total = total + i % 7",
            "        i = i + 1",
            "        if i == 3000000:",
            "            import_value(\"signal\")()",
            "    return i",
            "use polyglot: import_value",
            "spin()");
    try (DebuggerTester tester = tester(tier);
        DebuggerSession session = tester.startSession()) {
      CountDownLatch hot = new CountDownLatch(1);
      tester.startExecute(
          context -> {
            ProxyExecutable signal =
                arguments -> {
                  hot.countDown();
                  return null;
                };
            context.getPolyglotBindings().putMember("signal", signal);
            return context.eval(source);
          });
      // The program runs while the tester waits for it to be suspended.
      Thread.ofVirtual()
          .start(
              () -> {
                awaitSignal(hot);
                session.install(line(source, 5));
              });
      tester.expectSuspended(
          event -> {
            assertEquals(5, line(event));
            DebugScope scope = event.getTopStackFrame().getScope();
            long i = scope.getDeclaredValue("i").asLong();
            assertTrue(i >= 3000000, "only " + i);
            long rest = i % 7;
            long total = i / 7 * 21 + rest * (rest - 1) / 2;
            assertEquals(total, scope.getDeclaredValue("total").asLong());
            event.prepareStepOver(1);
          });
      tester.expectSuspended(
          event -> {
            assertEquals(6, line(event));
            DebugScope scope = event.getTopStackFrame().getScope();
            scope.getDeclaredValue("i").set(event.getTopStackFrame().eval("1000000000000"));
            event.getSession().getBreakpoints().forEach(Breakpoint::dispose);
            event.prepareContinue();
          });
      String result = tester.expectDone();
      assertTrue(result.startsWith("100000000000"), result);
    }
  }

  private static void awaitSignal(CountDownLatch signal) {
    try {
      signal.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

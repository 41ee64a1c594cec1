package org.oruslang.tiers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.oruslang.runtime.FunctionProfile;
import org.oruslang.runtime.FunctionTelemetry;
import org.oruslang.runtime.FunctionTier;

/** When functions with dynamic variables are specialised and go back to the baseline. */
class FunctionTierTest {

  private static final String PROGRAM =
      """
      pub fn add(x: any, y: any) -> any:
          return x + y

      pub fn count(n: i32) -> any:
          mut total: any = 0
          for i in 0..n:
              total = total + 1
          return total

      pub fn caught(x: any, bad: bool) -> any:
          mut y = x
          try:
              y = y + 1
              if bad:
                  y = y - "text"
              y = y + 1
          catch e:
              print(e, x, y)
          return y

      pub fn outer(x: any, y: any) -> any:
          mut result: any = 0
          try:
              result = add(x, y)
          catch e:
              result = -1
          return result

      pub fn typed(n: i32) -> i32:
          return n + 1
      """;

  private final TieredContext context = new TieredContext("auto");

  @AfterEach
  void close() {
    context.close();
  }

  private void call(int times, String function, Object... arguments) {
    for (int i = 0; i < times; i++) {
      context.call(function, arguments);
    }
  }

  private FunctionTelemetry tier(String function) {
    return context.telemetry(function);
  }

  @Test
  @DisplayName("N-57 a function is specialised at 512 hits and not before")
  void specializedAtTheThreshold() {
    context.eval(PROGRAM);
    call(FunctionProfile.THRESHOLD - 1, "add", 1, 2);
    assertEquals(FunctionTier.BASELINE, tier("add").tier());
    call(1, "add", 1, 2);
    assertEquals(FunctionTier.SPECIALIZED, tier("add").tier());
    assertEquals(FunctionProfile.THRESHOLD, tier("add").specializationHits());
    call(100, "add", 1, 2);
    assertEquals(1, tier("add").specializations());
  }

  @Test
  @DisplayName("N-57 stores to dynamic variables are hits, so one call is enough for a loop")
  void loopsHeatTheirFunction() {
    context.eval(PROGRAM);
    assertEquals(10_000, context.call("count", 10_000).asInt());
    assertEquals(FunctionTier.SPECIALIZED, tier("count").tier());
  }

  @Test
  @DisplayName("N-57 a function that got colder than a quarter of its hits is demoted")
  void coldFunctionsAreDemoted() {
    context.eval(PROGRAM);
    call(FunctionProfile.THRESHOLD, "add", 1, 2);
    context.telemetry().resetHits();
    call(1, "add", 1, 2);
    assertEquals(FunctionTier.BASELINE, tier("add").tier());
    assertEquals(0, tier("add").specializationHits());
    assertEquals(1, tier("add").demotions());
    call(FunctionProfile.THRESHOLD, "add", 1, 2);
    assertEquals(FunctionTier.SPECIALIZED, tier("add").tier());
  }

  @Test
  @DisplayName("N-57 functions whose types are known have no tier: they are unboxed from the start")
  void typedFunctionsHaveNoTier() {
    context.eval(PROGRAM);
    call(1000, "typed", 1);
    assertEquals(List.of(), context.telemetry().functions("typed"));
  }

  @Test
  @DisplayName("N-50 a type error takes a specialised function to the baseline before it is seen")
  void typeErrorsDeoptimize() {
    context.eval(PROGRAM);
    call(FunctionProfile.THRESHOLD, "add", 1, 2);
    assertEquals("type error", context.error("add", 1, true).kind());
    assertEquals(FunctionTier.BASELINE, tier("add").tier());
    assertEquals(0, tier("add").hits());
    assertEquals(0, tier("add").specializationHits());
  }

  @Test
  @DisplayName("N-50 a type error in a baseline function changes nothing")
  void typeErrorsInTheBaselineChangeNothing() {
    context.eval(PROGRAM);
    call(100, "add", 1, 2);
    FunctionTelemetry before = tier("add");
    context.error("add", 1, true);
    FunctionTelemetry after = tier("add");
    assertEquals(before.hits() + 1, after.hits());
    assertEquals(0, after.typeErrors());
    assertEquals(before.threshold(), after.threshold());
  }

  @Test
  @DisplayName("N-50 other errors leave the tier alone")
  void otherErrorsChangeNothing() {
    context.eval("pub fn div(x: any, y: any) -> any:\n    return x / y\n");
    call(FunctionProfile.THRESHOLD, "div", 1, 2);
    assertEquals("Division by zero", context.error("div", 1, 0).message());
    assertEquals(FunctionTier.SPECIALIZED, tier("div").tier());
  }

  @Test
  @DisplayName("N-53 a type error in try is caught by the same handler with the same values")
  void caughtInTheSameActivation() {
    context.eval(PROGRAM);
    call(FunctionProfile.THRESHOLD, "caught", 1, false);
    assertEquals(FunctionTier.SPECIALIZED, tier("caught").tier());
    context.output();
    assertEquals(8, context.call("caught", 7, true).asInt());
    assertEquals(FunctionTier.BASELINE, tier("caught").tier());
    assertEquals(1, tier("caught").typeErrors());
    String specialized = context.output();
    try (TieredContext baseline = new TieredContext("baseline")) {
      baseline.eval(PROGRAM);
      assertEquals(8, baseline.call("caught", 7, true).asInt());
      assertEquals(baseline.output(), specialized);
    }
    assertTrue(specialized.endsWith(" 7 8\n"), specialized);
  }

  @Test
  @DisplayName("N-56 the deoptimisation of a callee leaves the caller's tier and position alone")
  void calleesAreDeoptimizedAlone() {
    context.eval(PROGRAM);
    call(FunctionProfile.THRESHOLD, "outer", 1, 2);
    assertEquals(FunctionTier.SPECIALIZED, tier("outer").tier());
    assertEquals(FunctionTier.SPECIALIZED, tier("add").tier());
    assertEquals(-1, context.call("outer", 1, true).asInt());
    assertEquals(FunctionTier.BASELINE, tier("add").tier());
    assertEquals(0, tier("outer").typeErrors());
  }

  @Test
  @DisplayName("N-50 arguments of another kind take the function to the baseline, with a cooldown")
  void otherKindsOfArguments() {
    context.eval(PROGRAM);
    call(FunctionProfile.THRESHOLD, "add", 1, 2);
    assertEquals("ab", context.call("add", "a", "b").asString());
    assertEquals(FunctionTier.BASELINE, tier("add").tier());
    assertEquals(1, tier("add").mismatches());
    long threshold = tier("add").threshold();
    assertTrue(threshold > FunctionProfile.THRESHOLD, "cooldown");
    call((int) threshold - 1, "add", 1, 2);
    assertEquals(FunctionTier.BASELINE, tier("add").tier());
    call(1, "add", 1, 2);
    assertEquals(FunctionTier.SPECIALIZED, tier("add").tier());
    assertEquals("ab", context.call("add", "a", "b").asString());
    assertEquals(FunctionTier.SPECIALIZED, tier("add").tier(), "parameters that vary stay boxed");
  }

  @Test
  @DisplayName("N-58 changes of tier write nothing")
  void silent() {
    context.eval(PROGRAM);
    call(FunctionProfile.THRESHOLD, "add", 1, 2);
    context.call("add", 1.5, 2.5);
    context.error("add", 1, true);
    assertEquals("", context.output());
    assertEquals("", context.errors());
  }
}

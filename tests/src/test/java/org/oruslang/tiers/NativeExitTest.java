package org.oruslang.tiers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Errors that native code leaves to the tree look as if the tree alone had run. */
class NativeExitTest {

  private static final int ITERATIONS = 50;

  /** Why native code is left, with a statement that makes it so when {@code bad} is true. */
  enum Reason {
    OVERFLOW("value = (low + pick) / minus", "Integer overflow"),
    DIV_ZERO("value = 100 / (1 - pick)", "Division by zero"),
    BOUNDS("value = xs[pick * 100]", "Array index out of bounds"),
    CONVERT("value = ((big * (pick as f64)) as i32)", "f64 value out of i32 range"),
    KIND("value = unknown[pick]", "Expected a value of type i32");

    private final String statement;
    private final String message;

    Reason(String statement, String message) {
      this.statement = statement;
      this.message = message;
    }
  }

  /**
   * @param caught whether the loop is in a {@code try}
   */
  private static String program(Reason reason, int failingIteration, boolean caught) {
    String indent = caught ? "        " : "    ";
    StringBuilder text = new StringBuilder();
    text.append("fn run(n: i32, failing: i32) -> i32:\n");
    text.append("    xs = [1, 2, 3]\n    unknown: [any] = [5, \"text\"]\n    big = 1.0e300\n");
    text.append("    low = -2147483647 - 1\n    mut minus = -1\n");
    text.append("    mut value: i32 = 0\n    mut total: i64 = 0\n    mut last = -1\n");
    text.append("    mut late = 0\n");
    text.append(caught ? "    try:\n" : "");
    text.append(indent).append("for i in 0..n:\n");
    text.append(indent).append("    last = i\n");
    text.append(indent).append("    mut pick = 0\n");
    text.append(indent).append("    if i == failing: pick = 1\n");
    text.append(indent).append("    minus = -1\n");
    text.append(indent).append("    total += i as i64\n");
    String statement =
        reason == Reason.OVERFLOW ? "value = (low + 1 - pick) / minus" : reason.statement;
    text.append(indent).append("    ").append(statement).append('\n');
    text.append(indent).append("    total += (value as i64)\n");
    text.append(indent).append("    late = i * 2\n");
    if (caught) {
      text.append("    catch e:\n        print(\"caught\", e)\n");
    }
    text.append("    print(value, total, last, late, xs, minus)\n    return value\n");
    text.append("print(run(").append(ITERATIONS).append(", ").append(failingIteration);
    return text.append("))\n").toString();
  }

  /** What a program wrote, and the error that ended it with its place and guest stack trace. */
  private static List<String> run(String program, String nativeTier) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<String> result = new ArrayList<>();
    try (Context context =
        Context.newBuilder("orus")
            .option("orus.NativeTier", nativeTier)
            .allowNativeAccess(true)
            .out(out)
            .build()) {
      context.eval("orus", program);
    } catch (PolyglotException e) {
      result.add(e.getMessage());
      result.add(String.valueOf(e.getSourceLocation()));
      e.getPolyglotStackTrace()
          .forEach(
              frame -> {
                if (frame.isGuestFrame()) {
                  result.add(frame.getRootName() + " " + frame.getSourceLocation());
                }
              });
    }
    result.add(0, out.toString(StandardCharsets.UTF_8));
    return result;
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("N-62 errors in the first, a middle and the last iteration are caught alike")
  void caught(Reason reason) {
    for (int failing : new int[] {0, ITERATIONS / 2, ITERATIONS - 1}) {
      String program = program(reason, failing, true);
      List<String> expected = run(program, "off");
      assertTrue(expected.getFirst().contains(reason.message), expected.toString());
      assertEquals(expected, run(program, "on"), program);
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("N-63 uncaught errors have the same message, place and stack trace")
  void uncaught(Reason reason) {
    for (int failing : new int[] {0, ITERATIONS / 2, ITERATIONS - 1}) {
      String program = program(reason, failing, false);
      List<String> expected = run(program, "off");
      assertTrue(expected.get(1).contains(reason.message), expected.toString());
      assertEquals(expected, run(program, "on"), program);
    }
  }

  @Test
  @DisplayName("N-64 variables that have no value at an exit have none after it")
  void unassignedVariables() {
    String program =
        """
        fn run(n: i32) -> i32:
            mut total = 0
            for i in 0..n:
                if i == 30:
                    seen = i
                total += 100 / (35 - i)
                if i == 20:
                    early = i
            return total
        fn late(n: i32) -> i32:
            mut k = 0
            while k < n:
                if k > 40:
                    found = k
                k += 1
                if k == n: print(10 / (n - k))
            print(found)
            return k
        try:
            print(run(50))
        catch e:
            print(e)
        try:
            print(late(30))
        catch e:
            print(e)
        """;
    List<String> expected = run(program, "off");
    assertTrue(expected.getFirst().contains("Division by zero"), expected.toString());
    assertEquals(expected, run(program, "on"));
  }

  @Test
  @DisplayName("N-86 counters past the end of their type: signed and unsigned ones wrap alike")
  void countersAtTheEndOfTheirType() {
    String program =
        """
        fn run() -> i64:
            mut a: i32 = 2147483640
            mut b: i64 = 9223372036854775800
            mut c: u32 = 4294967290
            mut d: u64 = 18446744073709551610
            mut k = 0
            while k < 40:
                a += 1
                b += 1
                c += 1
                d += 1
                k += 1
            print(a, b, c, d)
            return b
        print(run())
        for i in 2147483640..=2147483647: print(i)
        """;
    List<String> expected = run(program, "off");
    assertTrue(expected.getFirst().startsWith("-2147483616 "), expected.toString());
    assertEquals(expected, run(program, "on"));
  }
}

package org.oruslang.tiers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.oruslang.runtime.FunctionTelemetry;

/**
 * Functions that are left in the middle of loops by type errors do exactly what they do in the
 * baseline.
 */
class DeoptTraceTest {

  private static final int LOOPS = 50;
  private static final int SITES = 5;

  private static final String[] HEADS = {
    "for i in 0..6:",
    "for i in 0..=5:",
    "for i in range(6):",
    "for i in [0, 1, 2, 3, 4, 5]:",
    "for i in count:"
  };

  private static final String[] STEPS = {
    "x = x + 1", "x = x * 2 - y", "y = y + x", "z = z + 0.5", "xs[1] = xs[1] + 1"
  };

  /**
   * A function that runs one loop and fails at one of five sites in one of its iterations. What it
   * has done until then shows in what it prints.
   */
  private static String program(int number) {
    StringBuilder text = new StringBuilder();
    text.append("pub fn run(start: any, site: i32, at: i32) -> any:\n");
    text.append("    mut x: any = start\n    mut y: any = 2\n    mut z: any = 0.5\n");
    text.append("    mut xs = [1, 2, 3]\n    mut step = 0\n    count = 6\n");
    text.append("    try:\n");
    text.append("        ").append(HEADS[number % HEADS.length]).append('\n');
    for (int site = 0; site < SITES; site++) {
      String check = "if step == at and site == " + site + ": x = x - fail(true)";
      text.append("            ").append(check).append('\n');
      String action = STEPS[(number / HEADS.length + site * (1 + number % 3)) % STEPS.length];
      text.append("            ").append(action).append('\n');
      if ((number + site) % 7 == 0) {
        text.append("            print(").append(site).append(", x, y)\n");
      }
    }
    text.append("            step += 1\n");
    text.append("    catch e:\n        print(\"caught\", e, step, x, y, z, xs)\n");
    text.append("        x = x + 1000\n");
    text.append("    print(\"end\", start, step, x, y, z, xs)\n    return x\n");
    text.append("fn fail(value: any) -> any:\n    return value\n");
    return text.toString();
  }

  private static String trace(TieredContext context) {
    StringBuilder trace = new StringBuilder();
    for (int site = 0; site < SITES; site++) {
      for (int at : new int[] {0, 2, 5, 9}) {
        trace.append(context.call("run", 7, site, at).asInt()).append(' ');
      }
    }
    return trace.append(context.output()).toString();
  }

  @Test
  @DisplayName("N-54 a fault at every site of 50 loops leaves the trace of the baseline")
  void tracesAgree() {
    int typeErrors = 0;
    for (int number = 0; number < LOOPS; number++) {
      String program = program(number);
      try (TieredContext baseline = new TieredContext("baseline");
          TieredContext specialized = new TieredContext("specialized");
          TieredContext usual = new TieredContext("auto")) {
        baseline.eval(program);
        specialized.eval(program);
        usual.eval(program);
        String expected = trace(baseline);
        assertTrue(expected.contains("caught"), expected);
        assertEquals(expected, trace(specialized), program);
        assertEquals(expected, trace(usual), program);
        FunctionTelemetry run = specialized.telemetry("run");
        typeErrors += run.typeErrors();
      }
    }
    assertTrue(typeErrors >= 2 * LOOPS, "only " + typeErrors + " functions were left");
  }
}

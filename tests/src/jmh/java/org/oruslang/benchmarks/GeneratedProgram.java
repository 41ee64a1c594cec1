package org.oruslang.benchmarks;

import java.util.Random;

/**
 * Generates Orus programs that look like real ones: structs with methods, enums with matches,
 * functions that call earlier functions, loops, closures, strings and arrays. The same size and
 * seed give the same program; all programs are right.
 */
final class GeneratedProgram {

  private final StringBuilder text = new StringBuilder();
  private final Random random;
  private int lines;
  private int units;

  private GeneratedProgram(long seed) {
    random = new Random(seed);
  }

  /** A program of at least {@code lines} lines, and a few more at most. */
  static String ofLines(int lines, long seed) {
    GeneratedProgram program = new GeneratedProgram(seed);
    while (program.lines < lines) {
      program.unit();
    }
    return program.text.toString();
  }

  /** Declarations that belong together, and top-level code that uses them. */
  private void unit() {
    int n = units++;
    line(0, "// Unit " + n + ": a record of readings and what is computed from them.");
    struct(n);
    enumeration(n);
    functions(n);
    topLevel(n);
    line(0, "");
  }

  private void struct(int n) {
    line(0, "struct Record" + n + ":");
    line(1, "name: string");
    line(1, "level: i32 = " + random.nextInt(1000));
    line(1, "weight: f64 = " + random.nextInt(100) + "." + random.nextInt(100));
    line(1, "readings: [i32] = []");
    line(0, "");
    line(0, "impl Record" + n + ":");
    line(1, "fn add(self, reading: i32) -> Record" + n + ":");
    line(2, "if reading > self.level:");
    line(3, "self.level = reading");
    line(2, "push(self.readings, reading * " + (2 + random.nextInt(9)) + ")");
    line(2, "return self");
    line(1, "fn total(self) -> i32:");
    line(2, "mut sum = 0");
    line(2, "for reading in self.readings:");
    line(3, "sum += reading % " + (7 + random.nextInt(90)));
    line(2, "return sum");
    line(0, "");
  }

  private void enumeration(int n) {
    line(0, "enum Event" + n + ":");
    line(1, "Started");
    line(1, "Measured(value: i32, at: f64)");
    line(1, "Failed(reason: string)");
    line(0, "");
    line(0, "fn describe" + n + "(event: Event" + n + ") -> string:");
    line(1, "return match event:");
    line(2, "Event" + n + ".Started -> \"started\"");
    line(2, "Event" + n + ".Measured(v, at) -> \"measured \" + v + \" at \" + at");
    line(2, "Event" + n + ".Failed(reason) -> \"failed: \" + reason");
    line(0, "");
  }

  private void functions(int n) {
    line(0, "fn search" + n + "(values: [i32], wanted: i32) -> i32:");
    line(1, "mut low = 0");
    line(1, "mut high = len(values) - 1");
    line(1, "while low <= high:");
    line(2, "middle = (low + high) / 2");
    line(2, "if values[middle] == wanted: return middle");
    line(2, "if values[middle] < wanted:");
    line(3, "low = middle + 1");
    line(2, "else:");
    line(3, "high = middle - 1");
    line(1, "return -1");
    line(0, "");
    line(0, "fn combine" + n + "(a, b, times: i32):");
    line(1, "mut result = a");
    line(1, "for i in 0..times:");
    line(2, "result = result + b");
    line(1, "return result");
    line(0, "");
    line(0, "fn counter" + n + "(step: i32) -> fn() -> i32:");
    line(1, "mut count = " + random.nextInt(50));
    line(1, "return fn() -> i32:");
    line(2, "count += step");
    line(2, "return count");
    line(0, "");
    line(0, "fn compute" + n + "(x: i32, scale: f64) -> f64:");
    line(1, "y = x * " + (1 + random.nextInt(50)) + " + " + random.nextInt(500) + " - x / 3");
    line(1, "ratio = (y as f64) / scale + " + random.nextInt(10) + ".5 * scale");
    if (n > 0) {
      line(1, "previous = compute" + random.nextInt(n) + "(x - 1, scale)");
      line(1, "return ratio if x > 0 and ratio < 1e9 else previous");
    } else {
      line(1, "return ratio if x > 0 and ratio < 1e9 else 0");
    }
    line(0, "");
  }

  private void topLevel(int n) {
    line(0, "record" + n + " = Record" + n + "{ name: \"record " + n + "\", level: " + n + " }");
    line(0, "record" + n + ".add(" + random.nextInt(99) + ").add(3).add(" + n + ")");
    line(0, "next" + n + " = counter" + n + "(" + (1 + random.nextInt(5)) + ")");
    line(0, "print(\"@ @ @\", record" + n + ".name, record" + n + ".total(), next" + n + "())");
    line(0, "print(describe" + n + "(Event" + n + ".Measured(" + n + ", 0.5)))");
    line(0, "try:");
    line(1, "found = search" + n + "([1, 5, 9, " + (10 + n) + "], " + (10 + n) + ")");
    line(1, "print(\"at\", found, combine" + n + "(\"a\", \"b\", 2), combine" + n + "(1, 2, 3))");
    line(1, "print(\"@.3f\", compute" + n + "(" + random.nextInt(9) + ", 2.5))");
    line(0, "catch e:");
    line(1, "print(\"no result:\", e)");
  }

  private void line(int depth, String content) {
    if (!content.isEmpty()) {
      text.append("    ".repeat(depth)).append(content);
    }
    text.append('\n');
    lines++;
  }
}

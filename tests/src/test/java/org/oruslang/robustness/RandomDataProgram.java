package org.oruslang.robustness;

import java.util.List;

/**
 * Writes random Orus programs whose loops and recursive functions make, share, change and compare
 * structs, enum values and arrays of them. The same seed gives the same program.
 */
public final class RandomDataProgram extends ProgramWriter {

  private static final String PRELUDE =
      """
      struct Point:
          x: i32
          y: f64 = 0.5
          on: bool = false
      struct Node:
          id: i64
          low: u32
          high: u64
          at: Point
          name: string
          xs: [i32]
          form: Form
          points: [Point]
          note: any
      enum Form:
          Dot
          Circle(radius: f64)
          Box(from: Point, to: Point)
          Tagged(number: i32, text: string)
          Deep(inner: Form, level: i64)
          Flags(a: bool, b: u32, c: u64)
      impl Point:
          fn moved(self, by: i32) -> Point:
              return Point{ x: self.x + by, y: self.y * 0.5, on: not self.on }
          fn bump(self, by: i32) -> i32:
              self.x = self.x + by
              self.on = self.x > 0
              return self.x
          fn dot(self, other: Point) -> f64:
              return (self.x as f64) * 0.001 + self.y * other.y
      impl Node:
          fn first(self) -> Point:
              return self.points[0]
          fn put(self, p: Point):
              self.points[len(self.points) - 1] = p
              self.at = p
      fn size(form: Form) -> i32:
          match form:
              Form.Dot -> return 1
              Form.Circle(r) ->
                  if r > 2.0: return 2
                  return 3
              Form.Box(from, to) -> return from.x - to.x
              Form.Tagged(n, _) -> return n
              Form.Deep(inner, level) -> return size(inner) + (level as i32) % 7
              Form.Flags(a, b, _) -> return 1 + (b as i32) % 5 if a else 4
      fn nested(depth: i32, p: Point) -> Form:
          if depth <= 0: return Form.Box(p, p)
          return Form.Deep(nested(depth - 1, p), depth as i64)
      fn swap(a: Point, b: Point):
          x = a.x
          a.x = b.x
          b.x = x
      fn node(k: i32) -> Node:
          return Node{ id: k as i64, low: 7u32, high: 9u64, at: Point{ x: k }, name: "n" + k,
              xs: [k, 2, 3], form: Form.Circle(k as f64), points: [Point{ x: 1 }, Point{ x: k }],
              note: k }
      """;

  private int counters;

  private RandomDataProgram(long seed) {
    super(seed, PRELUDE);
  }

  /** The program of a seed. */
  public static String of(long seed) {
    RandomDataProgram program = new RandomDataProgram(seed);
    program.write();
    return program.text();
  }

  private void write() {
    line("mut shared: Point = Point{ x: 3 }");
    for (int i = 0; i < 2; i++) {
      function("f" + i);
    }
    for (int i = 0; i < 2; i++) {
      for (String argument : List.of("4", "-3")) {
        line("try: print(f" + i + "(" + argument + ", shared))");
        line("catch e: print(e)");
      }
    }
    line("print(shared)");
  }

  private void function(String name) {
    line("fn " + name + "(k: i32, given: Point) -> string:");
    indentation++;
    line("mut i: i32 = k");
    line("mut l: i64 = 1");
    line("mut d: f64 = 0.25");
    line("mut b: bool = true");
    line("mut p: Point = given");
    line("mut q: Point = Point{ x: k, y: 1.5 }");
    line("mut n: Node = node(k)");
    line("mut m: Node = " + pick("n", "node(2)"));
    line("mut s: Form = " + pick("Form.Dot", "Form.Circle(0.5)", "Form.Tagged(k, \"t\")"));
    line("mut t: Form = " + pick("s", "nested(2, p)", "Form.Flags(true, 3u32, 4u64)"));
    line("mut ps: [Point] = [p, q, Point{ x: 5, y: -1.0 }]");
    line("mut ns: [Node] = [n, m]");
    line("mut fs: [Form] = [s, t, Form.Dot]");
    line("mut xs: [i32] = [1, 2, 3]");
    line("mut names: [string] = [\"a\", \"b\"]");
    boolean caught = random.nextInt(3) == 0;
    line("for round in 0.." + pick("40", "700", "2500") + ":");
    indentation++;
    if (caught) {
      line("try:");
      indentation++;
    }
    for (int i = 4 + random.nextInt(8); i > 0; i--) {
      statement(2);
    }
    if (caught) {
      indentation--;
      line("catch: i += 1");
    }
    indentation--;
    line("mut out = \"\" + i + \" \" + l + \" \" + d + \" \" + b + \" \" + p + \" \" + q");
    line("out = out + s + t + \" \" + n.id + n.low + n.high + n.at + n.name + n.form + n.note");
    line("out = out + m.at + m.points + n.points + ps + xs + n.xs + (p == q) + (n == m)");
    line("for x in fs: out = out + x");
    line("for x in ns: out = out + x.at + (x == n) + (x.at == p)");
    line("return out");
    indentation--;
  }

  @Override
  void statement(int depth) {
    switch (random.nextInt(depth > 0 ? 15 : 10)) {
      case 0 -> line(pick("i = ", "i += ", "i -= ") + i32(2));
      case 1 -> line(pick("d = ", "d += ", "d *= ") + f64(2));
      case 2 -> line(pick("l = ", "l += ", "n.id += ", "m.id = ") + i64());
      case 3 -> line(pick("p", "q", "n.at", "m.at", "ps[" + index("ps") + "]") + " = " + point(2));
      case 4 -> field();
      case 5 ->
          line(pick("s", "t", "n.form", "m.form", "fs[" + index("fs") + "]") + " = " + form());
      case 6 ->
          line(
              pick(
                  "n = m",
                  "m = n",
                  "m = ns[" + index("ns") + "]",
                  "ns[" + index("ns") + "] = " + pick("n", "m"),
                  "n.xs = xs",
                  "xs = m.xs",
                  "n.points = ps",
                  "ps = m.points",
                  "n.name = m.name",
                  "n.note = m.note",
                  "n.name = names[i % 2]",
                  "n = node(i % 10)"));
      case 7 ->
          line(
              pick(
                  "i += p.bump(" + i32(1) + ")",
                  "q.bump(i)",
                  "n.put(" + point(1) + ")",
                  "m.put(p)",
                  "swap(p, " + pick("q", "n.at", "p") + ")",
                  "ps[" + index("ps") + "].bump(1)",
                  "shared.x = shared.x + 1",
                  "shared = p.moved(1)",
                  "p = shared"));
      case 8 ->
          line(
              pick(
                  "if len(ps) < 30: push(ps, " + point(1) + ")",
                  "if len(ps) > 2: p = pop(ps)",
                  "if len(fs) < 20: push(fs, " + form() + ")",
                  "if len(fs) > 2: s = pop(fs)",
                  "push(n.xs, i)",
                  "if len(ns) < 5: push(ns, m)"));
      case 9 -> line("b = " + bool(2));
      case 10, 11 -> {
        line("if " + bool(2) + ":");
        block(depth);
        if (random.nextBoolean()) {
          line("else:");
          block(depth);
        }
      }
      case 12 -> {
        String rare = pick("100", "250", "600");
        line("if round % " + rare + " == 3:");
        indentation++;
        line(pick("print(p, i)", "print(s)", "s = Form.Deep(s, l)", "names[0] = n.name + i"));
        indentation--;
      }
      case 13 -> {
        String counter = "w" + counters++;
        line("mut " + counter + " = 0");
        line("while " + counter + " < " + pick("2", "3", "len(ps)") + ":");
        indentation++;
        line(counter + " += 1");
        statement(depth - 1);
        statement(depth - 1);
        indentation--;
      }
      default -> match(depth);
    }
  }

  private void match(int depth) {
    line("match " + pick("s", "t", "n.form", "fs[" + index("fs") + "]") + ":");
    indentation++;
    String[] arms = {
      "Form.Circle(r) -> d = r + 1.0",
      "Form.Box(from, to) -> swap(from, to)",
      "Form.Tagged(number, _) -> i = number",
      "Form.Deep(inner, level) -> l = level",
      "Form.Flags(a, low, high) -> n.low = low",
      "Form.Dot -> i += 1"
    };
    for (String arm : arms) {
      if (random.nextInt(3) != 0) {
        line(arm);
      }
    }
    if (random.nextInt(3) != 0) {
      line("_ ->");
      block(depth);
    } else {
      line("_ -> pass");
    }
    indentation--;
  }

  private void field() {
    String struct = pick("p", "q", "n.at", "m.at", "ps[" + index("ps") + "]", "n.first()");
    line(
        switch (random.nextInt(5)) {
          case 0 -> struct + ".x = " + i32(2);
          case 1 -> struct + ".x " + pick("+=", "-=", "*=") + " " + i32(1);
          case 2 -> struct + ".y = " + f64(2);
          case 3 -> struct + ".on = " + bool(1);
          default -> pick("n", "m") + pick(".low += 3u32", ".high *= 5u64", ".xs[0] = " + i32(1));
        });
  }

  private String index(String array) {
    return random.nextInt(60) == 0 ? "9999" : pick("round", "3", "7") + " % len(" + array + ")";
  }

  private String i32(int depth) {
    return depth == 0
        ? pick("i", "k", "1", "17", "round")
        : pick(
            "i",
            "round",
            point(0) + ".x",
            "(" + i32(depth - 1) + pick(" + ", " - ", " * ") + i32(depth - 1) + ")",
            "(" + i32(depth - 1) + " % 13)",
            "len(" + pick("ps", "n.xs", "fs", "m.points") + ")",
            "xs[" + index("xs") + "]",
            "size(" + form() + ")",
            "(n.low as i32)",
            "(1 if " + bool(depth - 1) + " else " + i32(depth - 1) + ")",
            "n.xs[0]");
  }

  private String i64() {
    return pick("l", "(l * 3 + n.id)", "(i as i64)", "m.id", "(n.id % 1000)");
  }

  private String f64(int depth) {
    return depth == 0
        ? pick("d", "0.5", "p.y")
        : pick(
            "d",
            point(0) + ".y",
            "(" + f64(depth - 1) + pick(" + ", " - ", " * ") + f64(depth - 1) + ")",
            "p.dot(" + point(depth - 1) + ")",
            "(i as f64)");
  }

  private String point(int depth) {
    return depth == 0
        ? pick("p", "q", "n.at", "ps[" + index("ps") + "]")
        : pick(
            "p",
            "q",
            "m.at",
            "shared",
            "ps[" + index("ps") + "]",
            "n.first()",
            "Point{ x: " + i32(depth - 1) + ", y: " + f64(depth - 1) + " }",
            "Point{ on: b, x: " + i32(0) + " }",
            point(depth - 1) + ".moved(" + i32(0) + ")",
            "(p if " + bool(0) + " else q)");
  }

  private String form() {
    return pick(
        "s",
        "t",
        "n.form",
        "Form.Dot",
        "Form.Circle(" + f64(1) + ")",
        "Form.Box(" + point(1) + ", " + point(0) + ")",
        "Form.Tagged(" + i32(0) + ", n.name)",
        "Form.Flags(b, n.low, m.high)",
        "nested(2, " + point(0) + ")",
        "fs[" + index("fs") + "]");
  }

  private String bool(int depth) {
    return depth == 0
        ? pick("b", "p.on", "i > 3", "round % 2 == 0")
        : pick(
            "b",
            "n.at.on",
            "(" + point(1) + pick(" == ", " != ") + point(0) + ")",
            "(n == m)",
            "("
                + pick("s", "t", "n.form")
                + " matches Form."
                + pick("Dot", "Circle(_)", "Box(_, _)")
                + ")",
            "(s == Form.Dot)",
            "(s == t)",
            "(t matches Form.Tagged(3, _))",
            "(" + i32(1) + pick(" < ", " == ", " >= ") + i32(0) + ")",
            "(" + bool(depth - 1) + pick(" and ", " or ") + bool(depth - 1) + ")",
            "(not " + bool(depth - 1) + ")");
  }
}

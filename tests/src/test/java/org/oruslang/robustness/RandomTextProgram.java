package org.oruslang.robustness;

/**
 * Writes random Orus programs whose loops and functions join, take apart, compare and iterate over
 * strings, alone and in arrays, structs and enum values. The same seed gives the same program.
 */
public final class RandomTextProgram extends ProgramWriter {

  private static final String PRELUDE =
      """
      SEP = ", "
      DASH: string = "-"
      LONG: string = "a string that is longer than a few machine words, and by far"
      struct Note:
          title: string
          lines: [string]
          count: i32 = 0
      impl Note:
          fn label(self) -> string:
              return self.title + "#" + self.count
          fn add(self, line: string):
              self.count += 1
              if len(self.lines) < 12: push(self.lines, line)
              else: self.lines[self.count % 12] = line
      enum Part:
          Empty
          Word(text: string)
          Pair(first: string, second: i64)
      fn cut(s: string, most: i32) -> string:
          if len(s) <= most: return s
          return s[len(s) - most..]
      fn joined(items: [string], sep: string) -> string:
          mut out = ""
          for i in 0..len(items):
              if i > 0: out += sep
              out += items[i]
          return out
      fn repeated(s: string, n: i32) -> string:
          if n <= 0: return ""
          return s + repeated(s, n - 1)
      fn turned(s: string) -> string:
          mut out = ""
          for c in s: out = c + out
          return out
      fn hash(s: string) -> i32:
          mut h = 7
          for c in s:
              h = h * 31 % 65521 + len(c)
              if c == "a" or c > "x": h += 3
          return h
      fn text(p: Part) -> string:
          match p:
              Part.Empty -> return "empty"
              Part.Word(w) -> return w
              Part.Pair(a, n) -> return a + n
      fn kind(s: string) -> i32:
          match s:
              "a" -> return 1
              "" -> return 2
              "ab" -> return 3
              _ -> return 4
      """;

  private int counters;

  private RandomTextProgram(long seed) {
    super(seed, PRELUDE);
  }

  /** The program of a seed. */
  public static String of(long seed) {
    RandomTextProgram program = new RandomTextProgram(seed);
    program.write();
    return program.text();
  }

  private void write() {
    line("mut shared: string = \"begin\"");
    for (int i = 0; i < 2; i++) {
      function("f" + i);
    }
    for (int i = 0; i < 2; i++) {
      for (String argument : new String[] {"4, \"seed\"", "-3, LONG", "11, \"äß\""}) {
        line("try: print(f" + i + "(" + argument + "))");
        line("catch e: print(e)");
      }
    }
    line("print(shared)");
  }

  private void function(String name) {
    line("fn " + name + "(k: i32, given: string) -> string:");
    indentation++;
    line("mut i: i32 = k");
    line("mut l: i64 = 1");
    line("mut u: u64 = 3u64");
    line("mut b: bool = true");
    line("mut s: string = given");
    line("mut t: string = " + pick("\"\"", "given + \"!\"", "SEP", "LONG"));
    line("mut w: string = \"a\"");
    line("mut n: Note = Note{ title: given, lines: [\"first\", t] }");
    line("mut m: Note = " + pick("n", "Note{ title: DASH, lines: [\"x\"] }"));
    line("mut p: Part = " + pick("Part.Empty", "Part.Word(given)", "Part.Pair(t, 5i64)"));
    line("mut words: [string] = [\"alpha\", \"\", \"be\", given]");
    boolean caught = random.nextInt(3) == 0;
    line("for round in 0.." + pick("30", "200", "500") + ":");
    indentation++;
    if (caught) {
      line("try:");
      indentation++;
    }
    for (int i = 4 + random.nextInt(7); i > 0; i--) {
      statement(2);
    }
    if (caught) {
      indentation--;
      line("catch: i += 1");
    }
    line("s = cut(s, " + pick("20", "100", "2000") + ")");
    line("t = cut(t, " + pick("10", "300") + ")");
    line("w = cut(w, 40)");
    indentation--;
    line("mut out = \"\" + i + SEP + l + SEP + u + SEP + b + SEP + s + SEP + t + SEP + w");
    line("out = out + n.title + n.lines + m.title + m.count + text(p) + words + hash(s)");
    line("return out");
    indentation--;
  }

  /** Strings are cut wherever they may have grown, so that programs end soon. */
  @Override
  void statement(int depth) {
    plainStatement(depth);
    line("if len(s) + len(t) + len(w) > 600:");
    indentation++;
    line("s = cut(s, 90)");
    line("t = cut(t, 50)");
    line("w = cut(w, 20)");
    indentation--;
  }

  private void plainStatement(int depth) {
    switch (random.nextInt(depth > 0 ? 15 : 10)) {
      case 0, 1 -> line(pick("s", "t", "w") + " = " + string(2));
      case 2 -> line(pick("s", "t", "w") + " += " + piece());
      case 3 -> line(pick("i = ", "i += ", "i -= ") + number(2));
      case 4 -> line(pick("l = l * 3i64 + ", "l += ", "l = ") + "((" + number(1) + ") as i64)");
      case 5 ->
          line(
              pick(
                  "n.title = cut(" + string(1) + ", 2000)",
                  "n.add(" + string(1) + ")",
                  "m.add(" + piece() + ")",
                  "m.title = n.label()",
                  "n = m",
                  "n.title = cut(n.title, 30)",
                  "shared = cut(" + string(1) + ", 25)",
                  "u = u * 7u64 + 1u64"));
      case 6 ->
          line(
              pick(
                  "words[" + index("words") + "] = " + string(1),
                  "if len(words) < 15: push(words, cut(" + string(1) + ", 20))",
                  "if len(words) > 2: w = pop(words)",
                  "t = joined(words, " + piece() + ")",
                  "w = words[" + index("words") + "]",
                  "words = n.lines"));
      case 7 ->
          line(
              "p = "
                  + pick(
                      "Part.Empty",
                      "Part.Word(cut(" + string(1) + ", 20))",
                      "Part.Pair(" + piece() + ", l)"));
      case 8 -> line("b = " + bool(2));
      case 9 -> line("w = text(p)");
      case 10, 11 -> {
        line("if " + bool(2) + ":");
        block(depth);
        if (random.nextBoolean()) {
          line("else:");
          block(depth);
        }
      }
      case 12 -> {
        line("for c in " + pick("cut(w, 40)", "cut(s, 12)", "cut(t, 9) + \"é\"", "\"日a\"") + ":");
        indentation++;
        line(pick("w = w + c", "i += len(c)", "if c == \"a\": i += 1", "t = c + t"));
        statement(depth - 1);
        indentation--;
      }
      case 13 -> {
        String counter = "k" + counters++;
        line("for " + counter + " in 0.." + pick("3", "8", "len(cut(w, 9))") + ":");
        indentation++;
        line(
            pick(
                "if w[" + counter + "] == " + literal() + ": i += 1",
                "t = t + " + counter,
                "if s[" + counter + "] >= \"m\": b = not b"));
        statement(depth - 1);
        indentation--;
      }
      default -> {
        line("match " + pick("w", "words[" + index("words") + "]", "cut(s, 1)") + ":");
        indentation++;
        line("\"a\" -> i += 1");
        line("\"be\" -> t += " + piece());
        line("_ -> l += 1i64");
        indentation--;
      }
    }
  }

  private String string(int depth) {
    if (depth <= 0) {
      return piece();
    }
    return switch (random.nextInt(9)) {
      case 0, 1, 2 -> string(depth - 1) + " + " + string(depth - 1);
      case 3 -> pick("s", "t", "w") + "[" + index(pick("s", "t", "w")) + "]";
      case 4 -> "cut(" + string(depth - 1) + ", " + (1 + random.nextInt(30)) + ")";
      case 5 -> {
        String of = pick("s", "t", "w");
        yield "("
            + of
            + pick("[1..]", "[..2]", "[0..len(" + of + ") / 2]", "[i % 4..]", "[1..1]")
            + ")";
      }
      case 6 ->
          pick("turned(cut(w, 40))", "repeated(w, 3)", "n.label()", "text(p)", "(b as string)");
      case 7 -> "(" + pick("i", "l", "u", "i - 100", "l * -1i64", "len(s)") + " as string)";
      default -> piece();
    };
  }

  private String piece() {
    return pick(
        "s", "t", "w", "n.title", "m.title", "SEP", "DASH", "shared", literal(), literal(),
        "given");
  }

  private String literal() {
    return pick("\"a\"", "\"\"", "\"ab\"", "\"é\"", "\"\\n\"", "\"z\"", "\"some words\"", "\"0\"");
  }

  private String number(int depth) {
    if (depth <= 0) {
      return pick("1", "2", "i", "k", "len(w)", "round");
    }
    return pick(
        "len(" + string(1) + ")",
        number(depth - 1) + pick(" + ", " - ") + number(depth - 1),
        "hash(cut(" + string(1) + ", 40)) % 50",
        "kind(" + piece() + ")",
        "(i % 1000) * 3");
  }

  private String bool(int depth) {
    if (depth <= 0) {
      return pick("b", "i % 3 == 0", "len(s) > 10", "round % 2 == 1");
    }
    return pick(
        string(1) + pick(" == ", " != ", " < ", " <= ", " > ", " >= ") + string(1),
        pick("w", "s", "t") + "[0] " + pick("==", "!=", "<", ">") + " " + literal(),
        bool(depth - 1) + pick(" and ", " or ") + bool(depth - 1),
        "not (" + bool(depth - 1) + ")",
        "p matches Part.Word(_)",
        "n == m");
  }

  private String index(String of) {
    return pick("0", "len(" + of + ") - 1", "i % 3", "round % 5");
  }
}

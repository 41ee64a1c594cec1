package org.oruslang.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Writes random Orus programs that are right, end soon, and print much of what they compute: nested
 * control flow, all number types, strings, arrays, structs, closures, polymorphic functions, and
 * errors that are raised and caught. The same seed gives the same program.
 */
final class RandomProgram {

  private static final List<String> INTEGERS = List.of("i32", "i64", "u32", "u64");
  private static final List<String> NUMBERS = List.of("i32", "i64", "u32", "u64", "f64");
  private static final List<String> TYPES =
      List.of("i32", "i32", "i64", "u32", "u64", "f64", "bool", "string", "[i32]", "[f64]", "Pair");
  private static final List<String> WORDS = List.of("", "a", "xyz", "né", "0", "long word");
  private static final int DEEPEST_EXPRESSION = 4;
  private static final int DEEPEST_BLOCK = 3;

  /** A variable in scope. */
  private record Variable(String name, String type, boolean mutable) {}

  /** A function that may be called. */
  private record Function(String name, List<String> parameters, String result) {}

  private final Random random;
  private final StringBuilder text = new StringBuilder();
  private final List<Function> functions = new ArrayList<>();
  private List<Variable> scope = new ArrayList<>();
  private String result;
  private boolean inLoop;
  private boolean quiet;
  private int names;
  private int indentation;

  private RandomProgram(long seed) {
    random = new Random(seed);
  }

  /** A program that does a little of everything. */
  static String of(long seed) {
    RandomProgram program = new RandomProgram(seed);
    program.write();
    return program.text.toString();
  }

  /** A program of functions with loops of some thousand rounds, whose variables it prints. */
  static String ofHotLoops(long seed) {
    RandomProgram program = new RandomProgram(seed);
    program.writeHotLoops();
    return program.text.toString();
  }

  private void write() {
    prelude();
    int count = 2 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      function();
    }
    for (int i = 0; i < 4; i++) {
      declare();
    }
    for (int i = 0; i < 8; i++) {
      attempt(0);
    }
    for (Function function : functions) {
      for (int i = 0; i < 2; i++) {
        line("try: print(\"" + function.name() + "\", " + call(function, 1) + ")");
        line("catch e: print(\"" + function.name() + "\", typeof(e))");
      }
    }
    line("print(total)");
  }

  private void prelude() {
    line("struct Pair:");
    line("    left: i32");
    line("    right: f64 = 0.5");
    line("impl Pair:");
    line("    fn sum(self) -> f64:");
    line("        return (self.left as f64) + self.right");
    line("    fn grow(self, by: i32) -> Pair:");
    line("        self.left += by");
    line("        return self");
    line("fn same(x):");
    line("    return x");
    line("fn pick(a, b, first: bool):");
    line("    if first: return a");
    line("    return b");
    line("fn depth(n: i32) -> i32:");
    line("    if n <= 0 or n > 9: return 1");
    line("    return depth(n - 1) + n");
    line("fn rounds(n: i64, by: f64) -> f64:");
    line("    mut x = 0.0");
    line("    mut k = n % 20i64");
    line("    while k > 0:");
    line("        if k % 5i64 == 3: x -= by");
    line("        x += by / (k as f64)");
    line("        k -= 1");
    line("    return x");
    line("fn folded(f, start: i32, count: i32) -> i32:");
    line("    mut acc = start");
    line("    for k in 0..count: acc = f(acc, k)");
    line("    return acc");
    line("mut total: i64 = 0");
    scope.add(new Variable("total", "i64", true));
  }

  private void writeHotLoops() {
    quiet = true;
    prelude();
    for (int i = 0; i < 3; i++) {
      hotFunction("hot" + i);
    }
    for (int i = 0; i < 3; i++) {
      for (String argument : List.of("5", "-3", "0")) {
        line("try: print(hot" + i + "(" + argument + "))");
        line("catch e: print(e)");
      }
    }
    line("print(total)");
  }

  /** A function with one long loop; at its end it tells the values of its variables. */
  private void hotFunction(String name) {
    List<Variable> outer = scope;
    scope = new ArrayList<>(outer);
    scope.add(new Variable("p", "i32", false));
    line("fn " + name + "(p: i32) -> string:");
    indentation++;
    for (String type : List.of("i32", "i32", "i64", "f64", "bool", "[i32]", "[f64]", "Pair")) {
      String variable = "v" + names++;
      line("mut " + variable + ": " + type + " = " + literal(type));
      scope.add(new Variable(variable, type, true));
    }
    List<Variable> locals = List.copyOf(scope);
    line("mut faults = 0");
    line("for round in " + hotRange() + ":");
    scope.add(new Variable("round", "i32", false));
    inLoop = true;
    boolean caught = random.nextInt(3) > 0;
    if (caught) {
      indentation++;
      line("try:");
    }
    block(0);
    block(1);
    if (caught) {
      line("catch: faults += 1");
      indentation--;
    }
    inLoop = false;
    StringBuilder values = new StringBuilder("\"faults \" + faults");
    for (Variable variable : locals) {
      String value = variable.name();
      values.append(" + \", \" + ");
      values.append(variable.type().startsWith("[") ? value + "[0]" : value);
    }
    line("return " + values);
    indentation--;
    scope = outer;
  }

  private String hotRange() {
    int rounds = 1_000 + random.nextInt(3_000);
    return switch (random.nextInt(4)) {
      case 0 -> "0..=" + 3 * rounds + "..3";
      case 1 -> 2 * rounds + "..0..-2";
      default -> "0.." + rounds;
    };
  }

  /** A call of a function with a function. */
  private String folded(int depth) {
    String factor = pick(List.of("3", "-1", "p", "round", "len(\"ab\")"));
    String body = pick(List.of("a + b * " + factor, "a % 1000 + b", "b / (a % 7)", "b - a"));
    String function = "fn(a: i32, b: i32) -> i32: return " + body;
    return "folded(" + function + ", " + expression("i32", depth + 1) + ", 4)";
  }

  private void function() {
    List<String> parameters = new ArrayList<>();
    List<Variable> outer = scope;
    scope = new ArrayList<>(outer);
    StringBuilder header = new StringBuilder();
    int count = random.nextInt(4);
    String name = "f" + functions.size();
    for (int i = 0; i < count; i++) {
      String type = pick(TYPES);
      parameters.add(type);
      header.append(i == 0 ? "" : ", ").append("p").append(i).append(": ").append(type);
      scope.add(new Variable("p" + i, type, false));
    }
    result = pick(TYPES);
    line("fn " + name + "(" + header + ") -> " + result + ":");
    indentation++;
    int statements = 2 + random.nextInt(5);
    for (int i = 0; i < statements; i++) {
      statement(0);
    }
    line("return " + expression(result, 0));
    indentation--;
    scope = outer;
    functions.add(new Function(name, parameters, result));
    result = null;
  }

  private void block(int depth) {
    List<Variable> outer = scope;
    scope = new ArrayList<>(outer);
    indentation++;
    int statements = 1 + random.nextInt(3);
    for (int i = 0; i < statements; i++) {
      statement(depth + 1);
    }
    indentation--;
    scope = outer;
  }

  private void statement(int depth) {
    int kind = random.nextInt(depth >= DEEPEST_BLOCK ? 8 : 14);
    switch (kind) {
      case 0, 1 -> declare();
      case 2, 3 -> assign();
      case 4, 5 -> print();
      case 6 -> change();
      case 7 -> leave();
      case 8, 9 -> branch(depth);
      case 10 -> countingLoop(depth);
      case 11 -> whileLoop(depth);
      case 12 -> elementLoop(depth);
      default -> attempt(depth);
    }
  }

  private void declare() {
    String type = pick(quiet ? NUMBERS : TYPES);
    String name = "v" + names++;
    // At the top level nothing would catch an error of the expression.
    String value = indentation == 0 ? literal(type) : expression(type, 0);
    line("mut " + name + ": " + type + " = " + value);
    scope.add(new Variable(name, type, true));
    if (indentation > 0 && !quiet && random.nextInt(6) == 0) {
      String closure = "v" + names++;
      line(
          closure
              + " = fn(k: i32) -> "
              + type
              + ": pick("
              + name
              + ", "
              + expression(type, 2)
              + ", k > 0)");
      line("print(" + closure + "(1), " + closure + "(0))");
    }
  }

  private void assign() {
    Variable variable = variable(null, true);
    if (NUMBERS.contains(variable.type()) && random.nextBoolean()) {
      String operator = pick(List.of("+=", "-=", "*=", "/=", "%="));
      boolean divides = operator.equals("/=") || operator.equals("%=");
      String value = quiet && divides ? divisor(variable.type()) : expression(variable.type(), 1);
      line(variable.name() + " " + operator + " " + value);
    } else {
      line(variable.name() + " = " + expression(variable.type(), 0));
    }
  }

  /** Changes an array or a struct in place. */
  private void change() {
    Variable array = variable(pick(List.of("[i32]", "[f64]", "Pair")), false);
    switch (array == null ? "" : array.type()) {
      case "[i32]" -> {
        if (quiet) {
          line(array.name() + "[round % len(" + array.name() + ")] = " + expression("i32", 1));
          return;
        }
        line("push(" + array.name() + ", " + expression("i32", 1) + ")");
        line(array.name() + "[0] += " + expression("i32", 2));
      }
      case "[f64]" ->
          line(array.name() + "[len(" + array.name() + ") - 1] = " + expression("f64", 1));
      case "Pair" ->
          line(array.name() + "." + pick(List.of("left *= 3", "right -= 0.25", "left += 1")));
      default -> line("total += " + expression("i64", 1));
    }
  }

  private void leave() {
    if (inLoop && random.nextBoolean()) {
      line("if " + expression("bool", 2) + ": " + pick(List.of("break", "continue")));
    } else if (result != null) {
      line("if " + expression("bool", 1) + ": return " + expression(result, 1));
    } else {
      line("pass");
    }
  }

  private void print() {
    if (quiet) {
      assign();
      return;
    }
    String type = pick(TYPES);
    line("print(\"@ " + names + "\", " + expression(type, 0) + ")");
  }

  private void branch(int depth) {
    line("if " + expression("bool", 1) + ":");
    block(depth);
    if (random.nextBoolean()) {
      line("elif " + expression("bool", 1) + ":");
      block(depth);
    }
    if (random.nextBoolean()) {
      line("else:");
      block(depth);
    }
  }

  private void countingLoop(int depth) {
    String name = "i" + names++;
    String range =
        pick(
            List.of(
                "0..4", "3..=5", "6..0..-2", "1..=10..4", "2..2", "5..=1..-3", "0..len(\"abc\")"));
    loop(depth, "for " + name + " in " + range + ":", new Variable(name, "i32", false));
  }

  private void elementLoop(int depth) {
    String name = "x" + names++;
    Variable array = quiet ? variable(pick(List.of("[i32]", "[f64]")), false) : null;
    if (array != null) {
      String type = array.type().substring(1, 4);
      Variable item = new Variable(name, type, false);
      loop(depth, "for " + name + " in " + array.name() + ":", item);
    } else if (random.nextBoolean()) {
      Variable item = new Variable(name, "i32", false);
      loop(depth, "for " + name + " in " + expression("[i32]", 3) + "[..0]:", item);
    } else {
      Variable item = new Variable(name, "string", false);
      loop(depth, "for " + name + " in " + literal("string") + ":", item);
    }
  }

  private void whileLoop(int depth) {
    String name = "n" + names++;
    line("mut " + name + " = 0");
    boolean outer = inLoop;
    line("while " + name + " < " + (1 + random.nextInt(4)) + ":");
    line("    " + name + " += 1");
    inLoop = true;
    block(depth);
    inLoop = outer;
  }

  private void loop(int depth, String header, Variable variable) {
    boolean outer = inLoop;
    List<Variable> around = scope;
    scope = new ArrayList<>(around);
    scope.add(variable);
    line(header);
    inLoop = true;
    block(depth);
    inLoop = outer;
    scope = around;
  }

  private void attempt(int depth) {
    line("try:");
    block(depth);
    line("catch e:");
    line(quiet ? "    faults += 1" : "    print(e)");
  }

  private String expression(String type, int depth) {
    if (depth >= DEEPEST_EXPRESSION) {
      return leaf(type);
    }
    int choice = random.nextInt(10);
    if (choice < 3) {
      return leaf(type);
    } else if (choice == 3) {
      return "same(" + expression(type, depth + 1) + ")";
    } else if (choice == 4) {
      return "("
          + expression(type, depth + 1)
          + " if "
          + expression("bool", depth + 2)
          + " else "
          + expression(type, depth + 1)
          + ")";
    } else if (choice == 5) {
      for (Function function : functions) {
        if (function.result().equals(type) && random.nextInt(3) == 0) {
          return call(function, depth + 2);
        }
      }
    }
    return compound(type, depth + 1);
  }

  private String compound(String type, int depth) {
    switch (type) {
      case "bool":
        return bool(depth);
      case "string":
        return random.nextBoolean()
            ? "(" + expression("string", depth) + " + " + expression(pick(TYPES), depth) + ")"
            : expression("string", depth) + "[..]";
      case "[i32]":
        return "[" + expression("i32", depth) + ", " + expression("i32", depth) + ", 7]";
      case "[f64]":
        return "[" + expression("f64", depth) + ", " + expression("f64", depth) + ",]";
      case "Pair":
        return random.nextBoolean()
            ? "Pair{ left: " + expression("i32", depth) + " }"
            : "Pair{ right: " + expression("f64", depth) + ", left: 3 }.grow(2)";
      default:
        return number(type, depth);
    }
  }

  private String number(String type, int depth) {
    switch (random.nextInt(8)) {
      case 0:
        String source = pick(List.of("i32", "i64", "u32", "u64", "f64", "bool"));
        return "(" + expression(source, depth) + " as " + type + ")";
      case 1:
        if (type.equals("i32") && quiet && random.nextBoolean()) {
          return folded(depth);
        }
        if (type.equals("i32")) {
          return pick(
              List.of(
                  "len(" + expression("[i32]", depth) + ")",
                  "len(" + expression("string", depth) + ")"));
        }
        return "(" + expression(type, depth) + " * " + literal(type) + ")";
      case 2:
        if (random.nextBoolean()) {
          return switch (type) {
            case "i32" -> "depth(" + expression("i32", depth) + ")";
            case "f64" ->
                "rounds(" + expression("i64", depth) + ", " + expression("f64", depth + 1) + ")";
            default -> literal(type);
          };
        }
        if (type.equals("i32")) {
          return expression("[i32]", depth) + "[" + expression(pick(INTEGERS), depth + 1) + "]";
        } else if (type.equals("f64")) {
          return expression("Pair", depth) + ".sum()";
        }
        return "(" + expression(type, depth) + " % 7)";
      default:
        String operator = pick(List.of("+", "-", "*", "/", "%"));
        boolean divides = operator.equals("/") || operator.equals("%");
        // A hot loop that raises in every round would test little else.
        String right = quiet && divides ? divisor(type) : expression(type, depth);
        return "(" + expression(type, depth) + " " + operator + " " + right + ")";
    }
  }

  private String divisor(String type) {
    return type.equals("f64") ? "2.5" : pick(List.of("3", "7", "10")) + type;
  }

  private String bool(int depth) {
    switch (random.nextInt(5)) {
      case 0:
        String type = pick(List.of("i32", "i64", "u32", "u64", "f64", "string"));
        String comparison = pick(List.of("<", "<=", ">", ">=", "==", "!="));
        return "("
            + expression(type, depth)
            + " "
            + comparison
            + " "
            + expression(type, depth)
            + ")";
      case 1:
        return "(not " + expression("bool", depth) + ")";
      case 2:
        return "(" + expression(pick(TYPES), depth) + " == " + expression(pick(TYPES), depth) + ")";
      default:
        String operator = pick(List.of("and", "or"));
        return "("
            + expression("bool", depth)
            + " "
            + operator
            + " "
            + expression("bool", depth)
            + ")";
    }
  }

  private String leaf(String type) {
    Variable variable = random.nextInt(4) == 0 ? null : variable(type, false);
    return variable == null ? literal(type) : variable.name();
  }

  private String literal(String type) {
    if (NUMBERS.contains(type) && random.nextInt(3) == 0) {
      int number = random.nextInt(2_000);
      return type.equals("f64") ? number / 8.0 + "" : number + type;
    }
    return switch (type) {
      case "i32" -> pick(List.of("0", "1", "-1", "7", "2147483647", "(-2147483647 - 1)", "13i32"));
      case "i64" ->
          pick(List.of("0i64", "5i64", "(-3i64)", "9223372036854775807i64", "4000000000i64"));
      case "u32" -> pick(List.of("0u32", "1u32", "4294967295u32", "77u32"));
      case "u64" -> pick(List.of("0u64", "2u64", "18446744073709551615u64", "99u64"));
      case "f64" -> pick(List.of("0.0", "1.5", "-0.25", "1e300", "3.0"));
      case "bool" -> pick(List.of("true", "false"));
      case "string" -> "\"" + pick(WORDS) + "\"";
      case "[i32]" -> pick(List.of("[1, 2, 3]", "[9, 3]", "[4]"));
      case "[f64]" -> pick(List.of("[0.5]", "[1.5, -2.0]"));
      default -> "Pair{ left: " + random.nextInt(9) + " }";
    };
  }

  private String call(Function function, int depth) {
    StringBuilder call = new StringBuilder(function.name()).append('(');
    for (int i = 0; i < function.parameters().size(); i++) {
      call.append(i == 0 ? "" : ", ").append(expression(function.parameters().get(i), depth));
    }
    return call.append(')').toString();
  }

  /** A random variable, or null if there is none; {@code type} null stands for any type. */
  private Variable variable(String type, boolean mutable) {
    List<Variable> candidates = new ArrayList<>();
    for (Variable variable : scope) {
      if ((type == null || variable.type().equals(type)) && (!mutable || variable.mutable())) {
        candidates.add(variable);
      }
    }
    return candidates.isEmpty() ? null : pick(candidates);
  }

  private void line(String content) {
    text.append("    ".repeat(indentation)).append(content).append('\n');
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}

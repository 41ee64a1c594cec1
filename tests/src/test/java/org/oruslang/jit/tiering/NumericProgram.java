package org.oruslang.jit.tiering;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Writes random Orus programs of what becomes native code: loops over ranges and conditions, nested
 * and left early, arithmetic of all number types, arrays that are read, written and grown,
 * functions that call each other and themselves, variables of the module; and what does not, on
 * rare branches. Errors (zero divisors, indexes outside arrays, casts that do not fit) are raised
 * now and then, and caught outside. The same seed gives the same program.
 */
final class NumericProgram {

  private static final List<String> NUMBERS = List.of("i32", "i64", "u32", "u64", "f64");
  private static final List<String> ELEMENTS = List.of("i32", "i64", "u64", "f64", "bool");
  private static final int DEEPEST_BLOCK = 3;

  private record Variable(String name, String type, boolean mutable) {}

  private record Function(String name, List<String> parameters, String result) {}

  private final Random random;
  private final StringBuilder text = new StringBuilder();
  private final List<Function> functions = new ArrayList<>();
  private final List<Variable> globals = new ArrayList<>();
  private List<Variable> scope = new ArrayList<>();
  private String result;
  private String counter;
  private int loops;
  private int names;
  private int indentation;

  private NumericProgram(long seed) {
    random = new Random(seed);
  }

  /** The program of a seed. */
  static String of(long seed) {
    NumericProgram program = new NumericProgram(seed);
    program.write();
    return program.text.toString();
  }

  private void write() {
    for (String type : NUMBERS) {
      globals.add(new Variable("g_" + type, type, true));
      line("mut g_" + type + ": " + type + " = " + literal(type));
    }
    line("mut g_array: [i64] = [3, 1, 4, 1, 5]");
    globals.add(new Variable("g_array", "[i64]", true));
    int helpers = 1 + random.nextInt(3);
    for (int i = 0; i < helpers; i++) {
      if (random.nextBoolean()) {
        recursive("rec" + i);
      } else {
        plain("fun" + i);
      }
    }
    int hot = 1 + random.nextInt(2);
    for (int i = 0; i < hot; i++) {
      hot("hot" + i);
    }
    for (int i = 0; i < hot; i++) {
      for (String argument : List.of("7", "-2")) {
        line("try: print(hot" + i + "(" + argument + "))");
        line("catch e: print(\"error\", e)");
      }
    }
    for (Function function : functions) {
      line("try: print(" + call(function, 1) + ")");
      line("catch e: print(\"error\", e)");
    }
    for (Variable global : globals) {
      line("print(" + global.name() + ")");
    }
  }

  /** A function that ends with a smaller argument for itself. */
  private void recursive(String name) {
    String type = pick(NUMBERS);
    List<String> parameters = new ArrayList<>(List.of("i32", type));
    begin(name, parameters, type);
    line("if p0 <= 0: return " + expression(type, 1));
    if (random.nextBoolean()) {
      statement(1);
    }
    String self = name + "(p0 - 1, " + expression(type, 1) + ")";
    if (random.nextInt(4) == 0) {
      line("if p0 < 8: return " + self + " + " + name + "(p0 - 2, " + leaf(type) + ")");
    }
    line("return " + self + " " + pick(List.of("+", "-", "*")) + " " + expression(type, 1));
    end();
    functions.add(new Function(name, parameters, type));
  }

  /** A function without loops over many rounds, for calls in loops. */
  private void plain(String name) {
    String type = pick(List.of("i32", "i64", "u32", "u64", "f64", "bool"));
    List<String> parameters = new ArrayList<>();
    int count = random.nextInt(4);
    for (int i = 0; i < count; i++) {
      parameters.add(random.nextInt(4) == 0 ? "[i64]" : pick(NUMBERS));
    }
    begin(name, parameters, type);
    int statements = 1 + random.nextInt(3);
    for (int i = 0; i < statements; i++) {
      statement(2);
    }
    line("return " + expression(type, 0));
    end();
    functions.add(new Function(name, parameters, type));
  }

  /** A function with a long loop; it tells the values of its variables at the end. */
  private void hot(String name) {
    begin(name, List.of("i32"), "string");
    result = null;
    for (String type : List.of("i32", "i64", "u32", "u64", "f64", "bool")) {
      declare(type);
    }
    String element = pick(ELEMENTS);
    String array = newName();
    String first = literal(element);
    line(
        "mut "
            + array
            + ": ["
            + element
            + "] = ["
            + first
            + ", "
            + literal(element)
            + ", "
            + first
            + "]");
    scope.add(new Variable(array, "[" + element + "]", true));
    List<Variable> locals = List.copyOf(scope);
    int before = 1 + random.nextInt(2);
    for (int i = 0; i < before; i++) {
      counter = newName();
      int rounds = random.nextInt(4) == 0 ? random.nextInt(4) : 20 + random.nextInt(180);
      if (random.nextInt(3) > 0) {
        String start = pick(List.of("0", "p0", "-5"));
        line("for " + counter + " in " + start + ".." + rounds + ":");
        loopBody(new Variable(counter, "i32", false), 3 + random.nextInt(3));
      } else {
        line("mut " + counter + " = 0");
        line("while " + counter + " < " + rounds + ":");
        indentation++;
        line(counter + " += 1");
        indentation--;
        loopBody(new Variable(counter, "i32", false), 3 + random.nextInt(3));
      }
    }
    StringBuilder values = new StringBuilder("\"\"");
    for (Variable variable : locals) {
      values.append(" + ").append(variable.name()).append(" + \" \"");
    }
    line("return " + values);
    end();
  }

  private void begin(String name, List<String> parameters, String type) {
    scope = new ArrayList<>(random.nextInt(3) == 0 ? globals : List.of());
    StringBuilder header = new StringBuilder();
    for (int i = 0; i < parameters.size(); i++) {
      header.append(i == 0 ? "" : ", ").append("p").append(i).append(": ");
      header.append(parameters.get(i));
      scope.add(new Variable("p" + i, parameters.get(i), false));
    }
    line("fn " + name + "(" + header + ") -> " + type + ":");
    indentation++;
    result = type;
    counter = null;
  }

  private void end() {
    indentation--;
    result = null;
    scope = new ArrayList<>(globals);
  }

  private void loopBody(Variable variable, int statements) {
    List<Variable> outer = scope;
    scope = new ArrayList<>(outer);
    scope.add(variable);
    indentation++;
    loops++;
    for (int i = 0; i < statements; i++) {
      statement(0);
    }
    loops--;
    indentation--;
    scope = outer;
  }

  private void block(int depth) {
    List<Variable> outer = scope;
    scope = new ArrayList<>(outer);
    indentation++;
    int statements = 1 + random.nextInt(2);
    for (int i = 0; i < statements; i++) {
      statement(depth);
    }
    indentation--;
    scope = outer;
  }

  private void statement(int depth) {
    switch (random.nextInt(depth >= DEEPEST_BLOCK ? 10 : 15)) {
      case 0 -> declare(pick(NUMBERS));
      case 1, 2, 3, 4 -> assign();
      case 5, 6 -> writeArray();
      case 7 -> resize();
      case 8 -> leave();
      case 9 -> rare();
      case 10, 11 -> branch(depth);
      case 12 -> rangeLoop(depth);
      case 13 -> whileLoop(depth);
      default -> choose(depth);
    }
  }

  private void declare(String type) {
    String name = newName();
    String value = loops == 0 ? literal(type) : expression(type, 0);
    line("mut " + name + ": " + type + " = " + value);
    scope.add(new Variable(name, type, true));
  }

  private void assign() {
    List<Variable> mutable = scope.stream().filter(v -> isScalar(v) && v.mutable()).toList();
    if (mutable.isEmpty()) {
      declare(pick(NUMBERS));
      return;
    }
    Variable variable = pick(mutable);
    if (NUMBERS.contains(variable.type()) && random.nextBoolean()) {
      String operator = pick(List.of("+", "-", "*"));
      line(variable.name() + " " + operator + "= " + expression(variable.type(), 1));
    } else {
      line(variable.name() + " = " + expression(variable.type(), 0));
    }
  }

  private static boolean isScalar(Variable variable) {
    return !variable.type().startsWith("[");
  }

  private Variable array() {
    List<Variable> arrays = scope.stream().filter(v -> !isScalar(v)).toList();
    return arrays.isEmpty() ? null : pick(arrays);
  }

  private static String element(Variable array) {
    return array.type().substring(1, array.type().length() - 1);
  }

  private String index(Variable array, int depth) {
    if (random.nextInt(40) == 0) {
      return expression("i32", depth + 1);
    }
    String length = "len(" + array.name() + ")";
    return switch (random.nextInt(3)) {
      case 0 -> "0";
      case 1 -> length + " - 1";
      default -> "(" + expression("i32", depth + 1) + " % 50 + 50) % " + length;
    };
  }

  private void writeArray() {
    Variable array = array();
    if (array == null) {
      assign();
      return;
    }
    String element = element(array);
    String place = array.name() + "[" + index(array, 1) + "]";
    if (NUMBERS.contains(element) && random.nextBoolean()) {
      line(place + " += " + expression(element, 1));
    } else {
      line(place + " = " + expression(element, 1));
    }
  }

  private void resize() {
    Variable array = array();
    if (array == null) {
      assign();
    } else if (random.nextInt(4) == 0) {
      line("if len(" + array.name() + ") > 4: pop(" + array.name() + ")");
    } else {
      line("push(" + array.name() + ", " + expression(element(array), 1) + ")");
    }
  }

  private void leave() {
    if (loops > 0 && random.nextBoolean()) {
      line("if " + rareCondition() + ": " + pick(List.of("break", "continue", "continue")));
    } else if (result != null) {
      line("if " + rareCondition() + ": return " + expression(result, 1));
    } else {
      line("if " + rareCondition() + ": pass");
    }
  }

  private String rareCondition() {
    return counter == null || random.nextBoolean()
        ? expression("bool", 1)
        : counter + " % " + (3 + random.nextInt(40)) + " == 2";
  }

  /** Something that is not compiled. */
  private void rare() {
    line("if " + rareCondition() + ":");
    indentation++;
    switch (random.nextInt(3)) {
      case 0 -> line("print(\"rare\", " + leaf(pick(NUMBERS)) + ")");
      case 1 -> line("try: g_i32 = " + expression("i32", 0));
      default -> line("print(\"\" + " + expression(pick(NUMBERS), 1) + ")");
    }
    if (text.lastIndexOf("try:") > text.lastIndexOf("\n", text.length() - 2)) {
      line("catch e: g_i64 += 1");
    }
    indentation--;
  }

  private void branch(int depth) {
    line("if " + expression("bool", 1) + ":");
    block(depth + 1);
    if (random.nextInt(3) == 0) {
      line("elif " + rareCondition() + ":");
      block(depth + 1);
    }
    if (random.nextBoolean()) {
      line("else:");
      block(depth + 1);
    }
  }

  private void choose(int depth) {
    line("match " + leaf("i32") + ":");
    indentation++;
    for (int i = 0; i < 2; i++) {
      line(i + random.nextInt(2) * 5 + " ->");
      block(depth + 1);
    }
    line("_ ->");
    block(depth + 1);
    indentation--;
  }

  private void rangeLoop(int depth) {
    String name = newName();
    String outer = counter;
    String range = pick(List.of("0..4", "1..=3", "2..2", "0..p", "-2..2"));
    if (range.endsWith("p")) {
      range = "0..(" + leaf("i32") + " % 6)";
    }
    line("for " + name + " in " + range + ":");
    counter = name;
    loopBlock(depth, new Variable(name, "i32", false));
    counter = outer;
  }

  private void whileLoop(int depth) {
    String name = newName();
    line("mut " + name + " = " + pick(List.of("0", "2", "5")));
    line("while " + name + " > 0:");
    indentation++;
    line(name + " -= 1");
    indentation--;
    loopBlock(depth, new Variable(name, "i32", false));
  }

  private void loopBlock(int depth, Variable variable) {
    List<Variable> outer = scope;
    scope = new ArrayList<>(outer);
    scope.add(variable);
    loops++;
    block(depth + 1);
    loops--;
    scope = outer;
  }

  private String expression(String type, int depth) {
    if (type.equals("string")) {
      return "\"early\"";
    }
    if (depth >= 4 || random.nextInt(4) == 0) {
      return leaf(type);
    }
    if (!functions.isEmpty() && random.nextInt(8) == 0) {
      Function function = pick(functions);
      if (function.result().equals(type) && depth > 0) {
        return call(function, depth + 1);
      }
    }
    if (type.equals("bool")) {
      return bool(depth + 1);
    }
    return number(type, depth + 1);
  }

  private String number(String type, int depth) {
    switch (random.nextInt(12)) {
      case 0:
        String from = pick(NUMBERS);
        return "(" + small(from, depth) + " as " + type + ")";
      case 1:
        return "("
            + expression(type, depth)
            + " if "
            + expression("bool", depth + 1)
            + " else "
            + expression(type, depth)
            + ")";
      case 2, 3:
        return divide(type, depth);
      case 4:
        return type.startsWith("u") ? leaf(type) : "-(" + small(type, depth) + ")";
      default:
        String operator = pick(List.of("+", "-", "*"));
        String left = expression(type, depth);
        return "(" + left + " " + operator + " " + expression(type, depth) + ")";
    }
  }

  /** Nearly always a value that can be cast to any type and negated. */
  private String small(String type, int depth) {
    String value = expression(type, depth);
    boolean isSigned = !type.startsWith("u");
    return switch (random.nextInt(12)) {
      case 0 -> value;
      case 1 -> isSigned ? "(" + value + " % " + typed("100", type) + ")" : leaf(type);
      default -> random.nextBoolean() ? literal(type) : "(" + squared(type) + ")";
    };
  }

  private String squared(String type) {
    String value = leaf(type);
    String seven = typed("7", type);
    return "(" + value + " % " + seven + ") * (" + value + " % " + seven + ")";
  }

  private String divide(String type, int depth) {
    String operator = pick(List.of("/", "%"));
    String left = expression(type, depth);
    String divisor =
        random.nextInt(30) == 0
            ? expression(type, depth)
            : typed(pick(List.of("3", "7", "10", "16", "1000")), type);
    return "(" + left + " " + operator + " " + divisor + ")";
  }

  private static String typed(String digits, String type) {
    return type.equals("f64") ? digits + ".0" : digits + type;
  }

  private String bool(int depth) {
    switch (random.nextInt(6)) {
      case 0:
        return "(not " + expression("bool", depth) + ")";
      case 1:
        String logic = pick(List.of("and", "or"));
        String left = expression("bool", depth);
        return "(" + left + " " + logic + " " + expression("bool", depth) + ")";
      default:
        String type = pick(NUMBERS);
        String comparison = pick(List.of("<", "<=", ">", ">=", "==", "!="));
        String first = expression(type, depth);
        return "(" + first + " " + comparison + " " + expression(type, depth) + ")";
    }
  }

  private String call(Function function, int depth) {
    List<String> arguments = new ArrayList<>();
    for (int i = 0; i < function.parameters().size(); i++) {
      String type = function.parameters().get(i);
      if (type.startsWith("[")) {
        arguments.add("g_array");
      } else if (i == 0 && function.name().startsWith("rec")) {
        arguments.add(String.valueOf(random.nextInt(9)));
      } else {
        arguments.add(expression(type, depth + 1));
      }
    }
    return function.name() + "(" + String.join(", ", arguments) + ")";
  }

  private String leaf(String type) {
    List<Variable> matching = scope.stream().filter(v -> v.type().equals(type)).toList();
    if (type.equals("i32") && random.nextInt(6) == 0) {
      Variable array = array();
      if (array != null) {
        return "len(" + array.name() + ")";
      }
    }
    if (random.nextInt(4) == 0) {
      List<Variable> arrays =
          scope.stream().filter(v -> v.type().equals("[" + type + "]")).toList();
      if (!arrays.isEmpty()) {
        Variable array = pick(arrays);
        return array.name() + "[" + pick(List.of("0", "len(" + array.name() + ") - 1")) + "]";
      }
    }
    return matching.isEmpty() || random.nextInt(4) == 0 ? literal(type) : pick(matching).name();
  }

  private String literal(String type) {
    return switch (type) {
      case "bool" -> random.nextBoolean() ? "true" : "false";
      case "f64" -> pick(List.of("0.0", "1.0", "-2.5", "0.1", "1e10", "3.75"));
      case "u32", "u64" -> pick(List.of("0", "1", "2", "7", "100", "4000000000")) + type;
      case "i64" -> pick(List.of("0", "1", "-1", "7", "-100", "5000000000")) + type;
      default -> pick(List.of("0", "1", "-1", "2", "7", "-13", "1000", "2147483647"));
    };
  }

  private String newName() {
    return "v" + names++;
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private void line(String code) {
    text.append("    ".repeat(indentation)).append(code).append('\n');
  }
}

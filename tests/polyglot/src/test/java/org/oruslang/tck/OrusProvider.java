package org.oruslang.tck;

import static org.graalvm.polyglot.tck.TypeDescriptor.ANY;
import static org.graalvm.polyglot.tck.TypeDescriptor.ARRAY;
import static org.graalvm.polyglot.tck.TypeDescriptor.BOOLEAN;
import static org.graalvm.polyglot.tck.TypeDescriptor.EXCEPTION;
import static org.graalvm.polyglot.tck.TypeDescriptor.EXECUTABLE_ANY;
import static org.graalvm.polyglot.tck.TypeDescriptor.INSTANTIABLE_ANY;
import static org.graalvm.polyglot.tck.TypeDescriptor.ITERABLE;
import static org.graalvm.polyglot.tck.TypeDescriptor.ITERATOR;
import static org.graalvm.polyglot.tck.TypeDescriptor.META_OBJECT;
import static org.graalvm.polyglot.tck.TypeDescriptor.NULL;
import static org.graalvm.polyglot.tck.TypeDescriptor.NUMBER;
import static org.graalvm.polyglot.tck.TypeDescriptor.OBJECT;
import static org.graalvm.polyglot.tck.TypeDescriptor.STRING;
import static org.graalvm.polyglot.tck.TypeDescriptor.array;
import static org.graalvm.polyglot.tck.TypeDescriptor.intersection;
import static org.graalvm.polyglot.tck.TypeDescriptor.iterable;
import static org.graalvm.polyglot.tck.TypeDescriptor.iterator;
import static org.graalvm.polyglot.tck.TypeDescriptor.union;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.SourceSection;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.tck.InlineSnippet;
import org.graalvm.polyglot.tck.LanguageProvider;
import org.graalvm.polyglot.tck.ResultVerifier;
import org.graalvm.polyglot.tck.Snippet;
import org.graalvm.polyglot.tck.TypeDescriptor;

/**
 * Orus for the polyglot TCK: values of every kind, every operator and statement on values whose
 * type is not known, whole programs, mistakes, and expressions for debuggers.
 */
public final class OrusProvider implements LanguageProvider {

  private static final String ID = "orus";
  private static final TypeDescriptor LIST = intersection(ARRAY, ITERABLE);
  private static final TypeDescriptor NUMBERS = intersection(array(NUMBER), iterable(NUMBER));
  private static final TypeDescriptor RANGE = intersection(iterator(NUMBER), iterable(NUMBER));
  private static final TypeDescriptor SEQUENCE = union(ARRAY, STRING);
  private static final TypeDescriptor SCALAR = union(NUMBER, BOOLEAN);
  private static final TypeDescriptor ITERATED = union(NUMBER, STRING, ITERABLE, ITERATOR);

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public Value createIdentityFunction(Context context) {
    return function(context, "fn identity(x: any) -> any:", "    return x");
  }

  /** The value of a program whose last declaration is a function. */
  private static Value function(Context context, String... lines) {
    String program = String.join("\n", lines);
    int start = program.lastIndexOf("\nfn ") + 1;
    String name = program.substring(start + "fn ".length(), program.indexOf('(', start));
    return context.eval(source(program + "\n" + name));
  }

  private static Source source(String program) {
    return Source.newBuilder(ID, program, "tck.orus").buildLiteral();
  }

  @Override
  public Collection<? extends Snippet> createValueConstructors(Context context) {
    List<Snippet> values = new ArrayList<>();
    values.add(value(context, "bool", BOOLEAN, "bool", "2 > 1"));
    values.add(value(context, "i32", NUMBER, "i32", "-42"));
    values.add(value(context, "i32 zero", NUMBER, "i32", "0"));
    values.add(value(context, "i64", NUMBER, "i64", "9007199254740993"));
    values.add(value(context, "u32", NUMBER, "u32", "4294967295"));
    values.add(value(context, "u64", NUMBER, "u64", "18446744073709551615"));
    values.add(value(context, "small u64", NUMBER, "u64", "7"));
    values.add(value(context, "f64", NUMBER, "f64", "2.5"));
    values.add(value(context, "string", STRING, "string", "\"gr\u00fc\u00df\""));
    values.add(value(context, "empty string", STRING, "string", "\"\""));
    values.add(value(context, "array of i32", NUMBERS, "[i32]", "[1, 2, 3]"));
    values.add(value(context, "array of i64", NUMBERS, "[i64]", "[1, 2, 3]"));
    values.add(value(context, "array of u32", NUMBERS, "[u32]", "[1, 4294967295, 3]"));
    // The TCK compares elements with Java objects, which no number above the longs can equal.
    values.add(value(context, "array of u64", NUMBERS, "[u64]", "[1, 9223372036854775807, 3]"));
    values.add(value(context, "array of f64", NUMBERS, "[f64]", "[0.5, 1, 2]"));
    values.add(
        value(
            context,
            "array of bool",
            intersection(array(BOOLEAN), iterable(BOOLEAN)),
            "[bool]",
            "[true, false, true]"));
    values.add(
        value(
            context,
            "array of string",
            intersection(array(STRING), iterable(STRING)),
            "[string]",
            "[\"a\", \"b\", \"c\"]"));
    values.add(value(context, "array of arrays", LIST, "[[i32]]", "[[1, 2, 3], [4, 5, 6]]"));
    values.add(value(context, "array of any", LIST, "[any]", "[1, \"two\", 3.5]"));
    values.add(value(context, "empty array", LIST, "[i32]", "[]"));
    values.add(value(context, "range", RANGE, "any", "range(0, 10, 3)"));
    values.add(value(context, "empty range", RANGE, "any", "range(0)"));
    values.add(value(context, "lambda", EXECUTABLE_ANY, "fn(i32) -> i32", "fn(x: i32): x"));
    values.add(value(context, "function", EXECUTABLE_ANY, "fn(any, any) -> any", "pick"));
    values.add(value(context, "struct", OBJECT, "Point", "Point{ x: 1, name: \"p\" }"));
    values.add(value(context, "enum", OBJECT, "Shape", "Shape.Dot"));
    // Other languages see the payload as elements; Orus code takes it apart by match only.
    values.add(value(context, "enum with payload", OBJECT, "Shape", "Shape.Circle(2.5)"));
    values.add(value(context, "unnamed payload", OBJECT, "Shape", "Shape.Move(1, 2)"));
    values.add(value(context, "result", OBJECT, "any", "Result.Ok([1, 2, 3])"));
    values.add(
        Snippet.newBuilder("void", function(context, "fn none():", "    pass"), NULL).build());
    values.add(
        Snippet.newBuilder(
                "error",
                function(
                    context,
                    "fn fail() -> any:",
                    "    try:",
                    "        [1, 2, 3][5]",
                    "    catch e:",
                    "        return e",
                    "    return 0"),
                intersection(OBJECT, EXCEPTION))
            .build());
    values.add(exported(context, "struct type", "Point", STRUCT_TYPE));
    values.add(exported(context, "enum type", "Shape", intersection(OBJECT, META_OBJECT)));
    return values;
  }

  private static final TypeDescriptor STRUCT_TYPE =
      intersection(OBJECT, META_OBJECT, INSTANTIABLE_ANY);

  private static final String[] DECLARATIONS = {
    "pub struct Point:",
    "    x: i32",
    "    name: string = \"point\"",
    "impl Point:",
    "    fn moved(self, by: i32) -> Point:",
    "        return Point{ x: self.x + by, name: self.name }",
    "    fn origin() -> Point:",
    "        return Point{ x: 0 }",
    "pub enum Shape:",
    "    Dot",
    "    Circle(r: f64)",
    "    Move(i32, i32)",
    "fn pick(a: any, b: any) -> any:",
    "    return a",
  };

  private static Snippet value(
      Context context, String id, TypeDescriptor type, String orusType, String expression) {
    List<String> lines = new ArrayList<>(List.of(DECLARATIONS));
    lines.add("fn make() -> " + orusType + ":");
    lines.add("    return " + expression);
    return Snippet.newBuilder(id, function(context, lines.toArray(String[]::new)), type).build();
  }

  private static Snippet exported(Context context, String id, String name, TypeDescriptor type) {
    context.eval(source(String.join("\n", DECLARATIONS)));
    Value exported = context.getBindings(ID).getMember(name);
    Value constant = function(context, "fn constant(x: any) -> any:", "    return fn() -> any: x");
    return Snippet.newBuilder(id, constant.execute(exported), type).build();
  }

  @Override
  public Collection<? extends Snippet> createExpressions(Context context) {
    List<Snippet> snippets = new ArrayList<>();
    OrusRules rules = new OrusRules(context);
    for (String operator : List.of("+", "-", "*", "/", "%")) {
      snippets.add(binary(context, operator, NUMBER, NUMBER, NUMBER, rules.arithmetic(operator)));
    }
    snippets.add(binary(context, "+", STRING, STRING, ANY, null));
    snippets.add(binary(context, "+", STRING, ANY, STRING, null));
    for (String operator : List.of("==", "!=", "matches")) {
      snippets.add(binary(context, operator, BOOLEAN, ANY, ANY, null));
    }
    for (String operator : List.of("<", "<=", ">", ">=")) {
      snippets.add(binary(context, operator, BOOLEAN, NUMBER, NUMBER, rules.order()));
      snippets.add(binary(context, operator, BOOLEAN, STRING, STRING, null));
    }
    for (String operator : List.of("and", "or")) {
      snippets.add(binary(context, operator, BOOLEAN, BOOLEAN, ANY, rules.logic(operator)));
    }
    snippets.add(expression(context, "not", BOOLEAN, "not a", SCALAR, null));
    snippets.add(expression(context, "minus", NUMBER, "-a", NUMBER, rules.negation()));
    snippets.add(expression(context, "if", ANY, "a if true else 0", ANY, null));
    snippets.add(expression(context, "typeof", STRING, "typeof(a)", ANY, null));
    snippets.add(expression(context, "istype", BOOLEAN, "istype(a, \"i32\")", ANY, null));
    snippets.add(expression(context, "len", NUMBER, "len(a)", SEQUENCE, null));
    snippets.add(expression(context, "array", ARRAY, "[a, a,]", ANY, null));
    snippets.add(expression(context, "result", OBJECT, "Result.Ok(a)", ANY, null));
    snippets.add(expression(context, "block", ANY, "{ b = a; b }", ANY, null));
    snippets.add(expression(context, "lambda", EXECUTABLE_ANY, "fn() -> any: a", ANY, null));
    snippets.add(expression(context, "index", ANY, "a[0]", SEQUENCE, rules.firstElement()));
    snippets.add(
        expression(context, "as string", STRING, "a as string", union(SCALAR, STRING), null));
    for (String type : List.of("i32", "i64", "u32", "u64", "f64")) {
      snippets.add(
          expression(context, "as " + type, NUMBER, "a as " + type, SCALAR, rules.cast(type)));
      snippets.add(typed(context, type, NUMBER, rules.boundary(type)));
    }
    snippets.add(typed(context, "bool", BOOLEAN, null));
    snippets.add(typed(context, "string", STRING, null));
    snippets.add(typed(context, "any", ANY, null));
    return snippets;
  }

  private static Snippet binary(
      Context context,
      String operator,
      TypeDescriptor result,
      TypeDescriptor left,
      TypeDescriptor right,
      ResultVerifier verifier) {
    Value function =
        function(context, "fn f(a: any, b: any) -> any:", "    return a " + operator + " b");
    return with(
        Snippet.newBuilder(operator, function, result).parameterTypes(left, right), verifier);
  }

  private static Snippet expression(
      Context context,
      String id,
      TypeDescriptor result,
      String expression,
      TypeDescriptor parameter,
      ResultVerifier verifier) {
    Value function = function(context, "fn f(a: any) -> any:", "    return " + expression);
    return with(Snippet.newBuilder(id, function, result).parameterTypes(parameter), verifier);
  }

  /** A function of a static type: what comes in and goes out is converted and checked. */
  private static Snippet typed(
      Context context, String type, TypeDescriptor descriptor, ResultVerifier verifier) {
    Value function = function(context, "fn f(a: " + type + ") -> " + type + ":", "    return a");
    return with(
        Snippet.newBuilder("typed " + type, function, descriptor).parameterTypes(descriptor),
        verifier);
  }

  private static Snippet with(Snippet.Builder builder, ResultVerifier verifier) {
    return verifier == null ? builder.build() : builder.resultVerifier(verifier).build();
  }

  @Override
  public Collection<? extends Snippet> createStatements(Context context) {
    List<Snippet> snippets = new ArrayList<>();
    snippets.add(
        statement(context, "if", NUMBER, BOOLEAN, "if p:", "    r = 1", "else:", "    r = 2"));
    snippets.add(
        statement(
            context, "elif", NUMBER, BOOLEAN, "if not p:", "    r = 1", "elif p:", "    r = 2"));
    snippets.add(
        statement(context, "while", NUMBER, BOOLEAN, "while p:", "    r = 2", "    break"));
    snippets.add(statement(context, "assignment", ANY, ANY, "r = p"));
    snippets.add(statement(context, "declaration", ANY, ANY, "mut x: any = p", "x = x", "r = x"));
    snippets.add(
        statement(
            context,
            "for",
            ANY,
            ITERATED,
            "for x in p:",
            "    r = x",
            "    n += 1",
            "    if n == 3: break"));
    snippets.add(
        statement(context, "break", ANY, ITERATED, "for x in p:", "    r = x", "    break"));
    snippets.add(
        statement(
            context,
            "continue",
            ANY,
            ITERATED,
            "for x in p:",
            "    n += 1",
            "    if n < 3: continue",
            "    break",
            "r = p"));
    snippets.add(
        statement(
            context, "match", ANY, ANY, "match p:", "    1 -> r = \"one\"", "    _ -> r = p"));
    snippets.add(
        statement(
            context, "try", ANY, ANY, "try:", "    r = p.noSuchMember", "catch e:", "    r = e"));
    snippets.add(statement(context, "print", NUMBER, ANY, "print(p, \"and @\", p)"));
    snippets.add(
        statement(context, "push", ANY, ANY, "xs: [any] = []", "push(xs, p)", "r = pop(xs)"));
    snippets.add(statement(context, "return", ANY, ANY, "if true: return p"));
    snippets.add(
        statement(
            context,
            "nested function",
            ANY,
            ANY,
            "fn inner() -> any:",
            "    return p",
            "r = inner()"));
    snippets.add(
        statement(
            context,
            "store in struct",
            ANY,
            ANY,
            "box = Box{ value: 0 }",
            "box.value = p",
            "r = box.value"));
    return snippets;
  }

  /** A function that executes statements on {@code p} and returns {@code r}. */
  private static Snippet statement(
      Context context,
      String id,
      TypeDescriptor result,
      TypeDescriptor parameter,
      String... statements) {
    List<String> lines = new ArrayList<>();
    lines.add("struct Box:");
    lines.add("    value: any");
    lines.add("fn f(p: any) -> any:");
    lines.add("    mut r: any = 0");
    lines.add("    mut n = 0");
    for (String statement : statements) {
      lines.add("    " + statement);
    }
    lines.add("    return r");
    Value function = function(context, lines.toArray(String[]::new));
    return with(
        Snippet.newBuilder(id, function, result).parameterTypes(parameter),
        parameter == ITERATED ? new OrusRules(context).iteration() : null);
  }

  @Override
  public Collection<? extends Snippet> createScripts(Context context) {
    return List.of(
        script(
            context,
            "ackermann",
            NUMBER,
            "fn ackermann(m: i32, n: i32) -> i32:",
            "    if m == 0: return n + 1",
            "    if n == 0: return ackermann(m - 1, 1)",
            "    return ackermann(m - 1, ackermann(m, n - 1))",
            "for i in 0..3: print(\"ackermann(@, @) = @\", i, i, ackermann(i, i))",
            "ackermann(2, 3)"),
        script(
            context,
            "primes",
            NUMBERS,
            "mut primes: [i32] = []",
            "for n in 2..100:",
            "    mut prime = true",
            "    for p in primes:",
            "        if n % p == 0: prime = false",
            "    if prime: push(primes, n)",
            "primes"),
        script(
            context,
            "shapes",
            OBJECT,
            String.join("\n", DECLARATIONS),
            "fn area(s: Shape) -> f64:",
            "    return match s:",
            "        Shape.Circle(r) -> r * r",
            "        _ -> 0.0",
            "assert_eq(\"area\", area(Shape.Circle(2)), 4.0)",
            "Point.origin().moved(3)"),
        script(context, "nothing", NULL, "print(\"only output\")"),
        script(context, "text", STRING, "\"4\" + 2"),
        script(context, "function", EXECUTABLE_ANY, "fn(x: i32): x + 1"));
  }

  private static Snippet script(
      Context context, String id, TypeDescriptor result, String... lines) {
    Source source = Source.newBuilder(ID, String.join("\n", lines), id + ".orus").buildLiteral();
    return Snippet.newBuilder(id, context.parse(source), result).build();
  }

  @Override
  public Collection<? extends Source> createInvalidSyntaxScripts(Context context) {
    return List.of(
        mistaken("unclosed", "print(1"),
        mistaken("empty block", "if true:"),
        mistaken("indentation", "    x = 1\n  y = 2"),
        mistaken("foreign operator", "x = 1 && 2"),
        mistaken("endless string", "x = \"abc"),
        mistaken("wrong type", "x: i32 = \"text\""),
        mistaken("unknown name", "print(nothing)"),
        mistaken("missing module", "use no.such.module"));
  }

  private static Source mistaken(String name, String program) {
    return Source.newBuilder(ID, program, name + ".orus").buildLiteral();
  }

  @Override
  public Collection<? extends InlineSnippet> createInlineScripts(Context context) {
    List<InlineSnippet> snippets = new ArrayList<>();
    snippets.add(inline(context, "below * 2 + n", NUMBER, OrusProvider::seesLocals));
    snippets.add(inline(context, "n * n - 1", NUMBER, OrusProvider::isIn));
    snippets.add(inline(context, "\"n is \" + n", STRING, OrusProvider::isIn));
    snippets.add(inline(context, "calls > 0", BOOLEAN, section -> true));
    return snippets;
  }

  private static boolean isIn(SourceSection section) {
    return section.getStartLine() > 2 && section.getStartLine() < 7;
  }

  private static boolean seesLocals(SourceSection section) {
    return section.getStartLine() > 4 && section.getStartLine() < 7;
  }

  private static InlineSnippet inline(
      Context context,
      String expression,
      TypeDescriptor type,
      java.util.function.Predicate<SourceSection> where) {
    // The TCK tells snippets by the names of their scripts.
    Snippet script =
        script(
            context,
            "factorial for " + expression,
            NUMBER,
            "mut calls = 0",
            "fn factorial(n: i64) -> i64:",
            "    calls += 1",
            "    below = n - 1",
            "    if n <= 1: return 1",
            "    return n * factorial(below)",
            "factorial(5)");
    Snippet result = Snippet.newBuilder("inline", script.getExecutableValue(), type).build();
    return InlineSnippet.newBuilder(script, expression)
        .locationPredicate(where)
        .resultVerifier(
            run ->
                ResultVerifier.getDefaultResultVerifier()
                    .accept(
                        run.getException() == null
                            ? ResultVerifier.SnippetRun.create(
                                result, run.getParameters(), run.getResult())
                            : ResultVerifier.SnippetRun.create(
                                result, run.getParameters(), run.getException())))
        .build();
  }
}

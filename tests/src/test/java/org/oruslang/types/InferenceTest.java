package org.oruslang.types;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Types of functions, variables and expressions that have no annotation. */
class InferenceTest {

  @Test
  void untypedFunctionsArePolymorphic() {
    CheckedProgram program =
        CheckedProgram.of(
            "fn id(x): return x",
            "fn pair(a, b):",
            "    return [a, b,]",
            "a = id(1)",
            "b = id(\"s\")",
            "c = pair(1.5, 2.5)");
    assertEquals(List.of(), program.messages());
    assertEquals("fn(T) -> T", program.signature("id"));
    assertEquals("fn(T, T) -> [T]", program.signature("pair"));
    assertEquals("i32", program.typeOf("a"));
    assertEquals("string", program.typeOf("b"));
    assertEquals("[f64]", program.typeOf("c"));
  }

  @Test
  void operandsWithLiteralsFixParameters() {
    CheckedProgram program = CheckedProgram.of("fn inc(a): return a + 1", "inc(2.5)");
    assertEquals("fn(i32) -> i32", program.signature("inc"));
    assertEquals(List.of("E2001 2:5 this is a `f64`, but `i32` was expected"), program.messages());
  }

  @Test
  void mutuallyRecursiveFunctionsAreGeneralisedTogether() {
    CheckedProgram program =
        CheckedProgram.of(
            "fn even(n: i32, x):",
            "    if n == 0: return x",
            "    return odd(n - 1, x)",
            "fn odd(n: i32, x):",
            "    if n == 0: return x",
            "    return even(n - 1, x)",
            "a = even(4, \"s\")",
            "b = odd(3, 1.5)");
    assertEquals(List.of(), program.messages());
    assertEquals("fn(i32, T) -> T", program.signature("even"));
    assertEquals("string", program.typeOf("a"));
    assertEquals("f64", program.typeOf("b"));
    assertEquals(
        program.function("even").typeParameters(), program.function("odd").typeParameters());
  }

  @Test
  void functionsAreKnownAboveTheirDeclaration() {
    CheckedProgram program = CheckedProgram.of("x = twice(4)", "fn twice(n): return n * 2");
    assertEquals(List.of(), program.messages());
    assertEquals("i32", program.typeOf("x"));
  }

  @Test
  void higherOrderParametersHaveFunctionTypes() {
    CheckedProgram program =
        CheckedProgram.of(
            "fn map(xs, f):",
            "    mut out = []",
            "    for x in xs: push(out, f(x))",
            "    return out",
            "a = map([1, 2, 3], fn(n): n as string)",
            "b = map([\"a\", \"bc\"], fn(s): len(s))");
    assertEquals(List.of(), program.messages());
    assertEquals("[string]", program.typeOf("a"));
    assertEquals("[i32]", program.typeOf("b"));
  }

  @Test
  void lambdasBoundToImmutableNamesArePolymorphic() {
    CheckedProgram program = CheckedProgram.of("id = fn(x): x", "a = id(1)", "b = id(true)");
    assertEquals(List.of(), program.messages());
    assertEquals("bool", program.typeOf("b"));
  }

  @Test
  void untypedParametersIterateOverWhateverTheyAre() {
    CheckedProgram program =
        CheckedProgram.of(
            "fn last(items, start):",
            "    mut found = start",
            "    for item in items: found = item",
            "    return found",
            "a = last([1.5, 2.5], 0.0)",
            "b = last(\"abc\", \"\")",
            "c = last(range(3), 0i64)");
    assertEquals(List.of(), program.messages());
    assertEquals("f64", program.typeOf("a"));
    assertEquals("string", program.typeOf("b"));
    assertEquals("i64", program.typeOf("c"));
  }

  @Test
  void emptyArraysTakeTheTypeOfTheirFirstElement() {
    CheckedProgram program = CheckedProgram.of("xs = []", "push(xs, 2.5)", "x = xs[0]");
    assertEquals("f64", program.typeOf("x"));
  }

  @Test
  void genericEnumsAreInstantiatedByUse() {
    CheckedProgram program =
        CheckedProgram.of(
            "enum Option[T]:",
            "    Some(value: T)",
            "    None",
            "a = Option.Some(1.5)",
            "b: Option[string] = Option.None",
            "x = match a:",
            "    Option.Some(v) -> v",
            "    Option.None -> 0",
            "c: Option[i32] = a");
    assertEquals("Option[f64]", program.typeOf("a"));
    assertEquals("f64", program.typeOf("x"));
    assertEquals(List.of("E2001 9:1"), program.errors());
  }

  @Test
  void anyTakesAndGivesEveryType() {
    CheckedProgram program =
        CheckedProgram.of("a: any = 5", "b: i32 = a", "c = a + 1", "d: string = a + \"!\"");
    assertEquals(List.of(), program.messages());
    assertEquals("any", program.typeOf("c"));
  }

  @Test
  void aFunctionWithoutValueMayNotBeUsed() {
    CheckedProgram program = CheckedProgram.of("fn f():", "    pass", "f()", "x = f()");
    assertEquals(List.of("E2012 4:5"), program.errors());
  }

  @Test
  void trailingExpressionsOfBranchesAreTheResult() {
    CheckedProgram program =
        CheckedProgram.of(
            "fn size(n: i32):", "    if n > 9: \"big\"", "    else: \"small\"", "x = size(3)");
    assertEquals(List.of(), program.messages());
    assertEquals("string", program.typeOf("x"));
  }

  @Test
  void branchesThatDisagreeMakeAProcedure() {
    CheckedProgram program =
        CheckedProgram.of(
            "fn f(xs: [i32], add: bool):",
            "    if add: push(xs, 1)",
            "    else: pop(xs)",
            "f([1], true)");
    assertEquals(List.of(), program.messages());
    assertEquals("fn([i32], bool)", program.signature("f"));
  }

  @Test
  void variablesUsedByFunctionsLiveInTheModule() {
    CheckedProgram program =
        CheckedProgram.of("mut n = 0", "local = 1", "fn f(): n += 1", "f()", "print(local)");
    assertTrue(program.variable("n").isGlobal());
    assertFalse(program.variable("local").isGlobal());
    assertFalse(program.variable("n").isChecked());
  }

  @Test
  void variablesThatAnEarlyCallMayReadAreChecked() {
    CheckedProgram program = CheckedProgram.of("f()", "n = 1", "fn g(): print(n)", "fn f(): g()");
    assertTrue(program.variable("n").isChecked());
  }

  @Test
  void onlyReassignedCapturesNeedCells() {
    CheckedProgram program =
        CheckedProgram.of(
            "fn f():",
            "    a = 1",
            "    mut b = 2",
            "    g = fn():",
            "        b += a",
            "        return b",
            "    return g",
            "f()");
    assertEquals(List.of(), program.messages());
    var locals = program.function("f").locals();
    assertFalse(locals.get(0).needsCell());
    assertTrue(locals.get(1).needsCell());
  }

  @Test
  void aNameThatNoPathAssignedIsReported() {
    CheckedProgram program =
        CheckedProgram.of("if 1 > 2:", "    x = 1", "else:", "    print(x)", "print(x)");
    assertEquals(List.of("E1018 4:11"), program.errors());
  }

  @Test
  void aNameThatSomePathAssignedIsCheckedAtRunTime() {
    CheckedProgram program = CheckedProgram.of("if 1 > 2:", "    x = 1", "print(x)");
    assertEquals(List.of(), program.messages());
    assertTrue(program.variable("x").isChecked());
  }

  @Test
  void assigningACapturedVariableNeedsMut() {
    CheckedProgram program =
        CheckedProgram.of("fn f():", "    n = 0", "    return fn():", "        n = n + 1");
    assertEquals(List.of("E1014 4:9"), program.errors());
  }

  @Test
  void misspeltNamesGetAHint() {
    CheckedProgram program = CheckedProgram.of("counter = 1", "print(countr)");
    assertEquals("Did you mean 'counter'?", program.diagnostics().sorted().get(0).help());
  }

  @Test
  void independentMistakesAreAllReported() {
    CheckedProgram program =
        CheckedProgram.of("x: i32 = \"s\"", "print(y)", "z = 1 + true + \"a\"", "w: blob = 3");
    assertEquals(List.of("E2001 1:1", "E1010 2:7", "E2003 4:4"), program.errors());
  }
}

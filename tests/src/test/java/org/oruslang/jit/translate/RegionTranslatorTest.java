package org.oruslang.jit.translate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.oruslang.jit.frame.ExitReason;
import org.oruslang.jit.frame.NativeExit;
import org.oruslang.jit.frame.NativeFrameBlock;
import org.oruslang.jit.frame.NativeLayout;
import org.oruslang.jit.heap.Shape;
import org.oruslang.jit.sim.SimBackend;
import org.oruslang.jit.sim.SimMemory;
import org.oruslang.types.CheckedProgram;
import org.oruslang.types.program.Substitution;
import org.oruslang.types.program.TypedStatement;
import org.oruslang.types.program.TypedTree;

/** What regions compute in the evaluator, where they leave, and what is refused. */
class RegionTranslatorTest {

  private static final long CANARY = 0x5EED;

  private static Translation function(CheckedProgram program, String name) {
    return RegionTranslator.translateFunction(
        program.function(name), Substitution.EMPTY, 1, 0xFFFF, KnownValues.NONE);
  }

  private static Translation loop(CheckedProgram program, String function) {
    List<TypedStatement> loops = new ArrayList<>();
    TypedTree.visit(
        program.function(function).body(),
        statement -> {
          if (statement instanceof TypedStatement.While
              || statement instanceof TypedStatement.ForRange
              || statement instanceof TypedStatement.ForEach) {
            loops.add(statement);
          }
        },
        expression -> {});
    return RegionTranslator.translateLoop(
        program.function(function), Substitution.EMPTY, loops.get(0), 1, 0, KnownValues.NONE);
  }

  private static NativeRegion region(Translation translation) {
    return assertInstanceOf(Translation.Success.class, translation, translation::toString).region();
  }

  private static String refusal(Translation translation) {
    return assertInstanceOf(Translation.Refusal.class, translation).status().name();
  }

  /** Runs a region in the evaluator with the given cells. */
  private static NativeExit run(NativeRegion region, NativeFrameBlock block, long... cells) {
    for (int i = 0; i < cells.length; i++) {
      block.setLocal(i, cells[i]);
    }
    block.refuel(1_000_000);
    block.put(NativeLayout.DEPTH, 10_000);
    return new SimBackend(region.program(), new SimMemory(), null).run(block);
  }

  private static NativeFrameBlock block(NativeRegion region) {
    return new NativeFrameBlock(region.program().slots(), CANARY);
  }

  @Test
  void recursiveFunctionsCallThemselvesNatively() {
    CheckedProgram program =
        CheckedProgram.of(
            "fn fib(n: i32) -> i32:",
            "    if n < 2: return n",
            "    return fib(n - 1) + fib(n - 2)");
    NativeRegion region = region(function(program, "fib"));
    NativeFrameBlock block = block(region);
    assertEquals(ExitReason.RETURN, run(region, block, 15).reason());
    assertEquals(610, block.result());
  }

  @Test
  void aLoopEndsWithItsVariablesInTheirSlots() {
    CheckedProgram program =
        CheckedProgram.of(
            "fn sum(n: i32) -> i64:",
            "    mut total: i64 = 0",
            "    mut i = 0",
            "    while i < n:",
            "        if i % 3 != 0: total += (i as i64)",
            "        i += 1",
            "    return total");
    NativeRegion region = region(loop(program, "sum"));
    NativeFrameBlock block = block(region);
    long[] cells = new long[region.entrySlots().size()];
    int total = -1;
    for (int i = 0; i < cells.length; i++) {
      switch (variable(region, i)) {
        case "n" -> cells[i] = 10;
        case "total" -> total = i;
        default -> cells[i] = 0;
      }
    }
    assertEquals(ExitReason.DONE, run(region, block, cells).reason());
    assertEquals(27, block.local(total));
  }

  private static String variable(NativeRegion region, int slot) {
    return region.entrySlots().get(slot).location() instanceof NativeLocation.Local local
        ? local.variable().name()
        : "";
  }

  @Test
  void rangeLoopsUpToTheLargestNumberEnd() {
    CheckedProgram program =
        CheckedProgram.of(
            "fn count() -> i32:",
            "    mut n = 0",
            "    for i in 2147483640..=2147483647: n += 1",
            "    return n");
    NativeRegion region = region(function(program, "count"));
    NativeFrameBlock block = block(region);
    assertEquals(ExitReason.RETURN, run(region, block).reason());
    assertEquals(8, block.result());
  }

  @Test
  @DisplayName("N-105 division by zero leaves before its statement")
  void divisionByZeroLeavesBeforeItsStatement() {
    CheckedProgram program =
        CheckedProgram.of(
            "fn f(a: i32, b: i32) -> i32:", "    x = a + 1", "    y = x / b", "    return y");
    NativeRegion region = region(function(program, "f"));
    NativeExit exit = run(region, block(region), 7, 0);
    assertEquals(ExitReason.DIV_ZERO, exit.reason());
    ExitPosition innermost = region.positions().get(exit.frames().get(0).site());
    assertEquals(1, innermost.statement());
    assertEquals(1, innermost.function());
  }

  @Test
  void aCallWithEffectsIsPendingWhereItsCallerStands() {
    CheckedProgram program =
        CheckedProgram.of(
            "fn set(xs: [i32], i: i32) -> i32:",
            "    xs[i] = 1",
            "    return 5",
            "fn f(xs: [i32], i: i32) -> i32:",
            "    return set(xs, i) + 1");
    NativeRegion region = region(function(program, "f"));
    List<ExitPosition> pending =
        region.positions().stream().filter(position -> position.pending() != null).toList();
    assertEquals(1, pending.size());
  }

  @Test
  @DisplayName("N-109 uncompiled statements on rare paths are handed off")
  void uncompiledStatementsOnRarePathsAreHandedOff() {
    CheckedProgram program =
        CheckedProgram.of(
            "fn f(n: i32):", "    for i in 0..n:", "        if i == 3: print(\"three\")");
    NativeRegion region = region(loop(program, "f"));
    NativeFrameBlock block = block(region);
    NativeExit exit = run(region, block, 0, 9);
    assertEquals(ExitReason.HANDOFF, exit.reason());
    assertEquals(3, block.local(0));
  }

  @Test
  @DisplayName("N-107 uncompiled statements on every path are refused")
  void uncompiledStatementsOnEveryPathAreRefused() {
    CheckedProgram program =
        CheckedProgram.of("fn f(n: i32):", "    for i in 0..n:", "        print(i)");
    assertEquals("UNHANDLED_OPCODE", refusal(loop(program, "f")));
  }

  @Test
  @DisplayName("N-107 strings are refused")
  void textOfDoublesIsRefused() {
    CheckedProgram program =
        CheckedProgram.of(
            "fn f(n: i32) -> string:",
            "    mut s = \"\"",
            "    mut i = 0",
            "    while i < n:",
            "        s = s + 0.5",
            "        i += 1",
            "    return s");
    assertEquals("UNHANDLED_OPCODE", refusal(loop(program, "f")));
  }

  @Test
  void stringsAreOnlyPassedOnWhereNothingLooksAtThem() {
    CheckedProgram program =
        CheckedProgram.of(
            "fn f(names: [string], s: string) -> string:",
            "    mut t = s",
            "    mut all = names",
            "    mut i = 0",
            "    while i < 100:",
            "        t = s",
            "        all = names",
            "        i += 1",
            "    return t");
    for (NativeSlot slot : region(loop(program, "f")).entrySlots()) {
      switch (slot.shape()) {
        case Shape.OfString string -> assertFalse(string.isExamined());
        case Shape.OfArray array -> assertTrue(array.isPassedOn());
        case null, default -> {}
      }
    }
  }

  @Test
  @DisplayName("N-111 effects that could happen twice are refused")
  void effectsThatCouldHappenTwiceAreRefused() {
    CheckedProgram program =
        CheckedProgram.of(
            "fn set(xs: [i32]) -> i32:",
            "    xs[0] = 1",
            "    return 5",
            "fn f(xs: [i32]) -> i32:",
            "    return xs[0] + set(xs)");
    assertEquals("IMPURE", refusal(function(program, "f")));
  }

  @Test
  @DisplayName("N-81 variables shared with closures are refused")
  void variablesSharedWithClosuresAreRefused() {
    CheckedProgram program =
        CheckedProgram.of(
            "fn f(n: i32):",
            "    mut total = 0",
            "    add = fn(): total += 1",
            "    mut i = 0",
            "    while i < n:",
            "        total += i",
            "        i += 1",
            "    add()");
    assertEquals("UNHANDLED_OPCODE", refusal(loop(program, "f")));
  }

  @Test
  void polymorphicFunctionsAreTranslatedForTheirTypes() {
    CheckedProgram program =
        CheckedProgram.of(
            "fn add(a, b): return a + b",
            "fn f(x: f64) -> f64:",
            "    n = add(2, 3)",
            "    return add(x, 0.5) + (n as f64)");
    NativeRegion region = region(function(program, "f"));
    NativeFrameBlock block = block(region);
    run(region, block, Double.doubleToRawLongBits(1.5));
    assertEquals(7.0, Double.longBitsToDouble(block.result()));
    assertEquals(4, region.functions().size());
  }

  @Test
  void functionsThatArePassedByNameAreCalledNatively() {
    CheckedProgram program =
        CheckedProgram.of(
            "fn add(a: i32, b: i32) -> i32: return a + b",
            "fn fold(f, n: i32) -> i32:",
            "    mut acc = 0",
            "    for i in 0..n: acc = f(acc, i)",
            "    return acc",
            "fn f(n: i32, k: i32) -> i32:",
            "    return fold(add, n) * 1000 + fold(fn(a: i32, b: i32) -> i32: return a + k, n)");
    NativeRegion region = region(function(program, "f"));
    NativeFrameBlock block = block(region);
    assertEquals(ExitReason.RETURN, run(region, block, 5, 7).reason());
    assertEquals(10_035, block.result());
  }

  @Test
  void functionsThatAreNotKnownAreRefused() {
    CheckedProgram program =
        CheckedProgram.of(
            "fn fold(f, n: i32) -> i32:",
            "    mut acc = 0",
            "    for i in 0..n: acc = f(acc, i)",
            "    return acc",
            "print(fold(fn(a: i32, b: i32) -> i32: return a + b, 5))");
    Translation.Refusal refusal =
        assertInstanceOf(Translation.Refusal.class, loop(program, "fold"));
    assertEquals("UNHANDLED_OPCODE", refusal.status().name());
    assertEquals("which function variable 'f' holds is not known", refusal.reason());
    assertEquals(1, refusal.at().length());
  }

  @Test
  void closuresThatModulesCouldTellApartAreRefused() {
    CheckedProgram program =
        CheckedProgram.of(
            "fn call(f, x: i32) -> i32: return f(x)",
            "fn f(n: i32, k: i32) -> i32:",
            "    return call(fn(x: i32) -> i32: return x + k, n)",
            "fn same(f: fn(i32) -> i32, g: fn(i32) -> i32) -> bool: return f == g");
    assertEquals(List.of(), program.errors());
    assertEquals("UNHANDLED_OPCODE", refusal(function(program, "f")));
  }

  @Test
  void rangesTakeStepsOfAnySignAndType() {
    CheckedProgram program =
        CheckedProgram.of(
            "fn f(s: i64) -> i64:",
            "    mut n: i64 = 0",
            "    for i in 0..10..s: n += i as i64",
            "    for i in 10u64..=0u64..-5: n += 100",
            "    for i in 7u32..=4294967295u32..1000000000u32: n += 1000",
            "    return n");
    assertEquals(List.of(), program.errors());
    NativeRegion region = region(function(program, "f"));
    NativeFrameBlock block = block(region);
    assertEquals(ExitReason.RETURN, run(region, block, 3).reason());
    assertEquals(5_318, block.result());
  }

  @Test
  void aStepOfZeroIsLeftToTheInterpreter() {
    CheckedProgram program =
        CheckedProgram.of("fn f(s: i32) -> i32:", "    for i in 0..10..s: pass", "    return 1");
    NativeRegion region = region(function(program, "f"));
    assertEquals(ExitReason.HANDOFF, run(region, block(region), 0).reason());
  }

  @Test
  void errorsInATryLeaveInsideIt() {
    CheckedProgram program =
        CheckedProgram.of(
            "fn f(a: i32) -> i32:",
            "    mut r = 0",
            "    try:",
            "        r = 10 / a",
            "    catch e:",
            "        r = 1",
            "    return r");
    NativeRegion region = region(function(program, "f"));
    NativeExit exit = run(region, block(region), 0);
    assertEquals(ExitReason.DIV_ZERO, exit.reason());
    assertEquals(2, region.positions().get(exit.frames().get(0).site()).statement());
  }

  @Test
  void loopsOverSeveralVariablesAreRefused() {
    CheckedProgram program =
        CheckedProgram.of(
            "fn f(pairs: [[i32]]) -> i32:",
            "    mut n = 0",
            "    for a, b in pairs: n += a * b",
            "    return n");
    assertEquals("UNSUPPORTED_LOOP_SHAPE", refusal(loop(program, "f")));
  }
}

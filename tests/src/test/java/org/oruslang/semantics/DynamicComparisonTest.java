package org.oruslang.semantics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class DynamicComparisonTest {
  private static OrusString text(String text) {
    return OrusString.fromJavaString(text);
  }

  private static void expectEqual(boolean expected, Object a, Object b) {
    assertEquals(expected, DynamicComparison.equal(a, b), () -> a + " == " + b);
    assertEquals(expected, DynamicComparison.equal(b, a), () -> b + " == " + a);
  }

  @Test
  void numbersAreEqualByValueWithinTheirKind() {
    expectEqual(true, 1, 1);
    expectEqual(true, 0.0, -0.0);
    expectEqual(false, Double.NaN, Double.NaN);
    expectEqual(true, U32.of(-1), U32.of(-1));
    expectEqual(true, U64.of(1000), U64.of(1000));
    expectEqual(true, true, true);
    expectEqual(true, text("ab"), text("a").concat(text("b")));
    expectEqual(false, text("a\0y"), text("a\0z"));
  }

  @Test
  void signedIntegersOfBothWidthsAreEqualByValue() {
    expectEqual(true, 1, 1L);
    expectEqual(true, -5, -5L);
    expectEqual(false, 0, 1L << 32);
  }

  @Test
  void otherKindsAreNeverEqual() {
    List<Object> ones =
        List.of(1, U32.of(1), U64.of(1), 1.0, true, text("1"), SampleValue.array(1));
    for (Object a : ones) {
      for (Object b : ones) {
        assertEquals(a == b, DynamicComparison.equal(a, b), () -> a + " == " + b);
      }
    }
  }

  @Test
  void arraysAndStructsAreEqualByIdentity() {
    SampleValue array = SampleValue.array(1, 2);
    SampleValue struct = SampleValue.struct("P", 1);
    expectEqual(true, array, array);
    expectEqual(false, array, SampleValue.array(1, 2));
    expectEqual(true, struct, struct);
    expectEqual(false, struct, SampleValue.struct("P", 1));
  }

  @Test
  void enumsAreEqualByVariantAndPayload() {
    SampleValue array = SampleValue.array(1);
    expectEqual(true, SampleValue.variant("E.A"), SampleValue.variant("E.A"));
    expectEqual(true, SampleValue.variant("E.B", 1), SampleValue.variant("E.B", 1));
    expectEqual(true, SampleValue.variant("E.B", 1), SampleValue.variant("E.B", 1L));
    expectEqual(false, SampleValue.variant("E.B", 1), SampleValue.variant("E.B", 2));
    expectEqual(false, SampleValue.variant("E.A"), SampleValue.variant("E.B", 1));
    expectEqual(false, SampleValue.variant("E.A"), SampleValue.variant("F.A"));
    expectEqual(true, SampleValue.variant("E.C", array), SampleValue.variant("E.C", array));
    expectEqual(
        false, SampleValue.variant("E.C", array), SampleValue.variant("E.C", SampleValue.array(1)));
    SampleValue nan = SampleValue.variant("E.F", Double.NaN);
    expectEqual(false, nan, nan);
  }

  @Test
  void deepAndSharedPayloadsCompareInLinearTime() {
    SampleValue list = SampleValue.variant("L.Nil");
    SampleValue same = SampleValue.variant("L.Nil");
    SampleValue other = SampleValue.variant("L.End");
    for (int i = 0; i < 200_000; i++) {
      list = SampleValue.variant("L.Cons", i, list);
      same = SampleValue.variant("L.Cons", i, same);
      other = SampleValue.variant("L.Cons", i, other);
    }
    expectEqual(true, list, same);
    expectEqual(false, list, other);
    SampleValue tree = SampleValue.variant("T.Leaf");
    SampleValue twin = SampleValue.variant("T.Leaf");
    for (int i = 0; i < 200; i++) {
      tree = SampleValue.variant("T.Node", tree, tree);
      twin = SampleValue.variant("T.Node", twin, twin);
    }
    expectEqual(true, tree, twin);
  }

  @Property
  void integersOfMixedWidthAreOrderedByValue(@ForAll int a, @ForAll long b) {
    assertEquals(a < b, DynamicComparison.lessThan(a, b));
    assertEquals(a <= b, DynamicComparison.lessOrEqual(a, b));
    assertEquals(a > b, DynamicComparison.greaterThan(a, b));
    assertEquals(a >= b, DynamicComparison.greaterOrEqual(a, b));
  }

  @Test
  void doublesAreOrderedAsIeeeSays() {
    double[] samples = {Double.NaN, -0.0, 0.0, 1.5, Double.NEGATIVE_INFINITY, 5e-324};
    for (double a : samples) {
      for (double b : samples) {
        assertEquals(a < b, DynamicComparison.lessThan(a, b));
        assertEquals(a <= b, DynamicComparison.lessOrEqual(a, b));
        assertEquals(a > b, DynamicComparison.greaterThan(a, b));
        assertEquals(a >= b, DynamicComparison.greaterOrEqual(a, b));
      }
    }
  }

  @Test
  void unsignedIntegersAndStringsAreOrdered() {
    assertTrue(DynamicComparison.lessThan(U32.of(1), U32.of(-1)));
    assertTrue(DynamicComparison.greaterThan(U64.of(-1), U64.of(1)));
    assertTrue(DynamicComparison.lessThan(text("Z"), text("a")));
    assertTrue(DynamicComparison.lessThan(text("a"), text("aa")));
    assertTrue(DynamicComparison.lessThan(text("z"), text("é")));
    assertTrue(DynamicComparison.lessOrEqual(text("a"), text("a")));
    assertFalse(DynamicComparison.lessThan(text("a"), text("a")));
  }

  @Test
  void valuesWithoutCommonOrderAreRejected() {
    Object[][] pairs = {
      {true, false},
      {true, 3},
      {1, 1.0},
      {1, U32.of(1)},
      {text("a"), 1},
      {SampleValue.array(1), SampleValue.array(1)},
      {SampleValue.variant("E.A"), SampleValue.variant("E.A")},
    };
    for (Object[] pair : pairs) {
      Faults.expect(
          OrusErrorKind.TYPE,
          "Operands must be i32",
          () -> DynamicComparison.lessThan(pair[0], pair[1]));
      assertThrows(OrusFault.class, () -> DynamicComparison.greaterOrEqual(pair[0], pair[1]));
    }
  }

  @Test
  void logicTakesTwoBoolsOrTwoI32() {
    assertEquals(true, Logic.and(true, true));
    assertEquals(true, Logic.or(false, true));
    assertEquals(2, Logic.and(6, 3));
    assertEquals(7, Logic.or(6, 3));
    String message = "Operands of 'and' and 'or' must both be bool or both i32";
    Faults.expect(OrusErrorKind.TYPE, message, () -> Logic.and(true, 1));
    Faults.expect(OrusErrorKind.TYPE, message, () -> Logic.or(1.5, 1.5));
    assertTrue(Logic.decidesAnd(false));
    assertFalse(Logic.decidesAnd(true));
    assertFalse(Logic.decidesAnd(0));
    assertTrue(Logic.decidesOr(true));
    assertFalse(Logic.decidesOr(false));
  }

  @Test
  void notInvertsBoolsAndTestsNumbersForZero() {
    assertFalse(Logic.not(true));
    assertFalse(Logic.not(5));
    assertTrue(Logic.not(0));
    assertTrue(Logic.not(0L));
    assertTrue(Logic.not(U32.of(0)));
    assertFalse(Logic.not(U64.of(-1)));
    assertTrue(Logic.not(-0.0));
    assertFalse(Logic.not(Double.NaN));
    Faults.expect(
        OrusErrorKind.TYPE,
        "Operand of 'not' must be a bool or a number",
        () -> Logic.not(text("")));
  }

  @Test
  void conditionsAreBools() {
    assertTrue(Logic.condition(true));
    Faults.expect(OrusErrorKind.TYPE, "Condition must be boolean", () -> Logic.condition(1));
  }
}

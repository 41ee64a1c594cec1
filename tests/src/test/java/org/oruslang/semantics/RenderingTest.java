package org.oruslang.semantics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RenderingTest {
  private static OrusString text(String text) {
    return OrusString.fromJavaString(text);
  }

  private static String repr(Object value) {
    TextSink out = new TextSink();
    Rendering.append(out, value, TextStyle.REPR);
    return out.toString();
  }

  private static void expectDisplay(String expected, Object value) {
    assertEquals(expected, Rendering.toDisplayString(value));
  }

  @Test
  void scalarsAreShownPlainly() {
    expectDisplay("-2147483648", Integer.MIN_VALUE);
    expectDisplay("-9223372036854775808", Long.MIN_VALUE);
    expectDisplay("4294967295", U32.of(-1));
    expectDisplay("18446744073709551615", U64.of(-1));
    expectDisplay("0.10000000000000001", 0.1);
    expectDisplay("false", false);
    expectDisplay("a\0b", text("a\0b"));
  }

  @Test
  void compositesAreShownWithoutBrackets() {
    expectDisplay("1, 2, 3", SampleValue.array(1, 2, 3));
    expectDisplay("a, b", SampleValue.array(text("a"), text("b")));
    expectDisplay(
        "1, 2, 3, 4", SampleValue.array(SampleValue.array(1, 2), SampleValue.array(3, 4)));
    expectDisplay("", SampleValue.array());
    expectDisplay(", 1", SampleValue.array(SampleValue.array(), SampleValue.array(1)));
    expectDisplay("1, nm", SampleValue.struct("P", 1, text("nm")));
    expectDisplay("E.A", SampleValue.variant("E.A"));
    expectDisplay("E.C(hi, 2.5)", SampleValue.variant("E.C", text("hi"), 2.5));
    expectDisplay(
        "Result.Ok(1, 2, 3)", SampleValue.variant("Result.Ok", SampleValue.array(1, 2, 3)));
    expectDisplay("Error: bad", SampleValue.error("bad"));
    expectDisplay("<fn f>", SampleValue.function("f"));
  }

  @Test
  void asStringUsesSixDigitsForAnF64Itself() {
    assertEquals("0.1", Rendering.asString(0.1).toString());
    assertEquals("0.1", Rendering.asString((Object) 0.1).toString());
    assertEquals("0.10000000000000001", Rendering.asString(SampleValue.array(0.1)).toString());
    assertEquals("-7", Rendering.asString(-7L).toString());
    assertEquals("7", Rendering.asString((Object) 7).toString());
    assertEquals("18446744073709551615", Rendering.unsignedAsString(-1L).toString());
    assertEquals("4294967295", Rendering.asString(U32.of(-1)).toString());
    assertEquals("true", Rendering.asString((Object) true).toString());
  }

  @Test
  void valuesThatContainThemselvesShowDots() {
    SampleValue array = SampleValue.array(1);
    array.elements.add(array);
    expectDisplay("1, ...", array);
    SampleValue outer = SampleValue.struct("S", SampleValue.variant("E.B", array), array);
    array.elements.add(outer);
    expectDisplay("E.B(1, ..., ...), 1, ..., ...", outer);
    SampleValue shared = SampleValue.array(1);
    expectDisplay("1, 1", SampleValue.array(shared, shared));
  }

  @Test
  void deepNestingIsNoProblem() {
    SampleValue list = SampleValue.variant("L.Nil");
    SampleValue array = SampleValue.array();
    for (int i = 0; i < 200_000; i++) {
      list = SampleValue.variant("L.Cons", list);
      array = SampleValue.array(array);
    }
    assertTrue(Rendering.toDisplayString(list).startsWith("L.Cons(L.Cons("));
    expectDisplay("", array);
    assertEquals(400_002, repr(array).length());
  }

  @Test
  void reprQuotesStringsAndBracketsArrays() {
    assertEquals("\"a\\\\b\\n\\t\\\"é\"", repr(text("a\\b\n\t\"é")));
    assertEquals(
        "[1, [2.5, \"x\"]]", repr(SampleValue.array(1, SampleValue.array(2.5, text("x")))));
    assertEquals("[1, true]", repr(SampleValue.struct("P", 1, true)));
    assertEquals("E.V(\"s\")", repr(SampleValue.variant("E.V", text("s"))));
    assertEquals("0.1", repr(0.1));
    assertEquals("Error(bad)", repr(SampleValue.error("bad")));
    assertEquals("<function>", repr(SampleValue.function("f")));
  }

  @Test
  void malformedBytesStayWhatTheyAre() {
    OrusString raw = OrusString.ofByte(0xFF);
    TextSink out = new TextSink();
    Rendering.append(out, SampleValue.array(raw, raw));
    assertEquals(raw.concat(text(", ")).concat(raw), out.toOrusString());
  }

  @Test
  void assertionsPassForDeeplyEqualValues() {
    SampleValue a = SampleValue.array(1, text("x"), SampleValue.struct("P", 2.5));
    SampleValue b = SampleValue.array(1, text("x"), SampleValue.struct("P", 2.5));
    assertTrue(Assertions.assertEqual(text("l"), a, b));
    SampleValue cyclic = SampleValue.array(1);
    cyclic.elements.add(cyclic);
    SampleValue other = SampleValue.array(1);
    other.elements.add(other);
    assertTrue(Assertions.deeplyEqual(cyclic, other));
    assertTrue(
        Assertions.deeplyEqual(SampleValue.variant("E.A", a), SampleValue.variant("E.A", b)));
  }

  @Test
  void assertionsDemandEqualKindsAndShapes() {
    Object[][] pairs = {
      {1, 1L},
      {1, 1.0},
      {Double.NaN, Double.NaN},
      {SampleValue.array(1), SampleValue.array(1, 2)},
      {SampleValue.array(1), SampleValue.array(1L)},
      {SampleValue.struct("P", 1), SampleValue.struct("Q", 1)},
      {SampleValue.array(1), SampleValue.struct("P", 1)},
      {SampleValue.variant("E.A"), SampleValue.variant("E.B")},
      {SampleValue.function("f"), SampleValue.function("f")},
    };
    for (Object[] pair : pairs) {
      assertEquals(false, Assertions.deeplyEqual(pair[0], pair[1]));
    }
  }

  @Test
  void failedAssertionsShowBothValues() {
    Faults.expect(
        OrusErrorKind.RUNTIME,
        "assert_eq failed (sum)\n  expected: [1, \"a\"]\n  actual:   5",
        () -> Assertions.assertEqual(text("sum"), 5, SampleValue.array(1, text("a"))));
    Faults.expect(
        OrusErrorKind.RUNTIME,
        "assert_eq failed\n  expected: 1\n  actual:   1",
        () -> Assertions.assertEqual(OrusString.EMPTY, 1L, 1));
  }

  @Test
  void integersHaveAllTheirDigits() {
    for (long power = 1; power > 0 && power <= Long.MAX_VALUE / 10; power *= 10) {
      for (long near = -2; near <= 2; near++) {
        for (long value : new long[] {power + near, -power + near, power * 7 + near}) {
          assertEquals(Long.toString(value), Rendering.asString(value).toString());
        }
      }
    }
    for (long value : new long[] {Long.MIN_VALUE, Long.MAX_VALUE, 1L << 31, (1L << 31) - 1}) {
      assertEquals(Long.toString(value), Rendering.asString(value).toString());
    }
  }
}

package org.oruslang.semantics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindTest {
  @ParameterizedTest
  @CsvSource({
    "I32, i32, 32, true, true",
    "I64, i64, 64, true, true",
    "U32, u32, 32, false, true",
    "U64, u64, 64, false, true",
    "F64, f64, 64, true, false",
    "BOOL, bool, 0, false, false",
    "STRING, string, 0, false, false",
    "ARRAY, array, 0, false, false",
    "FUNCTION, function, 0, false, false",
    "RANGE, range_iterator, 0, false, false",
  })
  void kindsHaveTheirLabelWidthAndSign(
      Kind kind, String label, int bits, boolean signed, boolean integer) {
    assertEquals(label, kind.label());
    assertEquals(bits, kind.bits());
    assertEquals(signed, kind.isSigned());
    assertEquals(integer, kind.isInteger());
    assertEquals(bits > 0, kind.isNumeric());
  }

  @Test
  void kindOfAValueIsThatOfItsRepresentation() {
    assertEquals(Kind.I32, Kind.of(1));
    assertEquals(Kind.I64, Kind.of(1L));
    assertEquals(Kind.U32, Kind.of(U32.of(-1)));
    assertEquals(Kind.U64, Kind.of(U64.of(-1)));
    assertEquals(Kind.F64, Kind.of(1.0));
    assertEquals(Kind.BOOL, Kind.of(true));
    assertEquals(Kind.STRING, Kind.of(OrusString.EMPTY));
    assertEquals(Kind.ERROR, Kind.of(SampleValue.error("m")));
    assertEquals(Kind.FOREIGN, Kind.of(new Object()));
  }

  @Test
  void typeofNamesStructsEnumsAndErrors() {
    assertEquals("i64", TypeNames.typeOf(1L));
    assertEquals("u32", TypeNames.typeOf(U32.of(7)));
    assertEquals("Point", TypeNames.typeOf(SampleValue.struct("Point", 1)));
    assertEquals("Color", TypeNames.typeOf(SampleValue.variant("Color.Red")));
    assertEquals("value error bad", TypeNames.typeOf(SampleValue.error("bad")));
    assertEquals("error", TypeNames.describe(SampleValue.error("bad")));
    assertEquals("function", TypeNames.typeOf(SampleValue.function("f")));
  }

  @Test
  void errorKindsHaveTheWordsOfTypeof() {
    assertEquals("runtime error", OrusErrorKind.RUNTIME.word());
    assertEquals("type error", OrusErrorKind.TYPE.word());
    assertEquals("value error", OrusErrorKind.VALUE.word());
    assertEquals("index error", OrusErrorKind.INDEX.word());
    assertEquals("conversion error", OrusErrorKind.CONVERSION.word());
    assertEquals("argument error", OrusErrorKind.ARGUMENT.word());
    assertEquals("eof error", OrusErrorKind.EOF.word());
  }
}

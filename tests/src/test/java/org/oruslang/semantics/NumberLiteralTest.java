package org.oruslang.semantics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberLiteralTest {
  @ParameterizedTest
  @CsvSource({
    "1_000_000, I32, 1000000",
    "0xFF, I32, 255",
    "0XfF, I32, 255",
    "0xFF_FF, I32, 65535",
    "2147483647, I32, 2147483647",
    "2147483648, I64, 2147483648",
    "9223372036854775807, I64, 9223372036854775807",
    "010, I32, 10",
    "0777, I32, 777",
    "09, I32, 9",
    "0_10, I32, 10",
    "0, I32, 0",
    "0x7FFFFFFF, I32, 2147483647",
    "0x80000000, I32, -2147483648",
    "0xFFFFFFFF, I32, -1",
    "0x100000000, I64, 4294967296",
    "0x7FFFFFFFFFFFFFFF, I64, 9223372036854775807",
    "0b101, I32, 5",
    "0B1111_0000, I32, 240",
    "0o17, I32, 15",
    "0b11111111111111111111111111111111, I64, 4294967295",
    "5i32, I32, 5",
    "5i64, I64, 5",
    "5u32, U32, 5",
    "5u64, U64, 5",
    "5f64, F64, 5.0",
    "2.5f64, F64, 2.5",
    "0xFFu32, U32, 255",
    "0b11u64, U64, 3",
    "2.0i32, I32, 2",
    "1e3i64, I64, 1000",
    "2.0u64, U64, 2",
    "1.5e1i32, I32, 15",
    "3000000000u32, U32, 3000000000",
    "4294967295u32, U32, 4294967295",
    "18446744073709551615u64, U64, 18446744073709551615",
    "0xFFFFFFFFi64, I64, 4294967295",
    "0xFFFFFFFFu32, U32, 4294967295",
    "0xFFf64, I32, 1048420",
    "1e3, F64, 1000.0",
    "1E+3, F64, 1000.0",
    "1.5e-3, F64, 0.0015",
    "1_0.5_0, F64, 10.5",
    "1e1_0, F64, 1.0E10",
    "1e309, F64, Infinity",
    "1e-400, F64, 0.0",
    "5e-324, F64, 4.9E-324",
  })
  void literalsHaveTheirNaturalTypeAndValue(String text, Kind kind, String value) {
    NumberLiteral literal = NumberLiteral.parse(text);
    assertEquals(Optional.of(kind), literal.naturalKind(false));
    assertEquals(value, literal.value(kind, false).toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "18446744073709551616 | 18446744073709551616 is too large for any integer type",
        "99999999999999999999u64 | 99999999999999999999 does not fit u64",
        "3000000000i32 | 3000000000 does not fit i32",
        "4294967296u32 | 4294967296 does not fit u32",
        "0x80000000i32 | 0x80000000 does not fit i32",
        "0xFFFFFFFFFFFFFFFFF | 0xFFFFFFFFFFFFFFFFF is too large for any integer type",
        "2.5i32 | 2.5 is not a whole number that i32 could hold",
        "1e999999999999i64 | 1e999999999999 is not a whole number that i64 could hold",
        "1e-999999999999i64 | 1e-999999999999 is not a whole number that i64 could hold",
        "5u8 | u8 is not a number suffix",
        "1__0 | 1__0 has an underscore that is not between digits",
        "1_ | 1_ has an underscore that is not between digits",
        "1_.5 | 1_.5 has an underscore that is not between digits",
        "1_e5 | 1_e5 has an underscore that is not between digits",
        "0x1_u32 | 0x1_u32 has an underscore that is not between digits",
      })
  void badLiteralsAreExplained(String text, String message) {
    NumberFormatException failure =
        assertThrows(NumberFormatException.class, () -> NumberLiteral.parse(text));
    assertEquals(message, failure.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "0x", "0xG", "0b2", "0b", "0o8", ".5", "5.", "1e", "+5", "5u"})
  void malformedTextsAreRejected(String text) {
    assertThrows(NumberFormatException.class, () -> NumberLiteral.parse(text));
  }

  @ParameterizedTest
  @CsvSource({
    "2147483647, I32, -2147483647",
    "2147483648, I64, -2147483648",
    "9223372036854775808, I64, -9223372036854775808",
    "5, I32, -5",
    "2.5, F64, -2.5",
    "0.0, F64, -0.0",
  })
  void negatedLiteralsReachTheMinimum(String text, Kind kind, String value) {
    NumberLiteral literal = NumberLiteral.parse(text);
    assertEquals(Optional.of(kind), literal.naturalKind(true));
    assertEquals(value, literal.value(kind, true).toString());
  }

  @Test
  void onlyAContextMakesALiteralU64() {
    NumberLiteral literal = NumberLiteral.parse("18446744073709551615");
    assertEquals(Optional.empty(), literal.naturalKind(false));
    assertEquals(Optional.empty(), literal.naturalKind(true));
    assertEquals(U64.of(-1), literal.value(Kind.U64, false));
    assertEquals(Optional.empty(), NumberLiteral.parse("0xFFFFFFFFFFFFFFFF").naturalKind(false));
    assertEquals(Optional.empty(), NumberLiteral.parse("9223372036854775808").naturalKind(false));
  }

  @ParameterizedTest
  @CsvSource({
    // literal, negated, then whether it adapts to i32 i64 u32 u64 f64
    "5, false, true, true, true, true, true",
    "5, true, true, true, false, false, true",
    "0, true, true, true, true, true, true",
    "3000000000, false, false, true, true, true, true",
    "4294967296, false, false, true, false, true, true",
    "2147483648, true, true, true, false, false, true",
    "9223372036854775808, false, false, false, false, true, true",
    "9223372036854775808, true, false, true, false, false, true",
    "2.0, false, false, false, false, false, true",
    "0xFFFFFFFF, false, true, true, true, true, true",
    "0x100000000, false, false, true, false, true, true",
    "5i32, false, true, true, true, true, true",
    "5i64, false, false, true, true, true, false",
    "4294967296i64, false, false, true, false, true, false",
    "5u32, false, false, false, true, false, false",
    "5u64, false, false, false, false, true, false",
    "5f64, false, false, false, false, false, true",
  })
  void literalsAdaptToWhatTheContextWants(
      String text,
      boolean negated,
      boolean i32,
      boolean i64,
      boolean u32,
      boolean u64,
      boolean f64) {
    NumberLiteral literal = NumberLiteral.parse(text);
    assertEquals(i32, literal.adaptsTo(Kind.I32, negated));
    assertEquals(i64, literal.adaptsTo(Kind.I64, negated));
    assertEquals(u32, literal.adaptsTo(Kind.U32, negated));
    assertEquals(u64, literal.adaptsTo(Kind.U64, negated));
    assertEquals(f64, literal.adaptsTo(Kind.F64, negated));
    assertFalse(literal.adaptsTo(Kind.BOOL, negated));
    assertFalse(literal.adaptsTo(Kind.STRING, negated));
  }

  @Test
  void hexadecimalLiteralsAreTheirValueWhereAnotherTypeIsWanted() {
    NumberLiteral literal = NumberLiteral.parse("0xFFFFFFFF");
    assertEquals(-1, literal.value(Kind.I32, false));
    assertEquals(4294967295L, literal.value(Kind.I64, false));
    assertEquals(U32.of(-1), literal.value(Kind.U32, false));
    assertEquals(4294967295.0, literal.value(Kind.F64, false));
  }

  @Test
  void suffixAndFormAreKnown() {
    assertEquals(Optional.of(Kind.U32), NumberLiteral.parse("5u32").suffix());
    assertEquals(Optional.empty(), NumberLiteral.parse("5").suffix());
    assertTrue(NumberLiteral.parse("2.0i32").isInteger());
    assertFalse(NumberLiteral.parse("2.0").isInteger());
    assertEquals("0xFF", NumberLiteral.parse("0xFF").toString());
  }

  @Test
  void valuesThatDoNotFitAreNotMade() {
    NumberLiteral literal = NumberLiteral.parse("5");
    assertThrows(IllegalArgumentException.class, () -> literal.value(Kind.U32, true));
  }

  @Property
  void everyMagnitudeIsReadExactly(
      @ForAll @BigRange(min = "0", max = "18446744073709551615") BigInteger value) {
    String[] forms = {
      value.toString(),
      "000" + value,
      "0x" + value.toString(16),
      "0b" + value.toString(2),
      "0o" + value.toString(8),
      value + "u64",
      value + ".0u64",
    };
    for (String form : forms) {
      NumberLiteral literal = NumberLiteral.parse(form);
      assertEquals(value.toString(), literal.value(Kind.U64, false).toString());
      assertEquals(value.doubleValue(), literal.value(Kind.F64, false));
      assertEquals(value.bitLength() < 64, literal.fits(Kind.I64, false));
    }
  }

  @Test
  void longTokensAreReadInLinearTime() {
    String digits = "1_".repeat(200_000) + "1";
    assertThrows(NumberFormatException.class, () -> NumberLiteral.parse(digits));
    assertEquals(
        Double.POSITIVE_INFINITY, NumberLiteral.parse(digits + ".5").value(Kind.F64, false));
    assertThrows(NumberFormatException.class, () -> NumberLiteral.parse("0x" + digits));
  }
}

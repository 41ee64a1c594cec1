package org.oruslang.semantics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberConversionTest {
  private static final String DECIMALS =
      "int() argument must be an integer string (decimals are not allowed)."
          + " Use float() to parse decimal values, got ";

  private static OrusString text(String text) {
    return OrusString.fromJavaString(text);
  }

  private static void fails(String message, Object value, boolean toInt) {
    Faults.expect(
        OrusErrorKind.CONVERSION,
        message,
        () -> {
          if (toInt) {
            NumberConversion.toInt(value);
          } else {
            NumberConversion.toFloat(value);
          }
        });
  }

  @ParameterizedTest
  @CsvSource({
    "42, 42",
    "'  -7  ', -7",
    "+7, 7",
    "010, 10",
    "'\t5\n', 5",
    "2147483647, 2147483647",
    "-2147483648, -2147483648",
    "00000000000000000000000000000005, 5",
    "-0, 0",
  })
  void intReadsDecimalIntegers(String input, int expected) {
    assertEquals(expected, NumberConversion.toInt((Object) text(input)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "   ", "12x", "0x10", "1_000", "zz", "- 5", "+", "--5", "1 2", "5\0", "٣"})
  void intRejectsOtherTexts(String input) {
    fails("int() argument must be an integer string, got \"" + input + '"', text(input), true);
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.5", "1e3", "2E5", "1.", "hello"})
  void intHintsAtFloatForDecimals(String input) {
    fails(DECIMALS + '"' + input + '"', text(input), true);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2147483648", "-2147483649", "99999999999", "9223372036854775808999"})
  void intRejectsWhatI32CannotHold(String input) {
    fails("int() overflow: \"" + input + "\" is out of range for i32", text(input), true);
  }

  @Test
  void intTakesWholeNumbers() {
    assertEquals(5, NumberConversion.toInt((Object) 5.0));
    assertEquals(7, NumberConversion.toInt((Object) U64.of(7)));
    assertEquals(7, NumberConversion.toInt((Object) U32.of(7)));
    assertEquals(-9, NumberConversion.toInt((Object) (-9L)));
    assertEquals(1, NumberConversion.toInt(Math.nextUp(1.0)));
    assertEquals(0, NumberConversion.toInt(1e-17));
    assertEquals(Integer.MIN_VALUE, NumberConversion.toInt(-2147483648.0));
    fails("int() overflow: 5000000000 is out of range for i32", 5000000000L, true);
    fails("int() overflow: 4294967295 is out of range for i32", U32.of(-1), true);
    fails("int() overflow: 18446744073709551615 is out of range for i32", U64.of(-1), true);
    fails("int() argument must be a whole number, got f64 3.5", 3.5, true);
    fails("int() argument must be a whole number, got f64 -0.5", -0.5, true);
    fails("int() overflow: 3e+10 is out of range for i32", 3e10, true);
    fails("int() overflow: 1e+20 is out of range for i32", 1e20, true);
    fails("int() overflow: value is not finite", Double.NaN, true);
    fails("int() overflow: value is not finite", Double.NEGATIVE_INFINITY, true);
  }

  @Test
  void otherKindsAreNamed() {
    fails("int() argument must be a string or number, got bool", true, true);
    fails("int() argument must be a string or number, got array", SampleValue.array(), true);
    fails("int() argument must be a string or number, got enum", SampleValue.variant("E.A"), true);
    fails("int() argument must be a string or number, got error", SampleValue.error("m"), true);
    fails("float() argument must be a string or number, got bool", true, false);
  }

  @Property
  void intReadsWhatItPrints(@ForAll int value) {
    assertEquals(value, NumberConversion.toInt(Rendering.asString(value)));
  }

  @ParameterizedTest
  @CsvSource({
    "2.5, 2.5",
    "' 1e3 ', 1000",
    ".5, 0.5",
    "5., 5",
    "0x10, 16",
    "0X1.8p1, 3",
    "0x.8, 0.5",
    "-0x1p-2, -0.25",
    "+1E+2, 100",
    "-0, -0.0",
    "0e999999999999, 0",
    "4.9e-324, 4.9e-324",
    "1.7976931348623157e308, 1.7976931348623157e308",
  })
  void floatReadsWhatStrtodReads(String input, double expected) {
    assertEquals(expected, NumberConversion.toFloat((Object) text(input)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "abc", "1e", "1e+", ".", "+", "0x", "0xp1", "1.5f", "1d", "1 2", "- 1"})
  void floatRejectsOtherTexts(String input) {
    fails("float() argument must be a number, got \"" + input + '"', text(input), false);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1e999", "1e-400", "-1e999", "0x1p99999", "inf", "-Infinity", "nan", "NaN(1)"})
  void floatRejectsWhatF64CannotHold(String input) {
    fails("float() overflow: \"" + input + "\" is out of range for f64", text(input), false);
  }

  @Test
  void floatWidensNumbers() {
    assertEquals(5.0, NumberConversion.toFloat((Object) 5));
    assertEquals(4294967295.0, NumberConversion.toFloat((Object) U32.of(-1)));
    assertEquals(18446744073709551616.0, NumberConversion.toFloat((Object) U64.of(-1)));
    assertEquals(1.5, NumberConversion.toFloat((Object) 1.5));
  }

  @Property
  void floatReadsJavaNotation(@ForAll long bits) {
    double value = Double.longBitsToDouble(bits);
    if (Double.isFinite(value)) {
      assertEquals(value, NumberConversion.toFloat(text(Double.toString(value))));
      assertEquals(value, NumberConversion.toFloat(text(Double.toHexString(value))));
    }
  }

  @Test
  void longTextsAreCutInMessages() {
    String longText = "x".repeat(60);
    fails(
        "int() argument must be an integer string, got \"" + "x".repeat(52) + "...\"",
        text(longText),
        true);
    fails(
        "float() argument must be a number, got \"" + "x".repeat(52) + "\"",
        text("x".repeat(52)),
        false);
    OrusString cut = text("x".repeat(51) + "é");
    fails("float() argument must be a number, got \"" + "x".repeat(51) + "\uDCC3...\"", cut, false);
  }

  @Test
  void longMalformedTextsAreRejectedInLinearTime() {
    String digits = "1".repeat(1_000_000);
    fails(
        "float() argument must be a number, got \"" + "1".repeat(52) + "...\"",
        text(digits + "x"),
        false);
    fails(
        "int() argument must be an integer string, got \"" + "1".repeat(52) + "...\"",
        text(digits + "x"),
        true);
  }
}

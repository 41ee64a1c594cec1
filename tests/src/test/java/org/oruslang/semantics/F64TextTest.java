package org.oruslang.semantics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The decimal forms of f64 against their definitions in exact decimals. */
class F64TextTest {
  private static String defaultText(double value) {
    TextSink out = new TextSink();
    F64Text.appendDefault(out, value);
    return out.toString();
  }

  private static String general(double value) {
    TextSink out = new TextSink();
    F64Text.appendGeneral(out, value);
    return out.toString();
  }

  private static String fixed(double value, int decimals) {
    TextSink out = new TextSink();
    F64Text.appendFixed(out, value, decimals);
    return out.toString();
  }

  /** Doubles of all sizes, with many exact ties of decimal rounding. */
  @Provide
  Arbitrary<Double> doubles() {
    return Arbitraries.oneOf(
        Arbitraries.longs().map(Double::longBitsToDouble).filter(Double::isFinite),
        fractions().map(f -> f * 1e6),
        fractions(),
        fractions().map(f -> f * 2e-4),
        Arbitraries.integers().map(n -> n / 1024.0),
        Arbitraries.integers().between(-4000, 4000).map(n -> n / 8.0),
        Arbitraries.longs().map(n -> (double) n),
        Arbitraries.integers().between(0, 60).map(e -> Math.scalb(1.0, -e) + 1),
        Arbitraries.integers()
            .between(-5, 17)
            .map(e -> Math.nextDown(Double.parseDouble("1e" + e))),
        Arbitraries.integers().between(-5, 17).map(e -> Double.parseDouble("1e" + e)));
  }

  /** Doubles between -1 and 1 with random bits down to the last. */
  private static Arbitrary<Double> fractions() {
    return Arbitraries.longs()
        .withDistribution(RandomDistribution.uniform())
        .map(bits -> bits / 0x1p63);
  }

  @Property(tries = 20000)
  void defaultTextIsTheExactValueRounded(@ForAll("doubles") double value) {
    assertEquals(modelDefault(value), defaultText(value));
  }

  private static String modelDefault(double value) {
    if (value == 0) {
      return "0";
    }
    if (Math.abs(value) >= 1e-4) {
      return new BigDecimal(value)
          .setScale(17, RoundingMode.HALF_EVEN)
          .stripTrailingZeros()
          .toPlainString();
    }
    return modelScientific(
        new BigDecimal(value).round(new MathContext(17, RoundingMode.HALF_EVEN)));
  }

  @Property(tries = 20000)
  void generalTextIsThatOfC(@ForAll("doubles") double value) {
    String expected;
    if (value == 0) {
      expected = 1 / value < 0 ? "-0" : "0";
    } else {
      BigDecimal rounded = new BigDecimal(value).round(new MathContext(6, RoundingMode.HALF_EVEN));
      int exponent = rounded.precision() - 1 - rounded.scale();
      expected =
          exponent < -4 || exponent >= 6
              ? modelScientific(rounded)
              : rounded.stripTrailingZeros().toPlainString();
    }
    assertEquals(expected, general(value));
  }

  private static String modelScientific(BigDecimal rounded) {
    int exponent = rounded.precision() - 1 - rounded.scale();
    String mantissa = rounded.scaleByPowerOfTen(-exponent).stripTrailingZeros().toPlainString();
    return mantissa
        + "e"
        + (exponent < 0 ? "-" : "+")
        + (Math.abs(exponent) < 10 ? "0" : "")
        + Math.abs(exponent);
  }

  @Property(tries = 20000)
  void fixedTextIsTheExactValueRounded(
      @ForAll("doubles") double value, @ForAll @IntRange(max = 25) int decimals) {
    String digits =
        new BigDecimal(Math.abs(value)).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
    boolean negative = Double.doubleToRawLongBits(value) < 0;
    assertEquals((negative ? "-" : "") + digits, fixed(value, decimals));
  }

  @ParameterizedTest
  @CsvSource({
    "1.0, 1",
    "100.0, 100",
    "-1.5, -1.5",
    "99.99, 99.98999999999999488",
    "1.1, 1.10000000000000009",
    "0.1, 0.10000000000000001",
    "0.7, 0.69999999999999996",
    "2.718281828459045, 2.71828182845904509",
    "123456.789, 123456.78900000000430737",
    "33.333333333333336, 33.3333333333333357",
    "0.0001, 0.0001",
    "0.00009, 9.0000000000000006e-05",
    "-1e-5, -1.0000000000000001e-05",
    "1e15, 1000000000000000",
    "1e23, 99999999999999991611392",
    "6.022e23, 602200000000000027262976",
    "1.000003814697265625, 1.00000381469726562",
    "1.000011444091796875, 1.00001144409179688",
    "5e-324, 4.9406564584124654e-324",
    "2.2250738585072014e-308, 2.2250738585072014e-308",
    "-0.0, 0",
    "9007199254740993.0, 9007199254740992",
    "9223372036854775808.0, 9223372036854775808",
    "-9223372036854775808.0, -9223372036854775808",
    "-0.00015, -0.00015",
    "NaN, nan",
    "Infinity, inf",
    "-Infinity, -inf",
  })
  void defaultTextOfKnownValues(double value, String expected) {
    assertEquals(expected, defaultText(value));
  }

  @ParameterizedTest
  @CsvSource({
    "3.14159265, 3.14159",
    "0.1, 0.1",
    "100000.0, 100000",
    "1000000.0, 1e+06",
    "999999.5, 1e+06",
    "999998.5, 999998",
    "123456.789, 123457",
    "99999.95, 99999.9",
    "99999.96, 100000",
    "1e20, 1e+20",
    "1e-5, 1e-05",
    "0.0001, 0.0001",
    "0.00009999995, 0.0001",
    "0.09999999999, 0.1",
    "2.0, 2",
    "-2.5, -2.5",
    "-0.0, -0",
    "1e300, 1e+300",
    "Infinity, inf",
    "-Infinity, -inf",
    "NaN, -nan",
  })
  void generalTextOfKnownValues(double value, String expected) {
    assertEquals(expected, general(value));
  }

  @ParameterizedTest
  @CsvSource({
    "3.14159, 2, 3.14",
    "0.5, 0, 0",
    "1.5, 0, 2",
    "2.5, 0, 2",
    "3.5, 0, 4",
    "0.25, 1, 0.2",
    "0.35, 1, 0.3",
    "2.25, 3, 2.250",
    "-0.001, 2, -0.00",
    "0.1, 20, 0.10000000000000000555",
    "0.999, 2, 1.00",
    "1e22, 1, 10000000000000000000000.0",
    "5e-324, 3, 0.000",
    "Infinity, 2, inf",
    "-Infinity, 2, -inf",
    "NaN, 2, -nan",
  })
  void fixedTextOfKnownValues(double value, int decimals, String expected) {
    assertEquals(expected, fixed(value, decimals));
  }

  @Test
  void decimalsAreLimited() {
    assertEquals(2 + F64Text.MAX_DECIMALS, fixed(1.5, Integer.MAX_VALUE).length());
  }
}

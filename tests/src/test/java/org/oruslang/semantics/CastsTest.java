package org.oruslang.semantics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Casts against a model in exact decimals. The static methods are reached through {@link
 * DynamicCasts}, which does nothing but choose one.
 */
class CastsTest {
  private static final List<Kind> NUMERIC =
      List.of(Kind.I32, Kind.I64, Kind.U32, Kind.U64, Kind.F64);

  @Provide
  Arbitrary<Kind> numericKinds() {
    return Arbitraries.of(NUMERIC);
  }

  @Provide
  Arbitrary<Object> numbers() {
    Arbitrary<Long> bits =
        Arbitraries.oneOf(
            Arbitraries.longs(),
            Arbitraries.of(0L, 1L, -1L, 1L << 31, -(1L << 31), (1L << 32) - 1, 1L << 32),
            Arbitraries.of(Long.MIN_VALUE, Long.MAX_VALUE, (1L << 31) - 1, -(1L << 31) - 1));
    Arbitrary<Double> doubles =
        Arbitraries.oneOf(
            Arbitraries.longs().map(Double::longBitsToDouble),
            Arbitraries.doubles().between(-1e20, 1e20),
            Arbitraries.doubles().between(-5e9, 5e9),
            edges());
    return Arbitraries.oneOf(
        bits.map(Long::intValue),
        bits,
        bits.map(b -> U32.of(b.intValue())),
        bits.map(U64::of),
        doubles);
  }

  /** Both neighbours of every limit. */
  private static Arbitrary<Double> edges() {
    return Arbitraries.of(0.0, 1.0, 0x1p31, 0x1p32, 0x1p53, 0x1p63, 0x1p64)
        .flatMap(
            limit ->
                Arbitraries.of(
                    limit, -limit, Math.nextUp(limit), Math.nextDown(limit), limit - 1, -limit - 1))
        .flatMap(v -> Arbitraries.of(v, Math.nextDown(v), v + 0.5, v - 0.5));
  }

  @Property(tries = 5000)
  void numericCastsMatchTheModel(
      @ForAll("numbers") Object value, @ForAll("numericKinds") Kind target) {
    Kind source = Kind.of(value);
    if (target == Kind.F64) {
      double expected = source == Kind.F64 ? (double) value : exact(value).doubleValue();
      assertEquals(expected, DynamicCasts.cast(value, target));
      return;
    }
    if (source == Kind.F64 && !Double.isFinite((double) value)) {
      Faults.expect(
          OrusErrorKind.VALUE,
          "f64 value out of " + target.label() + " range",
          () -> DynamicCasts.cast(value, target));
      return;
    }
    BigDecimal number = exact(value);
    BigInteger whole = number.setScale(0, RoundingMode.DOWN).toBigIntegerExact();
    boolean negativeToUnsigned = source == Kind.F64 && !target.isSigned() && number.signum() < 0;
    if (keepsLowBits(source, target) || (fits(whole, target) && !negativeToUnsigned)) {
      Object result = DynamicCasts.cast(value, target);
      assertEquals(target, Kind.of(result));
      assertEquals(lowBits(whole, target), exact(result).toBigIntegerExact());
    } else {
      Faults.expect(
          OrusErrorKind.VALUE, message(source, target), () -> DynamicCasts.cast(value, target));
    }
  }

  private static boolean keepsLowBits(Kind source, Kind target) {
    return (source == Kind.I64 && target == Kind.I32)
        || (source == Kind.I32 && target == Kind.U32)
        || (source == Kind.U32 && target == Kind.I32);
  }

  private static String message(Kind source, Kind target) {
    return switch (source) {
      case I32, I64 ->
          target == Kind.U64
              ? "Cannot convert negative " + source.label() + " to u64"
              : source.label() + " value out of " + target.label() + " range";
      case U64 -> "u64 value too large for " + target.label();
      default -> "f64 value out of " + target.label() + " range";
    };
  }

  private static BigDecimal exact(Object value) {
    return value instanceof Double number ? new BigDecimal(number) : new BigDecimal("" + value);
  }

  private static boolean fits(BigInteger value, Kind kind) {
    return lowBits(value, kind).equals(value);
  }

  private static BigInteger lowBits(BigInteger value, Kind kind) {
    BigInteger modulus = BigInteger.ONE.shiftLeft(kind.bits());
    BigInteger rest = value.mod(modulus);
    return kind.isSigned() && rest.testBit(kind.bits() - 1) ? rest.subtract(modulus) : rest;
  }

  @Property
  void numbersAreTrueUnlessZero(@ForAll("numbers") Object value) {
    boolean zero = value instanceof Double number ? number == 0.0 : exact(value).signum() == 0;
    assertEquals(!zero, DynamicCasts.cast(value, Kind.BOOL));
  }

  @Test
  void boolsAreOneAndZero() {
    assertEquals(1, DynamicCasts.cast(true, Kind.I32));
    assertEquals(0L, DynamicCasts.cast(false, Kind.I64));
    assertEquals(U32.of(1), DynamicCasts.cast(true, Kind.U32));
    assertEquals(U64.of(0), DynamicCasts.cast(false, Kind.U64));
    assertEquals(1.0, DynamicCasts.cast(true, Kind.F64));
    assertEquals(false, DynamicCasts.cast(false, Kind.BOOL));
  }

  @Test
  void documentedCastsHold() {
    assertEquals(-1, Casts.i32ToU32(-1));
    assertEquals(0, Casts.i64ToI32(4294967296L));
    assertEquals(Integer.MIN_VALUE, Casts.i64ToI32(2147483648L));
    assertEquals(-1, Casts.u32ToI32(-1));
    assertEquals(4294967295L, Casts.u32ToI64(-1));
    assertEquals(6L, I64Arithmetic.add(Casts.u32ToI64(5), 1L));
    assertEquals(18446744073709551616.0, Casts.u64ToF64(-1L));
    assertEquals(0x1p63, Casts.u64ToF64(Long.MIN_VALUE + 1024));
    assertEquals(0x1p63 + 2048, Casts.u64ToF64(Long.MIN_VALUE + 1025));
    assertEquals(1, Casts.f64ToI32(1.9));
    assertEquals(-1, Casts.f64ToI32(-1.9));
    assertEquals(0L, Casts.f64ToI64(-0.5));
    assertEquals(2147483648L, Casts.f64ToI64(2147483648.0));
    assertEquals(Integer.MIN_VALUE, Casts.f64ToU32(2147483648.0));
    assertEquals(0, Casts.f64ToU32(-0.0));
    value("Cannot convert negative i32 to u64", () -> Casts.i32ToU64(-1));
    value("i64 value out of u32 range", () -> Casts.i64ToU32(-1));
    value("i64 value out of u32 range", () -> Casts.i64ToU32(4294967296L));
    value("Cannot convert negative i64 to u64", () -> Casts.i64ToU64(-1));
    value("u64 value too large for i32", () -> Casts.u64ToI32(2147483648L));
    value("u64 value too large for u32", () -> Casts.u64ToU32(4294967296L));
    value("u64 value too large for i64", () -> Casts.u64ToI64(-1));
    value("f64 value out of u32 range", () -> Casts.f64ToU32(-0.5));
    value("f64 value out of u32 range", () -> Casts.f64ToU32(4294967296.0));
    value("f64 value out of u64 range", () -> Casts.f64ToU64(-1.0));
    value("f64 value out of u64 range", () -> Casts.f64ToU64(18446744073709551616.0));
    value("f64 value out of i32 range", () -> Casts.f64ToI32(2147483648.0));
    value("f64 value out of i32 range", () -> Casts.f64ToI32(1e300));
    value("f64 value out of i64 range", () -> Casts.f64ToI64(Double.NaN));
  }

  private static void value(String message, Executable operation) {
    Faults.expect(OrusErrorKind.VALUE, message, operation);
  }

  @Test
  void castsToStringUseSixDigitsForF64() {
    assertEquals("5", DynamicCasts.cast(5, Kind.STRING).toString());
    assertEquals("true", DynamicCasts.cast(true, Kind.STRING).toString());
    assertEquals("-7", DynamicCasts.cast(-7L, Kind.STRING).toString());
    assertEquals("4294967295", DynamicCasts.cast(U32.of(-1), Kind.STRING).toString());
    assertEquals("18446744073709551615", DynamicCasts.cast(U64.of(-1), Kind.STRING).toString());
    assertEquals("3.14159", DynamicCasts.cast(3.14159265, Kind.STRING).toString());
    OrusString text = OrusString.fromJavaString("text");
    assertEquals(text, DynamicCasts.cast(text, Kind.STRING));
  }

  @Test
  void failingDynamicCastsNameBothTypes() {
    OrusString text = OrusString.fromJavaString("12");
    type("Cannot cast string to i32", () -> DynamicCasts.cast(text, Kind.I32));
    type("Cannot cast string to bool", () -> DynamicCasts.cast(text, Kind.BOOL));
    type("Cannot cast array to string", () -> DynamicCasts.cast(SampleValue.array(), Kind.STRING));
    type(
        "Cannot cast Color to f64",
        () -> DynamicCasts.cast(SampleValue.variant("Color.Red"), Kind.F64));
    type("Expected a value of type i32, got string", () -> DynamicCasts.require(text, Kind.I32));
    assertEquals(text, DynamicCasts.require(text, Kind.STRING));
  }

  private static void type(String message, Executable operation) {
    Faults.expect(OrusErrorKind.TYPE, message, operation);
  }

  @Test
  void commonKindHasTheHigherRank() {
    for (Kind a : NUMERIC) {
      for (Kind b : NUMERIC) {
        assertEquals(
            NUMERIC.get(Math.max(NUMERIC.indexOf(a), NUMERIC.indexOf(b))), Promotion.common(a, b));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"I32", "I64", "U32", "U64", "F64"})
  void promotionConvertsAsCastsDo(Kind target) {
    assertNotNull(Promotion.convert(7, target));
    assertEquals(DynamicCasts.cast(7, target), Promotion.convert(7, target));
  }

  @Test
  void promotionOfMixedOperandsMayWrapOrRaise() {
    assertEquals(U32.of(-4), sum(Promotion.convert(-5, Kind.U32), U32.of(1)));
    assertEquals(U32.of(6), sum(Promotion.convert(5L, Kind.U32), U32.of(1)));
    value("Cannot convert negative i32 to u64", () -> Promotion.convert(-5, Kind.U64));
    value("i64 value out of u32 range", () -> Promotion.convert(5000000000L, Kind.U32));
  }

  private static Object sum(Object a, Object b) {
    return DynamicArithmetic.add(a, b);
  }
}

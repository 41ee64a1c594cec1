package org.oruslang.semantics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The four integer types against a model in unbounded integers. */
class IntegerArithmeticTest {
  private static final OrusErrorKind RUNTIME = OrusErrorKind.RUNTIME;
  private static final OrusErrorKind VALUE = OrusErrorKind.VALUE;

  /** All bit patterns, those near the ends of the ranges often. */
  @Provide
  Arbitrary<Integer> ints() {
    return Arbitraries.oneOf(
        Arbitraries.integers(),
        Arbitraries.of(0, 1, -1, 2, -2, Integer.MIN_VALUE, Integer.MIN_VALUE + 1),
        Arbitraries.of(Integer.MAX_VALUE, Integer.MAX_VALUE - 1, 46341, 65536));
  }

  /** All bit patterns, those near the ends of the ranges often. */
  @Provide
  Arbitrary<Long> longs() {
    return Arbitraries.oneOf(
        Arbitraries.longs(),
        Arbitraries.of(0L, 1L, -1L, 2L, -2L, Long.MIN_VALUE, Long.MIN_VALUE + 1),
        Arbitraries.of(Long.MAX_VALUE, Long.MAX_VALUE - 1, 1L << 32, 3037000500L));
  }

  @Property
  void i32MatchesTheModel(
      @ForAll ArithmeticOperator op, @ForAll("ints") int a, @ForAll("ints") int b) {
    check(
        Kind.I32,
        op,
        BigInteger.valueOf(a),
        BigInteger.valueOf(b),
        () -> BigInteger.valueOf(op.i32(a, b)));
  }

  @Property
  void i64MatchesTheModel(
      @ForAll ArithmeticOperator op, @ForAll("longs") long a, @ForAll("longs") long b) {
    check(
        Kind.I64,
        op,
        BigInteger.valueOf(a),
        BigInteger.valueOf(b),
        () -> BigInteger.valueOf(op.i64(a, b)));
  }

  @Property
  void u32MatchesTheModel(
      @ForAll ArithmeticOperator op, @ForAll("ints") int a, @ForAll("ints") int b) {
    check(Kind.U32, op, unsigned(a), unsigned(b), () -> unsigned(op.u32(a, b)));
  }

  @Property
  void u64MatchesTheModel(
      @ForAll ArithmeticOperator op, @ForAll("longs") long a, @ForAll("longs") long b) {
    check(Kind.U64, op, unsigned(a), unsigned(b), () -> unsigned(op.u64(a, b)));
  }

  @Property
  void dynamicArithmeticMatchesTheModel(
      @ForAll ArithmeticOperator op, @ForAll("longs") long a, @ForAll("ints") int b) {
    check(
        Kind.I64,
        op,
        BigInteger.valueOf(a),
        BigInteger.valueOf(b),
        () -> BigInteger.valueOf((long) DynamicArithmetic.apply(op, a, b)));
    check(
        Kind.U64,
        op,
        unsigned(a),
        unsigned(b),
        () ->
            unsigned(
                ((U64) DynamicArithmetic.apply(op, U64.of(a), U64.of(Integer.toUnsignedLong(b))))
                    .bits()));
  }

  @Property
  void comparisonsAreNumeric(@ForAll("longs") long a, @ForAll("longs") long b) {
    int signed = BigInteger.valueOf(a).compareTo(BigInteger.valueOf(b));
    int unsigned = unsigned(a).compareTo(unsigned(b));
    assertEquals(signed, Integer.signum(I64Arithmetic.compare(a, b)));
    assertEquals(unsigned, Integer.signum(U64Arithmetic.compare(a, b)));
    assertEquals(unsigned < 0, U64Arithmetic.lessThan(a, b));
    assertEquals(unsigned <= 0, U64Arithmetic.lessOrEqual(a, b));
    int low = unsigned((int) a).compareTo(unsigned((int) b));
    assertEquals(low, Integer.signum(U32Arithmetic.compare((int) a, (int) b)));
    assertEquals(low < 0, U32Arithmetic.lessThan((int) a, (int) b));
    assertEquals(low <= 0, U32Arithmetic.lessOrEqual((int) a, (int) b));
    assertEquals(
        Integer.compare((int) a, (int) b), Integer.signum(I32Arithmetic.compare((int) a, (int) b)));
  }

  @Test
  void additionSubtractionAndMultiplicationWrap() {
    assertEquals(Integer.MIN_VALUE, I32Arithmetic.add(Integer.MAX_VALUE, 1));
    assertEquals(0, I32Arithmetic.mul(65536, 65536));
    assertEquals(Integer.MAX_VALUE, I32Arithmetic.sub(-2147483647, 2));
    assertEquals(-698016724, lcg(lcg(lcg(12345))));
    assertEquals(1, I64Arithmetic.mul(Long.MAX_VALUE, Long.MAX_VALUE));
    assertEquals(1, U32Arithmetic.mul(-1, -1));
    assertEquals(-1, U64Arithmetic.sub(0, 1));
  }

  private static int lcg(int s) {
    return I32Arithmetic.add(I32Arithmetic.mul(s, 1103515245), 12345);
  }

  @Test
  void divisionTruncatesAndRemainderHasTheSignOfTheDividend() {
    assertEquals(-3, I32Arithmetic.div(-7, 2));
    assertEquals(-3, I32Arithmetic.div(7, -2));
    assertEquals(3, I32Arithmetic.div(-7, -2));
    assertEquals(-1, I32Arithmetic.rem(-7, 3));
    assertEquals(1, I32Arithmetic.rem(7, -3));
    assertEquals(-3, I64Arithmetic.div(-7, 2));
    assertEquals(-1, I64Arithmetic.rem(-7, 2));
    assertEquals(3, U64Arithmetic.rem(7, 4));
  }

  @Test
  void negatingTheMinimumOverflows() {
    assertEquals(-5, I32Arithmetic.neg(5));
    assertEquals(5, I64Arithmetic.neg(-5));
    Faults.expect(VALUE, "Integer overflow", () -> I32Arithmetic.neg(Integer.MIN_VALUE));
    Faults.expect(VALUE, "Integer overflow", () -> I64Arithmetic.neg(Long.MIN_VALUE));
  }

  private interface Operation {
    BigInteger apply();
  }

  private static void check(
      Kind kind, ArithmeticOperator op, BigInteger a, BigInteger b, Operation operation) {
    boolean divides = op == ArithmeticOperator.DIV || op == ArithmeticOperator.REM;
    if (divides && b.signum() == 0) {
      Faults.expect(RUNTIME, "Division by zero", operation::apply);
      return;
    }
    BigInteger exact =
        switch (op) {
          case ADD -> a.add(b);
          case SUB -> a.subtract(b);
          case MUL -> a.multiply(b);
          case DIV -> a.divide(b);
          case REM -> a.remainder(b);
        };
    boolean overflows = kind.isSigned() && divides && a.divide(b).bitLength() == kind.bits();
    if (overflows) {
      Faults.expect(VALUE, "Integer overflow", operation::apply);
    } else {
      assertEquals(wrap(exact, kind), operation.apply());
    }
  }

  private static BigInteger wrap(BigInteger exact, Kind kind) {
    BigInteger modulus = BigInteger.ONE.shiftLeft(kind.bits());
    BigInteger rest = exact.mod(modulus);
    return kind.isSigned() && rest.testBit(kind.bits() - 1) ? rest.subtract(modulus) : rest;
  }

  private static BigInteger unsigned(int bits) {
    return BigInteger.valueOf(Integer.toUnsignedLong(bits));
  }

  private static BigInteger unsigned(long bits) {
    return new BigInteger(Long.toUnsignedString(bits));
  }
}

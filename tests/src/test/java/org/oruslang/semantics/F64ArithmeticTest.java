package org.oruslang.semantics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class F64ArithmeticTest {
  @ParameterizedTest
  @ValueSource(doubles = {0.0, -0.0})
  void zeroDivisorsRaise(double zero) {
    for (double dividend : new double[] {1.0, 0.0, Double.NaN, Double.POSITIVE_INFINITY}) {
      Faults.expect(
          OrusErrorKind.RUNTIME, "Division by zero", () -> F64Arithmetic.div(dividend, zero));
      Faults.expect(
          OrusErrorKind.RUNTIME, "Division by zero", () -> F64Arithmetic.rem(dividend, zero));
    }
  }

  @Test
  void otherResultsFollowIeee() {
    double infinity = F64Arithmetic.mul(1e308, 10.0);
    assertEquals(Double.POSITIVE_INFINITY, infinity);
    assertEquals(Double.NEGATIVE_INFINITY, F64Arithmetic.neg(infinity));
    assertEquals(Double.NaN, F64Arithmetic.sub(infinity, infinity));
    assertEquals(Double.POSITIVE_INFINITY, F64Arithmetic.div(1e308, 1e-10));
    assertEquals(0.30000000000000004, F64Arithmetic.add(0.1, 0.2));
    assertEquals(-0.0, F64Arithmetic.neg(0.0));
  }

  @Test
  void remainderIsThatOfTheTruncatedQuotient() {
    assertEquals(1.5, F64Arithmetic.rem(5.5, 2.0));
    assertEquals(-1.5, F64Arithmetic.rem(-5.5, 2.0));
    assertEquals(1.5, F64Arithmetic.rem(5.5, -2.0));
    assertEquals(5.5, F64Arithmetic.rem(5.5, Double.POSITIVE_INFINITY));
  }

  @ParameterizedTest
  @EnumSource
  void operatorsAsDataDoTheSame(ArithmeticOperator op) {
    double expected =
        switch (op) {
          case ADD -> 7.5 + 2.0;
          case SUB -> 7.5 - 2.0;
          case MUL -> 7.5 * 2.0;
          case DIV -> 7.5 / 2.0;
          case REM -> 7.5 % 2.0;
        };
    assertEquals(expected, op.f64(7.5, 2.0));
    assertEquals(expected, DynamicArithmetic.apply(op, 7.5, 2.0));
  }
}

package org.oruslang.semantics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DynamicArithmeticTest {
  private static final String NOT_SAME =
      "Operands must be the same type. Use 'as' for explicit type conversion.";
  private static final String NOT_NUMERIC = "Operands must be numeric (i32, i64, u32, u64, or f64)";

  private static OrusString text(String text) {
    return OrusString.fromJavaString(text);
  }

  private static void typeError(String message, Executable operation) {
    Faults.expect(OrusErrorKind.TYPE, message, operation);
  }

  @Test
  void equalKindsKeepTheirKind() {
    assertEquals(3, DynamicArithmetic.add(1, 2));
    assertEquals(3L, DynamicArithmetic.add(1L, 2L));
    assertEquals(3.75, DynamicArithmetic.add(1.5, 2.25));
    assertEquals(U32.of(-2), DynamicArithmetic.mul(U32.of(-1), U32.of(2)));
    assertEquals(U64.of(-1), DynamicArithmetic.sub(U64.of(0), U64.of(1)));
    assertEquals(0, DynamicArithmetic.mul(65536, 65536));
    assertEquals(-3, DynamicArithmetic.div(-7, 2));
    assertEquals(-1, DynamicArithmetic.rem(-7, 3));
    assertEquals(Double.POSITIVE_INFINITY, DynamicArithmetic.div(1e308, 1e-10));
  }

  @Test
  void signedIntegersOfBothWidthsMixInI64() {
    assertEquals(3L, DynamicArithmetic.add(1, 2L));
    assertEquals(-1L, DynamicArithmetic.sub(1L, 2));
    assertEquals(4294967296L, DynamicArithmetic.mul(65536, 65536L));
    assertEquals(3L, DynamicArithmetic.div(7L, 2));
    assertEquals(1L, DynamicArithmetic.rem(7, 2L));
  }

  @Test
  void plusConcatenatesIfEitherSideIsAString() {
    assertEquals(text("ab"), DynamicArithmetic.add(text("a"), text("b")));
    assertEquals(text("a1"), DynamicArithmetic.add(text("a"), 1));
    assertEquals(text("1a"), DynamicArithmetic.add(1, text("a")));
    assertEquals(text("a1.5"), DynamicArithmetic.add(text("a"), 1.5));
    assertEquals(text("a=1, 2"), DynamicArithmetic.add(text("a="), SampleValue.array(1, 2)));
    assertEquals(
        text("e: Error: bad"), DynamicArithmetic.add(text("e: "), SampleValue.error("bad")));
    assertEquals(text("ab"), DynamicArithmetic.apply(ArithmeticOperator.ADD, text("a"), text("b")));
  }

  @ParameterizedTest
  @EnumSource
  void differentKindsAreRejected(ArithmeticOperator op) {
    List<Object> numbers = List.of(1, U32.of(1), U64.of(1), 1.0);
    for (Object a : numbers) {
      for (Object b : numbers) {
        if (a != b) {
          typeError(NOT_SAME, () -> DynamicArithmetic.apply(op, a, b));
        }
      }
      typeError(NOT_SAME, () -> DynamicArithmetic.apply(op, a, SampleValue.array()));
      typeError(NOT_NUMERIC, () -> DynamicArithmetic.apply(op, a, true));
      typeError(NOT_NUMERIC, () -> DynamicArithmetic.apply(op, true, a));
    }
  }

  @Test
  void valuesThatAreNotNumbersAreRejected() {
    typeError(NOT_NUMERIC, () -> DynamicArithmetic.add(true, true));
    typeError(NOT_NUMERIC, () -> DynamicArithmetic.sub(text("x"), text("y")));
    typeError(NOT_SAME, () -> DynamicArithmetic.mul(text("x"), 3));
    typeError(NOT_NUMERIC, () -> DynamicArithmetic.add(SampleValue.array(1), SampleValue.array(2)));
    typeError(NOT_SAME, () -> DynamicArithmetic.add(1, 2.5));
    typeError(NOT_SAME, () -> DynamicArithmetic.mul(SampleValue.array(1), 2.5));
  }

  @Test
  void errorsAreThoseOfTheTypedOperations() {
    Faults.expect(OrusErrorKind.RUNTIME, "Division by zero", () -> DynamicArithmetic.div(1.0, 0.0));
    Faults.expect(OrusErrorKind.RUNTIME, "Division by zero", () -> DynamicArithmetic.rem(1L, 0));
    Faults.expect(
        OrusErrorKind.VALUE,
        "Integer overflow",
        () -> DynamicArithmetic.div(Integer.MIN_VALUE, -1));
    assertEquals(2147483648L, DynamicArithmetic.div(Integer.MIN_VALUE, -1L));
  }

  @Test
  void minusNegatesSignedNumbersOnly() {
    assertEquals(-5, DynamicArithmetic.neg(5));
    assertEquals(-5L, DynamicArithmetic.neg(5L));
    assertEquals(-5.0, DynamicArithmetic.neg(5.0));
    Faults.expect(
        OrusErrorKind.VALUE, "Integer overflow", () -> DynamicArithmetic.neg(Long.MIN_VALUE));
    typeError(
        "Unary minus does not work on unsigned integers (u32, u64)",
        () -> DynamicArithmetic.neg(U32.of(5)));
    typeError(
        "Unary minus only works on numeric types (i32, i64, u32, u64, f64)",
        () -> DynamicArithmetic.neg(true));
  }
}

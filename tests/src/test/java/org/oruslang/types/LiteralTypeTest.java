package org.oruslang.types;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Number literals take the type that their context wants. */
class LiteralTypeTest {

  @ParameterizedTest
  @CsvSource({
    "5, i32",
    "-5, i32",
    "2147483647, i32",
    "-2147483648, i32",
    "2147483648, i64",
    "-9223372036854775808, i64",
    "18446744073709551615, u64",
    "0xFFFFFFFF, i32",
    "0x100000000, i64",
    "1.0, f64",
    "1e3, f64",
    "5u32, u32",
    "1 + 5000000000, i64",
    "1 + 2.5, f64",
    "2 * 3 + 1, i32",
    "010, i32"
  })
  void literalsWithoutAContextHaveTheSmallestTypeThatHoldsThem(String literal, String type) {
    assertEquals(type, CheckedProgram.of("x = " + literal).typeOf("x"));
  }

  @ParameterizedTest
  @CsvSource({"i64, -5", "u64, 18446744073709551615", "f64, 2 + 3", "u32, 0xFFFFFFFF", "f64, -7"})
  void declaredTypesReachIntoConstantExpressions(String type, String literal) {
    assertEquals(List.of(), CheckedProgram.of("x: " + type + " = " + literal).messages());
  }

  @ParameterizedTest
  @CsvSource({"i32, 2147483648", "u32, -1", "i32, 2.0", "i32, 0xFFFFFFFF", "u64, -1", "bool, 1"})
  void literalsThatDoNotFitAreReportedAtTheName(String type, String literal) {
    assertEquals(List.of("E2001 1:1"), CheckedProgram.of("x: " + type + " = " + literal).errors());
  }

  @Test
  void operandsAdaptToTheOtherOperand() {
    CheckedProgram program =
        CheckedProgram.of(
            "a: i64 = 7",
            "b = a + 1",
            "c = -1 + a",
            "d: f64 = 1.5",
            "e = 2 * d",
            "f = a + (2 + 3)");
    assertEquals(List.of(), program.messages());
    assertEquals("i64", program.typeOf("b"));
    assertEquals("i64", program.typeOf("c"));
    assertEquals("f64", program.typeOf("e"));
    assertEquals("i64", program.typeOf("f"));
  }

  @Test
  void widerLiteralsPromoteTheOtherOperand() {
    CheckedProgram program = CheckedProgram.of("a = 5", "b = a + 2.5", "c = a + 5000000000");
    assertEquals("f64", program.typeOf("b"));
    assertEquals("i64", program.typeOf("c"));
  }

  @Test
  void theContextOfALiteralEndsWithItsStatement() {
    CheckedProgram program = CheckedProgram.of("a = 5", "b: i64 = a");
    assertEquals(List.of("E2001 2:1"), program.errors());
  }

  @Test
  void argumentsResultsFieldsElementsAndArmsAreContexts() {
    CheckedProgram program =
        CheckedProgram.of(
            "struct P:",
            "    x: f64",
            "fn f(a: i64) -> i64:",
            "    if a > 3: return 1",
            "    0",
            "p = P{ x: 3 }",
            "xs: [u64] = [1, 2, 3]",
            "y = f(-5)",
            "z: f64 = match y:",
            "    1 -> 1",
            "    _ -> 2.5");
    assertEquals(List.of(), program.messages());
  }

  @Test
  void literalsThatMeetInOneGenericCallShareTheirType() {
    CheckedProgram program =
        CheckedProgram.of("fn add(a, b):", "    return a + b", "big: i64 = 1", "x = add(2, big)");
    assertEquals(List.of(), program.messages());
    assertEquals("i64", program.typeOf("x"));
  }
}

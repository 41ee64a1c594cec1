package org.oruslang.tests.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.oruslang.diagnostics.ErrorCategory;
import org.oruslang.diagnostics.ErrorCode;

class ErrorCodeTest {

  @ParameterizedTest
  @EnumSource
  void everyCodeIsWellFormedAndFoundByItsText(ErrorCode code) {
    assertTrue(code.code().matches("E\\d{4}"), code.code());
    assertSame(code, ErrorCode.of(code.code()));
    assertFalse(code.title().isBlank());
  }

  @Test
  void unknownCodesAreRejected() {
    assertThrows(IllegalArgumentException.class, () -> ErrorCode.of("E4711"));
  }

  @ParameterizedTest
  @CsvSource({
    "DIVISION_BY_ZERO, RUNTIME PANIC",
    "UNDEFINED_VARIABLE, SYNTAX ERROR",
    "TYPE_MISMATCH, TYPE MISMATCH",
    "TYPE_MISMATCH_AT_RUN_TIME, TYPE MISMATCH",
    "MODULE_CYCLE, MODULE ERROR",
    "INTERNAL_ERROR, INTERNAL ERROR"
  })
  void categoryFollowsFromTheCode(ErrorCode code, String header) {
    assertEquals(header, code.category().header());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "runtime error | Division by zero | DIVISION_BY_ZERO",
        "value error | Division by zero | DIVISION_BY_ZERO",
        "value error | Integer overflow | ARITHMETIC_OVERFLOW",
        "value error | Cannot pop from an empty array | INVALID_VALUE",
        "index error | Array index out of bounds | INDEX_OUT_OF_RANGE",
        "conversion error | int() argument must be an integer string, got \"x\" | CONVERSION_FAILED",
        "type error | Value is not an array | TYPE_MISMATCH_AT_RUN_TIME",
        "argument error | Function expects 1 arguments but received 2 | INVALID_ARGUMENT",
        "eof error | End of input | END_OF_INPUT",
        "runtime error | Stack overflow | STACK_OVERFLOW",
        "runtime error | Variable 'x' is used before it is assigned | UNASSIGNED_AT_RUN_TIME",
        "runtime error | something else | OPERATION_FAILED"
      })
  void runtimeErrorsAreReportedByKindAndMessage(String kind, String message, ErrorCode expected) {
    assertSame(expected, ErrorCode.ofRuntimeError(kind, message));
  }

  @Test
  void noUserMistakeCountsAsInternal() {
    for (ErrorCode code : ErrorCode.values()) {
      if (code != ErrorCode.INTERNAL_ERROR) {
        assertFalse(code.category() == ErrorCategory.INTERNAL, code.code());
      }
    }
  }
}

package org.oruslang.semantics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.function.Executable;

/** Expectations about failing operations. */
final class Faults {
  private Faults() {}

  /** Expects a fault of this kind with exactly this message. */
  static void expect(OrusErrorKind kind, String message, Executable operation) {
    OrusFault fault = assertThrows(OrusFault.class, operation);
    assertEquals(message, fault.getMessage());
    assertEquals(kind, fault.kind());
  }
}

package org.oruslang.jit.telemetry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.oruslang.jit.ir.IrKind;
import org.oruslang.jit.telemetry.FailureLog.Failure;
import org.oruslang.jit.translate.TranslationStatus;

class FailureLogTest {

  @Test
  @DisplayName("N-108 the log keeps the last 32 refusals and exact totals")
  void keepsTheLastAndAllTotals() {
    FailureLog log = new FailureLog();
    for (int i = 0; i < 100; i++) {
      boolean isKind = i % 4 == 0;
      TranslationStatus status =
          isKind ? TranslationStatus.ROLLOUT_DISABLED : TranslationStatus.UNHANDLED_OPCODE;
      log.add(new Failure(status, isKind ? IrKind.F64 : null, "f#" + i, "why", "a:1:1"));
    }
    assertEquals(100, log.total());
    assertEquals(25, log.count(TranslationStatus.ROLLOUT_DISABLED));
    assertEquals(75, log.count(TranslationStatus.UNHANDLED_OPCODE));
    assertEquals(25, log.count(IrKind.F64));
    assertEquals(75, log.count(TranslationStatus.Category.UNSUPPORTED));
    assertEquals(FailureLog.CAPACITY, log.last().size());
    assertEquals("f#68", log.last().get(0).name());
    assertEquals("f#99", log.last().get(31).name());
  }
}

package org.oruslang.jit.tiering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** How much native code may do before it lets the context be interrupted. */
class FuelGaugeTest {

  private static final long TARGET = 1_000_000;

  /** Nanoseconds for each piece of fuel, of some code. */
  private static final long SPEED = 5;

  private static FuelGauge settled() {
    FuelGauge gauge = new FuelGauge(TARGET, 100);
    for (int i = 0; i < 20; i++) {
      gauge.slice(gauge.fuel(), gauge.fuel() * SPEED);
    }
    return gauge;
  }

  @Test
  void slicesTakeAsLongAsTheyAreMeantTo() {
    assertEquals(TARGET / SPEED, settled().fuel());
  }

  @Test
  void oneAccidentChangesLittle() {
    FuelGauge gauge = settled();
    gauge.slice(gauge.fuel(), 1000 * TARGET);
    assertEquals(TARGET / SPEED / 4, gauge.fuel());
  }

  @Test
  void aSliceIsLongerWhereItWasDearToBeginButNotAtWill() {
    FuelGauge gauge = settled();
    long usual = gauge.fuel();
    assertEquals(usual, gauge.fuel(10, 8));
    assertEquals(3 * usual, gauge.fuel(3 * usual, 8));
    assertEquals(8 * usual, gauge.fuel(Long.MAX_VALUE / 2, 8));
  }

  @Test
  void longerSlicesDoNotMakeLaterOnesShorter() {
    FuelGauge gauge = settled();
    long usual = gauge.fuel();
    for (int i = 0; i < 20; i++) {
      long fuel = gauge.fuel(100 * usual, 8);
      gauge.slice(fuel, fuel * SPEED);
    }
    assertTrue(Math.abs(gauge.fuel() - usual) <= 1, "now " + gauge.fuel());
  }
}

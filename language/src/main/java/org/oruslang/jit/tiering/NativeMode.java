package org.oruslang.jit.tiering;

/** Whether and how native code is used. */
public enum NativeMode {
  /** Never. */
  OFF(Integer.MAX_VALUE),
  /** For loops and functions that have proved hot. */
  AUTO(1_000),
  /** As soon as a loop or recursive function is executed; for tests. */
  ON(0),
  /** As {@link #ON}, but the evaluator of the IR executes what would be machine code; for tests. */
  SIM(0),
  /**
   * As {@link #ON}, with slices of a few iterations, and left at random places where machine code
   * would go on; for tests.
   */
  STRESS(0);

  private final int threshold;

  NativeMode(int threshold) {
    this.threshold = threshold;
  }

  /** How many iterations or calls pass before a loop or function counts as hot. */
  public int threshold() {
    return threshold;
  }
}

package org.oruslang.jit.tiering;

/** Whether native code is used. */
public enum NativeMode {
  /** Never. */
  OFF("off"),
  /** For loops and functions that have proved hot. */
  AUTO("auto"),
  /** As soon as a loop or recursive function is executed; for tests. */
  ON("on");

  private final String text;

  NativeMode(String text) {
    this.text = text;
  }

  /** How many iterations or calls pass before a loop or function counts as hot. */
  int threshold() {
    return this == ON ? 1 : 1_000;
  }

  @Override
  public String toString() {
    return text;
  }
}

package org.oruslang.jit.aarch64;

/** Condition codes in the order of their encoding (Arm ARM, section C1.2.4). */
public enum Aarch64Condition {
  EQ,
  NE,
  HS,
  LO,
  MI,
  PL,
  VS,
  VC,
  HI,
  LS,
  GE,
  LT,
  GT,
  LE;

  private static final Aarch64Condition[] VALUES = values();

  /** The condition that holds exactly when this one does not. */
  public Aarch64Condition negated() {
    return VALUES[ordinal() ^ 1];
  }

  int code() {
    return ordinal();
  }
}

package org.oruslang.jit.amd64;

/** Condition codes in the order of their encoding (Intel SDM volume 2, appendix B). */
public enum Amd64Condition {
  O,
  NO,
  B,
  AE,
  E,
  NE,
  BE,
  A,
  S,
  NS,
  P,
  NP,
  L,
  GE,
  LE,
  G;

  private static final Amd64Condition[] VALUES = values();

  /** The condition that holds exactly when this one does not. */
  public Amd64Condition negated() {
    return VALUES[ordinal() ^ 1];
  }

  /** The low four bits of the opcode. */
  int code() {
    return ordinal();
  }
}

package org.oruslang.types.program;

import java.math.BigInteger;

/**
 * The value of a number in the source text, before its type is known.
 *
 * @param integer the value of an integer literal, sign included; null for a float literal
 * @param real the value as a double; for an integer literal the nearest one
 * @param hexadecimal whether it was written in base 16, which matters for the type that it gets
 *     without a context
 */
public record NumberLiteral(BigInteger integer, double real, boolean hexadecimal) {

  public boolean isInteger() {
    return integer != null;
  }

  /** The literal with its sign changed. */
  public NumberLiteral negated() {
    return new NumberLiteral(integer == null ? null : integer.negate(), -real, hexadecimal);
  }
}

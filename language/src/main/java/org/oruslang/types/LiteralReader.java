package org.oruslang.types;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.oruslang.types.program.NumberLiteral;

/** Turns the text of number literals into values. */
final class LiteralReader {

  /** Decimal texts up to this length fit into a long. */
  private static final int SHORT = 18;

  private LiteralReader() {}

  /** The value of a literal without its suffix, or null if no type holds it. */
  static NumberLiteral read(String text) {
    if (isShortDecimal(text)) {
      long value = Long.parseLong(text);
      return new NumberLiteral(BigInteger.valueOf(value), value, false);
    }
    try {
      var literal = org.oruslang.semantics.NumberLiteral.parse(text);
      return new NumberLiteral(
          literal.magnitude().orElse(null), literal.nearestF64(), literal.isHexadecimal());
    } catch (NumberFormatException outOfRange) {
      return null;
    }
  }

  private static boolean isShortDecimal(String text) {
    if (text.length() > SHORT) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /** The literal as an integer, or null if it has a fraction or is infinite. */
  static NumberLiteral asWholeNumber(NumberLiteral literal) {
    if (literal.isInteger()) {
      return literal;
    }
    double value = literal.real();
    if (Double.isInfinite(value) || value != Math.rint(value)) {
      return null;
    }
    BigInteger integer = new BigDecimal(value).toBigIntegerExact();
    return new NumberLiteral(integer, value, false);
  }
}

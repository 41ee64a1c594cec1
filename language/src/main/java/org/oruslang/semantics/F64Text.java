package org.oruslang.semantics;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The three decimal forms of an f64. All are roundings, half to even, of the exact binary value.
 *
 * <p>A NaN has no sign that a program could rely on: the default form is {@code nan}, the two forms
 * taken from C print {@code -nan}, which is what C shows for the NaN that x86 arithmetic makes.
 */
public final class F64Text {
  /** The most decimals {@link #appendFixed} gives: more than any f64 has. */
  public static final int MAX_DECIMALS = 1100;

  private static final int DEFAULT_DIGITS = 17;
  private static final int GENERAL_DIGITS = 6;
  private static final double SMALLEST_PLAIN = 1e-4;
  private static final double GENERAL_LIMIT = 1e6;
  private static final int SIGNIFICAND_BITS = 53;
  private static final double EXACT_LIMIT = 0x1p53;
  private static final double LONG_LIMIT = 0x1p63;

  private static final long[] POWERS_OF_TEN = new long[DEFAULT_DIGITS + 1];

  static {
    POWERS_OF_TEN[0] = 1;
    for (int i = 1; i < POWERS_OF_TEN.length; i++) {
      POWERS_OF_TEN[i] = POWERS_OF_TEN[i - 1] * 10;
    }
  }

  private F64Text() {}

  /**
   * Appends the form {@code print} shows. From 1e-4 on that is 17 decimals without trailing zeros,
   * never an exponent; below, 17 significant digits with an exponent; {@code 0} for both zeros.
   */
  @TruffleBoundary
  public static void appendDefault(TextSink out, double value) {
    double magnitude = Math.abs(value);
    if (Double.isNaN(value)) {
      out.append("nan");
    } else if (value == (long) value && magnitude < LONG_LIMIT) {
      out.appendSigned((long) value);
    } else if (Double.isInfinite(value)) {
      out.append(value > 0 ? "inf" : "-inf");
    } else {
      if (value < 0) {
        out.appendByte('-');
      }
      if (magnitude >= LONG_LIMIT) {
        out.append(new BigDecimal(magnitude).toBigInteger().toString());
      } else if (magnitude >= SMALLEST_PLAIN) {
        appendPlain(out, magnitude, DEFAULT_DIGITS);
        out.trimFraction();
      } else {
        appendScientific(out, round(magnitude, DEFAULT_DIGITS));
      }
    }
  }

  /**
   * Appends the form of {@code as string} and of concatenation, as C's {@code %g}: six significant
   * digits without trailing zeros, with an exponent if it is below -4 or from 6 on.
   */
  @TruffleBoundary
  public static void appendGeneral(TextSink out, double value) {
    if (appendSignOrSpecial(out, value)) {
      return;
    }
    double magnitude = Math.abs(value);
    if (magnitude == 0) {
      out.appendByte('0');
    } else if (magnitude < GENERAL_LIMIT && magnitude == (long) magnitude) {
      out.appendSigned((long) magnitude);
    } else if (magnitude >= SMALLEST_PLAIN && magnitude < GENERAL_LIMIT - 1) {
      int decimals = generalDecimals(magnitude);
      appendPlain(out, magnitude, decimals);
      if (decimals > 0) {
        out.trimFraction();
      }
    } else {
      BigDecimal rounded = round(magnitude, GENERAL_DIGITS);
      int exponent = rounded.precision() - rounded.scale() - 1;
      if (exponent < -4 || exponent >= GENERAL_DIGITS) {
        appendScientific(out, rounded);
      } else {
        out.append(rounded.stripTrailingZeros().toPlainString());
      }
    }
  }

  /**
   * Appends {@code decimals} digits after the point, as C's {@code %.Nf}; the sign of a zero is
   * kept.
   *
   * @param decimals at least 0; more than {@link #MAX_DECIMALS} count as that
   */
  @TruffleBoundary
  public static void appendFixed(TextSink out, double value, int decimals) {
    if (appendSignOrSpecial(out, value)) {
      return;
    }
    double magnitude = Math.abs(value);
    int digits = Math.min(decimals, MAX_DECIMALS);
    if (magnitude < EXACT_LIMIT && digits <= DEFAULT_DIGITS) {
      appendPlain(out, magnitude, digits);
    } else {
      BigDecimal rounded = new BigDecimal(magnitude).setScale(digits, RoundingMode.HALF_EVEN);
      out.append(rounded.toPlainString());
    }
  }

  /** How many decimals make six significant digits, for 1e-4 to 1e6. */
  private static int generalDecimals(double magnitude) {
    if (magnitude >= 1) {
      int decimals = GENERAL_DIGITS - 1;
      for (long limit = 10; magnitude >= limit; limit *= 10) {
        decimals--;
      }
      return decimals;
    }
    // The f64 nearest to each of these powers of ten is above the power: the comparison is exact.
    if (magnitude >= 0.1) {
      return GENERAL_DIGITS;
    } else if (magnitude >= 0.01) {
      return GENERAL_DIGITS + 1;
    }
    return magnitude >= 0.001 ? GENERAL_DIGITS + 2 : GENERAL_DIGITS + 3;
  }

  /** Appends a minus sign where due; true if the value was infinite or NaN and is complete. */
  private static boolean appendSignOrSpecial(TextSink out, double value) {
    if (Double.isNaN(value)) {
      out.append("-nan");
      return true;
    }
    if (Double.doubleToRawLongBits(value) < 0) {
      out.appendByte('-');
    }
    if (Double.isInfinite(value)) {
      out.append("inf");
      return true;
    }
    return false;
  }

  /**
   * Appends a positive value below 2^53 with at most 17 decimals, exactly rounded.
   *
   * <p>The fraction is f / 2^k with f below 2^53, so f * 10^digits fits into 128 bits and the
   * rounding is a shift.
   */
  private static void appendPlain(TextSink out, double magnitude, int digits) {
    long whole = (long) magnitude;
    if (digits == 0) {
      out.appendSigned(whole + roundHalfEven(magnitude, whole));
      return;
    }
    long scaled = scaledFraction(magnitude, digits);
    long unit = POWERS_OF_TEN[digits];
    if (scaled == unit) {
      whole++;
      scaled = 0;
    }
    out.appendSigned(whole).appendByte('.').appendPadded(scaled, digits);
  }

  /** 1 if the fraction rounds the whole part up, which for one half makes it even; else 0. */
  private static long roundHalfEven(double magnitude, long whole) {
    double fraction = magnitude - whole;
    return fraction > 0.5 || (fraction == 0.5 && (whole & 1) != 0) ? 1 : 0;
  }

  /** The fraction times 10^digits, rounded half to even; the result may be 10^digits itself. */
  private static long scaledFraction(double magnitude, int digits) {
    long bits = Double.doubleToRawLongBits(magnitude);
    int exponentField = (int) (bits >>> (SIGNIFICAND_BITS - 1));
    long significand = bits & ((1L << (SIGNIFICAND_BITS - 1)) - 1);
    if (exponentField == 0) {
      exponentField = 1;
    } else {
      significand |= 1L << (SIGNIFICAND_BITS - 1);
    }
    int shift = 1075 - exponentField;
    // Without fraction bits there is no fraction; the product is below 2^110, so with that many
    // more bits to shift it rounds to zero.
    if (shift <= 0 || shift >= 112) {
      return 0;
    }
    long fraction = shift < SIGNIFICAND_BITS ? significand & ((1L << shift) - 1) : significand;
    long unit = POWERS_OF_TEN[digits];
    long high = Math.multiplyHigh(fraction, unit);
    long low = fraction * unit;
    long quotient;
    int comparedToHalf;
    if (shift < 64) {
      quotient = high << (64 - shift) | low >>> shift;
      comparedToHalf = Long.compareUnsigned(low & ((1L << shift) - 1), 1L << (shift - 1));
    } else if (shift == 64) {
      quotient = high;
      comparedToHalf = Long.compareUnsigned(low, Long.MIN_VALUE);
    } else {
      quotient = high >>> (shift - 64);
      long rest = high & ((1L << (shift - 64)) - 1);
      comparedToHalf = Long.compare(rest, 1L << (shift - 65));
      if (comparedToHalf == 0 && low != 0) {
        comparedToHalf = 1;
      }
    }
    boolean up = comparedToHalf > 0 || (comparedToHalf == 0 && (quotient & 1) != 0);
    return up ? quotient + 1 : quotient;
  }

  private static BigDecimal round(double magnitude, int digits) {
    return new BigDecimal(magnitude).round(new MathContext(digits, RoundingMode.HALF_EVEN));
  }

  /** Appends d.ddde-XX without trailing zeros in the digits. */
  private static void appendScientific(TextSink out, BigDecimal rounded) {
    BigInteger unscaled = rounded.unscaledValue();
    int exponent = rounded.precision() - rounded.scale() - 1;
    String digits = unscaled.toString();
    int kept = digits.length();
    while (kept > 1 && digits.charAt(kept - 1) == '0') {
      kept--;
    }
    out.appendByte(digits.charAt(0));
    if (kept > 1) {
      out.appendByte('.').append(digits.substring(1, kept));
    }
    out.append(exponent < 0 ? "e-" : "e+");
    int size = Math.abs(exponent);
    if (size < 10) {
      out.appendByte('0');
    }
    out.appendSigned(size);
  }
}

package org.oruslang.semantics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as written in a program, without its sign, and the types it can have.
 *
 * <p>Forms: decimal (leading zeros mean nothing), {@code 0x}, {@code 0b}, {@code 0o}, decimal
 * fractions and exponents; single underscores between digits; a suffix {@code i32 i64 u32 u64 f64}
 * (in hexadecimal, {@code f64} is digits). A fraction that is whole may have an integer suffix.
 *
 * <p>A literal without suffix takes the type its context wants, if it fits: integers fit every
 * numeric type whose range holds them, fractions only f64. Where nothing is wanted see {@link
 * #naturalKind}. A hexadecimal literal of at most 32 bits is, where an i32 is wanted or nothing is,
 * the i32 of these bits, so {@code 0xFFFFFFFF} is -1; elsewhere it is its value.
 */
public final class NumberLiteral {
  // Possessive throughout: a token may be megabytes long and must be read in linear time.
  private static final Pattern RADIX_FORM =
      Pattern.compile(
          "0([xX])(\\p{XDigit}[\\p{XDigit}_]*+)([iu](?:32|64))?+"
              + "|0([bB])([01][01_]*+)([iuf]\\d++)?+"
              + "|0([oO])([0-7][0-7_]*+)([iuf]\\d++)?+");
  private static final Pattern DECIMAL_FORM =
      Pattern.compile("(\\d[\\d_]*+)(\\.\\d[\\d_]*+)?+([eE][+-]?\\d[\\d_]*+)?+([iuf]\\d++)?+");
  private static final Pattern LOOSE_UNDERSCORE = Pattern.compile("_(?!\\d)");
  private static final Pattern LOOSE_UNDERSCORE_HEX = Pattern.compile("_(?!\\p{XDigit})");

  private static final BigInteger TWO_TO_31 = BigInteger.ONE.shiftLeft(31);
  private static final BigInteger TWO_TO_32 = BigInteger.ONE.shiftLeft(32);
  private static final BigInteger TWO_TO_63 = BigInteger.ONE.shiftLeft(63);
  private static final BigInteger TWO_TO_64 = BigInteger.ONE.shiftLeft(64);

  /** An exponent beyond this cannot make a whole number of at most 64 bits. */
  private static final int MAX_WHOLE_EXPONENT = 400;

  private final String text;
  private final BigInteger magnitude;
  private final double asF64;
  private final boolean hexadecimal;
  private final Kind suffix;

  private NumberLiteral(
      String text, BigInteger magnitude, double asF64, boolean hexadecimal, Kind suffix) {
    this.text = text;
    this.magnitude = magnitude;
    this.asF64 = asF64;
    this.hexadecimal = hexadecimal;
    this.suffix = suffix;
  }

  /**
   * Parses the text of a number token.
   *
   * @throws NumberFormatException with a message for the programmer if the text is malformed, the
   *     suffix is not a numeric type or cannot hold the value, or no type can
   */
  public static NumberLiteral parse(String text) {
    Matcher radix = RADIX_FORM.matcher(text);
    boolean isRadix = radix.matches();
    if ((isRadix ? LOOSE_UNDERSCORE_HEX : LOOSE_UNDERSCORE).matcher(text).find()) {
      throw new NumberFormatException(text + " has an underscore that is not between digits");
    }
    NumberLiteral literal = isRadix ? parseRadix(text, radix) : parseDecimal(text);
    if (literal.suffix != null && !literal.fits(literal.suffix, false)) {
      throw new NumberFormatException(literal.misfit());
    }
    if (literal.isInteger() && literal.magnitude.compareTo(TWO_TO_64) >= 0) {
      throw new NumberFormatException(text + " is too large for any integer type");
    }
    return literal;
  }

  private static NumberLiteral parseRadix(String text, Matcher matcher) {
    int group = matcher.group(1) != null ? 1 : matcher.group(4) != null ? 4 : 7;
    int base = group == 1 ? 16 : group == 4 ? 2 : 8;
    BigInteger magnitude = new BigInteger(matcher.group(group + 1).replace("_", ""), base);
    Kind suffix = suffixKind(matcher.group(group + 2));
    return new NumberLiteral(text, magnitude, magnitude.doubleValue(), base == 16, suffix);
  }

  private static NumberLiteral parseDecimal(String text) {
    Matcher matcher = DECIMAL_FORM.matcher(text);
    if (!matcher.matches()) {
      throw new NumberFormatException(text + " is not a number");
    }
    Kind suffix = suffixKind(matcher.group(4));
    String number = text.substring(0, matcher.start(4) < 0 ? text.length() : matcher.start(4));
    number = number.replace("_", "");
    double value = Double.parseDouble(number);
    BigInteger magnitude = null;
    if (matcher.group(2) == null && matcher.group(3) == null) {
      magnitude = suffix == Kind.F64 ? null : new BigInteger(number);
    } else if (suffix != null && suffix != Kind.F64) {
      magnitude = wholeValue(number);
    }
    return new NumberLiteral(text, magnitude, value, false, suffix);
  }

  /** The exact value of a decimal fraction if it is whole and not absurdly large, else null. */
  private static BigInteger wholeValue(String number) {
    try {
      BigDecimal exact = new BigDecimal(number).stripTrailingZeros();
      boolean small = exact.precision() - (long) exact.scale() <= MAX_WHOLE_EXPONENT;
      return exact.scale() <= 0 && small ? exact.toBigIntegerExact() : null;
    } catch (NumberFormatException e) {
      // The exponent is beyond what even a BigDecimal can hold.
      return null;
    }
  }

  private static Kind suffixKind(String suffix) {
    if (suffix == null) {
      return null;
    }
    return switch (suffix) {
      case "i32" -> Kind.I32;
      case "i64" -> Kind.I64;
      case "u32" -> Kind.U32;
      case "u64" -> Kind.U64;
      case "f64" -> Kind.F64;
      default -> throw new NumberFormatException(suffix + " is not a number suffix");
    };
  }

  private String misfit() {
    String number = text.substring(0, text.length() - suffix.label().length());
    return magnitude == null
        ? number + " is not a whole number that " + suffix.label() + " could hold"
        : number + " does not fit " + suffix.label();
  }

  /** Whether the literal denotes an integer; false for fractions and for the suffix f64. */
  public boolean isInteger() {
    return magnitude != null;
  }

  /** The value of an integer without its sign; empty where {@link #isInteger} is false. */
  public Optional<BigInteger> magnitude() {
    return Optional.ofNullable(magnitude);
  }

  /** The value as the nearest f64, without its sign. */
  public double nearestF64() {
    return asF64;
  }

  /** Whether it is written in base 16. */
  public boolean isHexadecimal() {
    return hexadecimal;
  }

  /** The type the suffix names, if there is one. */
  public Optional<Kind> suffix() {
    return Optional.ofNullable(suffix);
  }

  /**
   * The type where the context wants none: that of the suffix, f64 for fractions, else i32 if the
   * magnitude is below 2^31 (hexadecimal: 2^32), else i64. The sign does not count, except that a
   * negated 2^63 is an i64. Empty if only u64 could hold the value, which needs a suffix or a
   * context.
   */
  public Optional<Kind> naturalKind(boolean negated) {
    if (suffix != null) {
      return Optional.of(suffix);
    } else if (!isInteger()) {
      return Optional.of(Kind.F64);
    } else if (magnitude.compareTo(hexadecimal ? TWO_TO_32 : TWO_TO_31) < 0) {
      return Optional.of(Kind.I32);
    }
    return fits(Kind.I64, negated) ? Optional.of(Kind.I64) : Optional.empty();
  }

  /**
   * Whether the literal, in a context that wants {@code target}, is one: it fits, and its suffix,
   * if any, names that type, or i32, or i64 where an unsigned type is wanted.
   */
  public boolean adaptsTo(Kind target, boolean negated) {
    boolean suffixAllows =
        suffix == null
            || suffix == target
            || (suffix == Kind.I32 && target.isNumeric())
            || (suffix == Kind.I64 && (target == Kind.U32 || target == Kind.U64));
    return suffixAllows && fits(target, negated);
  }

  /** Whether {@code target} holds the value (negated or not); whatever the suffix says. */
  public boolean fits(Kind target, boolean negated) {
    if (target == Kind.F64) {
      return true;
    } else if (!isInteger()) {
      return false;
    }
    return switch (target) {
      case I32 ->
          magnitude.compareTo(TWO_TO_31) < 0
              || (negated && magnitude.equals(TWO_TO_31))
              || (hexadecimal && suffix == null && magnitude.compareTo(TWO_TO_32) < 0);
      case I64 -> magnitude.compareTo(TWO_TO_63) < 0 || (negated && magnitude.equals(TWO_TO_63));
      case U32 -> magnitude.compareTo(TWO_TO_32) < 0 && (!negated || magnitude.signum() == 0);
      case U64 -> magnitude.compareTo(TWO_TO_64) < 0 && (!negated || magnitude.signum() == 0);
      default -> false;
    };
  }

  /**
   * The value as a boxed value of {@code target}. An integer becomes the nearest f64.
   *
   * @throws IllegalArgumentException if it does not {@linkplain #fits fit}
   */
  public Object value(Kind target, boolean negated) {
    if (!fits(target, negated)) {
      throw new IllegalArgumentException(text + " does not fit " + target.label());
    }
    if (target == Kind.F64) {
      return negated ? -asF64 : asF64;
    }
    long bits = negated ? -magnitude.longValue() : magnitude.longValue();
    return switch (target) {
      case I32 -> (int) bits;
      case I64 -> bits;
      case U32 -> U32.of((int) bits);
      default -> U64.of(bits);
    };
  }

  /** The literal as written. */
  @Override
  public String toString() {
    return text;
  }
}

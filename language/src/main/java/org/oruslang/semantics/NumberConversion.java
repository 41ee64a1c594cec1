package org.oruslang.semantics;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The builtins {@code int()} and {@code float()}. All failures are conversion errors.
 *
 * <p>White space is what C's {@code isspace} says. Quoted texts are cut to their first 52 bytes.
 */
public final class NumberConversion {
  private static final int QUOTED_BYTES = 52;

  /** The largest distance from a whole number that {@code int()} ignores. */
  private static final double WHOLE_TOLERANCE = Math.ulp(1.0);

  // Possessive throughout, so that long texts are rejected in linear time.
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?(\\d++(?:\\.\\d*+)?+|\\.\\d++)(?:[eE][+-]?\\d++)?+");
  private static final Pattern HEXADECIMAL =
      Pattern.compile(
          "[+-]?0[xX](\\p{XDigit}++(?:\\.\\p{XDigit}*+)?+|\\.\\p{XDigit}++)([pP][+-]?\\d++)?+");
  private static final Pattern NOT_FINITE =
      Pattern.compile("[+-]?(?:inf|infinity|nan|nan\\(\\w*\\))");

  private NumberConversion() {}

  /**
   * {@code int(value)}.
   *
   * @throws OrusFault a conversion error if the value is not a whole number in the range of i32,
   *     nor a string of one
   */
  @TruffleBoundary
  public static int toInt(Object value) {
    Kind kind = Kind.of(value);
    return switch (kind) {
      case I32 -> (int) value;
      case I64 -> toInt((long) value);
      case U32 -> toInt(((U32) value).longValue());
      case U64 -> toIntUnsigned(((U64) value).bits());
      case F64 -> toInt((double) value);
      case STRING -> toInt((OrusString) value);
      default -> throw notConvertible("int", kind);
    };
  }

  /** {@code int(value)} of an i64 or a zero-extended u32. */
  public static int toInt(long value) {
    if (value != (int) value) {
      throw intOverflow(new TextSink().appendSigned(value));
    }
    return (int) value;
  }

  /** {@code int(value)} of the bits of a u64. */
  public static int toIntUnsigned(long bits) {
    if (bits < 0 || bits > Integer.MAX_VALUE) {
      throw intOverflow(new TextSink().appendUnsigned(bits));
    }
    return (int) bits;
  }

  /** {@code int(value)} of an f64, which must be whole. */
  @TruffleBoundary
  public static int toInt(double value) {
    if (!Double.isFinite(value)) {
      throw fault("int() overflow: value is not finite");
    }
    double whole = value < 0 ? Math.ceil(value) : Math.floor(value);
    if (Math.abs(value - whole) > WHOLE_TOLERANCE) {
      throw fault("int() argument must be a whole number, got f64 " + general(value));
    }
    if (whole < Integer.MIN_VALUE || whole > Integer.MAX_VALUE) {
      throw intOverflow(general(value));
    }
    return (int) whole;
  }

  /** {@code int(text)}: white space, a sign, decimal digits, white space. */
  @TruffleBoundary
  public static int toInt(OrusString text) {
    int end = text.length();
    int at = skipSpace(text, 0);
    boolean negative = false;
    if (at < end && (text.byteAt(at) == '-' || text.byteAt(at) == '+')) {
      negative = text.byteAt(at) == '-';
      at++;
    }
    int digitsStart = at;
    long limit = negative ? -(long) Integer.MIN_VALUE : Integer.MAX_VALUE;
    long magnitude = 0;
    while (at < end && isDigit(text.byteAt(at))) {
      magnitude = Math.min(limit + 1, magnitude * 10 + text.byteAt(at) - '0');
      at++;
    }
    if (at == digitsStart || skipSpace(text, at) < end) {
      throw notAnInteger(text);
    }
    if (magnitude > limit) {
      throw intOverflow(quote(text));
    }
    return (int) (negative ? -magnitude : magnitude);
  }

  /**
   * {@code float(value)}.
   *
   * @throws OrusFault a conversion error if the value is neither a number nor a string of one
   */
  @TruffleBoundary
  public static double toFloat(Object value) {
    Kind kind = Kind.of(value);
    return switch (kind) {
      case I32, I64, U32, U64, F64 -> (double) DynamicCasts.castNumber(value, Kind.F64);
      case STRING -> toFloat((OrusString) value);
      default -> throw notConvertible("float", kind);
    };
  }

  /**
   * {@code float(text)}: white space, a decimal or hexadecimal number as C's {@code strtod} reads
   * it, white space. A number that overflows, or that underflows to zero, is out of range, and so
   * are the words for infinity and NaN.
   */
  @TruffleBoundary
  public static double toFloat(OrusString text) {
    int from = skipSpace(text, 0);
    int to = text.length();
    while (to > from && isSpace(text.byteAt(to - 1))) {
      to--;
    }
    String trimmed = text.substring(from, to).toLatin1();
    double value;
    String digits;
    Matcher decimal = DECIMAL.matcher(trimmed);
    Matcher hexadecimal = HEXADECIMAL.matcher(trimmed);
    if (decimal.matches()) {
      digits = decimal.group(1);
      value = Double.parseDouble(trimmed);
    } else if (hexadecimal.matches()) {
      digits = hexadecimal.group(1);
      value = Double.parseDouble(hexadecimal.group(2) == null ? trimmed + "p0" : trimmed);
    } else if (NOT_FINITE.matcher(trimmed.toLowerCase(Locale.ROOT)).matches()) {
      throw floatOverflow(text);
    } else {
      throw fault("float() argument must be a number, got " + quote(text));
    }
    if (Double.isInfinite(value) || (value == 0 && hasNonZeroDigit(digits))) {
      throw floatOverflow(text);
    }
    return value;
  }

  private static boolean hasNonZeroDigit(String digits) {
    return digits.chars().anyMatch(c -> c != '0' && c != '.');
  }

  private static int skipSpace(OrusString text, int from) {
    int at = from;
    while (at < text.length() && isSpace(text.byteAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isSpace(int value) {
    return value == ' ' || (value >= '\t' && value <= '\r');
  }

  private static boolean isDigit(int value) {
    return value >= '0' && value <= '9';
  }

  private static OrusFault notAnInteger(OrusString text) {
    boolean looksDecimal = false;
    for (int i = 0; i < text.length(); i++) {
      int value = text.byteAt(i);
      looksDecimal |= value == '.' || value == 'e' || value == 'E';
    }
    String hint =
        looksDecimal
            ? " (decimals are not allowed). Use float() to parse decimal values, got "
            : ", got ";
    return fault("int() argument must be an integer string" + hint + quote(text));
  }

  private static String general(double value) {
    TextSink out = new TextSink();
    F64Text.appendGeneral(out, value);
    return out.toString();
  }

  private static String quote(OrusString text) {
    if (text.length() <= QUOTED_BYTES) {
      return '"' + text.toJavaString() + '"';
    }
    return '"' + text.substring(0, QUOTED_BYTES).toJavaString() + "...\"";
  }

  private static OrusFault notConvertible(String function, Kind kind) {
    return fault(function + "() argument must be a string or number, got " + kind.label());
  }

  @TruffleBoundary
  private static OrusFault intOverflow(Object shown) {
    return fault("int() overflow: " + shown + " is out of range for i32");
  }

  private static OrusFault floatOverflow(OrusString text) {
    return fault("float() overflow: " + quote(text) + " is out of range for f64");
  }

  private static OrusFault fault(String message) {
    return new OrusFault(OrusErrorKind.CONVERSION, message);
  }
}

package org.oruslang.semantics;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A parsed format string of {@code print}. Immutable; parse once and keep it where the string is
 * constant.
 *
 * <p>{@code @} starts a specifier and takes the next argument. It may be followed by {@code .}, any
 * digits and an optional {@code f}, or by one of {@code x X o b}; these characters belong to the
 * specifier. If no argument is left, the specifier is printed as it stands. There is no escape;
 * nothing is unescaped. Arguments that no specifier takes are appended, each after a space.
 */
public final class PrintFormat {
  private enum Form {
    DEFAULT,
    FIXED,
    HEX_LOWER,
    HEX_UPPER,
    OCTAL,
    BINARY
  }

  /** A specifier with the text before it. */
  private record Segment(OrusString before, Form form, int decimals, OrusString source) {}

  private final Segment[] segments;
  private final OrusString rest;

  private PrintFormat(Segment[] segments, OrusString rest) {
    this.segments = segments;
    this.rest = rest;
  }

  /** Parses a format string; every string is one. */
  @TruffleBoundary
  public static PrintFormat parse(OrusString format) {
    List<Segment> segments = new ArrayList<>();
    int length = format.length();
    int literalStart = 0;
    int at = 0;
    while (at < length) {
      if (format.byteAt(at) != '@') {
        at++;
        continue;
      }
      int specifier = at++;
      Form form = Form.DEFAULT;
      int decimals = 0;
      if (at < length && format.byteAt(at) == '.') {
        at++;
        int digitsStart = at;
        while (at < length && isDigit(format.byteAt(at))) {
          decimals = Math.min(decimals * 10 + format.byteAt(at) - '0', F64Text.MAX_DECIMALS);
          at++;
        }
        form = at > digitsStart ? Form.FIXED : Form.DEFAULT;
        if (at < length && format.byteAt(at) == 'f') {
          at++;
        }
      } else if (at < length) {
        form = radixForm(format.byteAt(at));
        at += form == Form.DEFAULT ? 0 : 1;
      }
      segments.add(
          new Segment(
              format.substring(literalStart, specifier),
              form,
              decimals,
              format.substring(specifier, at)));
      literalStart = at;
    }
    return new PrintFormat(
        segments.toArray(Segment[]::new), format.substring(literalStart, length));
  }

  private static boolean isDigit(int value) {
    return value >= '0' && value <= '9';
  }

  private static Form radixForm(int letter) {
    return switch (letter) {
      case 'x' -> Form.HEX_LOWER;
      case 'X' -> Form.HEX_UPPER;
      case 'o' -> Form.OCTAL;
      case 'b' -> Form.BINARY;
      default -> Form.DEFAULT;
    };
  }

  /** The number of specifiers. */
  public int specifierCount() {
    return segments.length;
  }

  /**
   * Appends the formatted text, without a newline.
   *
   * @param values the arguments of {@code print}; those from {@code firstArgument} on are formatted
   */
  @TruffleBoundary
  public void append(TextSink out, Object[] values, int firstArgument) {
    int next = firstArgument;
    for (Segment segment : segments) {
      out.append(segment.before);
      if (next < values.length) {
        appendFormatted(out, values[next++], segment);
      } else {
        out.append(segment.source);
      }
    }
    out.append(rest);
    while (next < values.length) {
      out.appendByte(' ');
      Rendering.append(out, values[next++]);
    }
  }

  private static void appendFormatted(TextSink out, Object value, Segment segment) {
    Kind kind = Kind.of(value);
    if (segment.form == Form.FIXED && kind == Kind.F64) {
      F64Text.appendFixed(out, (double) value, segment.decimals);
    } else if (segment.form != Form.DEFAULT && segment.form != Form.FIXED && kind.isInteger()) {
      appendRadix(out, widen(value, kind), segment.form);
    } else {
      Rendering.append(out, value);
    }
  }

  /** Sign-extended for i32 and i64, zero-extended for u32 and u64. */
  private static long widen(Object value, Kind kind) {
    return switch (kind) {
      case I32 -> (int) value;
      case I64 -> (long) value;
      case U32 -> ((U32) value).longValue();
      default -> ((U64) value).bits();
    };
  }

  private static void appendRadix(TextSink out, long bits, Form form) {
    out.append(
        switch (form) {
          case HEX_UPPER -> Long.toHexString(bits).toUpperCase(Locale.ROOT);
          case OCTAL -> Long.toOctalString(bits);
          case BINARY -> Long.toBinaryString(bits);
          default -> Long.toHexString(bits);
        });
  }
}

package org.oruslang.semantics;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * The text of values: what {@code print} shows, what {@code as string} and {@code +} make, what
 * {@code assert_eq} reports.
 *
 * <p>Composite values of any depth are rendered without recursion; a value that contains itself
 * shows {@code ...} in its own place.
 */
public final class Rendering {
  private static final OrusString TRUE = OrusString.fromJavaString("true");
  private static final OrusString FALSE = OrusString.fromJavaString("false");

  private Rendering() {}

  /** Appends the text {@code print} shows for a value of any kind. */
  @TruffleBoundary
  public static void append(TextSink out, Object value) {
    append(out, value, TextStyle.DISPLAY);
  }

  /** Appends a value in the given style. */
  @TruffleBoundary
  public static void append(TextSink out, Object value, TextStyle style) {
    if (value instanceof OrusValue composite && composite.isComposite()) {
      appendComposite(out, composite, style);
    } else {
      appendAtom(out, value, style);
    }
  }

  /**
   * The result of {@code value as string} and the text a value contributes to a concatenation. It
   * differs from what {@code print} shows only for an f64 itself (not for one inside an array): six
   * significant digits, see {@link F64Text#appendGeneral}.
   */
  public static OrusString asString(Object value) {
    if (value instanceof OrusString text) {
      return text;
    } else if (value instanceof Integer number) {
      return asString((long) number);
    } else if (value instanceof Boolean flag) {
      return asString((boolean) flag);
    } else if (value instanceof Double number) {
      return asString((double) number);
    }
    return renderToString(value);
  }

  /** {@code value as string} for i32, i64 and (zero-extended) u32. */
  public static OrusString asString(long value) {
    if (value < 0) {
      return negativeAsString(value);
    } else if (value < 10) {
      return OrusString.ofByte('0' + (int) value);
    }
    byte[] digits = new byte[TextSink.digits(value)];
    TextSink.putDigits(digits, 0, digits.length, value);
    return OrusString.wrap(digits);
  }

  @TruffleBoundary
  private static OrusString negativeAsString(long value) {
    return new TextSink(20).appendSigned(value).toOrusString();
  }

  /** {@code value as string} for the bits of a u64. */
  @TruffleBoundary
  public static OrusString unsignedAsString(long bits) {
    return new TextSink(20).appendUnsigned(bits).toOrusString();
  }

  /** {@code value as string} for f64. */
  @TruffleBoundary
  public static OrusString asString(double value) {
    TextSink out = new TextSink(24);
    F64Text.appendGeneral(out, value);
    return out.toOrusString();
  }

  /** {@code value as string} for bool. */
  public static OrusString asString(boolean value) {
    return value ? TRUE : FALSE;
  }

  /** What {@code print} shows for a value, as text for people, or why it cannot be shown. */
  @TruffleBoundary
  public static String toDisplayString(Object value) {
    TextSink out = new TextSink();
    try {
      append(out, value);
      return out.toString();
    } catch (OrusFault tooLong) {
      return "<" + tooLong.getMessage() + ">";
    }
  }

  @TruffleBoundary
  private static OrusString renderToString(Object value) {
    TextSink out = new TextSink();
    append(out, value);
    return out.toOrusString();
  }

  private static void appendAtom(TextSink out, Object value, TextStyle style) {
    if (value instanceof Integer number) {
      out.appendSigned(number);
    } else if (value instanceof OrusString text) {
      appendString(out, text, style);
    } else if (value instanceof Double number) {
      appendF64(out, number, style);
    } else if (value instanceof Boolean flag) {
      out.append(asString((boolean) flag));
    } else if (value instanceof Long number) {
      out.appendSigned(number);
    } else if (value instanceof U32 number) {
      out.appendUnsigned(number.longValue());
    } else if (value instanceof U64 number) {
      out.appendUnsigned(number.bits());
    } else if (value instanceof OrusValue atom) {
      atom.appendStart(out, style);
    } else {
      out.append(foreignText(value));
    }
  }

  /** The text by which the language that an object belongs to shows it. */
  private static String foreignText(Object value) {
    InteropLibrary interop = InteropLibrary.getUncached();
    try {
      return interop.asString(interop.toDisplayString(value));
    } catch (UnsupportedMessageException e) {
      return "<foreign>";
    }
  }

  private static void appendF64(TextSink out, double value, TextStyle style) {
    if (style == TextStyle.REPR) {
      F64Text.appendGeneral(out, value);
    } else {
      F64Text.appendDefault(out, value);
    }
  }

  private static void appendString(TextSink out, OrusString text, TextStyle style) {
    if (style == TextStyle.DISPLAY) {
      out.append(text);
      return;
    }
    out.appendByte('"');
    for (int i = 0; i < text.length(); i++) {
      int value = text.byteAt(i);
      switch (value) {
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\t' -> out.append("\\t");
        case '"' -> out.append("\\\"");
        default -> out.appendByte(value);
      }
    }
    out.appendByte('"');
  }

  /** A composite whose elements are being rendered. */
  private static final class Visit {
    final OrusValue value;
    int next;

    Visit(OrusValue value) {
      this.value = value;
    }
  }

  private static void appendComposite(TextSink out, OrusValue root, TextStyle style) {
    ArrayDeque<Visit> stack = new ArrayDeque<>();
    Set<OrusValue> open = Collections.newSetFromMap(new IdentityHashMap<>());
    root.appendStart(out, style);
    stack.push(new Visit(root));
    open.add(root);
    int steps = 0;
    while (!stack.isEmpty()) {
      Guard.pollAt(++steps);
      Visit visit = stack.peek();
      if (visit.next >= visit.value.elementCount()) {
        visit.value.appendEnd(out, style);
        open.remove(visit.value);
        stack.pop();
        continue;
      }
      if (visit.next > 0) {
        out.append(", ");
      }
      Object element = visit.value.element(visit.next++);
      if (!(element instanceof OrusValue inner && inner.isComposite())) {
        appendAtom(out, element, style);
      } else if (open.add(inner)) {
        inner.appendStart(out, style);
        stack.push(new Visit(inner));
      } else {
        out.append("...");
      }
    }
  }
}

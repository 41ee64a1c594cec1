package org.oruslang.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import org.oruslang.semantics.Kind;
import org.oruslang.semantics.OrusString;
import org.oruslang.semantics.OrusValue;
import org.oruslang.semantics.TextSink;
import org.oruslang.semantics.TextStyle;
import org.oruslang.semantics.U32;
import org.oruslang.semantics.U64;

/**
 * An object of another language as operations see it that look at values only through {@link
 * OrusValue}. Programs never hold one: they hold the object itself.
 */
public final class ForeignValue implements OrusValue {

  private static final InteropLibrary INTEROP = InteropLibrary.getUncached();

  private final Object value;

  private ForeignValue(Object value) {
    this.value = value;
  }

  /** The value itself if it is in the dynamic form of an Orus value, otherwise wrapped. */
  public static Object wrap(Object value) {
    return isForeign(value) ? new ForeignValue(value) : value;
  }

  /** Whether the value is not the dynamic form of an Orus value. */
  public static boolean isForeign(Object value) {
    return !(value instanceof Integer
        || value instanceof OrusValue
        || value instanceof OrusString
        || value instanceof Double
        || value instanceof Boolean
        || value instanceof Long
        || value instanceof U32
        || value instanceof U64);
  }

  /** {@link #wrap} for each value; the array itself if there is nothing to wrap. */
  @TruffleBoundary
  public static Object[] wrapAll(Object[] values) {
    Object[] result = values;
    for (int i = 0; i < values.length; i++) {
      Object wrapped = wrap(values[i]);
      if (wrapped != values[i]) {
        result = result == values ? values.clone() : result;
        result[i] = wrapped;
      }
    }
    return result;
  }

  @Override
  public Kind kind() {
    return Kind.FOREIGN;
  }

  /** The name of the object's meta object. */
  @Override
  @TruffleBoundary
  public String typeName() {
    try {
      if (INTEROP.hasMetaObject(value)) {
        Object meta = INTEROP.getMetaObject(value);
        return INTEROP.asString(INTEROP.getMetaQualifiedName(meta));
      }
    } catch (UnsupportedMessageException e) {
      return Kind.FOREIGN.label();
    }
    return Kind.FOREIGN.label();
  }

  @Override
  @TruffleBoundary
  public void appendStart(TextSink out, TextStyle style) {
    try {
      out.append(INTEROP.asString(INTEROP.toDisplayString(value)));
    } catch (UnsupportedMessageException e) {
      out.append("<foreign>");
    }
  }

  @Override
  @TruffleBoundary
  public boolean equals(Object other) {
    return other instanceof ForeignValue that
        && (value == that.value || INTEROP.isIdentical(value, that.value, INTEROP));
  }

  @Override
  @TruffleBoundary
  public int hashCode() {
    try {
      return INTEROP.hasIdentity(value)
          ? INTEROP.identityHashCode(value)
          : System.identityHashCode(value);
    } catch (UnsupportedMessageException e) {
      return System.identityHashCode(value);
    }
  }
}

package org.oruslang.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.InvalidArrayIndexException;
import com.oracle.truffle.api.interop.UnknownIdentifierException;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import java.util.ArrayList;
import java.util.List;
import org.oruslang.semantics.DynamicComparison;
import org.oruslang.semantics.Kind;
import org.oruslang.semantics.OrusValue;
import org.oruslang.semantics.TextSink;
import org.oruslang.semantics.TextStyle;

/** A value of an enum: a variant and its payload in dynamic form. Immutable. */
@ExportLibrary(InteropLibrary.class)
public final class OrusEnumValue extends OrusObject {

  private static final String VARIANT_MEMBER = "variant";
  private static final Object[] NO_PAYLOAD = {};

  private final EnumType.Variant variant;
  private final Object[] payload;

  /**
   * @param payload in dynamic form, one value for each payload field; not copied
   */
  public OrusEnumValue(EnumType.Variant variant, Object... payload) {
    this.variant = variant;
    this.payload = payload.length == 0 ? NO_PAYLOAD : payload;
  }

  public EnumType type() {
    return variant.type();
  }

  public EnumType.Variant variant() {
    return variant;
  }

  /** The payload field at {@code index} in dynamic form. */
  public Object payload(int index) {
    return payload[index];
  }

  @Override
  Object metaObject() {
    return type();
  }

  @Override
  public Kind kind() {
    return Kind.ENUM;
  }

  @Override
  public String typeName() {
    return type().name();
  }

  @Override
  public void appendStart(TextSink out, TextStyle style) {
    out.append(variant.qualifiedName());
    if (payload.length != 0) {
      out.appendByte('(');
    }
  }

  @Override
  public void appendEnd(TextSink out, TextStyle style) {
    if (payload.length != 0) {
      out.appendByte(')');
    }
  }

  @Override
  public boolean isComposite() {
    return true;
  }

  @Override
  public int elementCount() {
    return payload.length;
  }

  @Override
  public Object element(int index) {
    return payload[index];
  }

  @Override
  public boolean isStructural() {
    return true;
  }

  @Override
  public boolean hasSameShape(OrusValue other) {
    return other instanceof OrusEnumValue that && variant == that.variant;
  }

  @ExportMessage
  boolean hasMembers() {
    return true;
  }

  /** The payload fields that have names, and the name of the variant. */
  @ExportMessage
  @TruffleBoundary
  Object getMembers(@SuppressWarnings("unused") boolean includeInternal) {
    List<String> names = new ArrayList<>();
    for (String name : variant.payloadNames()) {
      if (name != null) {
        names.add(name);
      }
    }
    if (!names.contains(VARIANT_MEMBER)) {
      names.add(VARIANT_MEMBER);
    }
    return new Names(names);
  }

  @ExportMessage
  @TruffleBoundary
  boolean isMemberReadable(String name) {
    return name.equals(VARIANT_MEMBER) || variant.payloadNames().contains(name);
  }

  @ExportMessage
  @TruffleBoundary
  Object readMember(String name) throws UnknownIdentifierException {
    int index = variant.payloadNames().indexOf(name);
    if (index >= 0) {
      return payload[index];
    } else if (name.equals(VARIANT_MEMBER)) {
      return variant.name();
    }
    throw UnknownIdentifierException.create(name);
  }

  @ExportMessage
  boolean hasArrayElements() {
    return payload.length != 0;
  }

  @ExportMessage
  long getArraySize() throws UnsupportedMessageException {
    if (!hasArrayElements()) {
      throw UnsupportedMessageException.create();
    }
    return payload.length;
  }

  @ExportMessage
  boolean isArrayElementReadable(long index) {
    return index >= 0 && index < payload.length;
  }

  @ExportMessage
  Object readArrayElement(long index)
      throws InvalidArrayIndexException, UnsupportedMessageException {
    if (!hasArrayElements()) {
      throw UnsupportedMessageException.create();
    } else if (!isArrayElementReadable(index)) {
      throw InvalidArrayIndexException.create(index);
    }
    return payload[(int) index];
  }

  @Override
  @TruffleBoundary
  public boolean equals(Object other) {
    return other instanceof OrusEnumValue && DynamicComparison.equal(this, other);
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(variant);
  }
}

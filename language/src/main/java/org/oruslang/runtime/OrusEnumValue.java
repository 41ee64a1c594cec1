package org.oruslang.runtime;

import com.oracle.truffle.api.interop.TruffleObject;
import org.oruslang.semantics.Kind;
import org.oruslang.semantics.OrusValue;
import org.oruslang.semantics.TextSink;
import org.oruslang.semantics.TextStyle;

/** A value of an enum: a variant and its payload in dynamic form. Immutable. */
public final class OrusEnumValue implements OrusValue, TruffleObject {

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
}

package org.oruslang.runtime;

import com.oracle.truffle.api.interop.TruffleObject;
import org.oruslang.semantics.Kind;
import org.oruslang.semantics.OrusValue;
import org.oruslang.semantics.TextSink;
import org.oruslang.semantics.TextStyle;

/** An instance of a struct; its fields are read and written through {@link StructField}. */
public final class OrusStruct implements OrusValue, TruffleObject {

  private final StructType type;
  private final long[] primitives;
  private final Object[] references;

  /** An instance whose fields have all yet to be set. */
  public OrusStruct(StructType type) {
    this.type = type;
    this.primitives = new long[type.primitiveCount()];
    this.references = new Object[type.referenceCount()];
  }

  public StructType type() {
    return type;
  }

  long primitive(int slot) {
    return primitives[slot];
  }

  void setPrimitive(int slot, long value) {
    primitives[slot] = value;
  }

  Object reference(int slot) {
    return references[slot];
  }

  void setReference(int slot, Object value) {
    references[slot] = value;
  }

  @Override
  public Kind kind() {
    return Kind.STRUCT;
  }

  @Override
  public String typeName() {
    return type.name();
  }

  @Override
  public void appendStart(TextSink out, TextStyle style) {
    if (style == TextStyle.REPR) {
      out.appendByte('[');
    }
  }

  @Override
  public void appendEnd(TextSink out, TextStyle style) {
    if (style == TextStyle.REPR) {
      out.appendByte(']');
    }
  }

  @Override
  public boolean isComposite() {
    return true;
  }

  @Override
  public int elementCount() {
    return type.fields().size();
  }

  @Override
  public Object element(int index) {
    return type.fields().get(index).getDynamic(this);
  }

  @Override
  public boolean hasSameShape(OrusValue other) {
    return other instanceof OrusStruct that && type == that.type;
  }
}

package org.oruslang.runtime;

import com.oracle.truffle.api.interop.TruffleObject;
import org.oruslang.semantics.Kind;
import org.oruslang.semantics.OrusValue;
import org.oruslang.semantics.TextSink;
import org.oruslang.semantics.TextStyle;

/**
 * An instance of a struct; its fields are read and written through {@link StructField}.
 *
 * <p>The first four fields with a primitive representation and the first four others are fields of
 * this class, the rest lies in arrays. Measured in the interpreter against one array for each of the
 * two sorts and against Truffle's static shapes, this is the fastest to make and as fast as any to
 * access, and most structs take one object.
 */
public final class OrusStruct implements OrusValue, TruffleObject {

  private static final int INLINE = 4;
  private static final long[] NO_PRIMITIVES = {};
  private static final Object[] NO_REFERENCES = {};

  private final StructType type;
  private long p0;
  private long p1;
  private long p2;
  private long p3;
  private Object r0;
  private Object r1;
  private Object r2;
  private Object r3;
  private final long[] morePrimitives;
  private final Object[] moreReferences;

  /** An instance whose fields have all yet to be set. */
  public OrusStruct(StructType type) {
    this.type = type;
    int primitives = type.primitiveCount() - INLINE;
    int references = type.referenceCount() - INLINE;
    this.morePrimitives = primitives > 0 ? new long[primitives] : NO_PRIMITIVES;
    this.moreReferences = references > 0 ? new Object[references] : NO_REFERENCES;
  }

  public StructType type() {
    return type;
  }

  long primitive(int slot) {
    return switch (slot) {
      case 0 -> p0;
      case 1 -> p1;
      case 2 -> p2;
      case 3 -> p3;
      default -> morePrimitives[slot - INLINE];
    };
  }

  void setPrimitive(int slot, long value) {
    switch (slot) {
      case 0 -> p0 = value;
      case 1 -> p1 = value;
      case 2 -> p2 = value;
      case 3 -> p3 = value;
      default -> morePrimitives[slot - INLINE] = value;
    }
  }

  Object reference(int slot) {
    return switch (slot) {
      case 0 -> r0;
      case 1 -> r1;
      case 2 -> r2;
      case 3 -> r3;
      default -> moreReferences[slot - INLINE];
    };
  }

  void setReference(int slot, Object value) {
    switch (slot) {
      case 0 -> r0 = value;
      case 1 -> r1 = value;
      case 2 -> r2 = value;
      case 3 -> r3 = value;
      default -> moreReferences[slot - INLINE] = value;
    }
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

package org.oruslang.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.ArityException;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnknownIdentifierException;
import com.oracle.truffle.api.interop.UnsupportedTypeException;
import com.oracle.truffle.api.library.CachedLibrary;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import java.util.ArrayList;
import java.util.List;
import org.oruslang.semantics.Kind;
import org.oruslang.semantics.OrusValue;
import org.oruslang.semantics.TextSink;
import org.oruslang.semantics.TextStyle;

/**
 * An instance of a struct; its fields are read and written through {@link StructField}.
 *
 * <p>The first four fields with a primitive representation and the first four others are fields of
 * this class, the rest lies in arrays. Measured in the interpreter against one array for each of
 * the two sorts and against Truffle's static shapes, this is the fastest to make and as fast as any
 * to access, and most structs take one object.
 */
@ExportLibrary(InteropLibrary.class)
public final class OrusStruct extends OrusObject {

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

  /** About how much memory the instance takes. */
  long bytes() {
    long bytes = INLINE * (Long.BYTES + Integer.BYTES) + 24;
    if (morePrimitives.length > 0) {
      bytes += 16 + (long) Long.BYTES * morePrimitives.length;
    }
    return moreReferences.length > 0
        ? bytes + 16 + (long) Integer.BYTES * moreReferences.length
        : bytes;
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
  Object metaObject() {
    return type;
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

  @ExportMessage
  boolean hasMembers() {
    return true;
  }

  /** The fields, then the methods. */
  @ExportMessage
  @TruffleBoundary
  Object getMembers(@SuppressWarnings("unused") boolean includeInternal) {
    List<String> names = new ArrayList<>();
    for (StructField field : type.fields()) {
      names.add(field.name());
    }
    for (String method : type.methods().keySet()) {
      if (type.field(method) == null) {
        names.add(method);
      }
    }
    return new Names(names);
  }

  @ExportMessage
  @TruffleBoundary
  boolean isMemberReadable(String name) {
    return type.field(name) != null || type.methods().containsKey(name);
  }

  @ExportMessage
  @TruffleBoundary
  boolean isMemberModifiable(String name) {
    return type.field(name) != null;
  }

  @ExportMessage
  boolean isMemberInsertable(@SuppressWarnings("unused") String name) {
    return false;
  }

  @ExportMessage
  @TruffleBoundary
  boolean isMemberInvocable(String name) {
    return type.methods().containsKey(name);
  }

  @ExportMessage
  @TruffleBoundary
  Object readMember(String name) throws UnknownIdentifierException {
    StructField field = type.field(name);
    return field != null ? field.getDynamic(this) : method(name);
  }

  @ExportMessage
  @TruffleBoundary
  void writeMember(String name, Object value)
      throws UnknownIdentifierException, UnsupportedTypeException {
    StructField field = type.field(name);
    if (field == null) {
      throw UnknownIdentifierException.create(name);
    }
    field.set(this, Boundary.typed(value, field.type()));
  }

  @ExportMessage
  Object invokeMember(
      String name, Object[] arguments, @CachedLibrary(limit = "3") InteropLibrary functions)
      throws UnknownIdentifierException, ArityException, UnsupportedTypeException {
    return BoundMethod.call(method(name), arguments, functions);
  }

  @TruffleBoundary
  private Object method(String name) throws UnknownIdentifierException {
    FunctionTemplate method = type.methods().get(name);
    if (method == null) {
      throw UnknownIdentifierException.create(name);
    }
    OrusFunction function = type.function(method);
    return method.isInstanceMethod() ? new BoundMethod(this, function) : function;
  }
}

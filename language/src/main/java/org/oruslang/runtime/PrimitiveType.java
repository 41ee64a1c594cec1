package org.oruslang.runtime;

import org.oruslang.semantics.Kind;
import org.oruslang.semantics.U32;
import org.oruslang.semantics.U64;

/** The types without parts. */
public final class PrimitiveType extends ValueType {

  public static final PrimitiveType I32 = new PrimitiveType(Kind.I32, Representation.INT);
  public static final PrimitiveType I64 = new PrimitiveType(Kind.I64, Representation.LONG);
  public static final PrimitiveType U32 = new PrimitiveType(Kind.U32, Representation.INT);
  public static final PrimitiveType U64 = new PrimitiveType(Kind.U64, Representation.LONG);
  public static final PrimitiveType F64 = new PrimitiveType(Kind.F64, Representation.DOUBLE);
  public static final PrimitiveType BOOL = new PrimitiveType(Kind.BOOL, Representation.BOOLEAN);
  public static final PrimitiveType STRING = new PrimitiveType(Kind.STRING, Representation.OBJECT);
  public static final PrimitiveType ERROR = new PrimitiveType(Kind.ERROR, Representation.OBJECT);
  public static final PrimitiveType RANGE = new PrimitiveType(Kind.RANGE, Representation.OBJECT);

  /** The result of functions that return nothing. */
  public static final PrimitiveType VOID = new PrimitiveType(Kind.VOID, Representation.OBJECT);

  /** Any value, in dynamic form. */
  public static final PrimitiveType ANY = new PrimitiveType(null, Representation.OBJECT);

  private final Kind kind;
  private final Representation representation;

  private PrimitiveType(Kind kind, Representation representation) {
    this.kind = kind;
    this.representation = representation;
  }

  /** The type of values of a kind that says everything, or null for arrays, structs and such. */
  public static PrimitiveType of(Kind kind) {
    return switch (kind) {
      case I32 -> I32;
      case I64 -> I64;
      case U32 -> U32;
      case U64 -> U64;
      case F64 -> F64;
      case BOOL -> BOOL;
      case STRING -> STRING;
      case ERROR -> ERROR;
      case RANGE -> RANGE;
      case VOID -> VOID;
      case ARRAY, STRUCT, ENUM, FUNCTION, FOREIGN -> null;
    };
  }

  /** The kind of the values; null for {@link #ANY}. */
  public Kind kind() {
    return kind;
  }

  @Override
  public String text() {
    return kind == null ? "any" : kind.label();
  }

  @Override
  public Representation representation() {
    return representation;
  }

  @Override
  public boolean includes(Object value) {
    return kind == null || Kind.of(value) == kind;
  }

  @Override
  public Object fromDynamic(Object value) {
    if (!includes(value)) {
      throw mismatch(value);
    } else if (kind == Kind.U32) {
      return ((U32) value).bits();
    } else if (kind == Kind.U64) {
      return ((U64) value).bits();
    }
    return value;
  }

  @Override
  public Object toDynamic(Object value) {
    if (kind == Kind.U32) {
      return org.oruslang.semantics.U32.of((int) value);
    } else if (kind == Kind.U64) {
      return org.oruslang.semantics.U64.of((long) value);
    }
    return value;
  }
}

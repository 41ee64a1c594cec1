package org.oruslang.semantics;

import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.TruffleObject;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;

/**
 * The kinds a value has at run time.
 *
 * <p>Only the five numeric kinds take part in promotion; they are ranked {@code i32 < i64 < u32 <
 * u64 < f64}. The {@linkplain #label label} is the text {@code typeof} yields for values whose kind
 * says everything; structs, enums and errors have a longer or a nominal one, see {@link
 * TypeNames#typeOf}.
 *
 * <p>Other languages see a meta object.
 */
@ExportLibrary(InteropLibrary.class)
public enum Kind implements TruffleObject {
  /** Signed 32-bit integer, carried in a Java {@code int}. */
  I32("i32", 0, 32, true),
  /** Signed 64-bit integer, carried in a Java {@code long}. */
  I64("i64", 1, 64, true),
  /** Unsigned 32-bit integer, its bits carried in a Java {@code int}; boxed as {@link U32}. */
  U32("u32", 2, 32, false),
  /** Unsigned 64-bit integer, its bits carried in a Java {@code long}; boxed as {@link U64}. */
  U64("u64", 3, 64, false),
  /** IEEE 754 binary64. */
  F64("f64", 4, 64, true),
  /** {@code true} or {@code false}. */
  BOOL("bool"),
  /** Immutable byte sequence, see {@link OrusString}. */
  STRING("string"),
  /** Growable array. */
  ARRAY("array"),
  /** Instance of a declared struct; {@code typeof} yields the struct's name. */
  STRUCT("struct"),
  /** Instance of a declared enum; {@code typeof} yields the enum's name. */
  ENUM("enum"),
  /** Function or closure. */
  FUNCTION("function"),
  /** Caught error; {@code typeof} yields its kind and message. */
  ERROR("error"),
  /** Stateful iterator made by {@code range(...)}. */
  RANGE("range_iterator"),
  /** The placeholder of a call that yields no value. */
  VOID("void"),
  /** A value of another language or of the host. */
  FOREIGN("foreign");

  private static final int NOT_NUMERIC = -1;

  private final String label;
  private final int rank;
  private final int bits;
  private final boolean signed;

  Kind(String label, int rank, int bits, boolean signed) {
    this.label = label;
    this.rank = rank;
    this.bits = bits;
    this.signed = signed;
  }

  Kind(String label) {
    this(label, NOT_NUMERIC, 0, false);
  }

  /** The word for this kind in messages and, for most kinds, the result of {@code typeof}. */
  public String label() {
    return label;
  }

  /** Promotion rank, from 0 (i32) to 4 (f64); -1 for a kind that is not numeric. */
  public int rank() {
    return rank;
  }

  /** Width in bits of a numeric kind; 0 for any other. */
  public int bits() {
    return bits;
  }

  /** Whether this is i32, i64 or f64. */
  public boolean isSigned() {
    return signed;
  }

  /** Whether this is one of i32, i64, u32, u64. */
  public boolean isInteger() {
    return rank >= 0 && this != F64;
  }

  /** Whether this is an integer kind or f64. */
  public boolean isNumeric() {
    return rank >= 0;
  }

  /** Whether this is i32 or i64, the two kinds that dynamic operations treat uniformly. */
  public boolean isSignedInteger() {
    return this == I32 || this == I64;
  }

  /**
   * The kind of a run-time value.
   *
   * @param value a boxed Java primitive of an Orus kind, {@link U32}, {@link U64}, {@link
   *     OrusString} or {@link OrusValue}; anything else is {@link #FOREIGN}
   */
  public static Kind of(Object value) {
    if (value instanceof Integer) {
      return I32;
    } else if (value instanceof Double) {
      return F64;
    } else if (value instanceof Boolean) {
      return BOOL;
    } else if (value instanceof Long) {
      return I64;
    } else if (value instanceof OrusString) {
      return STRING;
    } else if (value instanceof OrusValue composite) {
      return composite.kind();
    } else if (value instanceof U32) {
      return U32;
    } else if (value instanceof U64) {
      return U64;
    }
    return FOREIGN;
  }

  @ExportMessage
  boolean isMetaObject() {
    return true;
  }

  @ExportMessage(name = "getMetaSimpleName")
  @ExportMessage(name = "getMetaQualifiedName")
  Object metaName() {
    return label;
  }

  @ExportMessage
  boolean isMetaInstance(Object instance) {
    return of(instance) == this;
  }

  @ExportMessage
  Object toDisplayString(@SuppressWarnings("unused") boolean allowSideEffects) {
    return label;
  }
}

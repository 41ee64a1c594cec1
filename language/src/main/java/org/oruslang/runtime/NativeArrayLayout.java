package org.oruslang.runtime;

/**
 * How {@link NativeStorage} lays out an array for generated code: a header of four 64-bit fields,
 * and elements of 4 bytes (i32, u32), 8 bytes (i64, u64, f64) or 1 byte (bool, 0 or 1), all in the
 * byte order of the machine.
 */
public final class NativeArrayLayout {

  /** Header: address of the elements. Changes when the storage grows. */
  public static final int DATA = 0;

  /** Header: number of elements, at most the capacity. Generated code may change it. */
  public static final int LENGTH = 8;

  /** Header: number of elements there is room for. Changes when the storage grows. */
  public static final int CAPACITY = 16;

  /** Header: one of the kind tags below. Never changes. */
  public static final int KIND = 24;

  /** Bytes of the header. */
  public static final int HEADER_SIZE = 32;

  public static final int KIND_I32 = 0;
  public static final int KIND_I64 = 1;
  public static final int KIND_U32 = 2;
  public static final int KIND_U64 = 3;
  public static final int KIND_F64 = 4;
  public static final int KIND_BOOL = 5;

  private static final int NO_KIND = -1;

  private NativeArrayLayout() {}

  /** The tag for elements of a type, negative for types that generated code does not handle. */
  static int kindOf(ValueType element) {
    if (element == PrimitiveType.I32) {
      return KIND_I32;
    } else if (element == PrimitiveType.I64) {
      return KIND_I64;
    } else if (element == PrimitiveType.U32) {
      return KIND_U32;
    } else if (element == PrimitiveType.U64) {
      return KIND_U64;
    } else if (element == PrimitiveType.F64) {
      return KIND_F64;
    } else if (element == PrimitiveType.BOOL) {
      return KIND_BOOL;
    }
    return NO_KIND;
  }

  /** Bytes of an element. */
  static int elementSize(int kind) {
    return switch (kind) {
      case KIND_I32, KIND_U32 -> Integer.BYTES;
      case KIND_I64, KIND_U64, KIND_F64 -> Long.BYTES;
      case KIND_BOOL -> Byte.BYTES;
      default -> throw new IllegalArgumentException("kind " + kind);
    };
  }
}

package org.oruslang.jit.translate;

import org.oruslang.jit.ir.IrKind;
import org.oruslang.types.program.Type;

/** The machine representation of types. */
final class NativeKinds {

  private NativeKinds() {}

  /** The kind of a number or bool, or null for any other type. */
  static IrKind scalar(Type type) {
    return type instanceof Type.Primitive primitive
        ? switch (primitive) {
          case I32 -> IrKind.I32;
          case I64 -> IrKind.I64;
          case U32 -> IrKind.U32;
          case U64 -> IrKind.U64;
          case F64 -> IrKind.F64;
          case BOOL -> IrKind.BOOL;
          default -> null;
        }
        : null;
  }

  /** The element kind of an array of numbers or bools, or null for any other type. */
  static IrKind element(Type type) {
    return type instanceof Type.Array array ? scalar(array.element()) : null;
  }

  /** The kind of a value of the type: a scalar's own, an address for arrays, else null. */
  static IrKind of(Type type) {
    IrKind scalar = scalar(type);
    return scalar != null ? scalar : element(type) != null ? IrKind.PTR : null;
  }
}

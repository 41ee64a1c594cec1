package org.oruslang.jit.translate;

import org.oruslang.jit.heap.Shapes;
import org.oruslang.jit.ir.IrKind;
import org.oruslang.types.program.Type;

/** The machine representation of types. */
final class NativeKinds {

  private NativeKinds() {}

  /** The kind of a number or bool, or null for any other type. */
  static IrKind scalar(Type type) {
    return Shapes.scalar(type);
  }

  /** The kind of a value of the type: a scalar's own, an address for objects; null for none. */
  static IrKind of(Type type) {
    IrKind scalar = scalar(type);
    boolean none = type == Type.Primitive.VOID || type == Type.Primitive.INVALID;
    return scalar != null ? scalar : none ? null : IrKind.PTR;
  }
}

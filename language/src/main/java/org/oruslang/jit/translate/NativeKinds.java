package org.oruslang.jit.translate;

import org.oruslang.jit.heap.Shapes;
import org.oruslang.jit.ir.IrKind;
import org.oruslang.types.program.FunctionSymbol;
import org.oruslang.types.program.Type;

/** The machine representation of types. */
final class NativeKinds {

  private NativeKinds() {}

  /** The kind of a number or bool, or null for any other type. */
  static IrKind scalar(Type type) {
    return Shapes.scalar(type);
  }

  /** The element kind of an array of numbers or bools, or null for any other type. */
  static IrKind element(Type type) {
    return type instanceof Type.Array array ? scalar(array.element()) : null;
  }

  /**
   * The kind of a value of the type: a scalar's own, an address for objects; null for functions,
   * which are no values in registers, and where there are no values.
   */
  static IrKind of(Type type) {
    IrKind scalar = scalar(type);
    boolean none =
        type == Type.Primitive.VOID
            || type == Type.Primitive.INVALID
            || type instanceof Type.Function;
    return scalar != null ? scalar : none ? null : IrKind.PTR;
  }

  /** The kind of the results of a function, null where there are none. */
  static IrKind result(Type type, FunctionSymbol function) {
    IrKind kind = of(type);
    if (kind == null && type != Type.Primitive.VOID) {
      throw new TranslationRefused(
          TranslationStatus.UNSUPPORTED_VALUE_KIND,
          "a function with such a result is not compiled",
          function.declaration());
    }
    return kind;
  }
}

package org.oruslang.jit.heap;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Function;
import org.oruslang.jit.ir.IrKind;
import org.oruslang.runtime.ArrayType;
import org.oruslang.runtime.EnumType;
import org.oruslang.runtime.PrimitiveType;
import org.oruslang.runtime.StructType;
import org.oruslang.runtime.ValueType;
import org.oruslang.types.program.Type;

/** The run-time types of shapes, each looked up once. */
public final class HeapTypes {

  private final Function<Type, ValueType> lookup;
  private final Map<Shape, ValueType> known = new IdentityHashMap<>();

  /**
   * @param lookup yields the run-time type of a static type without type parameters
   */
  public HeapTypes(Function<Type, ValueType> lookup) {
    this.lookup = lookup;
  }

  StructType of(Shape.OfStruct shape) {
    return (StructType) type(shape, shape.type());
  }

  EnumType of(Shape.OfEnum shape) {
    return (EnumType) type(shape, shape.type());
  }

  ArrayType of(Shape.OfArray shape) {
    return (ArrayType) type(shape, shape.type());
  }

  private ValueType type(Shape shape, Type type) {
    ValueType found = known.get(shape);
    if (found == null) {
      found = lookup.apply(type);
      known.put(shape, found);
    }
    return found;
  }

  /** The run-time type of a number or bool. */
  static PrimitiveType primitive(IrKind kind) {
    return switch (kind) {
      case I32 -> PrimitiveType.I32;
      case I64 -> PrimitiveType.I64;
      case U32 -> PrimitiveType.U32;
      case U64 -> PrimitiveType.U64;
      case F64 -> PrimitiveType.F64;
      case BOOL -> PrimitiveType.BOOL;
      case PTR -> throw new IllegalArgumentException("an address has no type");
    };
  }
}

package org.oruslang.jit.heap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.oruslang.jit.ir.IrInstruction;
import org.oruslang.jit.ir.IrKind;
import org.oruslang.types.program.EnumSymbol.VariantSymbol;
import org.oruslang.types.program.StructSymbol;
import org.oruslang.types.program.StructSymbol.FieldSymbol;
import org.oruslang.types.program.Substitution;
import org.oruslang.types.program.Type;

/** The shapes of the types of one region, each once. Types are given without type parameters. */
public final class Shapes {

  /**
   * The shape of values of any type that native code does not look at. Not a constant of {@link
   * Shape}: two threads that initialise an interface and a class of it wait for each other.
   */
  public static final Shape PASSED_ON = new Shape.OfOpaque(Type.Primitive.ANY);

  /** Larger structs and payloads are only passed on. */
  private static final int MAX_FIELDS = 256;

  private final Map<Type, Shape> known = new HashMap<>();
  private int memories = IrInstruction.CONSTANT_FIELD + 1;

  /** The kind of a number or bool, or null for any other type. */
  public static IrKind scalar(Type type) {
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

  /** The shape of values of a type; null where there are no values. */
  public Shape of(Type type) {
    Shape shape = known.get(type);
    return shape != null ? shape : make(type);
  }

  private Shape make(Type type) {
    if (type == Type.Primitive.VOID || type == Type.Primitive.INVALID) {
      return null;
    }
    IrKind scalar = scalar(type);
    if (scalar != null) {
      return keep(type, new Shape.OfScalar(scalar));
    }
    if (type == Type.Primitive.STRING) {
      return keep(type, new Shape.OfString(memories++));
    }
    return switch (type) {
      case Type.Array array when !isOpaqueElement(array.element()) -> array(array);
      case Type.Struct struct when struct.symbol().fields().size() <= MAX_FIELDS -> struct(struct);
      case Type.Enum symbol
          when symbol.symbol().variants().stream()
              .allMatch(variant -> variant.arity() <= MAX_FIELDS) ->
          enumeration(symbol);
      default -> keep(type, new Shape.OfOpaque(type));
    };
  }

  /** Arrays of such elements are not worth copying. */
  private static boolean isOpaqueElement(Type element) {
    return element instanceof Type.Function
        || element instanceof Type.Primitive
            && element != Type.Primitive.STRING
            && scalar(element) == null
        || element instanceof Type.Array inner && isOpaqueElement(inner.element());
  }

  private Shape keep(Type type, Shape shape) {
    known.put(type, shape);
    return shape;
  }

  // A shape is known before its parts are made: types may contain themselves.

  private Shape array(Type.Array type) {
    Shape.OfArray shape = new Shape.OfArray(type);
    keep(type, shape);
    shape.setElement(of(type.element()));
    return shape;
  }

  private Shape struct(Type.Struct type) {
    Shape.OfStruct shape = new Shape.OfStruct(type);
    keep(type, shape);
    StructSymbol symbol = type.symbol();
    for (FieldSymbol field : symbol.fields()) {
      Shape part = of(Substitution.EMPTY.apply(field.type()));
      shape.add(new Shape.Field(part, Shape.HEADER + 8 * field.index(), memories++));
    }
    return shape;
  }

  private Shape enumeration(Type.Enum type) {
    Shape.OfEnum shape = new Shape.OfEnum(type);
    keep(type, shape);
    Substitution substitution =
        Substitution.EMPTY.with(type.symbol().typeParameters(), type.arguments());
    for (VariantSymbol variant : type.symbol().variants()) {
      List<Shape.Field> payload = new ArrayList<>();
      for (Type part : variant.payloadTypes()) {
        int offset = Shape.HEADER + 8 * payload.size();
        payload.add(
            new Shape.Field(of(substitution.apply(part)), offset, IrInstruction.CONSTANT_FIELD));
      }
      shape.add(payload);
    }
    return shape;
  }
}

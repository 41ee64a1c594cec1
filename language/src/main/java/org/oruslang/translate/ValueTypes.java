package org.oruslang.translate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.oruslang.runtime.ArrayType;
import org.oruslang.runtime.FunctionType;
import org.oruslang.runtime.PrimitiveType;
import org.oruslang.runtime.ValueType;
import org.oruslang.types.program.Type;
import org.oruslang.types.program.TypeVariable;

/**
 * The run-time forms of static types, as the code of one module uses them. Equal types are mostly
 * the same object, which makes comparing them cheap.
 */
final class ValueTypes {

  private final TranslatedModule module;
  private final Map<Type, ValueType> known = new HashMap<>();

  ValueTypes(TranslatedModule module) {
    this.module = module;
  }

  /**
   * @param type without type parameters, see {@link org.oruslang.types.program.Substitution#apply}
   */
  synchronized ValueType of(Type type) {
    if (type instanceof Type.Primitive primitive) {
      return primitive(primitive);
    }
    ValueType result = known.get(type);
    if (result == null) {
      result = make(type);
      known.put(type, result);
    }
    return result;
  }

  private ValueType make(Type type) {
    return switch (type) {
      case Type.Primitive primitive -> primitive(primitive);
      case Type.Array array -> ArrayType.of(of(array.element()));
      case Type.Function function -> function(function.parameters(), function.result());
      case Type.Struct struct -> module.codeOf(struct.symbol().module()).struct(struct.symbol());
      case Type.Enum symbol -> module.enumType(symbol.symbol());
      case TypeVariable variable -> throw new IllegalArgumentException("open type");
    };
  }

  FunctionType function(List<Type> parameters, Type result) {
    return new FunctionType(parameters.stream().map(this::of).toList(), of(result));
  }

  private static PrimitiveType primitive(Type.Primitive primitive) {
    return switch (primitive) {
      case I32 -> PrimitiveType.I32;
      case I64 -> PrimitiveType.I64;
      case U32 -> PrimitiveType.U32;
      case U64 -> PrimitiveType.U64;
      case F64 -> PrimitiveType.F64;
      case BOOL -> PrimitiveType.BOOL;
      case STRING -> PrimitiveType.STRING;
      case VOID -> PrimitiveType.VOID;
      case ERROR -> PrimitiveType.ERROR;
      case RANGE -> PrimitiveType.RANGE;
      case ANY, INVALID -> PrimitiveType.ANY;
    };
  }
}

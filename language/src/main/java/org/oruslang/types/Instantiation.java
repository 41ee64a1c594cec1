package org.oruslang.types;

import java.util.ArrayList;
import java.util.List;
import org.oruslang.types.program.Type;
import org.oruslang.types.program.TypeVariable;

/** Replaces type parameters in types. */
final class Instantiation {

  private Instantiation() {}

  /** The type with each parameter replaced by the argument at its place; other unknowns stay. */
  static Type apply(Type type, List<TypeVariable> parameters, List<Type> arguments) {
    if (parameters.isEmpty()) {
      return type;
    }
    return switch (type.resolved()) {
      case Type.Primitive primitive -> primitive;
      case Type.Struct struct -> struct;
      case Type.Array array -> new Type.Array(apply(array.element(), parameters, arguments));
      case Type.Function function ->
          new Type.Function(
              applyAll(function.parameters(), parameters, arguments),
              apply(function.result(), parameters, arguments));
      case Type.Enum symbol ->
          new Type.Enum(symbol.symbol(), applyAll(symbol.arguments(), parameters, arguments));
      case TypeVariable variable -> {
        int index = parameters.indexOf(variable);
        yield index < 0 ? variable : arguments.get(index);
      }
    };
  }

  static List<Type> applyAll(
      List<Type> types, List<TypeVariable> parameters, List<Type> arguments) {
    List<Type> result = new ArrayList<>(types.size());
    for (Type type : types) {
      result.add(apply(type, parameters, arguments));
    }
    return result;
  }
}

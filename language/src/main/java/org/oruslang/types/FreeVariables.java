package org.oruslang.types;

import java.util.ArrayList;
import java.util.List;
import org.oruslang.types.program.Type;
import org.oruslang.types.program.TypeVariable;

/** Collects the unknowns of types. */
final class FreeVariables {

  private FreeVariables() {}

  /** Whether the type has no unknowns. */
  static boolean isClosed(Type type) {
    List<TypeVariable> free = new ArrayList<>();
    collect(type, free);
    return free.isEmpty();
  }

  /** Appends the unbound variables of a type that the list does not hold yet. */
  static void collect(Type type, List<TypeVariable> into) {
    switch (type.resolved()) {
      case Type.Primitive primitive -> {}
      case Type.Struct struct -> {}
      case Type.Array array -> collect(array.element(), into);
      case Type.Function function -> {
        function.parameters().forEach(parameter -> collect(parameter, into));
        collect(function.result(), into);
      }
      case Type.Enum symbol -> symbol.arguments().forEach(argument -> collect(argument, into));
      case TypeVariable variable -> {
        if (!into.contains(variable)) {
          into.add(variable);
          if (variable.item() != null) {
            collect(variable.item(), into);
          }
        }
      }
    }
  }
}

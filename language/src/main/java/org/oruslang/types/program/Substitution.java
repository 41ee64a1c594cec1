package org.oruslang.types.program;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * What stands for the type parameters of polymorphic functions.
 *
 * <p>The code of a polymorphic function is translated once for each combination of types that it is
 * used with. A nested function extends the substitution of the function around it.
 */
public final class Substitution {

  /** Nothing substituted. */
  public static final Substitution EMPTY = new Substitution(Map.of());

  private final Map<TypeVariable, Type> types;

  private Substitution(Map<TypeVariable, Type> types) {
    this.types = types;
  }

  /** This substitution and one more type for each parameter. */
  public Substitution with(List<TypeVariable> parameters, List<Type> arguments) {
    if (parameters.size() != arguments.size()) {
      throw new IllegalArgumentException("one type for each parameter");
    }
    if (parameters.isEmpty()) {
      return this;
    }
    Map<TypeVariable, Type> extended = new IdentityHashMap<>(types);
    for (int i = 0; i < parameters.size(); i++) {
      extended.put(parameters.get(i), apply(arguments.get(i)));
    }
    return new Substitution(extended);
  }

  /**
   * The type with its parameters replaced, all links followed. A parameter that nothing stands for
   * becomes {@link Type.Primitive#ANY}: no value can depend on it.
   */
  public Type apply(Type type) {
    return switch (type.resolved()) {
      case Type.Primitive primitive -> primitive;
      case Type.Array array -> new Type.Array(apply(array.element()));
      case Type.Function function ->
          new Type.Function(applyAll(function.parameters()), apply(function.result()));
      case Type.Struct struct -> struct;
      case Type.Enum symbol -> new Type.Enum(symbol.symbol(), applyAll(symbol.arguments()));
      case TypeVariable variable -> types.getOrDefault(variable, Type.Primitive.ANY);
    };
  }

  /** {@link #apply} for each type. */
  public List<Type> applyAll(List<Type> list) {
    List<Type> result = new ArrayList<>(list.size());
    for (Type type : list) {
      result.add(apply(type));
    }
    return result;
  }
}

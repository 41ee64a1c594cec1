package org.oruslang.types.program;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes types the way programs do, for messages and tools. */
public final class TypePrinter {

  private final Map<TypeVariable, String> names = new IdentityHashMap<>();

  /** The text of one type; unknown types are {@code T}, {@code U}, ... */
  public static String text(Type type) {
    return new TypePrinter().print(type);
  }

  /** The text of a type; the same unknown type has the same name in every call. */
  public String print(Type type) {
    return switch (type.resolved()) {
      case Type.Primitive primitive -> primitive.text();
      case Type.Array array -> "[" + print(array.element()) + "]";
      case Type.Function function ->
          "fn("
              + printAll(function.parameters())
              + ")"
              + (function.result().is(Type.Primitive.VOID)
                  ? ""
                  : " -> " + print(function.result()));
      case Type.Struct struct -> struct.symbol().name();
      case Type.Enum symbol ->
          symbol.arguments().isEmpty()
              ? symbol.symbol().name()
              : symbol.symbol().name() + "[" + printAll(symbol.arguments()) + "]";
      case TypeVariable variable -> printVariable(variable);
    };
  }

  private String printAll(List<Type> types) {
    return types.stream().map(this::print).collect(Collectors.joining(", "));
  }

  private String printVariable(TypeVariable variable) {
    if (variable.literals() != null) {
      Type.Primitive type = variable.literals().defaultType();
      return type == null ? "integer" : type.text();
    }
    return names.computeIfAbsent(
        variable,
        v -> {
          int index = names.size();
          String letter = String.valueOf((char) ('A' + (19 + index) % 26));
          return index < 26 ? letter : letter + index / 26;
        });
  }
}

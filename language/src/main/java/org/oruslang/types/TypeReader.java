package org.oruslang.types;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.oruslang.diagnostics.ErrorCode;
import org.oruslang.syntax.Expression;
import org.oruslang.syntax.Identifier;
import org.oruslang.syntax.TypeSyntax;
import org.oruslang.types.program.EnumSymbol;
import org.oruslang.types.program.Type;
import org.oruslang.types.program.Type.Primitive;
import org.oruslang.types.program.TypeVariable;
import org.oruslang.types.program.TypedModule.Export;

/** Finds the types that annotations name. */
final class TypeReader {

  private final Inference inference;
  private final CheckingContext context;
  private Map<String, TypeVariable> parameters = Map.of();
  private EnumSymbol declaring;

  TypeReader(Inference inference) {
    this.inference = inference;
    this.context = inference.context;
  }

  /** Reads the payload types of an enum, in which some names stand for its type parameters. */
  void inside(EnumSymbol symbol, Map<String, TypeVariable> names, Runnable reading) {
    parameters = names;
    declaring = symbol;
    try {
      reading.run();
    } finally {
      parameters = Map.of();
      declaring = null;
    }
  }

  /** The type of a variable, parameter or field; {@code void} is reported. */
  Type readValueType(TypeSyntax syntax) {
    Type type = read(syntax);
    if (type == Primitive.VOID) {
      context.error(
          ErrorCode.UNKNOWN_TYPE, syntax.span(), "`void` is not the type of a value.", "");
      return Primitive.INVALID;
    }
    return type;
  }

  /** The type that an annotation names; an unknown one is reported and invalid. */
  Type read(TypeSyntax syntax) {
    Type type = readKind(syntax);
    context.observer().typed(syntax.span(), type);
    return type;
  }

  private Type readKind(TypeSyntax syntax) {
    return switch (syntax) {
      case TypeSyntax.Named named -> readNamed(named);
      case TypeSyntax.Array array -> readArray(array);
      case TypeSyntax.Function function -> {
        List<Type> types = new ArrayList<>();
        for (TypeSyntax parameter : function.parameters()) {
          types.add(readValueType(parameter));
        }
        Type result = function.result() == null ? Primitive.VOID : read(function.result());
        yield new Type.Function(types, result);
      }
    };
  }

  private Type readArray(TypeSyntax.Array array) {
    Type element = readValueType(array.element());
    if (array.length() instanceof Expression.Name name) {
      context.reference(name.span(), inference.names.find(name.text()));
    }
    if (array.length() instanceof Expression.Name name
        && !(inference.names.find(name.text()) instanceof Binding.OfVariable variable
            && variable.variable().constant() != null)) {
      context.error(
          ErrorCode.UNDEFINED_VARIABLE,
          name.span(),
          "The length of an array type must be an integer constant, but '"
              + name.text()
              + "' is none.",
          "Declare it as a constant, like '" + name.text() + " := 4'.");
    }
    return new Type.Array(element);
  }

  private Type readNamed(TypeSyntax.Named named) {
    List<Type> arguments = new ArrayList<>();
    for (TypeSyntax argument : named.arguments()) {
      arguments.add(readValueType(argument));
    }
    Binding binding;
    if (named.qualifier() != null) {
      binding = exported(named.qualifier(), named.name());
      if (binding == null) {
        return Primitive.INVALID;
      }
    } else {
      TypeVariable parameter = parameters.get(named.name().text());
      if (parameter != null) {
        return parameter;
      }
      binding = inference.names.find(named.name().text());
      context.reference(named.name().span(), binding);
      if (!(binding instanceof Binding.OfStruct) && !(binding instanceof Binding.OfEnum)) {
        Primitive primitive = PredeclaredTypes.named(named.name().text());
        if (primitive != null) {
          return primitive;
        }
      }
    }
    return switch (binding) {
      case Binding.OfStruct struct -> new Type.Struct(struct.symbol());
      case Binding.OfEnum symbol -> enumType(symbol.symbol(), arguments, named);
      case null, default -> {
        unknown(named.name());
        yield Primitive.INVALID;
      }
    };
  }

  private Type enumType(EnumSymbol symbol, List<Type> arguments, TypeSyntax.Named named) {
    int expected = symbol.typeParameters().size();
    if (arguments.isEmpty() && symbol == declaring) {
      return new Type.Enum(symbol, List.copyOf(symbol.typeParameters()));
    }
    if (arguments.isEmpty() || expected == 0) {
      return freshInstance(symbol);
    }
    if (arguments.size() != expected) {
      context.error(
          ErrorCode.TYPE_ARGUMENT_COUNT,
          named.span(),
          "Enum '"
              + symbol.name()
              + "' takes "
              + Plural.of(expected, "type argument")
              + " but received "
              + Plural.of(arguments.size(), "type argument"));
      return freshInstance(symbol);
    }
    return new Type.Enum(symbol, arguments);
  }

  /** The enum's type with unknown type arguments. */
  Type.Enum freshInstance(EnumSymbol symbol) {
    List<Type> arguments = new ArrayList<>();
    for (int i = 0; i < symbol.typeParameters().size(); i++) {
      arguments.add(context.fresh());
    }
    return new Type.Enum(symbol, arguments);
  }

  /** What {@code module.name} stands for; null after a report. */
  Binding exported(Identifier qualifier, Identifier name) {
    if (!(inference.names.find(qualifier.text()) instanceof Binding.OfModule module)) {
      context.error(
          ErrorCode.MODULE_FAILED,
          qualifier.span(),
          "module alias '" + qualifier.text() + "' is not defined");
      return null;
    }
    context.reference(qualifier.span(), module);
    Export export = module.module().exports().get(name.text());
    if (export == null) {
      context.error(
          ErrorCode.NOT_EXPORTED,
          name.span(),
          "module '" + module.module().name() + "' does not export '" + name.text() + "'");
      return null;
    }
    Binding exported = Exports.binding(export, null);
    context.reference(name.span(), exported);
    return exported;
  }

  /** Reports a name that is no type. */
  void unknown(Identifier name) {
    context.error(
        ErrorCode.UNKNOWN_TYPE,
        name.span(),
        "this is a `" + name.text() + "`, but `valid type` was expected");
  }
}

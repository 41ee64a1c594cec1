package org.oruslang.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.oruslang.types.program.Builtin;
import org.oruslang.types.program.EnumSymbol;
import org.oruslang.types.program.EnumSymbol.VariantSymbol;
import org.oruslang.types.program.FunctionSymbol;
import org.oruslang.types.program.StructSymbol;
import org.oruslang.types.program.StructSymbol.FieldSymbol;
import org.oruslang.types.program.Symbol;
import org.oruslang.types.program.Type;
import org.oruslang.types.program.TypePrinter;
import org.oruslang.types.program.TypedModule;
import org.oruslang.types.program.Variable;

/** Symbols in words, written the way programs declare them. */
public final class Symbols {

  private Symbols() {}

  /** The name of a symbol where it is declared. */
  public static String name(Symbol symbol) {
    return switch (symbol) {
      case Variable variable -> variable.name();
      case FunctionSymbol function -> function.name();
      case StructSymbol struct -> struct.name();
      case FieldSymbol field -> field.name();
      case EnumSymbol enumeration -> enumeration.name();
      case VariantSymbol variant -> variant.name();
      case TypedModule module -> module.name();
      case Builtin builtin -> builtin.text();
    };
  }

  /** The module that declares a symbol; null for builtins and what is predeclared. */
  public static TypedModule module(Symbol symbol) {
    return switch (symbol) {
      case Variable variable -> variable.module();
      case FunctionSymbol function -> function.module();
      case StructSymbol struct -> struct.module();
      case FieldSymbol field -> null;
      case EnumSymbol enumeration -> enumeration.module();
      case VariantSymbol variant -> variant.owner().module();
      case TypedModule module -> module;
      case Builtin builtin -> null;
    };
  }

  /** The declaration of a symbol with all types, on one line. */
  public static String declaration(Symbol symbol) {
    TypePrinter types = new TypePrinter();
    return switch (symbol) {
      case Variable variable ->
          (variable.isMutable() && !variable.isPlainlyCreated() ? "mut " : "")
              + variable.name()
              + ": "
              + types.print(variable.type());
      case FunctionSymbol function ->
          "fn " + function.qualifiedName() + signature(function, types).text();
      case StructSymbol struct -> "struct " + struct.name();
      case FieldSymbol field -> field.name() + ": " + types.print(field.type());
      case EnumSymbol enumeration ->
          "enum "
              + enumeration.name()
              + (enumeration.typeParameters().isEmpty()
                  ? ""
                  : enumeration.typeParameters().stream()
                      .map(types::print)
                      .collect(Collectors.joining(", ", "[", "]")));
      case VariantSymbol variant ->
          variant.owner().name() + "." + variant.name() + payload(variant, types);
      case TypedModule module -> "module " + module.name();
      case Builtin builtin -> "fn " + builtin.text() + builtinSignature(builtin).text();
    };
  }

  /**
   * What a call looks like.
   *
   * @param parameters the parameters in words
   * @param result {@code -> type} with a blank before it, or nothing
   */
  public record Signature(List<String> parameters, String result) {

    /** Parameters and result as they follow the name. */
    public String text() {
      return "(" + String.join(", ", parameters) + ")" + result;
    }
  }

  /** The parameters that a call of a symbol gives, or null where it can't be called. */
  public static Signature signature(Symbol symbol) {
    return switch (symbol) {
      case FunctionSymbol function -> {
        Signature all = signature(function, new TypePrinter());
        yield function.isInstanceMethod()
            ? new Signature(all.parameters().subList(1, all.parameters().size()), all.result())
            : all;
      }
      case VariantSymbol variant -> new Signature(payloads(variant, new TypePrinter()), "");
      case Builtin builtin -> builtinSignature(builtin);
      case Variable variable when variable.type().resolved() instanceof Type.Function function -> {
        TypePrinter types = new TypePrinter();
        yield new Signature(
            function.parameters().stream().map(types::print).toList(),
            result(function.result(), types));
      }
      default -> null;
    };
  }

  private static Signature signature(FunctionSymbol function, TypePrinter types) {
    List<String> parameters = new ArrayList<>();
    for (Variable parameter : function.parameters()) {
      parameters.add(
          function.isInstanceMethod() && parameters.isEmpty()
              ? parameter.name()
              : parameter.name() + ": " + types.print(parameter.type()));
    }
    return new Signature(parameters, result(function.result(), types));
  }

  private static String result(Type type, TypePrinter types) {
    return type == null || type.is(Type.Primitive.VOID) ? "" : " -> " + types.print(type);
  }

  private static String payload(VariantSymbol variant, TypePrinter types) {
    return variant.arity() == 0 ? "" : "(" + String.join(", ", payloads(variant, types)) + ")";
  }

  private static List<String> payloads(VariantSymbol variant, TypePrinter types) {
    List<String> payloads = new ArrayList<>();
    for (int i = 0; i < variant.arity(); i++) {
      String name = variant.payloadNames().get(i);
      String type = types.print(variant.payloadTypes().get(i));
      payloads.add(name == null ? type : name + ": " + type);
    }
    return payloads;
  }

  private static Signature builtinSignature(Builtin builtin) {
    return switch (builtin) {
      case LEN -> new Signature(List.of("value"), " -> i32");
      case PUSH -> new Signature(List.of("array: [T]", "value: T"), " -> [T]");
      case POP -> new Signature(List.of("array: [T]"), " -> T");
      case SORTED -> new Signature(List.of("array: [T]"), " -> [T]");
      case RANGE -> new Signature(List.of("start", "end", "step"), " -> range_iterator");
      case INPUT -> new Signature(List.of("prompt: string"), " -> string");
      case INT -> new Signature(List.of("value"), " -> i32");
      case FLOAT -> new Signature(List.of("value"), " -> f64");
      case TYPEOF -> new Signature(List.of("value"), " -> string");
      case ISTYPE -> new Signature(List.of("value", "type: string"), " -> bool");
      case ASSERT_EQ -> new Signature(List.of("label: string", "actual", "expected"), " -> bool");
      case TIMESTAMP -> new Signature(List.of(), " -> f64");
    };
  }

  /** The comment lines directly above the line of an offset, without their slashes. */
  public static String comment(CharSequence text, int offset) {
    String[] lines =
        text.subSequence(0, Math.min(offset, text.length())).toString().split("\n", -1);
    List<String> comment = new ArrayList<>();
    for (int i = lines.length - 2; i >= 0 && lines[i].strip().startsWith("//"); i--) {
      String line = lines[i].strip().replaceFirst("^/{2,}[ ]?", "");
      comment.addFirst(line);
    }
    return String.join("\n", comment);
  }
}

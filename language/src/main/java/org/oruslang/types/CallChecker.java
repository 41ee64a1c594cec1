package org.oruslang.types;

import java.util.ArrayList;
import java.util.List;
import org.oruslang.diagnostics.ErrorCode;
import org.oruslang.syntax.Expression;
import org.oruslang.syntax.Identifier;
import org.oruslang.syntax.Span;
import org.oruslang.types.program.Builtin;
import org.oruslang.types.program.EnumSymbol;
import org.oruslang.types.program.EnumSymbol.VariantSymbol;
import org.oruslang.types.program.FunctionSymbol;
import org.oruslang.types.program.StructSymbol;
import org.oruslang.types.program.Type;
import org.oruslang.types.program.Type.Primitive;
import org.oruslang.types.program.TypePrinter;
import org.oruslang.types.program.TypeVariable;
import org.oruslang.types.program.TypedExpression;

/** Checks calls of functions, methods, constructors, builtins and function values. */
final class CallChecker {

  private final Inference inference;
  private final CheckingContext context;
  private final BuiltinChecker builtins;

  CallChecker(Inference inference) {
    this.inference = inference;
    this.context = inference.context;
    this.builtins = new BuiltinChecker(inference);
  }

  /**
   * @param hint the type that the context wants, or null
   */
  TypedExpression call(Expression.Call call, Type hint) {
    if (call.callee() instanceof Expression.Name name) {
      return named(call, name, hint);
    }
    if (call.callee() instanceof Expression.Member member) {
      return member(call, member, hint);
    }
    return value(call, inference.expressions.inferValue(call.callee()), null);
  }

  private TypedExpression named(Expression.Call call, Expression.Name name, Type hint) {
    Binding binding = inference.names.find(name.text());
    context.reference(name.span(), binding);
    return switch (binding) {
      case Binding.OfFunction function -> function(call, function.entry(), name.span(), hint);
      case Binding.OfVariable variable -> {
        TypedExpression callee =
            inference.expressions.readVariable(variable.variable(), name.span());
        yield value(call, callee, name.text());
      }
      case null -> {
        Builtin builtin = Builtin.named(name.text());
        if (builtin != null) {
          context.observer().referenced(name.span(), builtin);
          yield builtins.call(builtin, call, hint);
        }
        inference.names.undefined(name.span(), name.text());
        yield invalid(call);
      }
      default -> {
        inference.expressions.infer(name);
        yield invalid(call);
      }
    };
  }

  private TypedExpression member(Expression.Call call, Expression.Member member, Type hint) {
    Identifier name = member.name();
    if (member.target() instanceof Expression.Name owner) {
      switch (inference.names.find(owner.text())) {
        case Binding.OfModule module -> {
          Binding exported =
              inference.typeReader.exported(new Identifier(owner.span(), owner.text()), name);
          return exported == null ? invalid(call) : exported(call, exported, name, hint);
        }
        case Binding.OfEnum symbol -> {
          context.reference(owner.span(), symbol);
          return variant(call, symbol.symbol(), name, hint);
        }
        case Binding.OfStruct struct -> {
          context.reference(owner.span(), struct);
          return staticMethod(call, struct.symbol(), name, hint);
        }
        case null, default -> {}
      }
    }
    if (member.target() instanceof Expression.Member inner
        && inner.target() instanceof Expression.Name owner
        && inference.names.find(owner.text()) instanceof Binding.OfModule) {
      Binding exported =
          inference.typeReader.exported(new Identifier(owner.span(), owner.text()), inner.name());
      if (exported instanceof Binding.OfEnum symbol) {
        return variant(call, symbol.symbol(), name, hint);
      }
      if (exported instanceof Binding.OfStruct struct) {
        return staticMethod(call, struct.symbol(), name, hint);
      }
      if (exported == null) {
        return invalid(call);
      }
    }
    TypedExpression receiver = inference.expressions.inferValue(member.target());
    if (receiver.type().resolved() instanceof Type.Struct struct) {
      FunctionEntry method = inference.declarations.method(struct.symbol(), name.text());
      if (method != null) {
        context.observer().referenced(name.span(), method.symbol());
        return method.symbol().isInstanceMethod()
            ? method(call, method, receiver, name, hint)
            : function(call, method, name.span(), hint);
      }
    }
    if (receiver.type().is(Primitive.ANY)) {
      return new TypedExpression.CallMember(
          call.span(), call.openParen(), receiver, name.text(), dynamicArguments(call));
    }
    return value(call, inference.members.readField(member, receiver), name.text());
  }

  /** The arguments of a call of something that is only known at run time. */
  private List<TypedExpression> dynamicArguments(Expression.Call call) {
    List<TypedExpression> arguments = new ArrayList<>();
    for (Expression argument : call.arguments()) {
      arguments.add(inference.expressions.check(argument, Primitive.ANY));
    }
    return arguments;
  }

  private TypedExpression exported(
      Expression.Call call, Binding exported, Identifier name, Type hint) {
    return switch (exported) {
      case Binding.OfFunction function -> function(call, function.entry(), name.span(), hint);
      case Binding.OfVariable variable ->
          value(
              call,
              inference.expressions.readVariable(variable.variable(), name.span()),
              name.text());
      default -> {
        context.error(
            ErrorCode.NOT_CALLABLE, name.span(), "'" + name.text() + "' can't be called.");
        yield invalid(call);
      }
    };
  }

  private TypedExpression staticMethod(
      Expression.Call call, StructSymbol struct, Identifier name, Type hint) {
    FunctionEntry method = inference.declarations.method(struct, name.text());
    if (method == null) {
      inference.members.unknownMember(name, struct);
      return invalid(call);
    }
    context.observer().referenced(name.span(), method.symbol());
    if (method.symbol().isInstanceMethod()) {
      int expected = method.symbol().parameters().size() - 1;
      context.error(
          ErrorCode.TYPE_MISMATCH,
          call.openParen(),
          arityMessage(name.text(), expected, call.arguments().size()),
          "'"
              + name.text()
              + "' needs a value before the dot, like 'value."
              + name.text()
              + "()'.");
      return invalid(call);
    }
    return function(call, method, name.span(), hint);
  }

  private TypedExpression method(
      Expression.Call call,
      FunctionEntry method,
      TypedExpression receiver,
      Identifier name,
      Type hint) {
    FunctionSymbol symbol = method.symbol();
    List<Type> typeArguments = use(method, name.span());
    Type.Function type = instance(symbol, typeArguments);
    List<Type> parameters = type.parameters().subList(1, type.parameters().size());
    List<TypedExpression> arguments = new ArrayList<>();
    arguments.add(receiver);
    suggestResult(type.result(), hint);
    if (!arguments(call, parameters, name.text(), arguments)) {
      return invalid(call);
    }
    return new TypedExpression.CallFunction(
        call.span(), call.openParen(), symbol, typeArguments, arguments, type.result());
  }

  private TypedExpression function(Expression.Call call, FunctionEntry entry, Span at, Type hint) {
    List<Type> typeArguments = use(entry, at);
    Type.Function type = instance(entry.symbol(), typeArguments);
    suggestResult(type.result(), hint);
    List<TypedExpression> arguments = new ArrayList<>();
    if (!arguments(call, type.parameters(), entry.symbol().name(), arguments)) {
      return invalid(call);
    }
    if (entry.symbol().intrinsic() != null) {
      return new TypedExpression.CallIntrinsic(
          call.span(), call.openParen(), entry.symbol().intrinsic(), arguments);
    }
    return new TypedExpression.CallFunction(
        call.span(), call.openParen(), entry.symbol(), typeArguments, arguments, type.result());
  }

  /** Lets the wanted type decide type parameters before the arguments are looked at. */
  private static void suggestResult(Type result, Type hint) {
    if (hint == null || result.is(Primitive.VOID) || hint.resolved() instanceof TypeVariable) {
      return;
    }
    if (result.resolved() instanceof TypeVariable variable && !hint.is(Primitive.ANY)) {
      Unifier.unify(variable, hint);
    }
  }

  /** A named function as a value. */
  TypedExpression readFunction(FunctionEntry entry, Span span) {
    List<Type> typeArguments = use(entry, span);
    return new TypedExpression.ReadFunction(
        span, entry.symbol(), typeArguments, instance(entry.symbol(), typeArguments));
  }

  /** Records a use of a function and makes fresh types for its type parameters. */
  private List<Type> use(FunctionEntry entry, Span at) {
    inference.names.use(entry, at);
    inference.functions.require(entry);
    return entry.state() == FunctionEntry.State.DONE
        ? freshArguments(entry.symbol().typeParameters())
        : List.of();
  }

  List<Type> freshArguments(List<TypeVariable> parameters) {
    List<Type> arguments = new ArrayList<>(parameters.size());
    for (int i = 0; i < parameters.size(); i++) {
      arguments.add(context.fresh());
    }
    for (int i = 0; i < parameters.size(); i++) {
      Type item = parameters.get(i).item();
      if (item != null) {
        ((TypeVariable) arguments.get(i)).setItem(Instantiation.apply(item, parameters, arguments));
      }
    }
    return arguments;
  }

  private static Type.Function instance(FunctionSymbol symbol, List<Type> typeArguments) {
    Type.Function type = symbol.type();
    return typeArguments.isEmpty()
        ? type
        : (Type.Function) Instantiation.apply(type, symbol.typeParameters(), typeArguments);
  }

  /**
   * @param name what to call the callee in messages, or null
   */
  private TypedExpression value(Expression.Call call, TypedExpression callee, String name) {
    Type type = callee.type().resolved();
    switch (type) {
      case Type.Function function -> {
        List<TypedExpression> arguments = new ArrayList<>();
        if (!arguments(call, function.parameters(), name, arguments)) {
          return invalid(call);
        }
        return new TypedExpression.CallValue(
            call.span(), call.openParen(), callee, arguments, function.result());
      }
      case TypeVariable variable when variable.literals() == null && !variable.isGeneralised() -> {
        List<Type> parameters = new ArrayList<>();
        List<TypedExpression> arguments = new ArrayList<>();
        for (Expression argument : call.arguments()) {
          TypedExpression typed = inference.expressions.inferValue(argument);
          arguments.add(typed);
          parameters.add(typed.type());
        }
        Type result = context.fresh();
        if (!Unifier.unify(variable, new Type.Function(parameters, result))) {
          context.error(
              ErrorCode.RECURSIVE_TYPE,
              call.openParen(),
              "The type of this function would contain itself.");
          return invalid(call);
        }
        return new TypedExpression.CallValue(
            call.span(), call.openParen(), callee, arguments, result);
      }
      case Primitive primitive when primitive == Primitive.ANY -> {
        return new TypedExpression.CallValue(
            call.span(), call.openParen(), callee, dynamicArguments(call), Primitive.ANY);
      }
      default -> {
        for (Expression argument : call.arguments()) {
          inference.expressions.inferValue(argument);
        }
        if (type != Primitive.INVALID) {
          context.mismatch(callee.span(), TypePrinter.text(type), "function");
        }
        return invalid(call);
      }
    }
  }

  /** {@code Enum.Variant(...)}. */
  private TypedExpression variant(
      Expression.Call call, EnumSymbol symbol, Identifier name, Type hint) {
    VariantSymbol variant = symbol.variant(name.text());
    if (variant == null) {
      inference.members.unknownVariant(name, symbol);
      return invalid(call);
    }
    context.observer().referenced(name.span(), variant);
    Type.Enum type = inference.typeReader.freshInstance(symbol);
    if (hint != null && hint.resolved() instanceof Type.Enum wanted && wanted.symbol() == symbol) {
      Unifier.unify(type, wanted);
    }
    List<Type> payload =
        Instantiation.applyAll(variant.payloadTypes(), symbol.typeParameters(), type.arguments());
    List<TypedExpression> arguments = new ArrayList<>();
    if (!arguments(call, payload, name.text(), arguments)) {
      return invalid(call);
    }
    return new TypedExpression.NewEnum(call.span(), variant, arguments, type);
  }

  /** Checks the arguments against parameter types; false after a report on their number. */
  private boolean arguments(
      Expression.Call call, List<Type> parameters, String name, List<TypedExpression> result) {
    if (call.arguments().size() != parameters.size()) {
      context.error(
          ErrorCode.TYPE_MISMATCH,
          call.openParen(),
          arityMessage(name, parameters.size(), call.arguments().size()),
          "Pass as many arguments as the function has parameters.");
      for (Expression argument : call.arguments()) {
        inference.expressions.infer(argument);
      }
      return false;
    }
    for (int i = 0; i < parameters.size(); i++) {
      result.add(inference.expressions.check(call.arguments().get(i), parameters.get(i)));
    }
    return true;
  }

  static String arityMessage(String name, int expected, int received) {
    return (name == null ? "Function call" : "Function '" + name + "'")
        + " expects "
        + Plural.of(expected, "argument")
        + " but received "
        + Plural.of(received, "argument");
  }

  private static TypedExpression invalid(Expression.Call call) {
    return new TypedExpression.Invalid(call.span());
  }
}

package org.oruslang.types;

import java.util.ArrayList;
import java.util.List;
import org.oruslang.diagnostics.ErrorCode;
import org.oruslang.syntax.Expression;
import org.oruslang.types.program.Builtin;
import org.oruslang.types.program.Type;
import org.oruslang.types.program.Type.Primitive;
import org.oruslang.types.program.TypePrinter;
import org.oruslang.types.program.TypeVariable;
import org.oruslang.types.program.TypedExpression;

/** Checks calls of the builtin functions. */
final class BuiltinChecker {

  private final Inference inference;
  private final CheckingContext context;

  BuiltinChecker(Inference inference) {
    this.inference = inference;
    this.context = inference.context;
  }

  TypedExpression call(Builtin builtin, Expression.Call call, Type hint) {
    int count = call.arguments().size();
    if (count < builtin.minimumArguments() || count > builtin.maximumArguments()) {
      wrongCount(builtin, call);
      return new TypedExpression.Invalid(call.span());
    }
    List<TypedExpression> arguments = new ArrayList<>();
    if (builtin == Builtin.ASSERT_EQ) {
      return assertEq(call, arguments);
    }
    for (Expression argument : call.arguments()) {
      Type wanted =
          builtin == Builtin.SORTED || builtin == Builtin.PUSH && arguments.isEmpty() ? hint : null;
      if (builtin == Builtin.PUSH && !arguments.isEmpty()) {
        break;
      }
      arguments.add(context.requireValue(inference.expressions.infer(argument, wanted)));
    }
    Type result =
        switch (builtin) {
          case LEN -> len(call, arguments);
          case PUSH -> push(call, arguments);
          case POP -> elementOf(arrayArgument(call, arguments));
          case SORTED -> arrayArgument(call, arguments);
          case RANGE -> Primitive.RANGE;
          case INPUT -> {
            stringArgument(call, arguments, 0);
            yield Primitive.STRING;
          }
          case INT -> Primitive.I32;
          case FLOAT, TIMESTAMP -> Primitive.F64;
          case TYPEOF -> Primitive.STRING;
          case ISTYPE -> {
            stringArgument(call, arguments, 1);
            yield Primitive.BOOL;
          }
          case ASSERT_EQ -> Primitive.BOOL;
        };
    return new TypedExpression.CallBuiltin(
        call.span(), call.openParen(), builtin, arguments, result);
  }

  private void wrongCount(Builtin builtin, Expression.Call call) {
    int count = call.arguments().size();
    String message =
        switch (builtin) {
          case RANGE -> "range() expects between 1 and 3 arguments but received " + count;
          case INPUT -> "input() expects at most 1 argument but received " + count;
          default -> CallChecker.arityMessage(builtin.text(), builtin.minimumArguments(), count);
        };
    context.error(ErrorCode.TYPE_MISMATCH, call.openParen(), message, "");
    for (Expression argument : call.arguments()) {
      inference.expressions.infer(argument);
    }
  }

  private void stringArgument(Expression.Call call, List<TypedExpression> arguments, int index) {
    if (index < arguments.size()) {
      arguments.set(
          index,
          context.coerce(
              arguments.get(index), Primitive.STRING, call.arguments().get(index).span()));
    }
  }

  private Type len(Expression.Call call, List<TypedExpression> arguments) {
    Type type = arguments.get(0).type().resolved();
    boolean accepted =
        type instanceof Type.Array
            || type instanceof TypeVariable variable && variable.literals() == null
            || type == Primitive.STRING
            || type == Primitive.ANY
            || type == Primitive.INVALID;
    if (!accepted) {
      context.mismatch(call.arguments().get(0).span(), TypePrinter.text(type), "array");
    }
    return Primitive.I32;
  }

  private Type push(Expression.Call call, List<TypedExpression> arguments) {
    Type array = arrayArgument(call, arguments);
    Expression value = call.arguments().get(1);
    arguments.add(inference.expressions.check(value, elementOf(array)));
    return array;
  }

  /** The type of the first argument, which has to be an array; invalid after a report. */
  private Type arrayArgument(Expression.Call call, List<TypedExpression> arguments) {
    Type type = arguments.get(0).type().resolved();
    switch (type) {
      case Type.Array array -> {
        return array;
      }
      case TypeVariable variable when variable.literals() == null && !variable.isGeneralised() -> {
        Type.Array array = new Type.Array(context.fresh());
        Unifier.unify(variable, array);
        return array;
      }
      case Primitive primitive
          when primitive == Primitive.ANY || primitive == Primitive.INVALID -> {
        return primitive;
      }
      default -> {
        context.mismatch(call.arguments().get(0).span(), TypePrinter.text(type), "array");
        return Primitive.INVALID;
      }
    }
  }

  private static Type elementOf(Type array) {
    return array instanceof Type.Array typed ? typed.element() : array;
  }

  private TypedExpression assertEq(Expression.Call call, List<TypedExpression> arguments) {
    arguments.add(inference.expressions.check(call.arguments().get(0), Primitive.STRING));
    TypedExpression actual = inference.expressions.inferValue(call.arguments().get(1));
    TypedExpression expected =
        context.requireValue(
            inference.expressions.infer(
                call.arguments().get(2),
                actual.type().resolved() instanceof Type.Array array ? array : null));
    OperatorChecker.adaptLiteral(expected.type(), actual.type());
    OperatorChecker.adaptLiteral(actual.type(), expected.type());
    adaptElements(actual.type(), expected.type());
    arguments.add(actual);
    arguments.add(expected);
    return new TypedExpression.CallBuiltin(
        call.span(), call.openParen(), Builtin.ASSERT_EQ, arguments, Primitive.BOOL);
  }

  /** Lets the literals of one array take the element type of the other where that is possible. */
  private static void adaptElements(Type left, Type right) {
    if (left.resolved() instanceof Type.Array a && right.resolved() instanceof Type.Array b) {
      OperatorChecker.adaptLiteral(a.element(), b.element());
      OperatorChecker.adaptLiteral(b.element(), a.element());
      if (a.element().resolved() instanceof TypeVariable v && v.literals() == null
          || b.element().resolved() instanceof TypeVariable w && w.literals() == null) {
        Unifier.unify(a.element(), b.element());
      }
      adaptElements(a.element(), b.element());
    }
  }
}

package org.oruslang.jit.translate;

import java.util.ArrayList;
import java.util.List;
import org.oruslang.jit.ir.IrFunctionBuilder;
import org.oruslang.jit.ir.IrKind;
import org.oruslang.syntax.Span;
import org.oruslang.types.program.FunctionSymbol;
import org.oruslang.types.program.Substitution;
import org.oruslang.types.program.Type;
import org.oruslang.types.program.TypedExpression;
import org.oruslang.types.program.Variable;

/**
 * Finds out which functions expressions yield. Native code has no function values: a call of a
 * value is translated as a call of a copy of the function that is made for it, and what the
 * function has captured is passed as arguments.
 */
final class FunctionValues {

  /** Functions that capture functions more deeply are not compiled. */
  private static final int MAX_DEPTH = 4;

  private final FunctionTranslation function;
  private final IrFunctionBuilder b;

  FunctionValues(FunctionTranslation function) {
    this.function = function;
    this.b = function.builder();
  }

  static boolean isFunction(Type type) {
    return type instanceof Type.Function;
  }

  /** The function that an expression yields; refuses where that is not known. */
  FunctionValue of(TypedExpression expression) {
    return switch (expression) {
      case TypedExpression.ReadVariable e -> {
        FunctionValue value = variable(e.variable(), e.span());
        yield e.typeArguments().isEmpty() ? value : forTypes(value, e.typeArguments(), e.span());
      }
      case TypedExpression.ReadFunction e -> named(e.function(), e.typeArguments(), e.span());
      case TypedExpression.MakeClosure e -> closure(e.function(), e.span());
      case TypedExpression.Convert e when sameType(e.operand().type(), e.type()) -> of(e.operand());
      default ->
          throw ExpressionTranslation.refuse(
              expression.span(), "which function this yields is not known");
    };
  }

  private boolean sameType(Type left, Type right) {
    return function.type(left).equals(function.type(right));
  }

  private FunctionValue forTypes(FunctionValue value, List<Type> typeArguments, Span at) {
    List<Type> types = function.substitution().applyAll(typeArguments);
    if (!value.values().isEmpty()) {
      requireNoComparisons(at);
    }
    return new FunctionValue(value.shape().forTypes(types), value.values());
  }

  private FunctionValue variable(Variable variable, Span at) {
    FunctionValue value = function.function(variable);
    if (value != null) {
      return value;
    }
    FunctionShape shape =
        function.region().isFixed(variable) ? function.region().known().shape(variable) : null;
    if (shape == null) {
      throw ExpressionTranslation.refuse(
          at, "which function variable '" + variable.name() + "' holds is not known");
    }
    List<Type> types = shape.valueTypes();
    List<Object> values = function.region().known().captured(variable);
    List<Integer> registers = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      IrKind kind = NativeKinds.scalar(types.get(i));
      if (kind == null) {
        throw ExpressionTranslation.refuse(
            at, "what the function in variable '" + variable.name() + "' captures is not compiled");
      }
      registers.add(constant(kind, values.get(i)));
    }
    return new FunctionValue(shape, registers);
  }

  private int constant(IrKind kind, Object value) {
    return switch (value) {
      case Double real -> b.constant(real);
      case Boolean truth -> b.constant(kind, truth ? 1 : 0);
      default -> b.constant(kind, kind.canonical(((java.lang.Number) value).longValue()));
    };
  }

  /**
   * A function that is declared.
   *
   * @param typeArguments none for a polymorphic function if what stands for its parameters here is
   *     to stay
   */
  FunctionValue named(FunctionSymbol symbol, List<Type> typeArguments, Span at) {
    if (!symbol.isNested()) {
      List<Type> types =
          function
              .substitution()
              .applyAll(typeArguments.isEmpty() ? symbolTypes(symbol) : typeArguments);
      Substitution substitution = Substitution.EMPTY.with(symbol.typeParameters(), types);
      return new FunctionValue(new FunctionShape(symbol, substitution, List.of(), null), List.of());
    }
    FunctionValue value = variable(symbol.closureVariable(), at);
    return typeArguments.isEmpty() ? value : forTypes(value, typeArguments, at);
  }

  private static List<Type> symbolTypes(FunctionSymbol symbol) {
    return List.copyOf(symbol.typeParameters());
  }

  /** What evaluating a lambda, or entering the block that declares a function, makes. */
  FunctionValue closure(FunctionSymbol symbol, Span at) {
    List<FunctionShape> shapes = new ArrayList<>();
    List<Integer> registers = new ArrayList<>();
    for (Variable variable : symbol.captures()) {
      StatementTranslation.checkPlain(variable, at);
      if (isFunction(function.type(variable.type()))) {
        FunctionValue captured = variable(variable, at);
        shapes.add(captured.shape());
        registers.addAll(captured.values());
      } else {
        shapes.add(null);
        registers.add(copy(function.register(variable, at)));
      }
    }
    FunctionShape shape = new FunctionShape(symbol, function.substitution(), shapes, null);
    if (shape.depth() > MAX_DEPTH) {
      throw new TranslationRefused(
          TranslationStatus.TOO_LARGE, "functions capture each other too deeply", at);
    }
    if (!registers.isEmpty()) {
      requireNoComparisons(at);
    }
    return new FunctionValue(shape, registers);
  }

  private void requireNoComparisons(Span at) {
    if (function.region().comparesFunctions()) {
      throw ExpressionTranslation.refuse(
          at, "closures are not compiled in modules that compare functions");
    }
  }

  /** The register that holds the variable now may get another value in the next iteration. */
  private int copy(int register) {
    int copy = b.register(b.kindOf(register));
    b.assign(copy, register);
    return copy;
  }
}

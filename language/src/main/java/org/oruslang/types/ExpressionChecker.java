package org.oruslang.types;

import java.util.ArrayList;
import java.util.List;
import org.oruslang.diagnostics.ErrorCode;
import org.oruslang.syntax.Block;
import org.oruslang.syntax.Expression;
import org.oruslang.syntax.Span;
import org.oruslang.syntax.Statement;
import org.oruslang.types.program.Builtin;
import org.oruslang.types.program.FunctionSymbol;
import org.oruslang.types.program.LiteralGroup;
import org.oruslang.types.program.NumberLiteral;
import org.oruslang.types.program.Type;
import org.oruslang.types.program.Type.Primitive;
import org.oruslang.types.program.TypedBlock;
import org.oruslang.types.program.TypedExpression;
import org.oruslang.types.program.TypedStatement;
import org.oruslang.types.program.Variable;

/** Infers the types of expressions; the larger kinds are left to checkers of their own. */
final class ExpressionChecker {

  private final Inference inference;
  private final CheckingContext context;

  ExpressionChecker(Inference inference) {
    this.inference = inference;
    this.context = inference.context;
  }

  /** The expression with its type; one without a value (a void call) is allowed. */
  TypedExpression infer(Expression expression) {
    return infer(expression, null);
  }

  /** The expression with its type; one without a value is reported. */
  TypedExpression inferValue(Expression expression) {
    return context.requireValue(infer(expression, null));
  }

  /** The expression as a value of the expected type, or a report at the expression. */
  TypedExpression check(Expression expression, Type expected) {
    return check(expression, expected, expression.span());
  }

  /** The expression as a value of the expected type, or a report at the given place. */
  TypedExpression check(Expression expression, Type expected, Span at) {
    return context.coerce(infer(expression, expected), expected, at);
  }

  /**
   * The expression with its type.
   *
   * @param hint the type that its context wants, or null; it helps where the parts of the
   *     expression have to know, but the expression need not have that type
   */
  TypedExpression infer(Expression expression, Type hint) {
    TypedExpression typed = inferKind(expression, hint);
    context.observer().typed(expression.span(), typed.type());
    return typed;
  }

  private TypedExpression inferKind(Expression expression, Type hint) {
    return switch (expression) {
      case Expression.NumberLiteral number -> number(number, false, number.span());
      case Expression.StringLiteral text -> new TypedExpression.Text(text.span(), text.value());
      case Expression.BooleanLiteral truth ->
          new TypedExpression.Truth(truth.span(), truth.value());
      case Expression.Name name -> name(name);
      case Expression.ArrayLiteral array -> array(array, hint);
      case Expression.Unary unary -> inference.operators.unary(unary);
      case Expression.Binary binary -> inference.operators.binary(binary);
      case Expression.Cast cast -> inference.operators.cast(cast);
      case Expression.Conditional conditional -> conditional(conditional, hint);
      case Expression.Call call -> inference.calls.call(call, hint);
      case Expression.Member member -> inference.members.read(member, hint);
      case Expression.Index index -> inference.members.index(index);
      case Expression.Slice slice -> inference.members.slice(slice);
      case Expression.StructLiteral struct -> inference.members.newStruct(struct);
      case Expression.Lambda lambda -> inference.functions.lambda(lambda, hint);
      case Expression.Match match -> inference.matches.expression(match, hint);
      case Expression.BlockExpression block -> block(block, hint);
      case Expression.Assignment assignment -> inference.assignments.assign(assignment);
    };
  }

  /** A number literal, with a minus sign in front if {@code negative}. */
  TypedExpression number(Expression.NumberLiteral syntax, boolean negative, Span span) {
    NumberLiteral literal = LiteralReader.read(syntax.text());
    if (literal == null) {
      context.error(
          ErrorCode.NUMBER_OUT_OF_RANGE,
          syntax.span(),
          "The number " + syntax.text() + " fits into no type.");
      return new TypedExpression.Invalid(span);
    }
    if (negative) {
      literal = literal.negated();
    }
    if (syntax.suffix() == null) {
      return new TypedExpression.Number(span, literal, context.literalType(span, literal));
    }
    Primitive type = PredeclaredTypes.named(syntax.suffix().text());
    NumberLiteral whole = type.isInteger() ? LiteralReader.asWholeNumber(literal) : literal;
    if (whole == null || !LiteralGroup.fits(whole, type)) {
      context.error(
          ErrorCode.INVALID_SYNTAX,
          syntax.suffix().span(),
          "invalid numeric literal suffix '" + syntax.suffix().text() + "'",
          "The value " + (negative ? "-" : "") + syntax.text() + " does not fit into this type.");
      return new TypedExpression.Invalid(span);
    }
    return new TypedExpression.Number(span, whole, type);
  }

  private TypedExpression name(Expression.Name name) {
    Binding binding = inference.names.find(name.text());
    context.reference(name.span(), binding);
    return switch (binding) {
      case Binding.OfVariable variable -> readVariable(variable.variable(), name.span());
      case Binding.OfFunction function ->
          inference.calls.readFunction(function.entry(), name.span());
      case Binding.OfStruct struct -> notAValue(name, "a struct");
      case Binding.OfEnum symbol -> notAValue(name, "an enum");
      case Binding.OfModule module -> notAValue(name, "a module");
      case null -> {
        if (Builtin.named(name.text()) != null) {
          yield notAValue(name, "a builtin function");
        }
        inference.names.undefined(name.span(), name.text());
        yield new TypedExpression.Invalid(name.span());
      }
    };
  }

  private TypedExpression notAValue(Expression.Name name, String what) {
    context.error(
        ErrorCode.UNDEFINED_VARIABLE,
        name.span(),
        "Undefined variable '" + name.text() + "'. Variables must be declared before use.",
        "'" + name.text() + "' is " + what + ", which is not a value.");
    return new TypedExpression.Invalid(name.span());
  }

  /** A use of a variable; a polymorphic lambda gets fresh types. */
  TypedExpression readVariable(Variable variable, Span span) {
    inference.names.use(variable, span, false);
    if (variable.typeParameters().isEmpty()) {
      return new TypedExpression.ReadVariable(span, variable, List.of(), variable.type());
    }
    List<Type> arguments = inference.calls.freshArguments(variable.typeParameters());
    Type type = Instantiation.apply(variable.type(), variable.typeParameters(), arguments);
    return new TypedExpression.ReadVariable(span, variable, arguments, type);
  }

  private TypedExpression array(Expression.ArrayLiteral array, Type hint) {
    Type wanted =
        hint != null && hint.resolved() instanceof Type.Array expected ? expected.element() : null;
    Type element = context.commonType(wanted);
    if (array.mayBeFill()) {
      Long count = fillCount(array.elements().get(1));
      if (count != null) {
        TypedExpression value = check(array.elements().get(0), element);
        return new TypedExpression.FillArray(array.span(), value, count, new Type.Array(element));
      }
    }
    List<TypedExpression> elements = new ArrayList<>(array.elements().size());
    // One element of a wrong type is enough to say so.
    boolean reported = false;
    for (Expression part : array.elements()) {
      TypedExpression value = infer(part, element);
      TypedExpression converted = reported ? value : context.coerce(value, element, part.span());
      reported |= converted instanceof TypedExpression.Invalid;
      elements.add(converted);
    }
    return new TypedExpression.NewArray(array.span(), elements, new Type.Array(element));
  }

  /** How many copies {@code [value, count]} asks for; null if it is a list of two elements. */
  private Long fillCount(Expression count) {
    NumberLiteral literal;
    if (count instanceof Expression.NumberLiteral number) {
      literal = LiteralReader.read(number.text());
    } else if (count instanceof Expression.Name name
        && inference.names.find(name.text()) instanceof Binding.OfVariable variable
        && variable.variable().constant() != null) {
      context.reference(name.span(), variable);
      literal = variable.variable().constant();
    } else {
      return null;
    }
    if (literal == null || !literal.isInteger()) {
      return null;
    }
    if (literal.integer().signum() < 0 || literal.integer().bitLength() > 31) {
      context.error(
          ErrorCode.INVALID_SYNTAX,
          count.span(),
          "array fill length must be a compile-time constant integer",
          "The length of a fill must be a non-negative integer constant.");
      return 0L;
    }
    return literal.integer().longValue();
  }

  private TypedExpression conditional(Expression.Conditional conditional, Type hint) {
    List<TypedExpression> conditions = new ArrayList<>();
    for (Expression condition : conditional.conditions()) {
      conditions.add(inferValue(condition));
    }
    TypedExpression value = infer(conditional.value(), hint);
    if (conditional.otherwise() == null) {
      return new TypedExpression.Conditional(
          conditional.span(), conditions, value, null, Primitive.VOID);
    }
    TypedExpression otherwise = infer(conditional.otherwise(), hint);
    if (value.type().is(Primitive.VOID) && otherwise.type().is(Primitive.VOID)) {
      return new TypedExpression.Conditional(
          conditional.span(), conditions, value, otherwise, Primitive.VOID);
    }
    Type type = context.commonType(hint);
    value = context.coerce(value, type, conditional.value().span());
    otherwise = context.coerce(otherwise, type, conditional.otherwise().span());
    return new TypedExpression.Conditional(conditional.span(), conditions, value, otherwise, type);
  }

  private TypedExpression block(Expression.BlockExpression block, Type hint) {
    List<Statement> statements = block.block().statements();
    Expression last = TailPosition.value(block.block());
    List<Statement> leading =
        last == null ? statements : statements.subList(0, statements.size() - 1);
    TypedExpression[] value = new TypedExpression[1];
    List<TypedStatement> body = new ArrayList<>();
    List<FunctionSymbol> functions = new ArrayList<>();
    context.inScope(
        false,
        () -> {
          inference.statements.into(new Block(block.span(), leading), functions, body);
          if (last != null) {
            value[0] = infer(last, hint);
          }
        });
    Type type = value[0] == null ? Primitive.VOID : value[0].type();
    return new TypedExpression.BlockValue(
        block.span(), new TypedBlock(block.span(), functions, body), value[0], type);
  }
}

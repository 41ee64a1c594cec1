package org.oruslang.types;

import java.util.ArrayDeque;
import java.util.Deque;
import org.oruslang.diagnostics.ErrorCode;
import org.oruslang.syntax.BinaryOperator;
import org.oruslang.syntax.Expression;
import org.oruslang.syntax.Identifier;
import org.oruslang.syntax.Span;
import org.oruslang.syntax.TypeSyntax;
import org.oruslang.syntax.UnaryOperator;
import org.oruslang.types.program.Type;
import org.oruslang.types.program.Type.Primitive;
import org.oruslang.types.program.TypePrinter;
import org.oruslang.types.program.TypeVariable;
import org.oruslang.types.program.TypedExpression;

/** Checks operators and casts. */
final class OperatorChecker {

  private final Inference inference;
  private final CheckingContext context;

  OperatorChecker(Inference inference) {
    this.inference = inference;
    this.context = inference.context;
  }

  TypedExpression unary(Expression.Unary unary) {
    if (unary.operator() == UnaryOperator.NEGATE
        && unary.operand() instanceof Expression.NumberLiteral number) {
      return inference.expressions.number(number, true, unary.span());
    }
    TypedExpression operand = inference.expressions.inferValue(unary.operand());
    return unary.operator() == UnaryOperator.NEGATE ? negate(unary, operand) : not(unary, operand);
  }

  private TypedExpression negate(Expression.Unary unary, TypedExpression operand) {
    Type type = operand.type().resolved();
    boolean literal = type instanceof TypeVariable variable && variable.literals() != null;
    if (type == Primitive.U32 || type == Primitive.U64) {
      context.mismatch(unary.operatorSpan(), ((Primitive) type).text(), "signed numeric type");
      return new TypedExpression.Invalid(unary.span());
    }
    boolean numeric = type instanceof Primitive primitive && primitive.isNumeric();
    boolean unknown =
        type instanceof TypeVariable
            && !(operand instanceof TypedExpression.ReadVariable read
                && context.function().symbol().parameters().contains(read.variable()));
    if (!literal && !numeric && !unknown && type != Primitive.ANY && type != Primitive.INVALID) {
      context.mismatch(unary.operatorSpan(), TypePrinter.text(type), "numeric type");
      return new TypedExpression.Invalid(unary.span());
    }
    return new TypedExpression.Negate(unary.span(), unary.operatorSpan(), operand, operand.type());
  }

  private TypedExpression not(Expression.Unary unary, TypedExpression operand) {
    Type type = operand.type().resolved();
    boolean accepted =
        type instanceof TypeVariable
            || type == Primitive.BOOL
            || type == Primitive.ANY
            || type == Primitive.INVALID
            || type instanceof Primitive primitive && primitive.isNumeric();
    if (!accepted) {
      context.mismatch(unary.operatorSpan(), TypePrinter.text(type), "bool");
      return new TypedExpression.Invalid(unary.span());
    }
    return new TypedExpression.Not(unary.span(), operand);
  }

  /** Checks a chain of left-nested operators without recursion over its length. */
  TypedExpression binary(Expression.Binary outermost) {
    Deque<Expression.Binary> chain = new ArrayDeque<>();
    Expression left = outermost;
    while (left instanceof Expression.Binary binary) {
      chain.push(binary);
      left = binary.left();
    }
    TypedExpression result = inference.expressions.inferValue(left);
    for (Expression.Binary binary : chain) {
      result = binary(binary, result);
    }
    return result;
  }

  private TypedExpression binary(Expression.Binary binary, TypedExpression left) {
    if (binary.operator() == BinaryOperator.MATCHES) {
      TypedExpression test = inference.matches.variantTest(binary, left);
      if (test != null) {
        return test;
      }
    }
    TypedExpression right;
    if (binary.operator() == BinaryOperator.AND || binary.operator() == BinaryOperator.OR) {
      Flow before = context.flow().copy();
      right = inference.expressions.inferValue(binary.right());
      context.flow().join(before);
      return logical(binary, left, right);
    }
    right = inference.expressions.inferValue(binary.right());
    if (left.type().is(Primitive.INVALID) || right.type().is(Primitive.INVALID)) {
      return new TypedExpression.Invalid(binary.span());
    }
    if (binary.operator().isArithmetic()) {
      return arithmetic(
          binary.operator(),
          binary.operatorSpan(),
          left,
          right,
          isLiteral(binary.left()),
          isLiteral(binary.right()));
    }
    return comparison(binary, left, right);
  }

  private TypedExpression comparison(
      Expression.Binary binary, TypedExpression left, TypedExpression right) {
    adaptLiteral(left.type(), right.type());
    adaptLiteral(right.type(), left.type());
    BinaryOperator operator =
        binary.operator() == BinaryOperator.MATCHES ? BinaryOperator.EQUAL : binary.operator();
    if (operator.isEquality()) {
      left = truthBeside(left, right);
      right = truthBeside(right, left);
    }
    return new TypedExpression.Comparison(
        binary.span(), operator, binary.operatorSpan(), left, right);
  }

  /** An i32 that is compared with a bool counts as true unless it is zero. */
  private static TypedExpression truthBeside(TypedExpression operand, TypedExpression other) {
    return isI32(operand.type()) && other.type().is(Primitive.BOOL)
        ? new TypedExpression.Cast(operand.span(), operand.span(), operand, Primitive.BOOL)
        : operand;
  }

  /** Gives a literal the other operand's numeric type where the literal's value has that type. */
  static void adaptLiteral(Type literal, Type other) {
    if (literal.resolved() instanceof TypeVariable variable
        && variable.literals() != null
        && (isNumeric(other) || isLiteralType(other))) {
      Unifier.unify(literal, other);
    }
  }

  private static boolean isNumeric(Type type) {
    return type.resolved() instanceof Primitive primitive && primitive.isNumeric();
  }

  private static boolean isLiteralType(Type type) {
    return type.resolved() instanceof TypeVariable variable && variable.literals() != null;
  }

  private TypedExpression logical(
      Expression.Binary binary, TypedExpression left, TypedExpression right) {
    Type type = Primitive.BOOL;
    if (isI32(left.type()) && isI32(right.type())) {
      type = Primitive.I32;
    }
    TypedExpression a = logicalOperand(left, type, binary.left());
    TypedExpression b = logicalOperand(right, type, binary.right());
    if (a == null || b == null) {
      return new TypedExpression.Invalid(binary.span());
    }
    return new TypedExpression.Logical(binary.span(), binary.operator(), a, b, type);
  }

  private static boolean isI32(Type type) {
    return type.is(Primitive.I32)
        || type.resolved() instanceof TypeVariable variable
            && variable.literals() != null
            && variable.literals().defaultType() == Primitive.I32;
  }

  private TypedExpression logicalOperand(TypedExpression operand, Type type, Expression syntax) {
    if (operand.type().resolved() instanceof TypeVariable variable
        && variable.literals() == null
        && operand instanceof TypedExpression.ReadVariable read
        && context.function().symbol().parameters().contains(read.variable())) {
      context.error(
          ErrorCode.TYPE_MISMATCH,
          syntax.span(),
          "this is a value of unknown type, but `" + TypePrinter.text(type) + "` was expected",
          "Annotate the parameter, like '" + read.variable().name() + ": bool'.");
      return null;
    }
    TypedExpression result = context.coerce(operand, type, syntax.span());
    return result instanceof TypedExpression.Invalid ? null : result;
  }

  /** Whether it is a literal as it is written, with a sign or a suffix at most. */
  static boolean isLiteral(Expression expression) {
    return switch (expression) {
      case Expression.NumberLiteral number -> true;
      case Expression.StringLiteral text -> true;
      case Expression.BooleanLiteral truth -> true;
      case Expression.Unary unary ->
          unary.operator() == UnaryOperator.NEGATE && isLiteral(unary.operand());
      default -> false;
    };
  }

  /**
   * {@code left operator right}.
   *
   * @param leftLiteral whether the left operand is written as a literal, so that the other operand
   *     may have another type
   */
  TypedExpression arithmetic(
      BinaryOperator operator,
      Span at,
      TypedExpression left,
      TypedExpression right,
      boolean leftLiteral,
      boolean rightLiteral) {
    Span span = left.span().to(right.span());
    Type a = left.type().resolved();
    Type b = right.type().resolved();
    if (a == Primitive.INVALID || b == Primitive.INVALID) {
      return new TypedExpression.Invalid(span);
    }
    if (operator == BinaryOperator.ADD
        && (a == Primitive.STRING
            || b == Primitive.STRING && (leftLiteral || rightLiteral || a == Primitive.ANY))) {
      return new TypedExpression.Arithmetic(span, operator, at, left, right, Primitive.STRING);
    }
    if (operator == BinaryOperator.MULTIPLY) {
      if (a instanceof Type.Array && isIntegerOperand(b)) {
        return new TypedExpression.Arithmetic(span, operator, at, left, right, a);
      }
      if (b instanceof Type.Array && isIntegerOperand(a)) {
        return new TypedExpression.Arithmetic(span, operator, at, left, right, b);
      }
    }
    if (a == Primitive.ANY || b == Primitive.ANY) {
      return new TypedExpression.Arithmetic(
          span,
          operator,
          at,
          context.coerce(left, Primitive.ANY, at),
          context.coerce(right, Primitive.ANY, at),
          Primitive.ANY);
    }
    if (isLiteralType(a) && isLiteralType(b)) {
      Unifier.joinLiterals((TypeVariable) a, (TypeVariable) b);
      return new TypedExpression.Arithmetic(span, operator, at, left, right, a.resolved());
    }
    if (isLiteralType(a) && isNumeric(b) || isLiteralType(b) && isNumeric(a)) {
      return literalOperand(operator, at, span, left, right);
    }
    if (isNumeric(a) && isNumeric(b) && a != b && (leftLiteral || rightLiteral)) {
      return promoted(operator, at, span, left, right, promotion((Primitive) a, (Primitive) b));
    }
    if ((leftLiteral || rightLiteral) && a instanceof Primitive && b instanceof Primitive
        || isLiteralType(a) && b instanceof Primitive && leftLiteral
        || isLiteralType(b) && a instanceof Primitive && rightLiteral) {
      return new TypedExpression.Arithmetic(
          span, operator, at, left, right, leftLiteral ? right.type() : left.type());
    }
    if (!Unifier.unify(a, b)) {
      context.mismatch(at, b, a);
      return new TypedExpression.Invalid(span);
    }
    return new TypedExpression.Arithmetic(span, operator, at, left, right, left.type());
  }

  private static boolean isIntegerOperand(Type type) {
    return type instanceof Primitive primitive && primitive.isInteger()
        || type instanceof TypeVariable variable
            && variable.literals() != null
            && !variable.literals().isReal();
  }

  /** One operand is made of literals, the other has a numeric type. */
  private TypedExpression literalOperand(
      BinaryOperator operator, Span at, Span span, TypedExpression left, TypedExpression right) {
    boolean leftIsLiteral = isLiteralType(left.type());
    TypeVariable literal = (TypeVariable) (leftIsLiteral ? left : right).type().resolved();
    Primitive other = (Primitive) (leftIsLiteral ? right : left).type().resolved();
    if (Unifier.unify(literal, other)) {
      return new TypedExpression.Arithmetic(span, operator, at, left, right, other);
    }
    Primitive own = literal.literals().defaultType();
    if (own == null || !literal.literals().fits(promotion(own, other))) {
      context.mismatch(at, left.type(), right.type());
      return new TypedExpression.Invalid(span);
    }
    literal.bind(own);
    return promoted(operator, at, span, left, right, promotion(own, other));
  }

  private TypedExpression promoted(
      BinaryOperator operator,
      Span at,
      Span span,
      TypedExpression left,
      TypedExpression right,
      Primitive type) {
    return new TypedExpression.Arithmetic(
        span, operator, at, convert(left, type), convert(right, type), type);
  }

  private static TypedExpression convert(TypedExpression operand, Primitive type) {
    return operand.type().is(type)
        ? operand
        : new TypedExpression.Convert(operand.span(), operand, type);
  }

  /** The type in which two numeric types meet: the later of i32, i64, u32, u64, f64. */
  static Primitive promotion(Primitive left, Primitive right) {
    return rank(left) >= rank(right) ? left : right;
  }

  private static int rank(Primitive type) {
    return switch (type) {
      case I32 -> 0;
      case I64 -> 1;
      case U32 -> 2;
      case U64 -> 3;
      case F64 -> 4;
      default -> throw new IllegalArgumentException(type.text());
    };
  }

  TypedExpression cast(Expression.Cast cast) {
    TypedExpression operand = inference.expressions.inferValue(cast.operand());
    Type target = castTarget(cast.type());
    Type source = operand.type().resolved();
    if (source == Primitive.INVALID || target == Primitive.INVALID) {
      return new TypedExpression.Invalid(cast.span());
    }
    if (source instanceof TypeVariable variable && variable.literals() != null) {
      if (variable.literals().defaultType() == null) {
        Unifier.unify(variable, target);
      }
    } else if (!castable(source, target)) {
      context.mismatch(cast.asSpan(), source, target);
      return new TypedExpression.Invalid(cast.span());
    }
    return new TypedExpression.Cast(cast.span(), cast.asSpan(), operand, target);
  }

  private Type castTarget(TypeSyntax syntax) {
    if (syntax instanceof TypeSyntax.Named named
        && named.qualifier() == null
        && named.arguments().isEmpty()
        && PredeclaredTypes.named(named.name().text()) == null) {
      Identifier name = named.name();
      Binding binding = inference.names.find(name.text());
      if (!(binding instanceof Binding.OfStruct) && !(binding instanceof Binding.OfEnum)) {
        context.error(
            ErrorCode.UNKNOWN_TYPE,
            name.span(),
            "this is a `" + name.text() + "`, but `valid type` was expected");
        return Primitive.INVALID;
      }
    }
    return inference.typeReader.readValueType(syntax);
  }

  private static boolean castable(Type source, Type target) {
    if (source == Primitive.ANY || source instanceof TypeVariable) {
      return true;
    }
    if (source instanceof Primitive from && target instanceof Primitive to) {
      if (from == to) {
        return true;
      }
      boolean scalar = from.isNumeric() || from == Primitive.BOOL;
      return scalar && (to.isNumeric() || to == Primitive.BOOL || to == Primitive.STRING);
    }
    return Unifier.unify(source, target);
  }
}

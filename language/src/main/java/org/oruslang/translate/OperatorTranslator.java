package org.oruslang.translate;

import static org.oruslang.translate.FunctionTranslator.failAt;

import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.arithmetic.DynamicArithmeticNode;
import org.oruslang.nodes.arithmetic.F64ArithmeticNode;
import org.oruslang.nodes.arithmetic.I32ArithmeticNode;
import org.oruslang.nodes.arithmetic.I64ArithmeticNode;
import org.oruslang.nodes.arithmetic.NegateNode;
import org.oruslang.nodes.arithmetic.RepeatArrayNode;
import org.oruslang.nodes.arithmetic.SpeculativeArithmeticNode;
import org.oruslang.nodes.arithmetic.U32ArithmeticNode;
import org.oruslang.nodes.arithmetic.U64ArithmeticNode;
import org.oruslang.nodes.comparison.BoolEqualityNode;
import org.oruslang.nodes.comparison.ComparisonOperator;
import org.oruslang.nodes.comparison.DynamicComparisonNode;
import org.oruslang.nodes.comparison.F64ComparisonNode;
import org.oruslang.nodes.comparison.I32ComparisonNode;
import org.oruslang.nodes.comparison.I64ComparisonNode;
import org.oruslang.nodes.comparison.SpeculativeComparisonNode;
import org.oruslang.nodes.comparison.StringComparisonNode;
import org.oruslang.nodes.comparison.U32ComparisonNode;
import org.oruslang.nodes.comparison.U64ComparisonNode;
import org.oruslang.nodes.expression.LogicalNode;
import org.oruslang.nodes.expression.NotNode;
import org.oruslang.nodes.string.ConcatNode;
import org.oruslang.runtime.ArrayType;
import org.oruslang.runtime.PrimitiveType;
import org.oruslang.runtime.ValueType;
import org.oruslang.semantics.ArithmeticOperator;
import org.oruslang.semantics.Kind;
import org.oruslang.semantics.Promotion;
import org.oruslang.syntax.BinaryOperator;
import org.oruslang.syntax.Span;
import org.oruslang.types.program.TypedExpression;

/** Translates operators. */
final class OperatorTranslator {

  private final FunctionTranslator translator;
  private final ConversionTranslator conversions;

  OperatorTranslator(FunctionTranslator translator) {
    this.translator = translator;
    this.conversions = translator.conversions;
  }

  /** An operand: its node and the static type of what it yields. */
  record Operand(ExpressionNode node, ValueType type) {}

  private Operand operand(TypedExpression expression) {
    return new Operand(
        translator.expressions.translate(expression), translator.valueType(expression.type()));
  }

  private ExpressionNode dynamic(Operand operand) {
    return conversions.toDynamic(operand.node, operand.type);
  }

  ExpressionNode arithmetic(TypedExpression.Arithmetic arithmetic) {
    Operand result =
        arithmetic(
            arithmetic.operator(),
            arithmetic.at(),
            operand(arithmetic.left()),
            operand(arithmetic.right()));
    return conversions.convert(
        result.node, result.type, translator.valueType(arithmetic.type()), arithmetic.span());
  }

  /** The arithmetic that the types of the operands call for. */
  Operand arithmetic(BinaryOperator operator, Span at, Operand left, Operand right) {
    if (operator == BinaryOperator.ADD
        && (left.type == PrimitiveType.STRING || right.type == PrimitiveType.STRING)) {
      ExpressionNode node =
          new ConcatNode(
              conversions.text(left.node, left.type), conversions.text(right.node, right.type));
      return new Operand(failAt(node, at), PrimitiveType.STRING);
    }
    boolean leftArray = left.type instanceof ArrayType;
    if (operator == BinaryOperator.MULTIPLY
        && leftArray != right.type instanceof ArrayType
        && ConversionTranslator.isInteger(leftArray ? right.type : left.type)) {
      ExpressionNode node = new RepeatArrayNode(leftArray, dynamic(left), dynamic(right));
      return new Operand(failAt(node, at), leftArray ? left.type : right.type);
    }
    ArithmeticOperator operation = operation(operator);
    if (left.type.equals(right.type) && ConversionTranslator.isNumeric(left.type)) {
      ExpressionNode node =
          translator.isBaseline()
              ? new DynamicArithmeticNode(operation, left.node, right.node)
              : typed(operation, ConversionTranslator.kind(left.type), left.node, right.node);
      return new Operand(failAt(node, at), left.type);
    }
    ExpressionNode node =
        translator.isBaseline()
            ? new DynamicArithmeticNode(operation, dynamic(left), dynamic(right))
            : new SpeculativeArithmeticNode(operation, dynamic(left), dynamic(right));
    return new Operand(failAt(node, at), PrimitiveType.ANY);
  }

  private static ArithmeticOperator operation(BinaryOperator operator) {
    return switch (operator) {
      case ADD -> ArithmeticOperator.ADD;
      case SUBTRACT -> ArithmeticOperator.SUB;
      case MULTIPLY -> ArithmeticOperator.MUL;
      case DIVIDE -> ArithmeticOperator.DIV;
      case REMAINDER -> ArithmeticOperator.REM;
      default -> throw new IllegalArgumentException(operator.text());
    };
  }

  private static ExpressionNode typed(
      ArithmeticOperator operation, Kind kind, ExpressionNode left, ExpressionNode right) {
    return switch (kind) {
      case I32 -> I32ArithmeticNode.create(operation, left, right);
      case U32 -> U32ArithmeticNode.create(operation, left, right);
      case I64 -> I64ArithmeticNode.create(operation, left, right);
      case U64 -> U64ArithmeticNode.create(operation, left, right);
      case F64 -> F64ArithmeticNode.create(operation, left, right);
      default -> throw new IllegalArgumentException(kind.label());
    };
  }

  ExpressionNode negate(TypedExpression.Negate negate) {
    Operand operand = operand(negate.operand());
    ExpressionNode node =
        switch (ConversionTranslator.kind(translator.codeType(operand.type))) {
          case I32 -> NegateNode.i32(operand.node);
          case I64 -> NegateNode.i64(operand.node);
          case F64 -> NegateNode.f64(operand.node);
          case null, default -> null;
        };
    if (node != null) {
      return failAt(node, negate.at());
    }
    ExpressionNode dynamic = failAt(NegateNode.dynamic(dynamic(operand)), negate.at());
    return conversions.convert(
        dynamic, PrimitiveType.ANY, translator.valueType(negate.type()), negate.span());
  }

  ExpressionNode not(TypedExpression.Not not) {
    Operand operand = operand(not.operand());
    ValueType type = translator.codeType(operand.type);
    if (type == PrimitiveType.BOOL) {
      return new NotNode(operand.node);
    } else if (ConversionTranslator.isNumeric(type)) {
      return new NotNode(
          conversions.cast(operand.node, type, PrimitiveType.BOOL, not.operand().span()));
    }
    return failAt(NotNode.dynamic(dynamic(operand)), not.span());
  }

  ExpressionNode comparison(TypedExpression.Comparison comparison) {
    ComparisonOperator operator = comparisonOperator(comparison.operator());
    Operand left = operand(comparison.left());
    Operand right = operand(comparison.right());
    return comparison.isGeneric() && !left.type.equals(right.type)
        ? failAt(
            new DynamicComparisonNode(operator, dynamic(left), dynamic(right)), comparison.at())
        : comparison(operator, comparison.at(), left, right);
  }

  /** A comparison; operands of different numeric types are promoted to one. */
  ExpressionNode comparison(ComparisonOperator operator, Span at, Operand left, Operand right) {
    ExpressionNode node;
    if (ConversionTranslator.isNumeric(left.type) && ConversionTranslator.isNumeric(right.type)) {
      Kind kind =
          Promotion.common(
              ConversionTranslator.kind(left.type), ConversionTranslator.kind(right.type));
      PrimitiveType common = PrimitiveType.of(kind);
      ExpressionNode a = conversions.convert(left.node, left.type, common, at);
      ExpressionNode b = conversions.convert(right.node, right.type, common, at);
      node =
          translator.isBaseline()
              ? new DynamicComparisonNode(operator, a, b)
              : typed(operator, kind, a, b);
    } else if (translator.isBaseline()) {
      node = new DynamicComparisonNode(operator, dynamic(left), dynamic(right));
    } else if (left.type == PrimitiveType.ANY || right.type == PrimitiveType.ANY) {
      node = new SpeculativeComparisonNode(operator, dynamic(left), dynamic(right));
    } else if (!left.type.equals(right.type)) {
      node = new DynamicComparisonNode(operator, dynamic(left), dynamic(right));
    } else if (left.type == PrimitiveType.STRING) {
      node = new StringComparisonNode(operator, left.node, right.node);
    } else if (left.type == PrimitiveType.BOOL && operator == ComparisonOperator.EQUAL) {
      node = new BoolEqualityNode(true, left.node, right.node);
    } else if (left.type == PrimitiveType.BOOL && operator == ComparisonOperator.NOT_EQUAL) {
      node = new BoolEqualityNode(false, left.node, right.node);
    } else {
      node = new DynamicComparisonNode(operator, dynamic(left), dynamic(right));
    }
    return failAt(node, at);
  }

  private static ExpressionNode typed(
      ComparisonOperator operator, Kind kind, ExpressionNode left, ExpressionNode right) {
    return switch (kind) {
      case I32 -> I32ComparisonNode.create(operator, left, right);
      case U32 -> U32ComparisonNode.create(operator, left, right);
      case I64 -> I64ComparisonNode.create(operator, left, right);
      case U64 -> U64ComparisonNode.create(operator, left, right);
      case F64 -> F64ComparisonNode.create(operator, left, right);
      default -> throw new IllegalArgumentException(kind.label());
    };
  }

  private static ComparisonOperator comparisonOperator(BinaryOperator operator) {
    return switch (operator) {
      case EQUAL, MATCHES -> ComparisonOperator.EQUAL;
      case NOT_EQUAL -> ComparisonOperator.NOT_EQUAL;
      case LESS -> ComparisonOperator.LESS;
      case LESS_EQUAL -> ComparisonOperator.LESS_OR_EQUAL;
      case GREATER -> ComparisonOperator.GREATER;
      case GREATER_EQUAL -> ComparisonOperator.GREATER_OR_EQUAL;
      default -> throw new IllegalArgumentException(operator.text());
    };
  }

  ExpressionNode logical(TypedExpression.Logical logical) {
    boolean and = logical.operator() == BinaryOperator.AND;
    Operand left = operand(logical.left());
    Operand right = operand(logical.right());
    ValueType type = translator.valueType(logical.type());
    if (!translator.isBaseline() && left.type.equals(type) && right.type.equals(type)) {
      if (type == PrimitiveType.BOOL) {
        return LogicalNode.bool(and, left.node, right.node);
      } else if (type == PrimitiveType.I32) {
        return LogicalNode.bitwise(and, left.node, right.node);
      }
    }
    ExpressionNode dynamic =
        failAt(LogicalNode.dynamic(and, dynamic(left), dynamic(right)), logical.span());
    return conversions.convert(dynamic, PrimitiveType.ANY, type, logical.span());
  }
}

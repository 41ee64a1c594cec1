package org.oruslang.translate;

import static org.oruslang.translate.FunctionTranslator.failAt;
import static org.oruslang.translate.FunctionTranslator.locate;

import java.util.ArrayList;
import java.util.List;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.NodeTags;
import org.oruslang.nodes.StatementNode;
import org.oruslang.nodes.expression.BlockExpressionNode;
import org.oruslang.nodes.expression.ConditionNode;
import org.oruslang.nodes.expression.ConditionalNode;
import org.oruslang.nodes.expression.DeepExpressionNode;
import org.oruslang.nodes.operands.ConstantNode;
import org.oruslang.runtime.OrusVoid;
import org.oruslang.runtime.PrimitiveType;
import org.oruslang.runtime.ValueType;
import org.oruslang.semantics.OrusString;
import org.oruslang.semantics.U32;
import org.oruslang.semantics.U64;
import org.oruslang.syntax.Span;
import org.oruslang.types.program.AssignmentTarget;
import org.oruslang.types.program.NumberLiteral;
import org.oruslang.types.program.TypedExpression;

/** Translates expressions; the larger kinds are left to the other translators. */
final class ExpressionTranslator {

  /** How deep expressions may nest before compiled code leaves those inside to the interpreter. */
  private static final int DEEPEST = 60;

  private final FunctionTranslator translator;
  private int depth;

  ExpressionTranslator(FunctionTranslator translator) {
    this.translator = translator;
  }

  /** The node of an expression; it yields the form that code keeps values of its type in. */
  ExpressionNode translate(TypedExpression expression) {
    if (depth == DEEPEST) {
      return deep(expression);
    }
    depth++;
    ExpressionNode node = node(expression);
    depth--;
    node.addTag(NodeTags.EXPRESSION);
    if (ConversionTranslator.isUnsigned(translator.codeType(expression.type()))) {
      node.setUnsigned();
    }
    return locate(node, expression.span());
  }

  private ExpressionNode deep(TypedExpression expression) {
    int outside = depth;
    depth = 0;
    ExpressionNode node = new DeepExpressionNode(translate(expression));
    depth = outside;
    return node;
  }

  /** The node of an expression; it yields the dynamic form. */
  ExpressionNode translateDynamic(TypedExpression expression) {
    return translator.conversions.toDynamic(
        translate(expression), translator.valueType(expression.type()));
  }

  /** Nodes of several expressions; they yield the dynamic form. */
  ExpressionNode[] translateDynamic(List<TypedExpression> expressions) {
    return expressions.stream().map(this::translateDynamic).toArray(ExpressionNode[]::new);
  }

  /** The node of an expression, converted to a type. */
  ExpressionNode translateTo(TypedExpression expression, ValueType type) {
    return translator.conversions.convert(
        translate(expression), translator.valueType(expression.type()), type, expression.span());
  }

  /**
   * A condition.
   *
   * @param at where one that is no bool is reported
   */
  ExpressionNode condition(TypedExpression expression, Span at) {
    return translator.codeType(expression.type()) == PrimitiveType.BOOL
        ? translate(expression)
        : failAt(new ConditionNode(translateDynamic(expression)), at);
  }

  private ExpressionNode node(TypedExpression expression) {
    return switch (expression) {
      case TypedExpression.Number number ->
          number(number.literal(), translator.valueType(number.type()));
      case TypedExpression.Text text ->
          ConstantNode.ofObject(OrusString.fromJavaString(text.value()));
      case TypedExpression.Truth truth -> ConstantNode.of(truth.value());
      case TypedExpression.ReadVariable read -> translator.calls.readVariable(read);
      case TypedExpression.ReadFunction read -> translator.calls.readFunction(read);
      case TypedExpression.MakeClosure closure -> translator.calls.makeClosure(closure);
      case TypedExpression.NewArray array -> translator.data.newArray(array);
      case TypedExpression.FillArray array -> translator.data.fillArray(array);
      case TypedExpression.Negate negate -> translator.operators.negate(negate);
      case TypedExpression.Not not -> translator.operators.not(not);
      case TypedExpression.Arithmetic arithmetic -> translator.operators.arithmetic(arithmetic);
      case TypedExpression.Comparison comparison -> translator.operators.comparison(comparison);
      case TypedExpression.Logical logical -> translator.operators.logical(logical);
      case TypedExpression.TestVariant test -> translator.matches.testVariant(test);
      case TypedExpression.Cast cast ->
          translator.conversions.cast(
              translate(cast.operand()),
              translator.valueType(cast.operand().type()),
              translator.valueType(cast.type()),
              cast.at());
      case TypedExpression.Convert convert ->
          translateTo(convert.operand(), translator.valueType(convert.type()));
      case TypedExpression.Conditional conditional -> conditional(conditional);
      case TypedExpression.CallFunction call -> translator.calls.callFunction(call);
      case TypedExpression.CallValue call -> translator.calls.callValue(call);
      case TypedExpression.CallBuiltin call -> translator.builtins.call(call);
      case TypedExpression.NewStruct struct -> translator.data.newStruct(struct);
      case TypedExpression.NewEnum value -> translator.data.newEnum(value);
      case TypedExpression.ReadField field -> translator.data.readField(field);
      case TypedExpression.CallIntrinsic call -> translator.builtins.call(call);
      case TypedExpression.ReadMember member -> translator.data.readMember(member);
      case TypedExpression.CallMember call -> translator.calls.callMember(call);
      case TypedExpression.ReadElement element -> translator.data.readElement(element);
      case TypedExpression.Slice slice -> translator.data.slice(slice);
      case TypedExpression.Match match -> translator.matches.expression(match);
      case TypedExpression.BlockValue block -> block(block);
      case TypedExpression.Assign assign -> assign(assign);
      case TypedExpression.Invalid invalid ->
          throw new IllegalStateException("a program with errors is not translated");
    };
  }

  /** A number in the form that code keeps values of the type in. */
  ConstantNode number(NumberLiteral literal, ValueType type) {
    boolean boxed = translator.isBaseline();
    if (type == PrimitiveType.F64) {
      return ConstantNode.of(literal.real());
    } else if (type == PrimitiveType.I32) {
      return ConstantNode.of(literal.integer().intValue());
    } else if (type == PrimitiveType.I64) {
      return ConstantNode.of(literal.integer().longValue());
    } else if (type == PrimitiveType.U32) {
      int bits = literal.integer().intValue();
      return boxed ? ConstantNode.ofObject(U32.of(bits)) : ConstantNode.of(bits);
    } else if (type == PrimitiveType.U64) {
      long bits = literal.integer().longValue();
      return boxed ? ConstantNode.ofObject(U64.of(bits)) : ConstantNode.of(bits);
    }
    throw new IllegalStateException("a number of type " + type);
  }

  private ExpressionNode conditional(TypedExpression.Conditional conditional) {
    ExpressionNode[] conditions =
        conditional.conditions().stream()
            .map(condition -> condition(condition, condition.span()))
            .toArray(ExpressionNode[]::new);
    ValueType type = translator.valueType(conditional.type());
    ExpressionNode value = translateTo(conditional.value(), type);
    ExpressionNode otherwise =
        conditional.otherwise() == null
            ? ConstantNode.ofObject(OrusVoid.INSTANCE)
            : translateTo(conditional.otherwise(), type);
    return new ConditionalNode(conditions, value, otherwise);
  }

  private ExpressionNode block(TypedExpression.BlockValue block) {
    int entered = translator.statements.enterBlock();
    translator.variables.enterScope();
    List<StatementNode> nodes = new ArrayList<>();
    translator.statements.translate(block.block(), block.block().statements().size(), nodes);
    ExpressionNode value =
        block.value() == null ? ConstantNode.ofObject(OrusVoid.INSTANCE) : translate(block.value());
    nodes.addAll(0, translator.variables.leaveScope());
    translator.statements.leaveBlock(entered);
    return new BlockExpressionNode(nodes.toArray(new StatementNode[0]), value);
  }

  private ExpressionNode assign(TypedExpression.Assign assign) {
    return switch (assign.target()) {
      case AssignmentTarget.OfVariable target -> {
        ExpressionNode value = translator.data.assigned(assign, () -> read(target));
        yield translator.variables.assign(target.variable(), value);
      }
      case AssignmentTarget.OfField target -> translator.data.assignField(assign, target);
      case AssignmentTarget.OfMember target -> translator.data.assignMember(assign, target);
      case AssignmentTarget.OfElement target -> translator.data.assignElement(assign, target);
    };
  }

  private ExpressionNode read(AssignmentTarget.OfVariable target) {
    return locate(translator.variables.read(target.variable()), target.span());
  }
}

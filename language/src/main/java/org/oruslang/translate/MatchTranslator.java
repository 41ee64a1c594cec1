package org.oruslang.translate;

import static org.oruslang.translate.FunctionTranslator.failAt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.StatementNode;
import org.oruslang.nodes.comparison.ComparisonOperator;
import org.oruslang.nodes.control.BlockNode;
import org.oruslang.nodes.control.MatchEnumNode;
import org.oruslang.nodes.control.MatchNode;
import org.oruslang.nodes.enums.IsVariantNode;
import org.oruslang.nodes.enums.ReadPayloadNode;
import org.oruslang.nodes.expression.BlockExpressionNode;
import org.oruslang.nodes.expression.LogicalNode;
import org.oruslang.nodes.expression.MatchExpressionNode;
import org.oruslang.nodes.local.ReadLocalNode;
import org.oruslang.nodes.local.WriteLocalNode;
import org.oruslang.nodes.operands.ConstantNode;
import org.oruslang.runtime.EnumType;
import org.oruslang.runtime.PrimitiveType;
import org.oruslang.runtime.Representation;
import org.oruslang.runtime.ValueType;
import org.oruslang.translate.OperatorTranslator.Operand;
import org.oruslang.types.program.TypedExpression;
import org.oruslang.types.program.TypedPattern;
import org.oruslang.types.program.TypedStatement;
import org.oruslang.types.program.Variable;

/** Translates both forms of match, and tests for a variant. */
final class MatchTranslator {

  private final FunctionTranslator translator;

  MatchTranslator(FunctionTranslator translator) {
    this.translator = translator;
  }

  /** What a match looks at: a slot that holds it. */
  private record Subject(int slot, Representation representation, ValueType type) {

    ExpressionNode read() {
      return ReadLocalNode.create(representation, slot);
    }
  }

  private Subject subject(TypedExpression expression) {
    return new Subject(
        translator.layout().newSlot(),
        translator.representation(expression.type()),
        translator.valueType(expression.type()));
  }

  private ExpressionNode store(Subject subject, TypedExpression expression) {
    return WriteLocalNode.create(
        subject.representation, subject.slot, translator.expressions.translate(expression));
  }

  StatementNode statement(TypedStatement.Match match) {
    Subject subject = subject(match.subject());
    ExpressionNode store = store(subject, match.subject());
    List<TypedPattern> patterns =
        match.arms().stream().map(TypedStatement.MatchArm::pattern).toList();
    StatementNode[] bodies =
        match.arms().stream().map(arm -> body(subject, arm)).toArray(StatementNode[]::new);
    if (subject.type instanceof EnumType type
        && patterns.stream().noneMatch(pattern -> pattern instanceof TypedPattern.Value)) {
      return new MatchEnumNode(store, subject.slot, armOfVariant(type, patterns), bodies);
    }
    return new MatchNode(store, tests(subject, patterns), bodies);
  }

  private static int[] armOfVariant(EnumType type, List<TypedPattern> patterns) {
    int[] arms = new int[type.variants().size()];
    Arrays.fill(arms, MatchEnumNode.NO_ARM);
    for (int i = patterns.size() - 1; i >= 0; i--) {
      if (patterns.get(i) instanceof TypedPattern.Variant pattern) {
        arms[pattern.variant().index()] = i;
      } else {
        Arrays.fill(arms, i);
      }
    }
    return arms;
  }

  private StatementNode body(Subject subject, TypedStatement.MatchArm arm) {
    translator.variables.enterScope();
    List<StatementNode> nodes = bindings(subject, arm.pattern());
    translator.statements.translate(arm.body(), arm.body().statements().size(), nodes);
    nodes.addAll(0, translator.variables.leaveScope());
    return BlockNode.create(nodes.toArray(new StatementNode[0]));
  }

  ExpressionNode expression(TypedExpression.Match match) {
    Subject subject = subject(match.subject());
    ExpressionNode store = store(subject, match.subject());
    ValueType type = translator.valueType(match.type());
    ExpressionNode[] tests =
        tests(subject, match.arms().stream().map(TypedExpression.MatchArm::pattern).toList());
    ExpressionNode[] values =
        match.arms().stream().map(arm -> value(subject, arm, type)).toArray(ExpressionNode[]::new);
    return failAt(new MatchExpressionNode(store, tests, values), match.at());
  }

  private ExpressionNode value(Subject subject, TypedExpression.MatchArm arm, ValueType type) {
    translator.variables.enterScope();
    List<StatementNode> nodes = bindings(subject, arm.pattern());
    ExpressionNode value = translator.expressions.translateTo(arm.value(), type);
    nodes.addAll(0, translator.variables.leaveScope());
    return nodes.isEmpty()
        ? value
        : new BlockExpressionNode(nodes.toArray(new StatementNode[0]), value);
  }

  private ExpressionNode[] tests(Subject subject, List<TypedPattern> patterns) {
    return patterns.stream().map(pattern -> test(subject, pattern)).toArray(ExpressionNode[]::new);
  }

  private ExpressionNode test(Subject subject, TypedPattern pattern) {
    return switch (pattern) {
      case TypedPattern.Wildcard wildcard -> ConstantNode.of(true);
      case TypedPattern.Variant variant ->
          new IsVariantNode(translator.data.variant(variant.variant()), subject.read());
      case TypedPattern.Value value ->
          translator.operators.comparison(
              ComparisonOperator.EQUAL,
              value.span(),
              new Operand(subject.read(), subject.type),
              new Operand(
                  translator.expressions.translate(value.value()),
                  translator.valueType(value.value().type())));
    };
  }

  /** Gives the variables of a pattern their values. */
  private List<StatementNode> bindings(Subject subject, TypedPattern pattern) {
    List<StatementNode> nodes = new ArrayList<>();
    if (!(pattern instanceof TypedPattern.Variant variant)) {
      return nodes;
    }
    EnumType.Variant type = translator.data.variant(variant.variant());
    for (int i = 0; i < variant.bindings().size(); i++) {
      Variable variable = variant.bindings().get(i);
      if (variable != null) {
        ExpressionNode payload = new ReadPayloadNode(subject.read(), i);
        ValueType wanted = translator.valueType(variable.type());
        ExpressionNode value =
            type.payloadTypes().get(i).equals(wanted)
                ? translator.conversions.fromDynamic(payload, wanted)
                : translator.conversions.convert(
                    payload, PrimitiveType.ANY, wanted, variant.span());
        nodes.add(translator.variables.declare(variable, value));
      }
    }
    return nodes;
  }

  ExpressionNode testVariant(TypedExpression.TestVariant test) {
    Subject subject = subject(test.subject());
    ExpressionNode store = store(subject, test.subject());
    ExpressionNode node =
        new IsVariantNode(translator.data.variant(test.variant()), subject.read());
    for (int i = 0; i < test.payload().size(); i++) {
      TypedExpression wanted = test.payload().get(i);
      if (wanted != null) {
        ExpressionNode equal =
            translator.operators.comparison(
                ComparisonOperator.EQUAL,
                test.at(),
                new Operand(new ReadPayloadNode(subject.read(), i), PrimitiveType.ANY),
                new Operand(translator.expressions.translateDynamic(wanted), PrimitiveType.ANY));
        node = LogicalNode.bool(true, node, equal);
      }
    }
    return new BlockExpressionNode(new StatementNode[] {store}, node);
  }
}

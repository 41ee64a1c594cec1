package org.oruslang.translate;

import static org.oruslang.translate.FunctionTranslator.failAt;
import static org.oruslang.translate.FunctionTranslator.locate;

import java.util.ArrayList;
import java.util.List;
import org.oruslang.nodes.Completion;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.NodeTags;
import org.oruslang.nodes.StatementNode;
import org.oruslang.nodes.builtin.PrintNode;
import org.oruslang.nodes.control.BlockNode;
import org.oruslang.nodes.control.CatchAbruptNode;
import org.oruslang.nodes.control.IfNode;
import org.oruslang.nodes.control.JumpNode;
import org.oruslang.nodes.control.PassNode;
import org.oruslang.nodes.control.ReturnNode;
import org.oruslang.nodes.control.TryNode;
import org.oruslang.nodes.local.ReadLocalNode;
import org.oruslang.nodes.local.WriteLocalNode;
import org.oruslang.nodes.operands.ConstantNode;
import org.oruslang.runtime.OrusVoid;
import org.oruslang.runtime.Representation;
import org.oruslang.runtime.ValueType;
import org.oruslang.syntax.Span;
import org.oruslang.translate.OperatorTranslator.Operand;
import org.oruslang.types.program.StatementNumbers;
import org.oruslang.types.program.TypedBlock;
import org.oruslang.types.program.TypedStatement;
import org.oruslang.types.program.Variable;

/** Translates blocks and statements, loops and match excepted. */
final class StatementTranslator {

  private final FunctionTranslator translator;
  private StatementNumbers numbers;
  private int jumps;
  private int leavingBlocks;

  StatementTranslator(FunctionTranslator translator) {
    this.translator = translator;
  }

  /**
   * Translates the first statements of a block.
   *
   * @param count how many
   */
  void translate(TypedBlock block, int count, List<StatementNode> nodes) {
    if (!block.functions().isEmpty()) {
      translator.variables.prepareCaptures(block, nodes);
      nodes.add(translator.calls.declareFunctions(block.functions()));
    }
    for (TypedStatement statement : block.statements().subList(0, count)) {
      nodes.add(translate(statement));
    }
  }

  /** A block that is no scope of its own for plain assignments. */
  StatementNode block(TypedBlock block) {
    List<StatementNode> nodes = new ArrayList<>();
    translate(block, block.statements().size(), nodes);
    return BlockNode.create(nodes.toArray(new StatementNode[0]));
  }

  /** A block that is a scope. */
  StatementNode scope(TypedBlock block) {
    translator.variables.enterScope();
    List<StatementNode> nodes = new ArrayList<>();
    translate(block, block.statements().size(), nodes);
    nodes.addAll(0, translator.variables.leaveScope());
    return BlockNode.create(nodes.toArray(new StatementNode[0]));
  }

  private StatementNode translate(TypedStatement statement) {
    int before = leavingBlocks;
    translator.layout().startStatement(statement);
    StatementNode node = locate(node(statement), statement.span());
    node.addTag(NodeTags.STATEMENT);
    setNumber(node, statement);
    return leavingBlocks == before ? node : new CatchAbruptNode(node);
  }

  /** Makes the nodes of the function's statements know these numbers. */
  void number(StatementNumbers statementNumbers) {
    numbers = statementNumbers;
  }

  /** Whether the statement has a number: those inside expressions have none. */
  boolean hasNumber(TypedStatement statement) {
    return numbers != null && numbers.has(statement);
  }

  /** Makes a node know the number of its statement, if that has one. */
  void setNumber(StatementNode node, TypedStatement statement) {
    if (hasNumber(statement)) {
      node.setNumber(numbers.number(statement), numbers.end(statement));
    }
  }

  /** What a statement evaluates first, which is all of it unless there are statements inside. */
  StatementNode[] replay(TypedStatement statement) {
    return switch (statement) {
      case TypedStatement.If choice -> {
        TypedStatement.Branch branch = choice.branches().getFirst();
        yield new StatementNode[] {
          translator.expressions.condition(branch.condition(), branch.at())
        };
      }
      case TypedStatement.ForRange loop -> translator.loops.replay(loop);
      case TypedStatement.While loop -> throw notReplayed(loop);
      case TypedStatement.ForEach loop -> throw notReplayed(loop);
      case TypedStatement.Match match -> throw notReplayed(match);
      case TypedStatement.Try attempt -> throw notReplayed(attempt);
      default -> new StatementNode[] {locate(node(statement), statement.span())};
    };
  }

  private static IllegalArgumentException notReplayed(TypedStatement statement) {
    return new IllegalArgumentException(
        "native code is never left between calls of a " + statement.getClass().getSimpleName());
  }

  private StatementNode node(TypedStatement statement) {
    return switch (statement) {
      case TypedStatement.Evaluate evaluate ->
          translator.expressions.translate(evaluate.expression());
      case TypedStatement.Print print ->
          failAt(
              new PrintNode(translator.expressions.translateDynamic(print.arguments())),
              print.at());
      case TypedStatement.Declare declare -> declare(declare);
      case TypedStatement.Destructure destructure -> destructure(destructure);
      case TypedStatement.If choice -> choice(choice);
      case TypedStatement.While loop -> translator.loops.whileLoop(loop);
      case TypedStatement.ForRange loop -> translator.loops.forRange(loop);
      case TypedStatement.ForEach loop -> translator.loops.forEach(loop);
      case TypedStatement.Match match -> translator.matches.statement(match);
      case TypedStatement.Try attempt -> attempt(attempt);
      case TypedStatement.Break jump ->
          jump(Completion.breakOf(translator.loops.depth(jump.loop())));
      case TypedStatement.Continue jump ->
          jump(Completion.continueOf(translator.loops.depth(jump.loop())));
      case TypedStatement.Return result -> returnStatement(result);
      case TypedStatement.Pass pass -> new PassNode();
    };
  }

  /** An expression as a statement whose value is wanted. */
  ExpressionNode evaluate(TypedStatement.Evaluate evaluate) {
    ExpressionNode node = translator.expressions.translate(evaluate.expression());
    node.addTag(NodeTags.STATEMENT);
    return node;
  }

  private StatementNode declare(TypedStatement.Declare declare) {
    Variable variable = declare.variable();
    ExpressionNode value =
        translator.expressions.translateTo(declare.value(), translator.valueType(variable.type()));
    return translator.variables.declare(variable, value);
  }

  private StatementNode destructure(TypedStatement.Destructure destructure) {
    ValueType type = translator.valueType(destructure.value().type());
    int slot = translator.layout().newSlot();
    List<StatementNode> nodes = new ArrayList<>();
    nodes.add(
        WriteLocalNode.create(
            Representation.OBJECT,
            slot,
            translator.expressions.translateDynamic(destructure.value())));
    takeElements(destructure.variables(), slot, type, destructure.at(), nodes);
    return BlockNode.create(nodes.toArray(new StatementNode[0]));
  }

  /** Stores the first elements of the array in a slot into variables. */
  void takeElements(
      List<Variable> variables, int slot, ValueType type, Span at, List<StatementNode> nodes) {
    for (int i = 0; i < variables.size(); i++) {
      Variable variable = variables.get(i);
      Operand element =
          translator.data.element(
              ReadLocalNode.create(Representation.OBJECT, slot), type, ConstantNode.of(i), at);
      ExpressionNode value =
          translator.conversions.convert(
              element.node(), element.type(), translator.valueType(variable.type()), at);
      nodes.add(locate(translator.variables.assign(variable, value), at));
    }
  }

  private StatementNode choice(TypedStatement.If choice) {
    List<StatementNode> bodies = new ArrayList<>();
    List<ExpressionNode> conditions = new ArrayList<>();
    for (TypedStatement.Branch branch : choice.branches()) {
      conditions.add(translator.expressions.condition(branch.condition(), branch.at()));
      bodies.add(block(branch.body()));
    }
    StatementNode node = choice.otherwise() == null ? null : block(choice.otherwise());
    for (int i = bodies.size() - 1; i >= 0; i--) {
      node = new IfNode(conditions.get(i), bodies.get(i), node);
    }
    return node;
  }

  private StatementNode attempt(TypedStatement.Try attempt) {
    StatementNode body = scope(attempt.body());
    body.addTag(NodeTags.TRY_BLOCK);
    locate(body, attempt.body().span());
    Variable variable = attempt.variable();
    if (variable == null) {
      return new TryNode(body, TryNode.NO_SLOT, scope(attempt.handler()));
    }
    int slot = translator.layout().newSlot();
    StatementNode bind =
        translator.variables.declare(variable, ReadLocalNode.create(Representation.OBJECT, slot));
    StatementNode handler = BlockNode.create(new StatementNode[] {bind, scope(attempt.handler())});
    return new TryNode(body, slot, handler);
  }

  private StatementNode jump(int code) {
    jumps++;
    return new JumpNode(code);
  }

  private StatementNode returnStatement(TypedStatement.Return statement) {
    jumps++;
    if (translator.symbol().isModuleBody()) {
      ExpressionNode nothing = ConstantNode.ofObject(OrusVoid.INSTANCE);
      return withValue(
          statement,
          new ReturnNode(
              WriteLocalNode.create(Representation.OBJECT, translator.resultSlot(), nothing)));
    } else if (translator.hasNoResult()) {
      return withValue(statement, new JumpNode(Completion.RETURN));
    }
    return storeResult(statement);
  }

  private StatementNode withValue(TypedStatement.Return statement, StatementNode jump) {
    return statement.value() == null
        ? jump
        : BlockNode.create(
            new StatementNode[] {translator.expressions.translate(statement.value()), jump});
  }

  private StatementNode storeResult(TypedStatement.Return statement) {
    ValueType type = translator.function().type().result();
    return new ReturnNode(
        WriteLocalNode.create(
            translator.codeType(type).representation(),
            translator.resultSlot(),
            translator.returned(statement)));
  }

  /** Notes the start of a block inside an expression; yields what {@link #leaveBlock} takes. */
  int enterBlock() {
    return jumps;
  }

  /** Notes the end of a block inside an expression. */
  void leaveBlock(int entered) {
    if (jumps != entered) {
      leavingBlocks++;
    }
  }

  /** Counts the blocks inside expressions so far that statements in them may leave. */
  int leavingBlocks() {
    return leavingBlocks;
  }
}

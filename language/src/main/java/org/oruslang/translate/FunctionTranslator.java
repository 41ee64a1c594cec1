package org.oruslang.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.FunctionBodyNode;
import org.oruslang.nodes.FunctionRootNode;
import org.oruslang.nodes.NodeTags;
import org.oruslang.nodes.OrusNode;
import org.oruslang.nodes.ReplayNode;
import org.oruslang.nodes.StatementNode;
import org.oruslang.nodes.VoidBodyNode;
import org.oruslang.nodes.control.BlockNode;
import org.oruslang.nodes.control.CatchReturnNode;
import org.oruslang.runtime.PrimitiveType;
import org.oruslang.runtime.Representation;
import org.oruslang.runtime.ValueType;
import org.oruslang.syntax.Span;
import org.oruslang.types.program.FunctionSymbol;
import org.oruslang.types.program.StatementNumbers;
import org.oruslang.types.program.Type;
import org.oruslang.types.program.TypedExpression;
import org.oruslang.types.program.TypedStatement;

/**
 * Translates one function instance: what its parts share, and the frame of the whole. The other
 * translators of this package do the parts, each some constructs.
 */
final class FunctionTranslator {

  private final TranslatedFunction function;
  private final FrameLayout layout;
  private final List<TypedExpression> completedCalls;

  final VariableTranslator variables;
  final ConversionTranslator conversions;
  final OperatorTranslator operators;
  final CallTranslator calls;
  final DataTranslator data;
  final BuiltinTranslator builtins;
  final MatchTranslator matches;
  final ExpressionTranslator expressions;
  final StatementTranslator statements;
  final LoopTranslator loops;

  /**
   * @param completedCalls calls whose results are read from the frame
   */
  FunctionTranslator(
      TranslatedFunction function, FrameLayout layout, List<TypedExpression> completedCalls) {
    this.function = function;
    this.layout = layout;
    this.completedCalls = completedCalls;
    this.variables = new VariableTranslator(this);
    this.conversions = new ConversionTranslator(this);
    this.operators = new OperatorTranslator(this);
    this.calls = new CallTranslator(this);
    this.data = new DataTranslator(this);
    this.builtins = new BuiltinTranslator(this);
    this.matches = new MatchTranslator(this);
    this.expressions = new ExpressionTranslator(this);
    this.statements = new StatementTranslator(this);
    this.loops = new LoopTranslator(this);
  }

  FunctionRootNode translate() {
    FunctionSymbol symbol = function.symbol();
    NativeTierHooks hooks = module().hooks();
    if (hooks != null) {
      statements.number(StatementNumbers.of(symbol.body()));
      layout.callResultsSlot();
    }
    List<StatementNode> prologue = new ArrayList<>();
    Representation[] parameters = variables.parameters(prologue);
    variables.captures(prologue);
    variables.enterScope();
    ExpressionNode body = body(symbol);
    prologue.addAll(variables.leaveScope());
    body.addTag(NodeTags.ROOT_BODY);
    Span span = symbol.body().span();
    locate(body, span);
    Span whole = symbol.isModuleBody() ? span : symbol.declaration().to(span);
    return new FunctionRootNode(
        module().language(),
        layout.build(),
        symbol.qualifiedName(),
        module().source(),
        whole.start(),
        whole.length(),
        parameters,
        prologue.toArray(new StatementNode[0]),
        body,
        function,
        function.profile(),
        hooks == null ? null : hooks.function(function));
  }

  /** Translates anew what a statement evaluates first, without the completed calls. */
  ReplayNode replay(TypedStatement statement) {
    variables.knowAll();
    variables.enterScope();
    return new ReplayNode(layout.callResultsSlot(), statements.replay(statement));
  }

  /** The place of a call among those whose results are read from the frame, or -1. */
  int completedIndex(TypedExpression call) {
    for (int i = 0; i < completedCalls.size(); i++) {
      if (completedCalls.get(i) == call) {
        return i;
      }
    }
    return -1;
  }

  private ExpressionNode body(FunctionSymbol symbol) {
    List<TypedStatement> typed = symbol.body().statements();
    TypedStatement last = typed.isEmpty() ? null : typed.getLast();
    List<StatementNode> nodes = new ArrayList<>();
    if (symbol.isModuleBody()
        && last instanceof TypedStatement.Evaluate evaluate
        && hasValue(evaluate.expression())) {
      statements.translate(symbol.body(), typed.size() - 1, nodes);
      return valueBody(nodes, tail(evaluate, () -> moduleValue(evaluate)));
    } else if (symbol.isModuleBody() || hasNoResult()) {
      statements.translate(symbol.body(), typed.size(), nodes);
      return new VoidBodyNode(BlockNode.body(nodes.toArray(new StatementNode[0])));
    } else if (last instanceof TypedStatement.Return tail && tail.value() != null) {
      statements.translate(symbol.body(), typed.size() - 1, nodes);
      return inCallForm(valueBody(nodes, tail(tail, () -> tailValue(tail))));
    }
    statements.translate(symbol.body(), typed.size(), nodes);
    return inCallForm(valueBody(nodes, null));
  }

  private ExpressionNode inCallForm(ExpressionNode body) {
    return conversions.toCallForm(body, function.type().result());
  }

  /** The result at the end of the body, which a block inside it may leave by a return statement. */
  private ExpressionNode tail(TypedStatement statement, Supplier<ExpressionNode> result) {
    int before = statements.leavingBlocks();
    layout.startStatement(statement);
    ExpressionNode node = result.get();
    if (statements.leavingBlocks() != before) {
      node = new CatchReturnNode(node, resultRepresentation(), resultSlot());
    }
    statements.setNumber(node, statement);
    return node;
  }

  private FunctionBodyNode valueBody(List<StatementNode> nodes, ExpressionNode result) {
    FunctionBodyNode body =
        new FunctionBodyNode(
            function.symbol().name(),
            BlockNode.body(nodes.toArray(new StatementNode[0])),
            resultRepresentation(),
            layout.resultSlotSoFar(),
            result);
    return failAt(body, function.symbol().declaration());
  }

  /** How the body leaves its result; that of a module is in dynamic form. */
  private Representation resultRepresentation() {
    return symbol().isModuleBody()
        ? Representation.OBJECT
        : codeType(function.type().result()).representation();
  }

  private ExpressionNode moduleValue(TypedStatement.Evaluate evaluate) {
    ExpressionNode value = statements.evaluate(evaluate);
    return conversions.toDynamic(value, valueType(evaluate.expression().type()));
  }

  private ExpressionNode tailValue(TypedStatement.Return tail) {
    ExpressionNode value = returned(tail);
    value.addTag(NodeTags.STATEMENT);
    return value;
  }

  /** The value of a return statement, in the type of the result. */
  ExpressionNode returned(TypedStatement.Return statement) {
    TypedExpression value = statement.value();
    return conversions.convert(
        expressions.translate(value),
        valueType(value.type()),
        function.type().result(),
        value.span());
  }

  /** Whether the expression yields a value that can be used. */
  private boolean hasValue(TypedExpression expression) {
    return !(expression instanceof TypedExpression.Assign)
        && valueType(expression.type()) != PrimitiveType.VOID;
  }

  /** Whether calls of the function yield nothing. */
  boolean hasNoResult() {
    return function.type().result() == PrimitiveType.VOID;
  }

  TranslatedFunction function() {
    return function;
  }

  FunctionSymbol symbol() {
    return function.symbol();
  }

  TranslatedModule module() {
    return function.module();
  }

  FrameLayout layout() {
    return layout;
  }

  /** The slot in which return statements leave their value. */
  int resultSlot() {
    return layout.resultSlot();
  }

  /** The static type in its run-time form, type parameters replaced. */
  ValueType valueType(Type type) {
    return module().types().of(function.substitution().apply(type));
  }

  /** The type that decides about nodes: in the baseline tier nothing is known of any value. */
  ValueType codeType(Type type) {
    return codeType(valueType(type));
  }

  /** See {@link #codeType(Type)}. */
  ValueType codeType(ValueType type) {
    return isBaseline() ? PrimitiveType.ANY : type;
  }

  /** How the code keeps values of a type. */
  Representation representation(Type type) {
    return codeType(type).representation();
  }

  boolean isBaseline() {
    return module().isBaseline();
  }

  /** Gives a node the text that it stands for. */
  static <T extends OrusNode> T locate(T node, Span span) {
    if (!node.hasSource()) {
      node.setSource(span.start(), span.length());
    }
    return node;
  }

  /** Gives a node the place that its errors are reported at. */
  static <T extends OrusNode> T failAt(T node, Span at) {
    node.setFaultSource(at.start(), at.length());
    return node;
  }
}

package org.oruslang.types;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.oruslang.syntax.Block;
import org.oruslang.syntax.Expression;
import org.oruslang.syntax.FunctionDeclaration;
import org.oruslang.syntax.FunctionSyntax;
import org.oruslang.syntax.ImplDeclaration;
import org.oruslang.syntax.Statement;
import org.oruslang.types.FunctionEntry.State;
import org.oruslang.types.program.FunctionSymbol;
import org.oruslang.types.program.Type;
import org.oruslang.types.program.Type.Primitive;
import org.oruslang.types.program.TypePrinter;
import org.oruslang.types.program.TypeVariable;
import org.oruslang.types.program.TypedBlock;
import org.oruslang.types.program.TypedExpression;
import org.oruslang.types.program.TypedStatement;
import org.oruslang.types.program.Variable;

/**
 * Checks function bodies.
 *
 * <p>The functions of a module are checked when something first needs their type. Functions that
 * need each other form a group (a strongly connected component, found as in Tarjan's algorithm);
 * inside the group uses are monomorphic, afterwards all its functions are generalised together.
 */
final class FunctionChecker {

  private final Inference inference;
  private final CheckingContext context;
  private final List<FunctionEntry> waiting = new ArrayList<>();
  private final Deque<FunctionEntry> running = new ArrayDeque<>();

  FunctionChecker(Inference inference) {
    this.inference = inference;
    this.context = inference.context;
  }

  /** Makes sure that the type of a function can be used. */
  void require(FunctionEntry entry) {
    if (entry.isAnnotated() || entry.state() == State.DONE) {
      return;
    }
    if (entry.symbol().isNested()) {
      if (!isInside(entry.symbol())) {
        holdBack(entry.symbol());
      }
      return;
    }
    if (entry.state() == State.UNSTARTED) {
      checkModuleFunction(entry);
    }
    if (entry.state() != State.DONE && !running.isEmpty()) {
      running.peek().lowerTo(entry.low());
    }
  }

  private boolean isInside(FunctionSymbol symbol) {
    for (FunctionContext f = context.function(); f != null; f = f.enclosing()) {
      if (f.symbol() == symbol) {
        return true;
      }
    }
    return false;
  }

  /**
   * Keeps the type of a nested function from being generalised, as it is used before it is known.
   */
  private static void holdBack(FunctionSymbol symbol) {
    for (TypeVariable variable : freeVariables(symbol)) {
      variable.lowerLevel(Math.max(0, variable.level() - 1));
    }
  }

  /** Comes to the declaration of a function in the text. */
  void declared(FunctionDeclaration declaration) {
    FunctionEntry entry = inference.declarations.entry(declaration.function());
    if (entry.symbol().isNested()) {
      checkNested(entry);
    } else if (entry.state() == State.UNSTARTED) {
      checkModuleFunction(entry);
    }
  }

  /** Comes to an {@code impl} block in the text. */
  void methods(ImplDeclaration impl) {
    for (FunctionDeclaration method : impl.methods()) {
      FunctionEntry entry = inference.declarations.entry(method.function());
      if (entry != null && entry.state() == State.UNSTARTED) {
        checkModuleFunction(entry);
      }
    }
  }

  private void checkModuleFunction(FunctionEntry entry) {
    entry.start(waiting.size());
    waiting.add(entry);
    running.push(entry);
    FunctionSymbol symbol = entry.symbol();
    FunctionContext inner = new FunctionContext(symbol, null, entry, 1, entry.declaredResult());
    context.inFunction(inner, entry.scope(), () -> body(symbol));
    running.pop();
    if (entry.low() == entry.index()) {
      List<FunctionEntry> group = waiting.subList(entry.index(), waiting.size());
      generalise(List.copyOf(group), 0);
      group.clear();
    } else {
      entry.setState(State.PENDING);
    }
  }

  private void checkNested(FunctionEntry entry) {
    FunctionSymbol symbol = entry.symbol();
    FunctionContext outer = context.function();
    entry.setState(State.IN_PROGRESS);
    FunctionContext inner =
        new FunctionContext(
            symbol, outer, outer.entry(), outer.level() + 1, entry.declaredResult());
    inference.names.call(symbol);
    context.inFunction(inner, entry.scope(), () -> body(symbol));
    generalise(List.of(entry), outer.level());
    Variable closure = symbol.closureVariable();
    closure.setType(symbol.type());
  }

  private void generalise(List<FunctionEntry> group, int level) {
    List<TypeVariable> parameters = new ArrayList<>();
    for (FunctionEntry entry : group) {
      for (TypeVariable variable : freeVariables(entry.symbol())) {
        if (variable.level() > level && !variable.isGeneralised()) {
          variable.generalise();
          parameters.add(variable);
        }
      }
    }
    for (FunctionEntry entry : group) {
      entry.symbol().setTypeParameters(parameters);
      entry.setState(State.DONE);
    }
  }

  private static List<TypeVariable> freeVariables(FunctionSymbol symbol) {
    List<TypeVariable> free = new ArrayList<>();
    for (Variable parameter : symbol.parameters()) {
      FreeVariables.collect(parameter.type(), free);
    }
    FreeVariables.collect(symbol.result(), free);
    return free;
  }

  /** A lambda where an expression stands. */
  TypedExpression lambda(Expression.Lambda lambda, Type hint) {
    return lambda(lambda, hint, context.function().level()).value();
  }

  /** A lambda that an immutable variable is bound to, so that each use can have its own types. */
  AssignmentChecker.Initializer generalisedLambda(Expression.Lambda lambda) {
    return lambda(lambda, null, context.function().level() + 1);
  }

  private AssignmentChecker.Initializer lambda(Expression.Lambda lambda, Type hint, int level) {
    FunctionSyntax syntax = lambda.function();
    FunctionContext outer = context.function();
    FunctionSymbol symbol =
        new FunctionSymbol(
            "<lambda>", syntax, syntax.header(), context.module(), outer.symbol(), null);
    Type declaredResult =
        syntax.returnType() == null ? null : inference.typeReader.read(syntax.returnType());
    context.allFunctions().add(symbol);
    FunctionContext inner =
        new FunctionContext(symbol, outer, outer.entry(), level, declaredResult);
    Type.Function wanted =
        hint != null
                && hint.resolved() instanceof Type.Function function
                && function.parameters().size() == syntax.parameters().size()
            ? function
            : null;
    inference.names.call(symbol);
    context.inFunction(
        inner,
        context.scope(),
        () -> {
          inference.declarations.createParameters(symbol, level);
          symbol.setResult(declaredResult != null ? declaredResult : context.fresh());
          if (wanted != null) {
            for (int i = 0; i < wanted.parameters().size(); i++) {
              if (syntax.parameters().get(i).type() == null) {
                Unifier.unify(symbol.parameters().get(i).type(), wanted.parameters().get(i));
              }
            }
          }
          body(symbol);
        });
    List<TypeVariable> parameters = new ArrayList<>();
    if (level > outer.level()) {
      context.settleLiterals();
      for (TypeVariable variable : freeVariables(symbol)) {
        if (variable.level() > outer.level() && !variable.isGeneralised()) {
          variable.generalise();
          parameters.add(variable);
        }
      }
      symbol.setTypeParameters(parameters);
    }
    return new AssignmentChecker.Initializer(
        new TypedExpression.MakeClosure(lambda.span(), symbol, symbol.type()), parameters);
  }

  /** Checks the body of the present function, whose parameters and result have types already. */
  private void body(FunctionSymbol symbol) {
    FunctionContext function = context.function();
    Block syntax = symbol.syntax().body();
    inference.declarations.bindParameters(symbol);
    boolean yields =
        (function.declaredResult() == null || !function.declaredResult().is(Primitive.VOID))
            && TailPosition.yields(syntax);
    if (function.declaredResult() == null) {
      function.setTail(context.fresh());
    }
    TypedBlock block =
        yields ? inference.statements.tailBlock(syntax) : inference.statements.block(syntax);
    symbol.setBody(result(function, symbol, block, yields));
  }

  /** Decides the result type, and turns expressions in tail position into return statements. */
  private TypedBlock result(
      FunctionContext function, FunctionSymbol symbol, TypedBlock block, boolean yields) {
    if (function.declaredResult() != null) {
      return yields ? TailPosition.returning(block) : block;
    }
    boolean value =
        yields
            && !function.tailWithoutValue()
            && !function.hasBareReturn()
            && (function.returned() == null || Unifier.unify(function.returned(), function.tail()));
    if (yields
        && !value
        && !function.tailWithoutValue()
        && !function.hasBareReturn()
        && function.returned() != null) {
      context.mismatch(TailPosition.lastSpan(block), function.tail(), function.returned());
    }
    if (!value && function.returned() == null) {
      setResult(symbol, Primitive.VOID);
      return block;
    }
    setResult(symbol, value ? function.tail() : function.returned());
    return value ? TailPosition.returning(block) : block;
  }

  private void setResult(FunctionSymbol symbol, Type type) {
    if (type == Primitive.VOID) {
      // Recursive uses saw a result of unknown type; what they make of it is never reached.
      symbol.setResult(Primitive.VOID);
      return;
    }
    if (!Unifier.unify(symbol.result(), type)) {
      context.mismatch(symbol.declaration(), type, symbol.result());
    }
  }

  TypedStatement returnStatement(Statement.Return statement) {
    FunctionContext function = context.function();
    TypedExpression value = null;
    if (statement.values().size() == 1) {
      value = inference.expressions.infer(statement.values().get(0), function.declaredResult());
    } else if (statement.values().size() > 1) {
      value =
          inference.expressions.infer(
              new Expression.ArrayLiteral(statement.span(), statement.values(), false),
              function.declaredResult());
    }
    context.flow().leave();
    if (function.isModuleBody()) {
      return new TypedStatement.Return(statement.span(), value);
    }
    return value == null ? bareReturn(statement) : valueReturn(statement, value);
  }

  private TypedStatement bareReturn(Statement.Return statement) {
    FunctionContext function = context.function();
    Type expected = function.declaredResult();
    if (expected == null) {
      expected = function.returned();
      function.setBareReturn();
    }
    if (expected != null && !expected.is(Primitive.VOID)) {
      context.mismatch(statement.span(), "void", TypePrinter.text(expected));
    }
    return new TypedStatement.Return(statement.span(), null);
  }

  private TypedStatement valueReturn(Statement.Return statement, TypedExpression value) {
    FunctionContext function = context.function();
    var at = statement.values().get(0).span();
    if (function.declaredResult() != null) {
      if (function.declaredResult().is(Primitive.VOID)) {
        if (value.type().is(Primitive.VOID)) {
          return new TypedStatement.Return(statement.span(), value);
        }
        context.mismatch(at, TypePrinter.text(value.type()), "void");
        return new TypedStatement.Return(statement.span(), null);
      }
      return new TypedStatement.Return(
          statement.span(), context.coerce(value, function.declaredResult(), at));
    }
    if (function.hasBareReturn()) {
      context.mismatch(at, TypePrinter.text(value.type()), "void");
      return new TypedStatement.Return(statement.span(), null);
    }
    if (function.returned() == null) {
      function.setReturned(function.symbol().result());
    }
    return new TypedStatement.Return(
        statement.span(), context.coerce(value, function.returned(), at));
  }

  /** The last expression of a body or of a branch that ends it: perhaps the function's result. */
  TypedStatement tailExpression(Statement.ExpressionStatement statement) {
    FunctionContext function = context.function();
    Type declared = function.declaredResult();
    TypedExpression value =
        inference.expressions.infer(
            statement.expression(), declared != null ? declared : function.tail());
    if (declared != null) {
      value = context.coerce(value, declared, statement.expression().span());
    } else if (value.type().is(Primitive.VOID)) {
      function.setTailWithoutValue();
    } else {
      TypedExpression coerced = context.tryCoerce(value, function.tail());
      if (coerced == null) {
        function.setTailWithoutValue();
      } else {
        value = coerced;
      }
    }
    return new TypedStatement.Evaluate(statement.span(), value);
  }

  /**
   * Marks the variables that closures made at the start of a block take before they have a value,
   * and those of them that a call of such a closure could read too early.
   */
  void markEarlyCaptures(Block block, List<FunctionEntry> nested) {
    int firstUse = Integer.MAX_VALUE;
    for (FunctionEntry entry : nested) {
      firstUse = Math.min(firstUse, entry.firstReference());
    }
    for (FunctionEntry entry : nested) {
      for (Variable variable : entry.symbol().captures()) {
        boolean parameter = variable.owner().parameters().contains(variable);
        if (!parameter && variable.declaration().start() >= block.span().start()) {
          variable.setCapturedEarly();
          if (firstUse < variable.declaration().start() && !isClosure(variable, nested)) {
            variable.setChecked();
          }
        }
      }
    }
  }

  private static boolean isClosure(Variable variable, List<FunctionEntry> nested) {
    return nested.stream().anyMatch(entry -> entry.symbol().closureVariable() == variable);
  }
}

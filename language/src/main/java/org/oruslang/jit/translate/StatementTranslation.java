package org.oruslang.jit.translate;

import org.oruslang.jit.frame.ExitReason;
import org.oruslang.jit.heap.Shape;
import org.oruslang.jit.ir.IrFunctionBuilder;
import org.oruslang.jit.ir.IrKind;
import org.oruslang.syntax.BinaryOperator;
import org.oruslang.syntax.Span;
import org.oruslang.types.program.AssignmentTarget;
import org.oruslang.types.program.Builtin;
import org.oruslang.types.program.FunctionSymbol;
import org.oruslang.types.program.LoopSymbol;
import org.oruslang.types.program.Type;
import org.oruslang.types.program.Type.Primitive;
import org.oruslang.types.program.TypedBlock;
import org.oruslang.types.program.TypedExpression;
import org.oruslang.types.program.TypedStatement;
import org.oruslang.types.program.Variable;

/**
 * Translates statements.
 *
 * <p>Within one statement all guards come before its one effect, so that the AST can execute the
 * statement from its start when native code is left in it.
 */
final class StatementTranslation {

  private final FunctionTranslation function;
  private final ExpressionTranslation expressions;
  private final LoopTranslation loops;
  private final IrFunctionBuilder b;

  StatementTranslation(FunctionTranslation function) {
    this.function = function;
    this.expressions = new ExpressionTranslation(function);
    this.loops = new LoopTranslation(function, this, expressions);
    this.b = function.builder();
  }

  /** Translates the statements of a block in a scope of their own. */
  void block(TypedBlock block) {
    int mark = function.scopeMark();
    for (FunctionSymbol nested : block.functions()) {
      Variable closure = nested.closureVariable();
      checkPlain(closure, nested.declaration());
      function.define(
          FunctionTranslation.location(closure),
          expressions.functionValues().closure(nested, nested.declaration()));
    }
    for (TypedStatement statement : block.statements()) {
      statement(statement);
    }
    function.leaveScope(mark);
  }

  private void statement(TypedStatement statement) {
    function.region().count(statement.span());
    function.at(statement);
    int mark = function.scopeMark();
    IrFunctionBuilder.Mark start = b.mark();
    FunctionTranslation.Nesting nesting = function.nesting();
    try {
      translate(statement);
    } catch (TranslationRefused refused) {
      function.restore(nesting);
      expressions.abandon();
      function.leaveScope(mark);
      handOff(statement, refused, start);
    }
    if (!(statement instanceof TypedStatement.Declare)) {
      function.leaveScope(mark);
    }
  }

  private void translate(TypedStatement statement) {
    switch (statement) {
      case TypedStatement.Evaluate s -> evaluate(s.expression());
      case TypedStatement.Declare s -> declare(s.variable(), s.value());
      case TypedStatement.If s -> choice(s);
      case TypedStatement.While s -> loops.translate(s, false);
      case TypedStatement.ForRange s -> loops.translate(s, false);
      case TypedStatement.ForEach s -> loops.translate(s, false);
      case TypedStatement.Match s -> match(s);
      case TypedStatement.Break s -> jump(s.loop(), false, s.span());
      case TypedStatement.Continue s -> jump(s.loop(), true, s.span());
      case TypedStatement.Return s -> returnValue(s);
      // Errors leave native code, and the AST, going on inside the statement, catches them.
      case TypedStatement.Try s -> block(s.body());
      case TypedStatement.Pass s -> {}
      default ->
          throw ExpressionTranslation.refuse(statement.span(), "this statement is not compiled");
    }
  }

  /**
   * Leaves native code before a statement that can't be compiled. Worth it only where that is
   * seldom reached. What has been translated of the statement is dropped: it has no effect before
   * it is handed off.
   *
   * @param start of the statement
   */
  private void handOff(
      TypedStatement statement, TranslationRefused refused, IrFunctionBuilder.Mark start) {
    if (!function.isConditional()
        || function.hasCompletedCalls()
        || refused.status() == TranslationStatus.TOO_LARGE) {
      throw refused;
    }
    function.at(statement);
    b.backTo(start);
    b.exit(ExitReason.HANDOFF, function.site());
    // What follows is not reached from here, but it needs a label to be well formed.
    b.label(b.newLabel());
    if (statement instanceof TypedStatement.Declare declare) {
      unreached(declare.variable());
    }
  }

  /** Gives a variable whose declaration was handed off a register for the code after it. */
  private void unreached(Variable variable) {
    IrKind kind = NativeKinds.of(function.type(variable.type()));
    if (kind != null) {
      define(variable, b.constant(kind, 0));
    }
  }

  private void evaluate(TypedExpression expression) {
    switch (expression) {
      case TypedExpression.Assign assign -> assign(assign);
      case TypedExpression.CallFunction call -> expressions.call(call);
      case TypedExpression.CallValue call -> expressions.call(call);
      case TypedExpression.CallBuiltin call when call.builtin() == Builtin.PUSH -> push(call);
      case TypedExpression.CallBuiltin call when call.builtin() == Builtin.POP -> pop(call);
      default -> expressions.value(expression);
    }
  }

  private void push(TypedExpression.CallBuiltin call) {
    TypedExpression target = call.arguments().get(0);
    int array = expressions.array(target);
    Shape.OfArray shape = (Shape.OfArray) function.shape(target.type());
    int value = expressions.value(call.arguments().get(1), shape.element());
    shape.write();
    b.push(array, value, function.site());
  }

  private int pop(TypedExpression.CallBuiltin call) {
    TypedExpression target = call.arguments().get(0);
    int array = expressions.array(target);
    Shape.OfArray shape = (Shape.OfArray) function.shape(target.type());
    shape.write();
    return b.pop(shape.element().kind(), array, function.site());
  }

  /** The value of a declaration or plain assignment, which may be the statement's only effect. */
  private int initialValue(TypedExpression value, Type wanted) {
    expressions.requireSame(value, function.shape(wanted));
    if (value instanceof TypedExpression.CallBuiltin call && call.builtin() == Builtin.POP) {
      return pop(call);
    }
    return expressions.value(value);
  }

  private void declare(Variable variable, TypedExpression value) {
    checkPlain(variable, value.span());
    int mark = function.scopeMark();
    if (FunctionValues.isFunction(function.type(value.type()))) {
      declareFunction(variable, value);
      return;
    }
    int initial = initialValue(value, variable.type());
    int register = b.register(b.kindOf(initial));
    b.assign(register, initial);
    define(variable, register);
    // Results of the calls in the value are of no use after it.
    function.keepOnlyLast(mark);
  }

  private void declareFunction(Variable variable, TypedExpression value) {
    if (variable.isReassigned()) {
      throw ExpressionTranslation.refuse(
          value.span(), "a function variable that is assigned again is not compiled");
    }
    function.define(FunctionTranslation.location(variable), expressions.functionValues().of(value));
  }

  void define(Variable variable, int register) {
    function.define(
        FunctionTranslation.location(variable), register, function.reference(variable.type()));
  }

  /** Refuses variables that closures share or whose first assignment has to be checked. */
  static void checkPlain(Variable variable, Span at) {
    if (variable.needsCell() || variable.isChecked()) {
      throw ExpressionTranslation.refuse(
          at, "variable '" + variable.name() + "' can't be kept in a register");
    }
  }

  private void assign(TypedExpression.Assign assign) {
    switch (assign.target()) {
      case AssignmentTarget.OfVariable target -> assignVariable(assign, target.variable());
      case AssignmentTarget.OfElement target -> assignElement(assign, target);
      case AssignmentTarget.OfField target -> assignField(assign, target);
      case AssignmentTarget.OfMember target ->
          throw ExpressionTranslation.refuse(assign.span(), "members are not compiled");
    }
  }

  private void assignVariable(TypedExpression.Assign assign, Variable variable) {
    int register = function.register(variable, assign.span());
    int value;
    if (assign.operator() == null) {
      value = initialValue(assign.value(), variable.type());
    } else if (function.type(variable.type()) == Primitive.STRING
        && assign.operator() == BinaryOperator.ADD) {
      function.read(variable);
      value = expressions.strings().append(register, assign.value(), assign.span());
    } else {
      requireScalar(assign);
      function.read(variable);
      int right = expressions.value(assign.value());
      value = expressions.arithmetic(assign.operator(), register, right);
    }
    b.assign(register, value);
  }

  private void requireScalar(TypedExpression.Assign assign) {
    IrKind kind = NativeKinds.scalar(function.type(assign.type()));
    IrKind value = NativeKinds.scalar(function.type(assign.value().type()));
    if (kind == null || kind == IrKind.BOOL || kind != value) {
      throw ExpressionTranslation.refuse(assign.span(), "this operation is not compiled");
    }
  }

  private void assignElement(TypedExpression.Assign assign, AssignmentTarget.OfElement target) {
    int array = expressions.array(target.target());
    Shape.OfArray shape = (Shape.OfArray) function.shape(target.target().type());
    int index = expressions.index(target.index());
    int value;
    if (assign.operator() == null) {
      value = expressions.value(assign.value(), shape.element());
    } else {
      requireScalar(assign);
      function.readShared();
      int current =
          b.arrayLoad(
              NativeKinds.scalar(function.type(target.type())), array, index, function.site());
      int right = expressions.value(assign.value());
      value = expressions.arithmetic(assign.operator(), current, right);
    }
    shape.write();
    b.arrayStore(array, index, value, function.site());
  }

  private void assignField(TypedExpression.Assign assign, AssignmentTarget.OfField target) {
    int struct = expressions.value(target.target());
    Shape.OfStruct shape = expressions.struct(target.target());
    Shape.Field field = shape.fields().get(target.field().index());
    int value;
    if (assign.operator() == null) {
      value = expressions.value(assign.value(), field.shape());
    } else {
      requireScalar(assign);
      function.readShared();
      int current = b.fieldLoad(field.shape().kind(), struct, field.offset(), field.memory());
      int right = expressions.value(assign.value());
      value = expressions.arithmetic(assign.operator(), current, right);
    }
    shape.write(target.field());
    b.fieldStore(struct, value, field.offset(), field.memory());
  }

  private void choice(TypedStatement.If choice) {
    int end = b.newLabel();
    function.enterConditional();
    for (TypedStatement.Branch branch : choice.branches()) {
      function.at(choice);
      int taken = b.newLabel();
      int next = b.newLabel();
      expressions.branch(branch.condition(), taken, next);
      if (choice.branches().size() > 1) {
        requireNoCompletedCalls(choice.span());
      }
      b.label(taken);
      block(branch.body());
      b.jump(end);
      b.label(next);
    }
    if (choice.otherwise() != null) {
      block(choice.otherwise());
    }
    b.jump(end);
    b.label(end);
    function.leaveConditional();
  }

  LoopTranslation loops() {
    return loops;
  }

  void requireNoCompletedCalls(Span at) {
    if (function.hasCompletedCalls()) {
      throw new TranslationRefused(
          TranslationStatus.IMPURE, "a call with effects in a condition", at);
    }
  }

  private void match(TypedStatement.Match match) {
    MatchTranslation translation = new MatchTranslation(function, expressions, match.subject());
    requireNoCompletedCalls(match.span());
    int end = b.newLabel();
    function.enterConditional();
    for (TypedStatement.MatchArm arm : match.arms()) {
      int next = b.newLabel();
      int mark = function.scopeMark();
      translation.test(arm.pattern(), next);
      translation.bind(arm.pattern());
      block(arm.body());
      function.leaveScope(mark);
      b.jump(end);
      b.label(next);
      function.at(match);
    }
    b.jump(end);
    b.label(end);
    function.leaveConditional();
  }

  private void jump(LoopSymbol loop, boolean again, Span span) {
    FunctionTranslation.LoopTarget target = function.loop(loop);
    if (target == null) {
      b.exit(ExitReason.HANDOFF, function.site());
    } else {
      b.jump(again ? target.next() : target.exit());
    }
    b.label(b.newLabel());
  }

  private void returnValue(TypedStatement.Return statement) {
    if (function.isEntry()) {
      b.exit(ExitReason.HANDOFF, function.site());
    } else if (statement.value() == null
        || function.type(statement.value().type()) == Primitive.VOID) {
      if (statement.value() != null) {
        evaluate(statement.value());
      }
      b.ret();
    } else {
      b.ret(initialValue(statement.value(), function.symbol().result()));
    }
    b.label(b.newLabel());
  }
}

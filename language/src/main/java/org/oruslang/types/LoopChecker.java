package org.oruslang.types;

import java.util.ArrayList;
import java.util.List;
import org.oruslang.diagnostics.ErrorCode;
import org.oruslang.syntax.Expression;
import org.oruslang.syntax.Identifier;
import org.oruslang.syntax.Span;
import org.oruslang.syntax.Statement;
import org.oruslang.types.program.Type;
import org.oruslang.types.program.Type.Primitive;
import org.oruslang.types.program.TypePrinter;
import org.oruslang.types.program.TypeVariable;
import org.oruslang.types.program.TypedBlock;
import org.oruslang.types.program.TypedExpression;
import org.oruslang.types.program.TypedStatement;
import org.oruslang.types.program.Variable;

/** Checks loops and what leaves them. */
final class LoopChecker {

  private final Inference inference;
  private final CheckingContext context;

  LoopChecker(Inference inference) {
    this.inference = inference;
    this.context = inference.context;
  }

  TypedStatement whileLoop(Statement.While loop) {
    context.flow().enterLoop();
    FunctionContext.Loop target = context.function().enterLoop(loop.label());
    TypedExpression condition = inference.expressions.inferValue(loop.condition());
    context.settleLiterals();
    Flow exit = context.flow().copy();
    TypedBlock[] body = new TypedBlock[1];
    context.inScope(true, () -> body[0] = inference.statements.block(loop.body()));
    leave(target, exit, isAlwaysTrue(loop.condition()));
    return new TypedStatement.While(loop.span(), loop.keyword(), target.symbol, condition, body[0]);
  }

  private static boolean isAlwaysTrue(Expression condition) {
    return condition instanceof Expression.BooleanLiteral literal && literal.value();
  }

  /** Puts the flow where the loop ends: after its condition failed or a break left it. */
  private void leave(FunctionContext.Loop loop, Flow conditionFailed, boolean endless) {
    context.function().leaveLoop();
    Flow end = conditionFailed;
    if (endless) {
      end.leave();
    }
    if (context.flow().isReachable()) {
      Flow again = context.flow().copy();
      if (!endless) {
        end.join(again);
      }
    }
    if (loop.exit != null) {
      end.join(loop.exit);
    }
    context.setFlow(end);
  }

  TypedStatement forRange(Statement.ForRange loop) {
    TypedExpression start = inference.expressions.inferValue(loop.start());
    TypedExpression end = inference.expressions.inferValue(loop.end());
    TypedExpression step =
        loop.step() == null ? null : inference.expressions.inferValue(loop.step());
    Type type = boundType(start, loop.start(), end, loop.end());
    context.settleLiterals();
    start = bound(start, type, loop.start());
    end = bound(end, type, loop.end());
    if (step != null) {
      step = stepValue(step, loop.step());
    }
    context.flow().enterLoop();
    FunctionContext.Loop target = context.function().enterLoop(loop.label());
    Flow exit = context.flow().copy();
    Variable[] variable = new Variable[1];
    TypedBlock[] body = new TypedBlock[1];
    context.inScope(
        false,
        () -> {
          variable[0] = inference.names.declare(loop.variable(), true, type);
          variable[0].setPlainlyCreated();
          body[0] = inference.statements.block(loop.body());
        });
    leave(target, exit, false);
    return new TypedStatement.ForRange(
        loop.span(),
        loop.keyword(),
        target.symbol,
        variable[0],
        start,
        end,
        loop.inclusive(),
        step,
        body[0]);
  }

  private Type boundType(
      TypedExpression start, Expression startSyntax, TypedExpression end, Expression endSyntax) {
    Type a = start.type().resolved();
    Type b = end.type().resolved();
    if (a == Primitive.ANY || b == Primitive.ANY) {
      Type other = a == Primitive.ANY ? b : a;
      return other == Primitive.ANY || other instanceof TypeVariable ? Primitive.I64 : other;
    }
    boolean valid = isBound(start, startSyntax) & isBound(end, endSyntax);
    if (!valid) {
      return Primitive.INVALID;
    }
    if (!Unifier.unify(a, b)) {
      if (a.resolved() instanceof Primitive x && b.resolved() instanceof Primitive y) {
        if (x == Primitive.I32 && y == Primitive.I64 || x == Primitive.I64 && y == Primitive.I32) {
          return Primitive.I64;
        }
      }
      context.mismatch(endSyntax.span(), b, a);
      return Primitive.INVALID;
    }
    if (a.resolved() instanceof TypeVariable variable && variable.literals() == null) {
      Unifier.unify(variable, Primitive.I32);
    }
    return a.resolved();
  }

  private boolean isBound(TypedExpression bound, Expression syntax) {
    Type type = bound.type().resolved();
    if (type == Primitive.INVALID) {
      return false;
    }
    boolean integer =
        switch (type) {
          case Primitive primitive -> primitive.isInteger();
          case TypeVariable variable ->
              variable.literals() == null || !variable.literals().isReal();
          default -> false;
        };
    if (!integer) {
      context.mismatch(syntax.span(), TypePrinter.text(type), "integer range bound");
    }
    return integer;
  }

  private TypedExpression bound(TypedExpression bound, Type type, Expression syntax) {
    if (type.is(Primitive.INVALID)) {
      return new TypedExpression.Invalid(bound.span());
    }
    if (bound.type().is(Primitive.I32) && type.is(Primitive.I64)) {
      return new TypedExpression.Convert(bound.span(), bound, type);
    }
    return context.coerce(bound, type, syntax.span());
  }

  private TypedExpression stepValue(TypedExpression step, Expression syntax) {
    if (step.type().is(Primitive.ANY)) {
      return new TypedExpression.Convert(step.span(), step, Primitive.I64);
    }
    if (!isBound(step, syntax)) {
      return new TypedExpression.Invalid(step.span());
    }
    if (step.type().resolved() instanceof TypeVariable variable) {
      Unifier.unify(variable, Primitive.I32);
    }
    return step;
  }

  TypedStatement forEach(Statement.ForEach loop) {
    TypedExpression iterable = inference.expressions.inferValue(loop.iterable());
    context.settleLiterals();
    Type item = itemType(iterable.type());
    Type element = item;
    if (loop.variables().size() > 1) {
      element = parts(item, loop.iterable().span());
    }
    Type variableType = element;
    context.flow().enterLoop();
    FunctionContext.Loop target = context.function().enterLoop(loop.label());
    Flow exit = context.flow().copy();
    List<Variable> variables = new ArrayList<>();
    TypedBlock[] body = new TypedBlock[1];
    context.inScope(
        false,
        () -> {
          for (Identifier name : loop.variables()) {
            Variable variable = inference.names.declare(name, true, variableType);
            variable.setPlainlyCreated();
            variables.add(variable);
          }
          body[0] = inference.statements.block(loop.body());
        });
    leave(target, exit, false);
    return new TypedStatement.ForEach(
        loop.span(), loop.keyword(), target.symbol, variables, iterable, item, body[0]);
  }

  /** What the iteration yields; for a value of unknown type that stays open with it. */
  private Type itemType(Type iterable) {
    if (iterable.resolved() instanceof TypeVariable variable && variable.literals() == null) {
      if (variable.item() == null) {
        variable.setItem(context.fresh());
      }
      return variable.item();
    }
    return Unifier.itemOf(iterable);
  }

  private Type parts(Type item, Span at) {
    Type type = item.resolved();
    if (type == Primitive.ANY || type == Primitive.INVALID) {
      return type;
    }
    Type.Array array = new Type.Array(context.fresh());
    if (!Unifier.unify(type, array)) {
      context.mismatch(at, "[" + TypePrinter.text(type) + "]", "array of arrays");
      return Primitive.INVALID;
    }
    return array.element();
  }

  TypedStatement breakStatement(Statement.Break statement) {
    FunctionContext.Loop loop = context.function().loop(statement.label());
    if (loop == null) {
      notFound(ErrorCode.MISPLACED_BREAK, "break", statement.span(), statement.label());
      return new TypedStatement.Pass(statement.span());
    }
    loop.leaveFrom(context.flow());
    context.flow().leave();
    return new TypedStatement.Break(statement.span(), loop.symbol);
  }

  TypedStatement continueStatement(Statement.Continue statement) {
    FunctionContext.Loop loop = context.function().loop(statement.label());
    if (loop == null) {
      notFound(ErrorCode.MISPLACED_CONTINUE, "continue", statement.span(), statement.label());
      return new TypedStatement.Pass(statement.span());
    }
    loop.leaveFrom(context.flow());
    context.flow().leave();
    return new TypedStatement.Continue(statement.span(), loop.symbol);
  }

  private void notFound(ErrorCode code, String keyword, Span span, Identifier label) {
    if (label == null || !context.function().insideLoop()) {
      context.error(code, span, "'" + keyword + "' can only be used inside a loop");
    } else {
      context.error(
          code, span, "Label '" + label.text() + "' not found for " + keyword + " statement", "");
    }
  }
}

package org.oruslang.jit.translate;

import org.oruslang.jit.frame.ExitReason;
import org.oruslang.jit.heap.Shape;
import org.oruslang.jit.ir.Condition;
import org.oruslang.jit.ir.IrFunctionBuilder;
import org.oruslang.jit.ir.IrInstruction;
import org.oruslang.jit.ir.IrKind;
import org.oruslang.jit.ir.IrOp;
import org.oruslang.syntax.Span;
import org.oruslang.types.program.LoopSymbol;
import org.oruslang.types.program.NumberLiteral;
import org.oruslang.types.program.TypedBlock;
import org.oruslang.types.program.TypedExpression;
import org.oruslang.types.program.TypedStatement;
import org.oruslang.types.program.Variable;

/**
 * Translates loops. A loop that is the region itself is entered at its head, where an iteration is
 * about to begin; its hidden state then comes from the frame.
 */
final class LoopTranslation {

  private static final int FUEL_PER_ITERATION = 1;

  /** The parts of {@link NativeLocation.LoopState}. */
  private static final int END = 1;

  private static final int STEP = 2;
  private static final int ARRAY = 0;
  private static final int INDEX = 1;
  private static final int COUNTER = 0;
  private static final int LAST = 1;

  private final FunctionTranslation function;
  private final StatementTranslation statements;
  private final ExpressionTranslation expressions;
  private final IrFunctionBuilder b;

  LoopTranslation(
      FunctionTranslation function,
      StatementTranslation statements,
      ExpressionTranslation expressions) {
    this.function = function;
    this.statements = statements;
    this.expressions = expressions;
    this.b = function.builder();
  }

  private static TranslationRefused unsupported(String reason, Span at) {
    return new TranslationRefused(TranslationStatus.UNSUPPORTED_LOOP_SHAPE, reason, at);
  }

  /**
   * Translates a loop.
   *
   * @param region whether the loop is the region itself
   */
  void translate(TypedStatement loop, boolean region) {
    int exit = b.newLabel();
    switch (loop) {
      case TypedStatement.While s -> whileLoop(s, exit);
      case TypedStatement.ForRange s -> forRange(s, exit, region);
      case TypedStatement.ForEach s -> forEach(s, exit, region);
      default -> throw unsupported("this kind of loop is not compiled", loop.span());
    }
    b.label(exit);
    if (region) {
      function.at(loop);
      b.exit(ExitReason.DONE, function.site());
    }
  }

  private void head(TypedStatement loop, int label) {
    b.jump(label);
    b.label(label);
    function.at(loop);
    b.fuel(FUEL_PER_ITERATION, function.site());
    if (function.isEntry()) {
      b.room(function.isInLoop(), function.site());
    }
  }

  private void body(LoopSymbol loop, TypedBlock body, int next, int exit) {
    function.enterLoop(loop, next, exit);
    statements.block(body);
    function.leaveLoop();
    b.jump(next);
  }

  private void whileLoop(TypedStatement.While loop, int exit) {
    int head = b.newLabel();
    head(loop, head);
    int body = b.newLabel();
    expressions.branch(loop.condition(), body, exit);
    statements.requireNoCompletedCalls(loop.span());
    b.label(body);
    body(loop.loop(), loop.body(), head, exit);
  }

  // Ranges.

  private void forRange(TypedStatement.ForRange loop, int exit, boolean region) {
    StatementTranslation.checkPlain(loop.variable(), loop.span());
    IrKind kind = function.kind(loop.variable().type(), loop.span());
    if (!kind.isInteger()) {
      throw unsupported("a range of this type is not compiled", loop.span());
    }
    if (loop.step() != null || !kind.isSigned()) {
      stepped(loop, kind, exit, region);
    } else {
      counting(loop, kind, exit, region);
    }
  }

  /** In steps of one, of a signed type: the last value of the counter is known. */
  private void counting(TypedStatement.ForRange loop, IrKind kind, int exit, boolean region) {
    NativeLocation lastLocation = new NativeLocation.RangeLast(loop);
    if (region) {
      enterCounter(loop, kind, new NativeLocation.RangeCounter(loop));
      enter(lastLocation, kind, null);
    } else {
      int start = bound(loop.start(), kind);
      int end = bound(loop.end(), kind);
      int begin = b.newLabel();
      b.branch(loop.inclusive() ? Condition.LE : Condition.LT, start, end, begin, exit);
      b.label(begin);
      statements.define(loop.variable(), copy(start));
      int last = loop.inclusive() ? end : b.binary(IrOp.SUB, end, b.constant(kind, 1));
      function.define(lastLocation, copy(last), null);
    }
    int counter = function.register(loop.variable(), loop.span());
    int last = function.register(lastLocation);
    int head = b.newLabel();
    head(loop, head);
    int next = b.newLabel();
    body(loop.loop(), loop.body(), next, exit);
    b.label(next);
    int advance = b.newLabel();
    b.branch(Condition.LT, counter, last, advance, exit);
    b.label(advance);
    b.assign(counter, b.binary(IrOp.ADD, counter, b.constant(kind, 1)));
    b.jump(head);
  }

  private int bound(TypedExpression expression, IrKind kind) {
    int value = expressions.value(expression);
    if (b.kindOf(value) != kind) {
      throw unsupported("a range of another type is not compiled", expression.span());
    }
    return value;
  }

  /** Makes the counter known where the loop itself is entered. */
  private void enterCounter(
      TypedStatement.ForRange loop, IrKind kind, NativeLocation counterLocation) {
    Variable variable = loop.variable();
    // A global gets the value of the counter when its iteration begins.
    NativeLocation location =
        variable.isGlobal() ? counterLocation : FunctionTranslation.location(variable);
    int slot = function.addSlot(location, kind, null);
    int register = b.local(kind, slot);
    if (variable.isGlobal()) {
      function.define(location, register, null);
    }
    statements.define(variable, register);
  }

  /** Loads hidden state where the loop itself is entered; gives its register. */
  private int enter(NativeLocation location, IrKind kind, Shape shape) {
    int register = b.local(kind, function.addSlot(location, kind, shape));
    function.define(location, register, shape);
    return register;
  }

  private int copy(int register) {
    int copy = b.register(b.kindOf(register));
    b.assign(copy, register);
    return copy;
  }

  /** With a step, or of an unsigned type: the frame has the end and the step. */
  private void stepped(TypedStatement.ForRange loop, IrKind kind, int exit, boolean region) {
    NativeLocation endLocation = new NativeLocation.LoopState(loop, END);
    NativeLocation stepLocation = new NativeLocation.LoopState(loop, STEP);
    if (region) {
      enterCounter(loop, kind, new NativeLocation.LoopState(loop, COUNTER));
      enter(endLocation, IrKind.I64, null);
      enter(stepLocation, IrKind.I64, null);
    } else {
      startSteps(loop, kind, exit, endLocation, stepLocation);
    }
    int counter = function.register(loop.variable(), loop.span());
    int end = function.register(endLocation);
    int step = function.register(stepLocation);
    int head = b.newLabel();
    head(loop, head);
    int next = b.newLabel();
    body(loop.loop(), loop.body(), next, exit);
    b.label(next);
    int wide = wide(counter);
    int up = b.newLabel();
    int down = b.newLabel();
    int advance = b.newLabel();
    Long known = constantStep(loop);
    int zero = b.constant(IrKind.I64, 0);
    if (known == null) {
      b.branch(Condition.GT, step, zero, up, down);
    } else {
      b.jump(known > 0 ? up : down);
    }
    b.label(up);
    if (known == null || known > 0) {
      int size = known == null ? step : b.constant(IrKind.I64, known);
      reaches(kind, wide, end, size, known != null, loop.inclusive(), advance, exit);
    } else {
      b.jump(exit);
    }
    b.label(down);
    if (known == null || known < 0) {
      int size = known == null ? b.binary(IrOp.SUB, zero, step) : b.constant(IrKind.I64, -known);
      reaches(kind, end, wide, size, known != null, loop.inclusive(), advance, exit);
    } else {
      b.jump(exit);
    }
    b.label(advance);
    int by = known == null ? step : b.constant(IrKind.I64, known);
    b.assign(counter, narrow(b.binary(IrOp.ADD, wide, by), kind));
    b.jump(head);
  }

  private static Long constantStep(TypedStatement.ForRange loop) {
    if (loop.step() == null) {
      return 1L;
    }
    NumberLiteral literal = null;
    boolean negative = false;
    TypedExpression step = loop.step();
    if (step instanceof TypedExpression.Negate negate) {
      negative = true;
      step = negate.operand();
    }
    if (step instanceof TypedExpression.Number number) {
      literal = number.literal();
    }
    if (literal == null || literal.integer().bitLength() > 62 || literal.integer().signum() == 0) {
      return null;
    }
    long value = literal.integer().longValue();
    return negative ? -value : value;
  }

  private void startSteps(
      TypedStatement.ForRange loop,
      IrKind kind,
      int exit,
      NativeLocation endLocation,
      NativeLocation stepLocation) {
    int start = copy(bound(loop.start(), kind));
    int end = wide(bound(loop.end(), kind));
    int step =
        loop.step() == null
            ? b.constant(IrKind.I64, 1)
            : ConversionTranslation.convert(function, expressions.value(loop.step()), IrKind.I64);
    statements.requireNoCompletedCalls(loop.span());
    int zero = b.constant(IrKind.I64, 0);
    if (loop.step() != null) {
      // The AST raises the error of a step of zero.
      int nonzero = b.newLabel();
      int fault = b.newLabel();
      b.branch(Condition.NE, step, zero, nonzero, fault);
      b.label(fault);
      b.exit(ExitReason.HANDOFF, function.site());
      b.label(nonzero);
    }
    int begin = b.newLabel();
    int up = b.newLabel();
    int down = b.newLabel();
    int from = ordered(wide(start), kind);
    int to = ordered(end, kind);
    b.branch(Condition.GT, step, zero, up, down);
    b.label(up);
    b.branch(loop.inclusive() ? Condition.LE : Condition.LT, from, to, begin, exit);
    b.label(down);
    b.branch(loop.inclusive() ? Condition.GE : Condition.GT, from, to, begin, exit);
    b.label(begin);
    statements.define(loop.variable(), start);
    function.define(endLocation, copy(end), null);
    function.define(stepLocation, copy(step), null);
  }

  /** The bits of an integer as i64: extended by its kind, those of a u64 as they are. */
  private int wide(int register) {
    return b.kindOf(register) == IrKind.I64
        ? register
        : b.convert(IrKind.I64, register, IrInstruction.NONE);
  }

  private int narrow(int register, IrKind kind) {
    return kind == IrKind.I64 ? register : b.convert(kind, register, IrInstruction.NONE);
  }

  /** What has the order of numbers of the kind, from their bits as i64. */
  private int ordered(int bits, IrKind kind) {
    return kind == IrKind.U64 ? b.convert(IrKind.U64, bits, IrInstruction.NONE) : bits;
  }

  /**
   * Continues at {@code yes} if a step fits between two numbers, of which the second is to be the
   * larger one.
   *
   * @param known whether the size is known to be positive
   */
  private void reaches(
      IrKind kind, int from, int to, int size, boolean known, boolean inclusive, int yes, int no) {
    Condition fits = inclusive ? Condition.GE : Condition.GT;
    int distance = b.binary(IrOp.SUB, to, from);
    boolean isNarrow = kind == IrKind.I32 || kind == IrKind.U32;
    if (isNarrow && known) {
      b.branch(fits, distance, size, yes, no);
      return;
    } else if (isNarrow) {
      // The distance does not overflow; if it is negative no step fits, unless its size is 2^63.
      int positive = b.newLabel();
      b.branch(Condition.GT, distance, b.constant(IrKind.I64, 0), positive, no);
      b.label(positive);
    } else {
      int larger = b.newLabel();
      b.branch(Condition.LT, ordered(from, kind), ordered(to, kind), larger, no);
      b.label(larger);
    }
    b.branch(fits, ordered(distance, IrKind.U64), ordered(size, IrKind.U64), yes, no);
  }

  // Iteration.

  private void forEach(TypedStatement.ForEach loop, int exit, boolean region) {
    if (loop.variables().size() != 1) {
      throw unsupported("loops over several variables are not compiled", loop.span());
    }
    Variable variable = loop.variables().getFirst();
    StatementTranslation.checkPlain(variable, loop.span());
    IrKind number = NativeKinds.scalar(function.type(loop.iterable().type()));
    if (function.shape(loop.iterable().type()) instanceof Shape.OfArray shape) {
      overArray(loop, variable, shape, exit, region);
    } else if (function.shape(loop.iterable().type()) instanceof Shape.OfString shape) {
      overString(loop, variable, shape, exit, region);
    } else if (number != null && number.isInteger()) {
      overInteger(loop, variable, number, exit, region);
    } else {
      throw unsupported("loops over values of this type are not compiled", loop.span());
    }
  }

  private void overArray(
      TypedStatement.ForEach loop,
      Variable variable,
      Shape.OfArray shape,
      int exit,
      boolean region) {
    if (function.shape(variable.type()) != shape.element()) {
      throw unsupported("a loop whose variable has another type is not compiled", loop.span());
    }
    shape.examine();
    NativeLocation arrayLocation = new NativeLocation.LoopState(loop, ARRAY);
    NativeLocation indexLocation = new NativeLocation.LoopState(loop, INDEX);
    int array;
    int index;
    if (region) {
      array = enter(arrayLocation, IrKind.PTR, shape);
      index = enter(indexLocation, IrKind.I32, null);
    } else {
      array = copy(expressions.array(loop.iterable()));
      index = copy(b.constant(IrKind.I32, 0));
      function.define(arrayLocation, array, shape);
      function.define(indexLocation, index, null);
    }
    int head = b.newLabel();
    head(loop, head);
    int next = b.newLabel();
    b.branch(Condition.LT, index, b.length(IrKind.I32, array), next, exit);
    b.label(next);
    int data = b.register(IrKind.PTR);
    b.add(IrInstruction.data(data, array));
    int item = b.register(shape.element().kind());
    b.add(IrInstruction.load(shape.element().kind(), item, data, index));
    b.assign(index, b.binary(IrOp.ADD, index, b.constant(IrKind.I32, 1)));
    int mark = function.scopeMark();
    statements.define(variable, copy(item));
    body(loop.loop(), loop.body(), head, exit);
    function.leaveScope(mark);
  }

  private void overString(
      TypedStatement.ForEach loop,
      Variable variable,
      Shape.OfString shape,
      int exit,
      boolean region) {
    if (function.shape(variable.type()) != shape) {
      throw unsupported("a loop whose variable has another type is not compiled", loop.span());
    }
    NativeLocation textLocation = new NativeLocation.LoopState(loop, ARRAY);
    NativeLocation indexLocation = new NativeLocation.LoopState(loop, INDEX);
    int text;
    int index;
    if (region) {
      text = enter(textLocation, IrKind.PTR, shape);
      index = enter(indexLocation, IrKind.I32, null);
    } else {
      text = copy(expressions.value(loop.iterable(), shape));
      index = copy(b.constant(IrKind.I32, 0));
      function.define(textLocation, text, shape);
      function.define(indexLocation, index, null);
    }
    int head = b.newLabel();
    head(loop, head);
    int next = b.newLabel();
    b.branch(Condition.LT, index, expressions.strings().length(text, loop.span()), next, exit);
    b.label(next);
    int[] item = expressions.strings().codePoint(text, index, loop.span());
    b.assign(index, b.binary(IrOp.ADD, index, item[1]));
    int mark = function.scopeMark();
    statements.define(variable, copy(item[0]));
    body(loop.loop(), loop.body(), head, exit);
    function.leaveScope(mark);
  }

  /** The number of iterations was checked by what comes before the first. */
  private void overInteger(
      TypedStatement.ForEach loop, Variable variable, IrKind kind, int exit, boolean region) {
    if (variable.isReassigned()
        || variable.isGlobal()
        || NativeKinds.scalar(function.type(variable.type())) != IrKind.I64) {
      throw unsupported("a loop over an integer with such a variable is not compiled", loop.span());
    }
    NativeLocation lastLocation = new NativeLocation.LoopState(loop, LAST);
    if (region) {
      enter(FunctionTranslation.location(variable), IrKind.I64, null);
      enter(lastLocation, IrKind.I64, null);
    } else {
      int count = wide(expressions.value(loop.iterable()));
      statements.requireNoCompletedCalls(loop.span());
      int zero = b.constant(IrKind.I64, 0);
      if (kind != IrKind.U32) {
        // The AST raises the error of a number that is negative, or as u64 too large.
        int valid = b.newLabel();
        int fault = b.newLabel();
        b.branch(Condition.GE, count, zero, valid, fault);
        b.label(fault);
        b.exit(ExitReason.HANDOFF, function.site());
        b.label(valid);
      }
      int begin = b.newLabel();
      b.branch(Condition.GT, count, zero, begin, exit);
      b.label(begin);
      statements.define(variable, copy(zero));
      int last = b.binary(IrOp.SUB, count, b.constant(IrKind.I64, 1));
      function.define(lastLocation, copy(last), null);
    }
    int counter = function.register(variable, loop.span());
    int last = function.register(lastLocation);
    int head = b.newLabel();
    head(loop, head);
    int next = b.newLabel();
    body(loop.loop(), loop.body(), next, exit);
    b.label(next);
    int advance = b.newLabel();
    b.branch(Condition.LT, counter, last, advance, exit);
    b.label(advance);
    b.assign(counter, b.binary(IrOp.ADD, counter, b.constant(IrKind.I64, 1)));
    b.jump(head);
  }
}

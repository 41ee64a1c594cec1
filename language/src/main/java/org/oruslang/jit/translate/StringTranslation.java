package org.oruslang.jit.translate;

import org.oruslang.jit.frame.ExitReason;
import org.oruslang.jit.ir.Condition;
import org.oruslang.jit.ir.IrFunctionBuilder;
import org.oruslang.jit.ir.IrInstruction;
import org.oruslang.jit.ir.IrKind;
import org.oruslang.jit.ir.IrOp;
import org.oruslang.semantics.OrusString;
import org.oruslang.syntax.BinaryOperator;
import org.oruslang.syntax.Span;
import org.oruslang.types.program.Type;
import org.oruslang.types.program.TypedExpression;

/** Translates what is particular to strings. */
final class StringTranslation {

  private final FunctionTranslation function;
  private final ExpressionTranslation expressions;
  private final IrFunctionBuilder b;

  StringTranslation(FunctionTranslation function, ExpressionTranslation expressions) {
    this.function = function;
    this.expressions = expressions;
    this.b = function.builder();
  }

  boolean isString(TypedExpression expression) {
    return function.type(expression.type()) == Type.Primitive.STRING;
  }

  private StringRoutines routines(Span at) {
    return function.region().strings(at);
  }

  /** The register with a string that native code looks at. */
  private int value(TypedExpression expression) {
    function.region().strings(expression.span());
    return expressions.value(expression);
  }

  int literal(TypedExpression.Text text) {
    function.region().strings(text.span());
    return b.constant(IrKind.PTR, address(OrusString.fromJavaString(text.value()), text.span()));
  }

  private long address(OrusString string, Span at) {
    long address = function.region().known().string(string);
    if (address == 0) {
      throw RegionTranslator.noMemory(at);
    }
    return address;
  }

  /** The number of bytes, an i32. */
  int length(TypedExpression string) {
    return length(value(string), string.span());
  }

  /** The number of bytes of a string that has been evaluated, an i32. */
  int length(int string, Span at) {
    function.region().strings(at);
    return b.convert(IrKind.I32, StringRoutines.length(b, string), IrInstruction.NONE);
  }

  /** {@code string[index]}. */
  int element(TypedExpression.ReadElement read) {
    return routines(read.span()).ofByte(b, byteOf(read));
  }

  private int byteOf(TypedExpression.ReadElement read) {
    int string = value(read.target());
    int index = expressions.index(read.index());
    b.add(
        IrInstruction.bounds(
            b.kindOf(index), index, StringRoutines.length(b, string), function.site()));
    return b.byteLoad(StringRoutines.data(b, string), wide(index));
  }

  private int wide(int index) {
    return b.kindOf(index) == IrKind.I64 ? index : b.convert(IrKind.I64, index, IrInstruction.NONE);
  }

  /** {@code left + right}, of which at least one is a string. */
  int concat(TypedExpression.Arithmetic sum) {
    if (sum.operator() != BinaryOperator.ADD) {
      throw ExpressionTranslation.refuse(sum.span(), "this operation is not compiled");
    }
    int left = text(sum.left(), sum.span());
    return concat(left, text(sum.right(), sum.span()), sum.span());
  }

  /** A string followed by the text of a value. */
  int append(int string, TypedExpression value, Span at) {
    function.region().strings(at);
    return concat(string, text(value, at), at);
  }

  private int concat(int left, int right, Span at) {
    return made(b.call(routines(at).concat(), function.site(), left, right));
  }

  /** Leaves if a routine has made no string. */
  private int made(int string) {
    int nothing = b.constant(IrKind.PTR, 0);
    b.exitIf(Condition.EQ, string, nothing, ExitReason.GROW, function.site());
    return string;
  }

  /** The text of a value, as casts and concatenations have it. */
  int text(TypedExpression expression, Span at) {
    if (isString(expression)) {
      return value(expression);
    }
    StringRoutines routines = routines(at);
    IrKind kind = NativeKinds.scalar(function.type(expression.type()));
    if (kind == IrKind.BOOL) {
      int value = expressions.value(expression);
      int yes = b.constant(IrKind.PTR, address(OrusString.fromJavaString("true"), at));
      int no = b.constant(IrKind.PTR, address(OrusString.fromJavaString("false"), at));
      return b.select(value, yes, no);
    }
    if (kind == null || !kind.isInteger()) {
      throw ExpressionTranslation.refuse(at, "the text of such a value is not compiled");
    }
    int value = expressions.value(expression);
    int negative = b.constant(IrKind.BOOL, 0);
    int magnitude = value;
    if (kind.isSigned()) {
      int signed = wide(value);
      int zero = b.constant(IrKind.I64, 0);
      negative = b.compare(Condition.LT, signed, zero);
      magnitude = b.select(negative, b.binary(IrOp.SUB, zero, signed), signed);
    }
    if (kind != IrKind.U64) {
      magnitude = b.convert(IrKind.U64, magnitude, IrInstruction.NONE);
    }
    return made(b.call(routines.decimal(), function.site(), magnitude, negative));
  }

  /** {@code string[start..end]} with the rules of {@link org.oruslang.semantics.Slice}. */
  int slice(TypedExpression.Slice slice) {
    if (slice.step() != null) {
      throw ExpressionTranslation.refuse(slice.span(), "a slice with a step is not compiled");
    }
    StringRoutines routines = routines(slice.span());
    int string = value(slice.target());
    int length = StringRoutines.length(b, string);
    int zero = b.constant(IrKind.I64, 0);
    int one = b.constant(IrKind.I64, 1);
    int start = slice.start() == null ? zero : wide(expressions.index(slice.start()));
    int end = slice.end() == null ? length : wide(expressions.index(slice.end()));
    int beyond = b.binary(IrOp.ADD, length, one);
    b.add(IrInstruction.bounds(IrKind.I64, start, beyond, function.site()));
    b.add(IrInstruction.bounds(IrKind.I64, end, beyond, function.site()));
    int last = b.binary(IrOp.SUB, length, one);
    int inclusive = b.select(b.compare(Condition.EQ, end, length), last, end);
    int count = b.binary(IrOp.ADD, b.binary(IrOp.SUB, inclusive, start), one);
    int result = b.register(IrKind.PTR);
    int some = b.newLabel();
    int few = b.newLabel();
    int single = b.newLabel();
    int none = b.newLabel();
    int done = b.newLabel();
    b.branch(Condition.GT, count, one, some, few);
    b.label(some);
    b.assign(result, made(b.call(routines.part(), function.site(), string, start, count)));
    b.jump(done);
    b.label(few);
    b.branch(Condition.EQ, count, one, single, none);
    b.label(single);
    b.assign(result, routines.ofByte(b, b.byteLoad(StringRoutines.data(b, string), start)));
    b.jump(done);
    b.label(none);
    // Nothing is left behind the last byte; any other end before the start is an error.
    b.exitIf(Condition.NE, start, length, ExitReason.BOUNDS, function.site());
    b.exitIf(Condition.NE, end, length, ExitReason.BOUNDS, function.site());
    b.assign(result, b.constant(IrKind.PTR, address(OrusString.EMPTY, slice.span())));
    b.jump(done);
    b.label(done);
    return result;
  }

  /**
   * What the comparison of two strings compares instead: two numbers with the same order.
   *
   * @return two registers of one integer kind
   */
  int[] compared(TypedExpression left, TypedExpression right) {
    if (isByte(left) && isByte(right)) {
      int first = byteValue(left);
      return new int[] {first, byteValue(right)};
    }
    int first = value(left);
    int second = value(right);
    int order = b.call(routines(left.span()).compare(), function.site(), first, second);
    return new int[] {order, b.constant(IrKind.I32, 0)};
  }

  /** Continues where it says when two strings are equal, or not. */
  void branchOnEquality(TypedExpression left, TypedExpression right, int whenTrue, int whenFalse) {
    if (isByte(left) && isByte(right)) {
      int first = byteValue(left);
      b.branch(Condition.EQ, first, byteValue(right), whenTrue, whenFalse);
    } else {
      branchOnEquality(value(left), right, whenTrue, whenFalse);
    }
  }

  /** The same where one string has been evaluated. */
  void branchOnEquality(int left, TypedExpression right, int whenTrue, int whenFalse) {
    StringRoutines routines = routines(right.span());
    int other = value(right);
    b.branchIf(b.call(routines.equal(), function.site(), left, other), whenTrue, whenFalse);
  }

  private boolean isByte(TypedExpression expression) {
    return switch (expression) {
      case TypedExpression.ReadElement read -> isString(read.target());
      case TypedExpression.Text text -> OrusString.fromJavaString(text.value()).length() == 1;
      default -> false;
    };
  }

  private int byteValue(TypedExpression expression) {
    return expression instanceof TypedExpression.Text text
        ? b.constant(IrKind.I32, OrusString.fromJavaString(text.value()).byteAt(0))
        : byteOf((TypedExpression.ReadElement) expression);
  }

  /**
   * The code point at an index of a string, where control is at the head of a loop.
   *
   * @param index an i32 below the length
   * @return the string, and its number of bytes as i32
   */
  int[] codePoint(int string, int index, Span at) {
    StringRoutines routines = routines(at);
    int from = b.convert(IrKind.I64, index, IrInstruction.NONE);
    int value = b.byteLoad(StringRoutines.data(b, string), from);
    int size = b.register(IrKind.I64);
    int item = b.register(IrKind.PTR);
    int beyondAscii = b.newLabel();
    int single = b.newLabel();
    int several = b.newLabel();
    int done = b.newLabel();
    int one = b.constant(IrKind.I64, 1);
    b.assign(size, one);
    b.branch(Condition.LT, value, b.constant(IrKind.I32, 0x80), single, beyondAscii);
    b.label(beyondAscii);
    b.assign(size, b.call(routines.codePoint(), function.site(), string, from));
    b.branch(Condition.GT, size, one, several, single);
    b.label(several);
    int part = b.call(routines.part(), function.site(), string, from, size);
    // Like running out of fuel, this leaves the loop as it is.
    b.exitIf(Condition.EQ, part, b.constant(IrKind.PTR, 0), ExitReason.FUEL, function.site());
    b.assign(item, part);
    b.jump(done);
    b.label(single);
    b.assign(item, routines.ofByte(b, value));
    b.jump(done);
    b.label(done);
    return new int[] {item, b.convert(IrKind.I32, size, IrInstruction.NONE)};
  }
}

package org.oruslang.jit.translate;

import org.oruslang.jit.heap.Shape;
import org.oruslang.jit.heap.StringPool;
import org.oruslang.jit.ir.Condition;
import org.oruslang.jit.ir.IrBuilder;
import org.oruslang.jit.ir.IrFunctionBuilder;
import org.oruslang.jit.ir.IrInstruction;
import org.oruslang.jit.ir.IrKind;
import org.oruslang.jit.ir.IrOp;

/**
 * What native code does with strings, as routines of the IR; each is made when it is first used.
 * They neither call nor leave. Those that make a string give 0 where that is for the interpreter to
 * do: there is no room in the heap, or the string would be too long.
 */
final class StringRoutines {

  private static final int CONSTANT = IrInstruction.CONSTANT_FIELD;

  /** The least room behind a string that results from a concatenation. */
  private static final int MIN_SPARE = 16;

  /**
   * Longer strings are not put behind shorter ones: the interpreter lets strings grow at the front
   * without copying them, and native code does not.
   */
  private static final int LONGEST_MOVED = 1024;

  /** Room for the digits of a number and its sign, a multiple of 8. */
  private static final int DIGITS = 24;

  private final IrBuilder program;
  private final Shape.OfString shape;
  private final long singleBytes;
  private final long longest;
  private IrFunctionBuilder concat;
  private IrFunctionBuilder equal;
  private IrFunctionBuilder compare;
  private IrFunctionBuilder decimal;
  private IrFunctionBuilder part;
  private IrFunctionBuilder codePoint;

  // The routine that is being made.
  private IrFunctionBuilder f;

  /**
   * @param singleBytes the address of the first string of one byte
   * @param longest the number of bytes that a string may have
   */
  StringRoutines(IrBuilder program, Shape.OfString shape, long singleBytes, long longest) {
    this.program = program;
    this.shape = shape;
    this.singleBytes = singleBytes;
    this.longest = Math.min(longest, StringPool.LONGEST);
  }

  /** {@code (a, b) -> string}: a followed by b. */
  IrFunctionBuilder concat() {
    if (concat == null) {
      concat = f = program.function("string.concat", IrKind.PTR);
      makeConcat();
    }
    return concat;
  }

  /** {@code (a, b) -> bool}: whether the bytes are equal. */
  IrFunctionBuilder equal() {
    if (equal == null) {
      equal = f = program.function("string.equal", IrKind.BOOL);
      makeEqual();
    }
    return equal;
  }

  /** {@code (a, b) -> i32}: negative, zero or positive as a is less than b, equal or greater. */
  IrFunctionBuilder compare() {
    if (compare == null) {
      compare = f = program.function("string.compare", IrKind.I32);
      makeCompare();
    }
    return compare;
  }

  /** {@code (magnitude: u64, negative: bool) -> string}: the digits of an integer. */
  IrFunctionBuilder decimal() {
    if (decimal == null) {
      decimal = f = program.function("string.decimal", IrKind.PTR);
      makeDecimal();
    }
    return decimal;
  }

  /**
   * {@code (string, from: i64, length: i64) -> string}: some of its bytes, which it must have; the
   * length is at least 2.
   */
  IrFunctionBuilder part() {
    if (part == null) {
      part = f = program.function("string.part", IrKind.PTR);
      makePart();
    }
    return part;
  }

  /**
   * {@code (string, at: i64) -> i64}: the number of bytes of the code point that begins at an
   * index, which the string must have; 1 if there is none, as in {@link
   * org.oruslang.semantics.OrusString#codePointLength}.
   */
  IrFunctionBuilder codePoint() {
    if (codePoint == null) {
      codePoint = f = program.function("string.codepoint", IrKind.I64);
      makeCodePoint();
    }
    return codePoint;
  }

  /** The string of a byte, an i32 from 0 to 255. */
  int ofByte(IrFunctionBuilder b, int value) {
    int index = b.convert(IrKind.I64, value, IrInstruction.NONE);
    int offset = b.shift(IrOp.SHL, index, Integer.numberOfTrailingZeros(Shape.OfString.SIZE));
    return b.offset(b.constant(IrKind.PTR, singleBytes), offset);
  }

  /** The number of bytes, an i64. */
  static int length(IrFunctionBuilder b, int string) {
    return b.fieldLoad(IrKind.I64, string, Shape.OfString.LENGTH, CONSTANT);
  }

  /** The address of the bytes. */
  static int data(IrFunctionBuilder b, int string) {
    return b.fieldLoad(IrKind.PTR, string, Shape.OfString.DATA, CONSTANT);
  }

  private int i64(long value) {
    return f.constant(IrKind.I64, value);
  }

  private int add(int a, int b) {
    return f.binary(IrOp.ADD, a, b);
  }

  private int subtract(int a, int b) {
    return f.binary(IrOp.SUB, a, b);
  }

  /** A register that is assigned again. */
  private int variable(int value) {
    int register = f.register(f.kindOf(value));
    f.assign(register, value);
    return register;
  }

  /** Goes on behind if the condition does not hold. */
  private void branchAway(Condition condition, int a, int b, int target) {
    int next = f.newLabel();
    f.branch(condition, a, b, target, next);
    f.label(next);
  }

  /** Fills a block; {@code room} may be the address 0. */
  private void fill(int block, int data, int length, int room) {
    f.fieldStore(block, i64(0), Shape.TAG, CONSTANT);
    f.fieldStore(block, data, Shape.OfString.DATA, CONSTANT);
    f.fieldStore(block, length, Shape.OfString.LENGTH, CONSTANT);
    f.fieldStore(block, room, Shape.OfString.ROOM, CONSTANT);
  }

  /** Copies at least one byte, in pieces of eight: some bytes behind the last one, too. */
  private void copy(int from, int to, int count) {
    int pieces = f.shift(IrOp.SHR, add(count, i64(7)), 3);
    int i = variable(i64(0));
    int loop = f.newLabel();
    int end = f.newLabel();
    f.jump(loop);
    f.label(loop);
    f.store(to, i, f.load(IrKind.I64, from, i));
    f.assign(i, add(i, i64(1)));
    f.branch(Condition.LT, i, pieces, loop, end);
    f.label(end);
  }

  private void makeConcat() {
    int a = f.param(IrKind.PTR);
    int b = f.param(IrKind.PTR);
    int none = f.newLabel();
    int onlyA = f.newLabel();
    int onlyB = f.newLabel();
    int fresh = f.newLabel();
    int nothing = f.constant(IrKind.PTR, 0);
    int first = length(f, a);
    int second = length(f, b);
    branchAway(Condition.EQ, second, i64(0), onlyA);
    branchAway(Condition.EQ, first, i64(0), onlyB);
    int total = add(first, second);
    branchAway(Condition.GT, total, i64(longest), none);
    int data = data(f, a);
    int room = f.fieldLoad(IrKind.PTR, a, Shape.OfString.ROOM, CONSTANT);
    branchAway(Condition.EQ, room, nothing, fresh);
    int end = f.fieldLoad(IrKind.PTR, room, Shape.OfString.ROOM_END, shape.roomMemory());
    branchAway(Condition.NE, end, f.offset(data, first), fresh);
    int spare = f.fieldLoad(IrKind.I64, room, Shape.OfString.ROOM_SPARE, shape.roomMemory());
    branchAway(Condition.GT, second, spare, fresh);
    // Into the room behind a, where no string has bytes yet.
    int longer = f.reserve(i64(Shape.OfString.SIZE));
    branchAway(Condition.EQ, longer, nothing, none);
    copy(data(f, b), end, second);
    f.fieldStore(room, f.offset(end, second), Shape.OfString.ROOM_END, shape.roomMemory());
    f.fieldStore(room, subtract(spare, second), Shape.OfString.ROOM_SPARE, shape.roomMemory());
    fill(longer, data, total, room);
    f.ret(longer);
    f.label(fresh);
    concatInto(a, b, first, second, total, none);
    f.label(onlyA);
    f.ret(a);
    f.label(onlyB);
    f.ret(b);
    f.label(none);
    f.ret(f.constant(IrKind.PTR, 0));
  }

  /** Into new room. */
  private void concatInto(int a, int b, int first, int second, int total, int none) {
    int nothing = f.constant(IrKind.PTR, 0);
    int inOrder = f.newLabel();
    int mayMove = f.newLabel();
    f.branch(Condition.LE, second, first, inOrder, mayMove);
    f.label(mayMove);
    branchAway(Condition.GT, second, i64(LONGEST_MOVED), none);
    f.jump(inOrder);
    f.label(inOrder);
    int minimum = i64(MIN_SPARE);
    int spare = f.select(f.compare(Condition.GT, total, minimum), total, minimum);
    int front = Shape.OfString.SIZE + Shape.OfString.ROOM_SIZE;
    int wanted = add(add(total, spare), i64(front + Shape.OfString.PADDING + 7));
    int block = f.reserve(f.binary(IrOp.AND, wanted, i64(-8)));
    branchAway(Condition.EQ, block, nothing, none);
    int room = f.offset(block, i64(Shape.OfString.SIZE));
    int data = f.offset(block, i64(front));
    copy(data(f, a), data, first);
    int middle = f.offset(data, first);
    copy(data(f, b), middle, second);
    f.fieldStore(room, f.offset(middle, second), Shape.OfString.ROOM_END, shape.roomMemory());
    f.fieldStore(room, spare, Shape.OfString.ROOM_SPARE, shape.roomMemory());
    fill(block, data, total, room);
    f.ret(block);
  }

  private void makeEqual() {
    int a = f.param(IrKind.PTR);
    int b = f.param(IrKind.PTR);
    int yes = f.newLabel();
    int no = f.newLabel();
    int length = length(f, a);
    branchAway(Condition.NE, length, length(f, b), no);
    int first = data(f, a);
    int second = data(f, b);
    branchAway(Condition.EQ, first, second, yes);
    int pieces = f.shift(IrOp.SHR, length, 3);
    int i = variable(i64(0));
    int loop = f.newLabel();
    int piece = f.newLabel();
    int rest = f.newLabel();
    f.jump(loop);
    f.label(loop);
    f.branch(Condition.LT, i, pieces, piece, rest);
    f.label(piece);
    int x = f.load(IrKind.I64, first, i);
    branchAway(Condition.NE, x, f.load(IrKind.I64, second, i), no);
    f.assign(i, add(i, i64(1)));
    f.jump(loop);
    f.label(rest);
    f.assign(i, f.shift(IrOp.SHL, i, 3));
    int bytes = f.newLabel();
    int each = f.newLabel();
    f.jump(bytes);
    f.label(bytes);
    f.branch(Condition.LT, i, length, each, yes);
    f.label(each);
    int u = f.byteLoad(first, i);
    branchAway(Condition.NE, u, f.byteLoad(second, i), no);
    f.assign(i, add(i, i64(1)));
    f.jump(bytes);
    f.label(yes);
    f.ret(f.constant(IrKind.BOOL, 1));
    f.label(no);
    f.ret(f.constant(IrKind.BOOL, 0));
  }

  private void makeCompare() {
    int a = f.param(IrKind.PTR);
    int b = f.param(IrKind.PTR);
    int first = length(f, a);
    int second = length(f, b);
    int common = f.select(f.compare(Condition.LT, first, second), first, second);
    int from = data(f, a);
    int other = data(f, b);
    int i = variable(i64(0));
    int loop = f.newLabel();
    int each = f.newLabel();
    int differ = f.newLabel();
    int prefix = f.newLabel();
    f.jump(loop);
    f.label(loop);
    f.branch(Condition.LT, i, common, each, prefix);
    f.label(each);
    int x = f.byteLoad(from, i);
    int y = f.byteLoad(other, i);
    branchAway(Condition.NE, x, y, differ);
    f.assign(i, add(i, i64(1)));
    f.jump(loop);
    f.label(differ);
    f.ret(subtract(x, y));
    f.label(prefix);
    // Lengths are below 2^31.
    f.ret(f.convert(IrKind.I32, subtract(first, second), IrInstruction.NONE));
  }

  private void makeDecimal() {
    int rest = variable(f.param(IrKind.U64));
    int negative = f.param(IrKind.BOOL);
    int none = f.newLabel();
    int long_ = f.newLabel();
    int single = f.newLabel();
    int ten = f.constant(IrKind.U64, 10);
    int zero = f.constant(IrKind.I32, '0');
    int positive = f.newLabel();
    f.branchIf(negative, long_, positive);
    f.label(positive);
    f.branch(Condition.LT, rest, ten, single, long_);
    f.label(single);
    int digit = f.convert(IrKind.I32, rest, IrInstruction.NONE);
    f.ret(ofByte(f, add(digit, zero)));
    f.label(long_);
    int room = Shape.OfString.SIZE + DIGITS + Shape.OfString.PADDING;
    int block = f.reserve(i64(room));
    branchAway(Condition.EQ, block, f.constant(IrKind.PTR, 0), none);
    int data = f.offset(block, i64(Shape.OfString.SIZE));
    int at = variable(i64(DIGITS));
    int loop = f.newLabel();
    int sign = f.newLabel();
    f.jump(loop);
    f.label(loop);
    int quotient = f.binary(IrOp.DIV, rest, ten);
    int remainder = subtract(rest, f.binary(IrOp.MUL, quotient, ten));
    f.assign(at, subtract(at, i64(1)));
    f.byteStore(data, at, add(f.convert(IrKind.I32, remainder, IrInstruction.NONE), zero));
    f.assign(rest, quotient);
    f.branch(Condition.NE, rest, f.constant(IrKind.U64, 0), loop, sign);
    f.label(sign);
    int minus = f.newLabel();
    int end = f.newLabel();
    f.branchIf(negative, minus, end);
    f.label(minus);
    f.assign(at, subtract(at, i64(1)));
    f.byteStore(data, at, f.constant(IrKind.I32, '-'));
    f.jump(end);
    f.label(end);
    fill(block, f.offset(data, at), subtract(i64(DIGITS), at), f.constant(IrKind.PTR, 0));
    f.ret(block);
    f.label(none);
    f.ret(f.constant(IrKind.PTR, 0));
  }

  /** The bytes stay where they are: what is in the heap is dropped as a whole. */
  private void makePart() {
    int string = f.param(IrKind.PTR);
    int from = f.param(IrKind.I64);
    int length = f.param(IrKind.I64);
    int none = f.newLabel();
    int block = f.reserve(i64(Shape.OfString.SIZE));
    int nothing = f.constant(IrKind.PTR, 0);
    branchAway(Condition.EQ, block, nothing, none);
    fill(block, f.offset(data(f, string), from), length, nothing);
    f.ret(block);
    f.label(none);
    f.ret(f.constant(IrKind.PTR, 0));
  }

  private int i32(int value) {
    return f.constant(IrKind.I32, value);
  }

  /** {@code a condition b ? yes : no} of numbers known here. */
  private int choose(int a, Condition condition, int b, int yes, int no) {
    return f.select(f.compare(condition, a, i32(b)), i32(yes), no);
  }

  private void makeCodePoint() {
    int string = f.param(IrKind.PTR);
    int at = f.param(IrKind.I64);
    int one = f.newLabel();
    int data = data(f, string);
    int lead = f.byteLoad(data, at);
    branchAway(Condition.LT, lead, i32(0xC2), one);
    branchAway(Condition.GT, lead, i32(0xF4), one);
    int bytes = choose(lead, Condition.LT, 0xE0, 2, choose(lead, Condition.LT, 0xF0, 3, i32(4)));
    int size = f.convert(IrKind.I64, bytes, IrInstruction.NONE);
    branchAway(Condition.GT, add(at, size), length(f, string), one);
    // The second byte excludes overlong forms, surrogates and what is beyond U+10FFFF.
    int low =
        choose(lead, Condition.EQ, 0xE0, 0xA0, choose(lead, Condition.EQ, 0xF0, 0x90, i32(0x80)));
    int high =
        choose(lead, Condition.EQ, 0xED, 0x9F, choose(lead, Condition.EQ, 0xF4, 0x8F, i32(0xBF)));
    int second = f.byteLoad(data, add(at, i64(1)));
    branchAway(Condition.LT, second, low, one);
    branchAway(Condition.GT, second, high, one);
    int i = variable(i64(2));
    int loop = f.newLabel();
    int tail = f.newLabel();
    int end = f.newLabel();
    f.jump(loop);
    f.label(loop);
    f.branch(Condition.LT, i, size, tail, end);
    f.label(tail);
    int bits = f.binary(IrOp.AND, f.byteLoad(data, add(at, i)), i32(0xC0));
    branchAway(Condition.NE, bits, i32(0x80), one);
    f.assign(i, add(i, i64(1)));
    f.jump(loop);
    f.label(end);
    f.ret(size);
    f.label(one);
    f.ret(i64(1));
  }
}

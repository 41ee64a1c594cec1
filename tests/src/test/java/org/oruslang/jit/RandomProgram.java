package org.oruslang.jit;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.oruslang.jit.frame.ExitReason;
import org.oruslang.jit.ir.Condition;
import org.oruslang.jit.ir.IrBuilder;
import org.oruslang.jit.ir.IrFunctionBuilder;
import org.oruslang.jit.ir.IrInstruction;
import org.oruslang.jit.ir.IrKind;
import org.oruslang.jit.ir.IrOp;
import org.oruslang.jit.ir.OrusJitIRProgram;

/**
 * A random terminating program over all operations of the IR, with inputs for it. The same seed
 * gives the same program.
 */
final class RandomProgram {

  private static final IrKind[] NUMBERS = {
    IrKind.I32, IrKind.I64, IrKind.U32, IrKind.U64, IrKind.F64
  };
  private static final IrKind[] VALUES = {
    IrKind.I32,
    IrKind.I32,
    IrKind.I64,
    IrKind.I64,
    IrKind.U32,
    IrKind.U64,
    IrKind.F64,
    IrKind.F64,
    IrKind.BOOL
  };
  private static final long[] INTERESTING = {
    0,
    1,
    -1,
    2,
    3,
    5,
    7,
    10,
    16,
    17,
    127,
    128,
    -128,
    -129,
    255,
    1000,
    0x7FFFFFFFL,
    0x80000000L,
    -0x80000000L,
    -0x80000001L,
    0xFFFFFFFFL,
    0x100000000L,
    Long.MAX_VALUE,
    Long.MIN_VALUE,
    -7
  };
  private static final double[] DOUBLES = {
    0,
    -0.0,
    1,
    -1,
    0.5,
    -0.5,
    2.5,
    1e10,
    -1e10,
    1e300,
    3.0e-310,
    Double.NaN,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    0x1p31,
    0x1p32,
    0x1p63,
    0x1p64,
    -0x1p63,
    7
  };

  private final Random random;
  private final IrBuilder builder;
  private final List<IrFunctionBuilder> functions = new ArrayList<>();
  private final List<List<IrKind>> signatures = new ArrayList<>();
  private final List<IrKind> results = new ArrayList<>();
  private final List<Consumer<Activation>> pending = new ArrayList<>();
  private final IrFunctionBuilder routine;
  private final OrusJitIRProgram program;
  private final Activation activation;
  private int nextPosition;

  /** The kinds of the fields of blocks; the first is the address of another block. */
  private final List<IrKind> fields = new ArrayList<>();

  // The function being generated.
  private IrFunctionBuilder f;
  private final List<Integer> locals = new ArrayList<>();
  private final List<Integer> arrays = new ArrayList<>();
  private final List<IrKind> elements = new ArrayList<>();
  private final List<Integer> blocks = new ArrayList<>();
  private final List<Integer> texts = new ArrayList<>();
  private int depthParam;
  private int callsLeft;
  private int loopDepth;

  RandomProgram(long seed) {
    this(new Random(seed), "random" + seed);
  }

  /** A program whose choices are made by any source of numbers. */
  RandomProgram(Random random, String name) {
    this.random = random;
    builder = new IrBuilder(name, 1, 0);
    fields.add(IrKind.PTR);
    for (int i = 2 + random.nextInt(4); i > 0; i--) {
      fields.add(pick(VALUES));
    }
    int nested = random.nextInt(3) == 0 ? 1 + random.nextInt(3) : 0;
    functions.add(builder.function("entry", null));
    signatures.add(List.of());
    results.add(null);
    for (int i = 0; i < nested; i++) {
      List<IrKind> kinds = new ArrayList<>();
      kinds.add(IrKind.I32);
      for (int n = random.nextInt(random.nextInt(8) == 0 ? 20 : 5); n > 0; n--) {
        kinds.add(random.nextInt(6) == 0 ? IrKind.PTR : pick(VALUES));
      }
      IrKind result = random.nextInt(5) == 0 ? null : pick(VALUES);
      functions.add(builder.function("f" + i, result));
      signatures.add(kinds);
      results.add(result);
    }
    routine = builder.function("routine", IrKind.I32);
    entry();
    for (int i = 1; i <= nested; i++) {
      callee(i);
    }
    routine();
    program = builder.build();
    activation = new Activation(program);
    for (Consumer<Activation> input : pending) {
      input.accept(activation);
    }
    if (random.nextInt(4) == 0) {
      activation.fuel(random.nextInt(20));
    }
    if (random.nextInt(6) == 0) {
      activation.depth(random.nextInt(4));
    }
    if (random.nextInt(4) == 0) {
      activation.heap(8 * random.nextInt(60), 8 * random.nextInt(60));
    }
  }

  OrusJitIRProgram program() {
    return program;
  }

  Activation activation() {
    return activation;
  }

  private void entry() {
    begin(0);
    int slots = 0;
    int count = 1 + random.nextInt(random.nextInt(4) == 0 ? 28 : 7);
    for (int i = 0; i < count; i++) {
      IrKind kind = pick(VALUES);
      int slot = slots++;
      locals.add(f.local(kind, slot));
      long cell = cell(kind);
      pending.add(a -> a.slot(slot, cell));
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      IrKind kind = pick(VALUES);
      int slot = slots++;
      arrays.add(f.local(IrKind.PTR, slot));
      elements.add(kind);
      int length = 1 + random.nextInt(9);
      NativeArray array = new NativeArray(kind, length + random.nextInt(4));
      array.setLength(length);
      for (int k = 0; k < length; k++) {
        array.set(k, cell(kind));
      }
      pending.add(a -> a.slot(slot, array));
    }
    callsLeft = 4;
    if (random.nextInt(2) == 0) {
      newBlocks();
    }
    if (random.nextInt(3) == 0) {
      for (int i = 1 + random.nextInt(2); i > 0; i--) {
        texts.add(mutable(newText()));
      }
    }
    statements(2 + random.nextInt(8), 3);
    for (int block : blocks) {
      int field = 1 + random.nextInt(fields.size() - 1);
      int target = pickLocal(fields.get(field));
      if (locals.contains(target)) {
        f.assign(target, fieldOf(block, field));
      }
    }
    if (random.nextInt(3) == 0) {
      f.ret(pickLocal(pickKind()), site());
    } else {
      f.exit(ExitReason.DONE, site());
    }
  }

  private void callee(int index) {
    begin(index);
    for (IrKind kind : signatures.get(index)) {
      (kind == IrKind.PTR ? blocks : locals).add(f.param(kind));
    }
    depthParam = locals.get(0);
    f.enter(site());
    int stop = f.newLabel();
    int go = f.newLabel();
    f.branch(Condition.LE, depthParam, f.constant(IrKind.I32, 0), stop, go);
    f.label(stop);
    ret(index);
    f.label(go);
    for (int i = random.nextInt(6); i > 0; i--) {
      locals.add(mutable(constant(pick(VALUES))));
    }
    callsLeft = 2;
    statements(1 + random.nextInt(5), 2);
    ret(index);
  }

  private void begin(int index) {
    f = functions.get(index);
    locals.clear();
    arrays.clear();
    elements.clear();
    blocks.clear();
    texts.clear();
    depthParam = -1;
    loopDepth = 0;
    callsLeft = 0;
  }

  private void ret(int index) {
    IrKind kind = results.get(index);
    if (kind == null) {
      f.ret();
    } else {
      f.ret(expression(kind, 1));
    }
  }

  private int mutable(int value) {
    int register = f.register(f.kindOf(value));
    f.assign(register, value);
    return register;
  }

  private int site() {
    int[] pairs = new int[2 * (locals.size() + arrays.size())];
    int at = 0;
    for (int i = 0; i < locals.size(); i++) {
      pairs[at++] = i;
      pairs[at++] = locals.get(i);
    }
    for (int i = 0; i < arrays.size(); i++) {
      pairs[at++] = locals.size() + i;
      pairs[at++] = arrays.get(i);
    }
    return f.site(nextPosition++, pairs);
  }

  private void statements(int count, int depth) {
    for (int i = 0; i < count; i++) {
      statement(depth);
    }
  }

  private void statement(int depth) {
    int choice = random.nextInt(depth > 0 ? 12 : 8);
    if (!blocks.isEmpty() && random.nextInt(3) == 0) {
      blockStatement();
    } else if (choice < 5) {
      assign();
    } else if (choice < 7) {
      if (arrays.isEmpty()) {
        assign();
      } else {
        arrayStatement();
      }
    } else if (choice == 7) {
      int a = expression(IrKind.I64, 1);
      int b = f.constant(IrKind.I64, 123456789L + random.nextInt(1000));
      f.exitIf(Condition.EQ, a, b, ExitReason.HANDOFF, site());
    } else if (choice < 10) {
      branch(depth);
    } else {
      loop(depth);
    }
  }

  private void assign() {
    int target = locals.get(random.nextInt(locals.size()));
    if (target == depthParam) {
      return;
    }
    f.assign(target, expression(f.kindOf(target), 3));
  }

  private void arrayStatement() {
    int which = random.nextInt(arrays.size());
    int array = arrays.get(which);
    IrKind kind = elements.get(which);
    int choice = random.nextInt(8);
    if (choice < 5) {
      int value = expression(kind, 2);
      f.arrayStore(array, index(), value, site());
    } else if (choice == 5) {
      int value = expression(kind, 1);
      f.push(array, value, site());
    } else if (choice == 6) {
      f.pop(kind, array, site());
    } else {
      IrKind check = random.nextInt(10) == 0 ? pick(VALUES) : kind;
      f.arrayCheck(check, array, site());
    }
  }

  // Blocks: every field has a value from the start. Odd fields do not change.

  private void newBlocks() {
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      blocks.add(mutable(newBlock()));
    }
  }

  private int newBlock() {
    int[] values = new int[fields.size()];
    for (int i = 1; i < values.length; i++) {
      values[i] = expression(fields.get(i), 1);
    }
    int block = f.allocate(8 + 8 * fields.size(), random.nextInt(3), site());
    for (int i = 1; i < values.length; i++) {
      f.fieldStore(block, values[i], offset(i), memory(i));
    }
    int other = blocks.isEmpty() ? block : blocks.get(random.nextInt(blocks.size()));
    f.fieldStore(block, other, offset(0), memory(0));
    return block;
  }

  private static int offset(int field) {
    return 8 + 8 * field;
  }

  private static int memory(int field) {
    return field % 2 == 1 ? IrInstruction.CONSTANT_FIELD : 1 + field / 2;
  }

  private int block() {
    int block = blocks.get(random.nextInt(blocks.size()));
    return random.nextInt(4) == 0 ? fieldOf(block, 0) : block;
  }

  private int fieldOf(int block, int field) {
    return f.fieldLoad(fields.get(field), block, offset(field), memory(field));
  }

  private void blockStatement() {
    int choice = random.nextInt(8);
    if (!texts.isEmpty() && random.nextInt(8) == 0) {
      f.assign(texts.get(random.nextInt(texts.size())), newText());
    } else if (choice == 0) {
      f.assign(blocks.get(random.nextInt(blocks.size())), newBlock());
    } else if (choice == 1) {
      f.assign(blocks.get(random.nextInt(blocks.size())), block());
    } else {
      int field = 2 * random.nextInt((fields.size() + 1) / 2);
      int value = field == 0 ? block() : expression(fields.get(field), 2);
      f.fieldStore(block(), value, offset(field), memory(field));
    }
  }

  private int blockExpression(IrKind kind, int depth) {
    if (kind == IrKind.BOOL && random.nextInt(3) == 0) {
      return f.compare(random.nextBoolean() ? Condition.EQ : Condition.NE, block(), block());
    } else if (kind == IrKind.I32 && random.nextInt(3) == 0) {
      return f.fieldLoad(IrKind.I32, block(), 0, IrInstruction.CONSTANT_FIELD);
    }
    for (int i = 1; i < fields.size(); i++) {
      if (fields.get(i) == kind && random.nextInt(3) != 0) {
        return fieldOf(block(), i);
      }
    }
    return expression(kind, depth - 1);
  }

  // Bytes: those of a text have values from the start and do not change.

  private static final int TEXT = 16;

  private int newText() {
    int size = TEXT + 8 * random.nextInt(3);
    int text = f.reserve(f.constant(IrKind.I64, size));
    f.exitIf(Condition.EQ, text, f.constant(IrKind.PTR, 0), ExitReason.GROW, site());
    for (int i = 0; i < TEXT; i++) {
      f.byteStore(text, f.constant(IrKind.I64, i), expression(IrKind.I32, 1));
    }
    return text;
  }

  private int textExpression(int depth) {
    int text = texts.get(random.nextInt(texts.size()));
    int seven = f.constant(IrKind.I64, 7);
    if (random.nextInt(3) == 0) {
      return f.call(routine, site(), text, f.constant(IrKind.I64, 1 + random.nextInt(TEXT)));
    }
    if (random.nextBoolean()) {
      text = f.offset(text, f.binary(IrOp.AND, expression(IrKind.I64, depth - 1), seven));
    }
    int index =
        random.nextBoolean()
            ? f.constant(IrKind.I64, random.nextInt(8))
            : f.binary(IrOp.AND, expression(IrKind.I64, depth - 1), seven);
    return f.byteLoad(text, index);
  }

  /** {@code (text, count) -> i32}: mixes so many bytes, at least one. */
  private void routine() {
    f = routine;
    int text = f.param(IrKind.PTR);
    int count = f.param(IrKind.I64);
    int result = mutable(f.constant(IrKind.I32, random.nextInt(100)));
    int i = mutable(f.constant(IrKind.I64, 0));
    int loop = f.newLabel();
    int end = f.newLabel();
    f.jump(loop);
    f.label(loop);
    int factor = f.binary(IrOp.MUL, result, f.constant(IrKind.I32, 31));
    f.assign(result, f.binary(IrOp.ADD, factor, f.byteLoad(text, i)));
    f.assign(i, f.binary(IrOp.ADD, i, f.constant(IrKind.I64, 1)));
    f.branch(Condition.LT, i, count, loop, end);
    f.label(end);
    f.ret(result);
  }

  private int index() {
    IrKind kind = NUMBERS[random.nextInt(4)];
    int value = expression(kind, 1);
    if (random.nextInt(8) == 0) {
      return value;
    }
    return f.binary(IrOp.AND, value, f.constant(kind, random.nextInt(3) == 0 ? 3 : 1));
  }

  private void branch(int depth) {
    int then = f.newLabel();
    int otherwise = f.newLabel();
    int end = f.newLabel();
    condition(then, otherwise);
    f.label(then);
    statements(1 + random.nextInt(2), depth - 1);
    f.jump(end);
    f.label(otherwise);
    if (random.nextBoolean()) {
      statements(1 + random.nextInt(2), depth - 1);
    }
    if (random.nextInt(12) == 0) {
      f.exit(ExitReason.OUTER, site());
    } else {
      f.jump(end);
    }
    f.label(end);
  }

  private void condition(int then, int otherwise) {
    if (random.nextInt(3) == 0) {
      f.branchIf(expression(IrKind.BOOL, 2), then, otherwise);
    } else {
      IrKind kind = pick(NUMBERS);
      int a = expression(kind, 1);
      f.branch(pick(Condition.values()), a, expression(kind, 1), then, otherwise);
    }
  }

  private void loop(int depth) {
    if (loopDepth >= 3) {
      return;
    }
    int counter = mutable(f.constant(IrKind.I32, 0));
    int bound = f.constant(IrKind.I32, 1 + random.nextInt(5));
    int head = f.newLabel();
    int body = f.newLabel();
    int next = f.newLabel();
    int end = f.newLabel();
    int savedCalls = callsLeft;
    loopDepth++;
    if (depthParam >= 0) {
      callsLeft = 0;
    }
    f.label(head);
    f.fuel(1 + random.nextInt(3), site());
    if (depthParam < 0 && random.nextInt(4) == 0) {
      f.room(loopDepth > 1, site());
    }
    f.branch(Condition.LT, counter, bound, body, end);
    f.label(body);
    statements(1 + random.nextInt(3), depth - 1);
    if (random.nextInt(3) == 0) {
      int more = f.newLabel();
      condition(random.nextBoolean() ? next : end, more);
      f.label(more);
      statement(depth - 1);
    }
    f.jump(next);
    f.label(next);
    f.assign(counter, f.binary(IrOp.ADD, counter, f.constant(IrKind.I32, 1)));
    f.jump(head);
    f.label(end);
    loopDepth--;
    callsLeft = depthParam >= 0 ? savedCalls : callsLeft;
  }

  private int expression(IrKind kind, int depth) {
    if (depth <= 0 || random.nextInt(4) == 0) {
      return random.nextInt(3) == 0 ? constant(kind) : pickLocal(kind);
    }
    if (!blocks.isEmpty() && random.nextInt(4) == 0) {
      return blockExpression(kind, depth);
    }
    if (kind == IrKind.BOOL) {
      return bool(depth);
    }
    if (kind == IrKind.I32 && !texts.isEmpty() && random.nextInt(3) == 0) {
      return textExpression(depth);
    }
    int choice = random.nextInt(16);
    if (choice < 8) {
      return arithmetic(kind, depth);
    } else if (choice < 10) {
      return conversion(kind, depth);
    } else if (choice == 10) {
      int condition = expression(IrKind.BOOL, depth - 1);
      int a = expression(kind, depth - 1);
      return f.select(condition, a, expression(kind, depth - 1));
    } else if (choice == 11 && kind != IrKind.F64) {
      return bits(kind, depth);
    } else if (choice < 14 && !arrays.isEmpty()) {
      return arrayExpression(kind, depth);
    } else if (callsLeft > 0) {
      return call(kind, depth);
    }
    return arithmetic(kind, depth - 1);
  }

  private int arithmetic(IrKind kind, int depth) {
    int a = expression(kind, depth - 1);
    if (random.nextInt(10) == 0 && kind.isSigned()) {
      boolean checked = kind.isInteger() && random.nextBoolean();
      return f.unary(IrOp.NEG, a, checked ? site() : IrInstruction.NONE);
    }
    int b = expression(kind, depth - 1);
    IrOp op = pick(new IrOp[] {IrOp.ADD, IrOp.SUB, IrOp.MUL, IrOp.ADD, IrOp.DIV, IrOp.MOD});
    boolean division = op == IrOp.DIV || op == IrOp.MOD;
    if (division && kind.isInteger() && random.nextInt(4) != 0) {
      b =
          random.nextBoolean()
              ? constant(kind)
              : f.binary(IrOp.OR, b, f.constant(kind, 1 + random.nextInt(2)));
    }
    if (kind == IrKind.F64) {
      return f.binary(op, a, b, division && random.nextInt(3) != 0 ? site() : IrInstruction.NONE);
    }
    boolean checked = division || random.nextInt(6) == 0;
    return f.binary(op, a, b, checked ? site() : IrInstruction.NONE);
  }

  private int bits(IrKind kind, int depth) {
    int a = expression(kind, depth - 1);
    switch (random.nextInt(6)) {
      case 0:
        return f.shift(IrOp.SHL, a, random.nextInt(8 * kind.elementSize()));
      case 1:
        return f.shift(IrOp.SHR, a, random.nextInt(8 * kind.elementSize()));
      case 2:
        return f.binary(IrOp.MULHI, a, expression(kind, depth - 1));
      case 3:
        return f.binary(IrOp.AND, a, expression(kind, depth - 1));
      case 4:
        return f.binary(IrOp.OR, a, expression(kind, depth - 1));
      default:
        return f.binary(IrOp.XOR, a, expression(kind, depth - 1));
    }
  }

  private int conversion(IrKind kind, int depth) {
    IrKind from = pick(VALUES);
    if (from == kind) {
      return expression(kind, depth - 1);
    }
    int a = expression(from, depth - 1);
    boolean checked =
        from == IrKind.F64 || from.isInteger() && kind.isInteger() && random.nextInt(3) == 0;
    return f.convert(kind, a, checked && kind != IrKind.BOOL ? site() : IrInstruction.NONE);
  }

  private int bool(int depth) {
    switch (random.nextInt(7)) {
      case 0:
        return f.unary(IrOp.NOT, expression(IrKind.BOOL, depth - 1), IrInstruction.NONE);
      case 1:
        IrOp op = pick(new IrOp[] {IrOp.AND, IrOp.OR, IrOp.XOR});
        int left = expression(IrKind.BOOL, depth - 1);
        return f.binary(op, left, expression(IrKind.BOOL, depth - 1));
      case 2:
        return f.convert(IrKind.BOOL, expression(pick(NUMBERS), depth - 1), IrInstruction.NONE);
      default:
        IrKind kind = pick(NUMBERS);
        int a = expression(kind, depth - 1);
        return f.compare(pick(Condition.values()), a, expression(kind, depth - 1));
    }
  }

  private int arrayExpression(IrKind kind, int depth) {
    for (int i = 0; i < arrays.size(); i++) {
      if (elements.get(i) == kind) {
        return f.arrayLoad(kind, arrays.get(i), index(), site());
      }
    }
    if (kind == IrKind.I32 || kind == IrKind.I64) {
      return f.length(kind, arrays.get(random.nextInt(arrays.size())));
    }
    return expression(kind, depth - 1);
  }

  private int call(IrKind kind, int depth) {
    for (int i = 1; i < functions.size(); i++) {
      boolean fits = !blocks.isEmpty() || !signatures.get(i).contains(IrKind.PTR);
      if (fits && (results.get(i) == kind || results.get(i) == null && random.nextInt(4) == 0)) {
        callsLeft--;
        int[] args = new int[signatures.get(i).size()];
        args[0] =
            depthParam >= 0
                ? f.binary(IrOp.SUB, depthParam, f.constant(IrKind.I32, 1))
                : f.constant(IrKind.I32, random.nextInt(4));
        for (int k = 1; k < args.length; k++) {
          IrKind argument = signatures.get(i).get(k);
          args[k] = argument == IrKind.PTR ? block() : expression(argument, depth - 1);
        }
        if (results.get(i) == null) {
          f.callVoid(functions.get(i), site(), args);
          break;
        }
        return f.call(functions.get(i), site(), args);
      }
    }
    return arithmetic(kind, depth - 1);
  }

  private int constant(IrKind kind) {
    return f.constant(kind, cell(kind));
  }

  private long cell(IrKind kind) {
    if (kind == IrKind.F64) {
      double value =
          random.nextBoolean()
              ? DOUBLES[random.nextInt(DOUBLES.length)]
              : random.nextInt(2000) / 8.0 - 100;
      return Double.doubleToRawLongBits(value);
    }
    long value =
        random.nextBoolean()
            ? INTERESTING[random.nextInt(INTERESTING.length)]
            : random.nextInt(20) - 4;
    return kind.canonical(value);
  }

  private IrKind pickKind() {
    return f.kindOf(locals.get(random.nextInt(locals.size())));
  }

  private int pickLocal(IrKind kind) {
    int start = random.nextInt(locals.size());
    for (int i = 0; i < locals.size(); i++) {
      int local = locals.get((start + i) % locals.size());
      if (f.kindOf(local) == kind) {
        return local;
      }
    }
    return constant(kind);
  }

  private <T> T pick(T[] from) {
    return from[random.nextInt(from.length)];
  }
}

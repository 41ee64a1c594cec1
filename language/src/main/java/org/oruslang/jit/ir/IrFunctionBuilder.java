package org.oruslang.jit.ir;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.oruslang.jit.frame.ExitReason;

/**
 * Makes one function: every method that yields a value appends an instruction and gives the
 * register it defines. Registers are mutable: {@link #assign} gives a declared one a new value, and
 * the optimiser sees through the copies.
 */
public final class IrFunctionBuilder {

  private static final int NONE = IrInstruction.NONE;

  private final IrBuilder program;
  private final int id;
  private final String name;
  private final IrKind result;
  private final List<IrKind> kinds = new ArrayList<>();
  private final List<Integer> params = new ArrayList<>();
  private final List<Integer> paramSlots = new ArrayList<>();
  private final List<IrInstruction> code = new ArrayList<>();
  private final List<IrSite> sites = new ArrayList<>();
  private final BitSet placed = new BitSet();
  private int labels;

  IrFunctionBuilder(IrBuilder program, int id, String name, IrKind result) {
    this.program = program;
    this.id = id;
    this.name = name;
    this.result = result;
  }

  /** The number of this function, for {@link #call}. */
  public int id() {
    return id;
  }

  /** The kind of a register of this function. */
  public IrKind kindOf(int register) {
    return kinds.get(register);
  }

  /** A register without a value. */
  public int register(IrKind kind) {
    kinds.add(kind);
    return kinds.size() - 1;
  }

  /** The next parameter of a called function. */
  public int param(IrKind kind) {
    if (id == 0) {
      throw new IllegalStateException("the entry function takes its parameters from slots");
    }
    int register = register(kind);
    params.add(register);
    return register;
  }

  /** A register of the entry function that is loaded from a local slot on entry. */
  public int local(IrKind kind, int slot) {
    if (id != 0) {
      throw new IllegalStateException("only the entry function has slots");
    }
    int register = register(kind);
    params.add(register);
    paramSlots.add(slot);
    program.useSlot(slot);
    return register;
  }

  /**
   * A position to leave at.
   *
   * @param position the number that is reported when native code is left here
   * @param slotsAndRegisters pairs of slot and register; all registers have values there
   * @return the site, for the methods that take one
   */
  public int site(int position, int... slotsAndRegisters) {
    int count = slotsAndRegisters.length / 2;
    int[] slots = new int[count];
    int[] registers = new int[count];
    for (int i = 0; i < count; i++) {
      slots[i] = slotsAndRegisters[2 * i];
      registers[i] = slotsAndRegisters[2 * i + 1];
      if (id == 0) {
        program.useSlot(slots[i]);
      }
    }
    sites.add(new IrSite(position, id, slots, registers, null));
    return sites.size() - 1;
  }

  /** Appends an instruction made elsewhere. */
  public void add(IrInstruction instruction) {
    code.add(instruction);
  }

  /** A new label, not yet placed. */
  public int newLabel() {
    return labels++;
  }

  /** A place in the code to go back to. */
  public record Mark(int instructions, int labels) {}

  /** The present end of the code. */
  public Mark mark() {
    return new Mark(code.size(), labels);
  }

  /**
   * Takes back all instructions and labels since a mark, which nothing before it may refer to.
   * Registers and sites stay.
   */
  public void backTo(Mark mark) {
    code.subList(mark.instructions, code.size()).clear();
    placed.clear(mark.labels, labels);
    labels = mark.labels;
  }

  /** Places a label here. */
  public void label(int label) {
    placed.set(label);
    add(IrInstruction.label(label));
  }

  /** Continues at a label. */
  public void jump(int label) {
    add(IrInstruction.jump(label));
  }

  /** Compares and continues at one of two labels. */
  public void branch(Condition condition, int a, int b, int target, int otherwise) {
    add(IrInstruction.branch(condition, kindOf(a), a, b, target, otherwise));
  }

  /**
   * Tells in how many of 100 cases the condition of the branch just added holds; 0 if unknown. Code
   * for branches that go either way avoids misprediction.
   */
  public void likely(int percent) {
    int last = code.size() - 1;
    code.set(last, code.get(last).withLikelihood(percent));
  }

  /** Continues at one of two labels by a bool. */
  public void branchIf(int a, int target, int otherwise) {
    add(IrInstruction.branchIf(a, target, otherwise));
  }

  /** Returns without a value. */
  public void ret() {
    add(IrInstruction.ret(null, NONE, NONE));
  }

  /** Returns a value from a called function. */
  public void ret(int value) {
    add(IrInstruction.ret(kindOf(value), value, NONE));
  }

  /** Returns a value from the entry function: reason {@code RETURN} at a site. */
  public void ret(int value, int site) {
    add(IrInstruction.ret(kindOf(value), value, site));
  }

  /** Leaves native code. */
  public void exit(ExitReason reason, int site) {
    add(IrInstruction.exit(reason, site));
  }

  /** Leaves native code when a comparison holds. */
  public void exitIf(Condition condition, int a, int b, ExitReason reason, int site) {
    add(IrInstruction.exitIf(condition, kindOf(a), a, b, reason, site));
  }

  /** Charges fuel at a loop head. */
  public void fuel(int weight, int site) {
    add(IrInstruction.fuel(weight, site));
  }

  /** Starts a called function, after its parameters are declared. */
  public void enter(int site) {
    add(IrInstruction.enter(0, site));
  }

  /** A constant given as its cell. */
  public int constant(IrKind kind, long cell) {
    int dst = register(kind);
    add(IrInstruction.constant(kind, dst, cell));
    return dst;
  }

  /** An f64 constant. */
  public int constant(double value) {
    return constant(IrKind.F64, Double.doubleToRawLongBits(value));
  }

  /** Gives a declared register the value of another one of its kind. */
  public void assign(int dst, int value) {
    add(IrInstruction.move(kindOf(dst), dst, value));
  }

  /** {@code condition ? b : c}. */
  public int select(int condition, int b, int c) {
    int dst = register(kindOf(b));
    add(IrInstruction.select(kindOf(b), dst, condition, b, c));
    return dst;
  }

  /** An unchecked binary operation. */
  public int binary(IrOp op, int a, int b) {
    return binary(op, a, b, NONE);
  }

  /** A binary operation that leaves at the site when it cannot give the exact result. */
  public int binary(IrOp op, int a, int b, int site) {
    int dst = register(kindOf(a));
    add(IrInstruction.binary(op, kindOf(a), dst, a, b, site));
    return dst;
  }

  /** A unary operation; {@code site} may be {@link IrInstruction#NONE}. */
  public int unary(IrOp op, int a, int site) {
    int dst = register(kindOf(a));
    add(IrInstruction.unary(op, kindOf(a), dst, a, site));
    return dst;
  }

  /** A shift by a constant. */
  public int shift(IrOp op, int a, int count) {
    int dst = register(kindOf(a));
    add(IrInstruction.shift(op, kindOf(a), dst, a, count));
    return dst;
  }

  /** A comparison as a bool value. */
  public int compare(Condition condition, int a, int b) {
    int dst = register(IrKind.BOOL);
    add(IrInstruction.compare(condition, kindOf(a), dst, a, b));
    return dst;
  }

  /** A conversion; {@code site} may be {@link IrInstruction#NONE} unless the source is f64. */
  public int convert(IrKind to, int a, int site) {
    int dst = register(to);
    add(IrInstruction.convert(to, kindOf(a), dst, a, site));
    return dst;
  }

  /** The length of an array as i32 or i64. */
  public int length(IrKind kind, int array) {
    int dst = register(kind);
    add(IrInstruction.length(kind, dst, array));
    return dst;
  }

  /** Loads an array element. */
  public int arrayLoad(IrKind element, int array, int index, int site) {
    int dst = register(element);
    add(IrInstruction.arrayLoad(element, dst, array, index, site));
    return dst;
  }

  /** Stores an array element. */
  public void arrayStore(int array, int index, int value, int site) {
    add(IrInstruction.arrayStore(kindOf(value), array, index, value, site));
  }

  /** Appends to an array. */
  public void push(int array, int value, int site) {
    add(IrInstruction.push(kindOf(value), array, value, site));
  }

  /** Removes the last element of an array. */
  public int pop(IrKind element, int array, int site) {
    int dst = register(element);
    add(IrInstruction.pop(element, dst, array, site));
    return dst;
  }

  /** Leaves unless the array's storage has the given kind. */
  public void arrayCheck(IrKind element, int array, int site) {
    add(IrInstruction.arrayCheck(element, array, site));
  }

  /** Loads a field of a block. */
  public int fieldLoad(IrKind kind, int block, int offset, int memory) {
    int dst = register(kind);
    add(IrInstruction.fieldLoad(kind, dst, block, offset, memory));
    return dst;
  }

  /** Stores a field of a block. */
  public void fieldStore(int block, int value, int offset, int memory) {
    add(IrInstruction.fieldStore(kindOf(value), block, value, offset, memory));
  }

  /** Allocates a block. */
  public int allocate(int size, int tag, int site) {
    int dst = register(IrKind.PTR);
    add(IrInstruction.allocate(dst, size, tag, site));
    return dst;
  }

  /** Takes bytes of the heap; the result is 0 if there are not so many. */
  public int reserve(int size) {
    int dst = register(IrKind.PTR);
    add(IrInstruction.reserve(dst, size));
    return dst;
  }

  /** The address so many bytes, an i64, behind another one. */
  public int offset(int address, int bytes) {
    int dst = register(IrKind.PTR);
    add(IrInstruction.offset(dst, address, bytes));
    return dst;
  }

  /** Loads a byte as an i32. */
  public int byteLoad(int address, int index) {
    int dst = register(IrKind.I32);
    add(IrInstruction.byteLoad(dst, address, index));
    return dst;
  }

  /** Stores the low byte of an i32. */
  public void byteStore(int address, int index, int value) {
    add(IrInstruction.byteStore(address, index, value));
  }

  /** Loads an element of data whose address is known. */
  public int load(IrKind element, int data, int index) {
    int dst = register(element);
    add(IrInstruction.load(element, dst, data, index));
    return dst;
  }

  /** Stores an element of data whose address is known. */
  public void store(int data, int index, int value) {
    add(IrInstruction.store(kindOf(value), data, index, value));
  }

  /** Leaves at a loop head when the heap should be emptied, see {@link IrInstruction#room}. */
  public void room(boolean inner, int site) {
    add(IrInstruction.room(inner, site));
  }

  /** Calls a function that gives a value. */
  public int call(IrFunctionBuilder callee, int site, int... args) {
    int dst = register(callee.result);
    add(IrInstruction.call(callee.result, dst, callee.id, args, 0, site));
    return dst;
  }

  /** Calls a function without using a value. */
  public void callVoid(IrFunctionBuilder callee, int site, int... args) {
    add(IrInstruction.call(null, NONE, callee.id, args, 0, site));
  }

  IrFunction build() {
    return new IrFunction(
        id,
        name,
        toArray(params),
        toArray(paramSlots),
        result,
        kinds.toArray(new IrKind[0]),
        code.toArray(new IrInstruction[0]),
        sites.toArray(new IrSite[0]));
  }

  private static int[] toArray(List<Integer> list) {
    int[] array = new int[list.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = list.get(i);
    }
    return array;
  }
}

package org.oruslang.jit.ir;

import org.oruslang.jit.frame.ExitReason;
import org.oruslang.jit.frame.NativeLayout;

/**
 * One instruction over virtual registers. Immutable; made by the factory methods, which also
 * document the operations. Register operands are numbers of virtual registers of the function,
 * {@link #NONE} where there is none.
 *
 * <p>A <em>site</em> names the position to which control goes back when the instruction leaves
 * native code. An arithmetic instruction or conversion with a site is checked: it leaves instead of
 * producing a wrong result. Without a site {@code ADD}, {@code SUB}, {@code MUL} and {@code NEG}
 * wrap, integer conversions keep the low bits, f64 division follows IEEE 754, and the maker
 * guarantees that an integer divisor is neither zero nor, for a signed minimum, -1.
 *
 * @param op the operation
 * @param kind the kind of the result, or of the operands where there is no result of its own kind
 * @param from the operand kind of {@code CONVERT}, else null
 * @param condition the condition of {@code BRANCH}, {@code COMPARE}, {@code EXIT_IF}, else null
 * @param reason the reason of {@code EXIT} and {@code EXIT_IF}, else null
 * @param dst the register defined, or {@link #NONE}
 * @param a the first operand
 * @param b the second operand
 * @param c the third operand
 * @param imm constant cell, shift count, fuel weight, function number, likelihood of a branch, 1
 *     for the {@code ROOM} of an inner loop, or what {@link #offset} and {@link #memory} tell
 * @param args the arguments of {@code CALL}, else empty
 * @param site the index of the site in the function's sites, or {@link #NONE}
 * @param target the label defined or jumped to, or {@link #NONE}
 * @param otherwise the label taken when a branch condition is false, or {@link #NONE}
 */
public record IrInstruction(
    IrOp op,
    IrKind kind,
    IrKind from,
    Condition condition,
    ExitReason reason,
    int dst,
    int a,
    int b,
    int c,
    long imm,
    int[] args,
    int site,
    int target,
    int otherwise) {

  /** No register, site or label. */
  public static final int NONE = -1;

  /** The number of memory for fields that do not change while native code runs. */
  public static final int CONSTANT_FIELD = 0;

  private static final int[] NO_ARGS = {};

  private static IrInstruction make(IrOp op, IrKind kind, int dst, int a, int b, int c, int site) {
    return new IrInstruction(
        op, kind, null, null, null, dst, a, b, c, 0, NO_ARGS, site, NONE, NONE);
  }

  /** An instruction without operands. */
  private static IrInstruction effect(IrOp op, long imm, int site) {
    return new IrInstruction(
        op, null, null, null, null, NONE, NONE, NONE, NONE, imm, NO_ARGS, site, NONE, NONE);
  }

  /** Marks a position that branches can name. */
  public static IrInstruction label(int label) {
    return new IrInstruction(
        IrOp.LABEL, null, null, null, null, NONE, NONE, NONE, NONE, 0, NO_ARGS, NONE, label, NONE);
  }

  /** Continues at a label. */
  public static IrInstruction jump(int label) {
    return new IrInstruction(
        IrOp.JUMP, null, null, null, null, NONE, NONE, NONE, NONE, 0, NO_ARGS, NONE, label, NONE);
  }

  /** Compares two registers of one kind and continues at one of two labels. */
  public static IrInstruction branch(
      Condition condition, IrKind kind, int a, int b, int target, int otherwise) {
    return new IrInstruction(
        IrOp.BRANCH,
        kind,
        null,
        condition,
        null,
        NONE,
        a,
        b,
        NONE,
        0,
        NO_ARGS,
        NONE,
        target,
        otherwise);
  }

  /**
   * This branch with a hint: in how many of 100 cases the condition holds, 1 to 100; 0 if unknown.
   */
  public IrInstruction withLikelihood(int percent) {
    return new IrInstruction(
        op, kind, from, condition, reason, dst, a, b, c, percent, args, site, target, otherwise);
  }

  /** Continues at one of two labels by a bool register. */
  public static IrInstruction branchIf(int a, int target, int otherwise) {
    return new IrInstruction(
        IrOp.BRANCH_IF,
        IrKind.BOOL,
        null,
        null,
        null,
        NONE,
        a,
        NONE,
        NONE,
        0,
        NO_ARGS,
        NONE,
        target,
        otherwise);
  }

  /**
   * Returns from the function; {@code a} is the result or {@link #NONE}. In the entry function a
   * result is stored in the return cell and the status is {@code RETURN} with the given site, whose
   * locals are written back; without a result the entry function just returns and the status is
   * unspecified, which is the contract of the return stub.
   */
  public static IrInstruction ret(IrKind kind, int a, int site) {
    return make(IrOp.RETURN, kind, NONE, a, NONE, NONE, site);
  }

  /** Leaves native code with a reason. */
  public static IrInstruction exit(ExitReason reason, int site) {
    return new IrInstruction(
        IrOp.EXIT, null, null, null, reason, NONE, NONE, NONE, NONE, 0, NO_ARGS, site, NONE, NONE);
  }

  /** Leaves native code when the condition holds. */
  public static IrInstruction exitIf(
      Condition condition, IrKind kind, int a, int b, ExitReason reason, int site) {
    return new IrInstruction(
        IrOp.EXIT_IF,
        kind,
        null,
        condition,
        reason,
        NONE,
        a,
        b,
        NONE,
        0,
        NO_ARGS,
        site,
        NONE,
        NONE);
  }

  /**
   * Takes {@code weight} from the fuel. When it becomes negative the entry function leaves with
   * {@code FUEL}; a called function asks the poll callback, which refills the fuel, and leaves with
   * {@code POLL} when the callback says so, or with {@code FUEL} when there is none. Belongs at
   * loop heads, where the position is "about to test the condition".
   */
  public static IrInstruction fuel(int weight, int site) {
    return effect(IrOp.FUEL, weight, site);
  }

  /**
   * The first instruction of every called function but routines, see {@link IrFunction#isRoutine}:
   * leaves with {@code STACK} when the recursion budget or the native stack is used up, and with
   * {@code POLL} when the poll flag is set and the poll callback is missing or says so.
   *
   * @param inlineDepth how many more calls the function makes inline: they need budget too
   */
  public static IrInstruction enter(int inlineDepth, int site) {
    return effect(IrOp.ENTER, (long) inlineDepth << 32, site);
  }

  /** A constant, given as the cell of its kind. */
  public static IrInstruction constant(IrKind kind, int dst, long cell) {
    return new IrInstruction(
        IrOp.CONST,
        kind,
        null,
        null,
        null,
        dst,
        NONE,
        NONE,
        NONE,
        kind.canonical(cell),
        NO_ARGS,
        NONE,
        NONE,
        NONE);
  }

  /** Copies a register. */
  public static IrInstruction move(IrKind kind, int dst, int a) {
    return make(IrOp.MOVE, kind, dst, a, NONE, NONE, NONE);
  }

  /** {@code dst = a ? b : c}; {@code a} is bool, both others are evaluated already. */
  public static IrInstruction select(IrKind kind, int dst, int a, int b, int c) {
    return make(IrOp.SELECT, kind, dst, a, b, c, NONE);
  }

  /**
   * {@code ADD SUB MUL DIV MOD AND OR XOR MULHI}. Integer division truncates, the remainder has the
   * sign of the dividend, f64 {@code MOD} is C's {@code fmod}. Checked: {@code OVERFLOW} when the
   * result of add, sub, mul does not fit or the minimum is divided by -1, {@code DIV_ZERO} for a
   * zero divisor (f64 included). {@code AND OR XOR} take integers and bool. {@code MULHI} is the
   * high half of the double-width product.
   */
  public static IrInstruction binary(IrOp op, IrKind kind, int dst, int a, int b, int site) {
    return make(op, kind, dst, a, b, NONE, site);
  }

  /**
   * {@code NEG} of a number or {@code NOT} of a bool; checked {@code NEG} leaves on the minimum.
   */
  public static IrInstruction unary(IrOp op, IrKind kind, int dst, int a, int site) {
    return make(op, kind, dst, a, NONE, NONE, site);
  }

  /**
   * {@code SHL} or {@code SHR} by a constant below the width; {@code SHR} is arithmetic if signed.
   */
  public static IrInstruction shift(IrOp op, IrKind kind, int dst, int a, int count) {
    return new IrInstruction(
        op, kind, null, null, null, dst, a, NONE, NONE, count, NO_ARGS, NONE, NONE, NONE);
  }

  /** {@code dst:bool = a condition b}. */
  public static IrInstruction compare(Condition condition, IrKind kind, int dst, int a, int b) {
    return new IrInstruction(
        IrOp.COMPARE, kind, null, condition, null, dst, a, b, NONE, 0, NO_ARGS, NONE, NONE, NONE);
  }

  /**
   * Converts. To bool: not equal zero (NaN is true). From bool: 0 or 1. Between integers: checked
   * leaves with {@code CONVERT} unless the value is representable, unchecked keeps the low bits
   * (sign- or zero-extended by the source kind). To f64: nearest, ties to even. From f64 (always
   * checked): truncates toward zero; leaves for NaN, when the truncated value does not fit, when an
   * unsigned target would need a value below zero (so -0.5 leaves, -0.0 does not), and for -2^63 to
   * i64.
   */
  public static IrInstruction convert(IrKind to, IrKind from, int dst, int a, int site) {
    return new IrInstruction(
        IrOp.CONVERT, to, from, null, null, dst, a, NONE, NONE, 0, NO_ARGS, site, NONE, NONE);
  }

  /** The length of the array whose header address is {@code a}, as i32 or i64. */
  public static IrInstruction length(IrKind kind, int dst, int a) {
    return make(IrOp.LEN, kind, dst, a, NONE, NONE, NONE);
  }

  /** Loads element {@code b} (any integer kind) of array {@code a}; leaves with {@code BOUNDS}. */
  public static IrInstruction arrayLoad(IrKind element, int dst, int a, int b, int site) {
    return make(IrOp.ALOAD, element, dst, a, b, NONE, site);
  }

  /** Stores {@code c} into element {@code b} of array {@code a}; leaves with {@code BOUNDS}. */
  public static IrInstruction arrayStore(IrKind element, int a, int b, int c, int site) {
    return make(IrOp.ASTORE, element, NONE, a, b, c, site);
  }

  /**
   * Appends {@code b} to array {@code a}; leaves with {@code GROW} when the capacity is used up.
   */
  public static IrInstruction push(IrKind element, int a, int b, int site) {
    return make(IrOp.PUSH, element, NONE, a, b, NONE, site);
  }

  /** Removes and gives the last element of array {@code a}; leaves with {@code BOUNDS} if empty. */
  public static IrInstruction pop(IrKind element, int dst, int a, int site) {
    return make(IrOp.POP, element, dst, a, NONE, NONE, site);
  }

  /** Leaves with {@code KIND} unless the header's kind tag is that of {@code element}. */
  public static IrInstruction arrayCheck(IrKind element, int a, int site) {
    return make(IrOp.ACHECK, element, NONE, a, NONE, NONE, site);
  }

  /** The address of the element data of array {@code a}. */
  public static IrInstruction data(int dst, int a) {
    return make(IrOp.DATA, IrKind.PTR, dst, a, NONE, NONE, NONE);
  }

  /**
   * Leaves with {@code BOUNDS} unless 0 <= {@code a} < {@code b}; {@code kind} is that of the index
   * {@code a}, {@code b} is an i64 length.
   */
  public static IrInstruction bounds(IrKind kind, int a, int b, int site) {
    return make(IrOp.BOUNDS, kind, NONE, a, b, NONE, site);
  }

  /** Loads element {@code b} of the data at address {@code a}; the index is known to be inside. */
  public static IrInstruction load(IrKind element, int dst, int a, int b) {
    return make(IrOp.LOAD, element, dst, a, b, NONE, NONE);
  }

  /** Stores {@code c} as element {@code b} of the data at address {@code a}. */
  public static IrInstruction store(IrKind element, int a, int b, int c) {
    return make(IrOp.STORE, element, NONE, a, b, c, NONE);
  }

  /**
   * Loads the field at a byte offset of the block at address {@code a}.
   *
   * @param memory which fields this one may be the same as: those with the same number. {@link
   *     #CONSTANT_FIELD} if it is stored only once, before anything loads it
   */
  public static IrInstruction fieldLoad(IrKind kind, int dst, int a, int offset, int memory) {
    return withField(IrOp.FLOAD, kind, dst, a, NONE, offset, memory);
  }

  /** Stores {@code b} in the field at a byte offset of the block at address {@code a}. */
  public static IrInstruction fieldStore(IrKind kind, int a, int b, int offset, int memory) {
    return withField(IrOp.FSTORE, kind, NONE, a, b, offset, memory);
  }

  private static IrInstruction withField(
      IrOp op, IrKind kind, int dst, int a, int b, int offset, int memory) {
    long imm = offset | (long) memory << 32;
    return new IrInstruction(
        op, kind, null, null, null, dst, a, b, NONE, imm, NO_ARGS, NONE, NONE, NONE);
  }

  /**
   * Allocates a block of {@code size} bytes, a multiple of 8 below 4096, in the heap of native code
   * and stores {@code tag} as its first 64 bits; the rest is undefined. Leaves with {@code GROW}
   * when the heap is full.
   */
  public static IrInstruction allocate(int dst, int size, int tag, int site) {
    long imm = size | (long) tag << 32;
    return new IrInstruction(
        IrOp.NEW,
        IrKind.PTR,
        null,
        null,
        null,
        dst,
        NONE,
        NONE,
        NONE,
        imm,
        NO_ARGS,
        site,
        NONE,
        NONE);
  }

  /**
   * Takes {@code a} bytes, an i64 that is a multiple of 8 and not negative, of the heap of native
   * code: their address, or 0 if there are not so many; then the heap counts as full. What is in
   * the bytes is undefined.
   */
  public static IrInstruction reserve(int dst, int a) {
    return make(IrOp.RESERVE, IrKind.PTR, dst, a, NONE, NONE, NONE);
  }

  /** The address {@code b}, an i64, bytes behind address {@code a}. */
  public static IrInstruction offset(int dst, int a, int b) {
    return make(IrOp.OFFSET, IrKind.PTR, dst, a, b, NONE, NONE);
  }

  /**
   * Loads the byte {@code b}, an i64, bytes behind address {@code a}, as an i32 from 0 to 255. What
   * it loads does not change any more.
   */
  public static IrInstruction byteLoad(int dst, int a, int b) {
    return make(IrOp.BYTE_LOAD, IrKind.I32, dst, a, b, NONE, NONE);
  }

  /** Stores the low 8 bits of {@code c}, an i32, {@code b}, an i64, bytes behind address a. */
  public static IrInstruction byteStore(int a, int b, int c) {
    return make(IrOp.BYTE_STORE, null, NONE, a, b, c, NONE);
  }

  /**
   * Leaves with {@code FUEL} when so much of the heap is used that it should be emptied. Belongs at
   * loop heads, like {@code FUEL}.
   *
   * @param inner whether there is a loop around this one whose head will be asked, too
   */
  public static IrInstruction room(boolean inner, int site) {
    return effect(IrOp.ROOM, inner ? 1 : 0, site);
  }

  /** The cell with the address above which {@code ROOM} leaves. */
  public int roomLimit() {
    return imm == 0 ? NativeLayout.HEAP_SOFT_LIMIT : NativeLayout.HEAP_INNER_LIMIT;
  }

  /**
   * Calls a function of the program. {@code dst} and {@code kind} may be {@link #NONE} and null. An
   * exit inside the callee leaves native code as a whole; {@code site} describes this frame then.
   *
   * @param inlineDepth how many inlined calls lead here: they count for the recursion budget
   */
  public static IrInstruction call(
      IrKind kind, int dst, int function, int[] args, int inlineDepth, int site) {
    long imm = function | (long) inlineDepth << 32;
    return new IrInstruction(
        IrOp.CALL,
        kind,
        null,
        null,
        null,
        dst,
        NONE,
        NONE,
        NONE,
        imm,
        args.clone(),
        site,
        NONE,
        NONE);
  }

  /** Charges fuel that is in a register; made by the code generator. */
  public static IrInstruction fuelIn(int register, long weight, int site) {
    return new IrInstruction(
        IrOp.FUEL, null, null, null, null, register, register, NONE, NONE, weight, NO_ARGS, site,
        NONE, NONE);
  }

  /** Loads the fuel cell; made by the code generator. */
  public static IrInstruction fuelLoad(int dst) {
    return make(IrOp.FUEL_LOAD, IrKind.I64, dst, NONE, NONE, NONE, NONE);
  }

  /** Stores the fuel cell; made by the code generator. */
  public static IrInstruction fuelStore(int a) {
    return make(IrOp.FUEL_STORE, IrKind.I64, NONE, a, NONE, NONE, NONE);
  }

  /** An instruction that no back end knows. */
  public static IrInstruction reserved() {
    return make(IrOp.RESERVED, null, NONE, NONE, NONE, NONE, NONE);
  }

  /** Whether the instruction can leave native code. */
  public boolean hasSite() {
    return site != NONE;
  }

  /** The number of register operands. */
  public int operandCount() {
    if (op == IrOp.CALL) {
      return args.length;
    }
    return c != NONE ? 3 : b != NONE ? 2 : a != NONE ? 1 : 0;
  }

  /** The register operand at {@code index}. */
  public int operand(int index) {
    if (op == IrOp.CALL) {
      return args[index];
    }
    return index == 0 ? a : index == 1 ? b : c;
  }

  /** The byte offset of {@code FLOAD} and {@code FSTORE}, or the size of {@code NEW}. */
  public int offset() {
    return (int) imm;
  }

  /** The number of memory of {@code FLOAD} and {@code FSTORE}, or the tag of {@code NEW}. */
  public int memory() {
    return (int) (imm >> 32);
  }

  /** The function called. */
  public int callee() {
    return (int) imm;
  }

  /** The inline depth of {@code CALL} and {@code ENTER}. */
  public int inlineDepth() {
    return (int) (imm >> 32);
  }

  /** This instruction with other register operands, as many as it has. */
  public IrInstruction withOperands(int[] operands) {
    boolean call = op == IrOp.CALL;
    int n = operands.length;
    return new IrInstruction(
        op,
        kind,
        from,
        condition,
        reason,
        dst,
        call || n < 1 ? a : operands[0],
        call || n < 2 ? b : operands[1],
        call || n < 3 ? c : operands[2],
        imm,
        call ? operands : args,
        site,
        target,
        otherwise);
  }

  /** This instruction with other labels. */
  public IrInstruction withTargets(int newTarget, int newOtherwise) {
    return new IrInstruction(
        op, kind, from, condition, reason, dst, a, b, c, imm, args, site, newTarget, newOtherwise);
  }

  /** This instruction with another site. */
  public IrInstruction withSite(int newSite) {
    return new IrInstruction(
        op, kind, from, condition, reason, dst, a, b, c, imm, args, newSite, target, otherwise);
  }

  @Override
  public String toString() {
    return IrPrinter.print(this);
  }
}

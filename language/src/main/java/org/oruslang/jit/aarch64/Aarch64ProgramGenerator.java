package org.oruslang.jit.aarch64;

import static org.oruslang.jit.aarch64.Aarch64Registers.FP;
import static org.oruslang.jit.aarch64.Aarch64Registers.LR;
import static org.oruslang.jit.aarch64.Aarch64Registers.SP;
import static org.oruslang.jit.aarch64.Aarch64Registers.X0;
import static org.oruslang.jit.aarch64.Aarch64Registers.X16;
import static org.oruslang.jit.aarch64.Aarch64Registers.X17;
import static org.oruslang.jit.aarch64.Aarch64Registers.X19;
import static org.oruslang.jit.aarch64.Aarch64Registers.ZR;

import java.util.Map;
import org.oruslang.jit.aarch64.Aarch64Assembler.Access;
import org.oruslang.jit.aarch64.Aarch64Assembler.Arithmetic;
import org.oruslang.jit.asm.Label;
import org.oruslang.jit.codegen.Frame;
import org.oruslang.jit.codegen.ProgramGenerator;
import org.oruslang.jit.frame.NativeLayout;
import org.oruslang.jit.ir.OrusJitIRProgram;
import org.oruslang.jit.regalloc.Allocation;

/**
 * Generates one program for AArch64: prologues, epilogues and the common ends of exits.
 *
 * <p>The entry function keeps what its C caller wants preserved in an area above its frame: frame
 * pointer and link register first, then x19, then the other callee-saved registers in use.
 */
final class Aarch64ProgramGenerator extends ProgramGenerator {

  private static final int LINK_AREA = 16;

  private final Aarch64Assembler asm = new Aarch64Assembler();
  private final Label remainder = new Label();
  private int[] savedGeneral = {};
  private int[] savedFloating = {};
  private int saveArea;
  private int entryFrameSize;
  private boolean usesBlock;

  Aarch64ProgramGenerator(OrusJitIRProgram program, Aarch64Machine machine) {
    super(program, machine);
  }

  @Override
  protected Aarch64Assembler assembler() {
    return asm;
  }

  @Override
  protected int linkArea() {
    return LINK_AREA;
  }

  @Override
  protected int pushedByCall() {
    return 0;
  }

  @Override
  protected int frameAlignment() {
    return 16;
  }

  @Override
  protected int returnAddressOffset(Frame frame) {
    return frame.linkOffset() + 8;
  }

  /** The routine that computes the remainder of v0 by v1. */
  Label remainderLabel() {
    return remainder;
  }

  @Override
  protected void entryFunction(Allocation allocation, Frame frame) {
    usesBlock = entryUsesBlock();
    entryFrameSize = usesBlock ? frame.size() : 0;
    asm.bind(functionLabel(0));
    if (usesBlock) {
      prologue();
    }
    if (program.needsUnwindBuffer()) {
      asm.movSp(X16, SP);
      storeCell(X16, NativeLayout.ENTRY_SP);
    }
    if (allocation.function().hasCalls()) {
      computeStackLimit();
    }
    Aarch64FunctionEmitter emitter = new Aarch64FunctionEmitter(this, allocation, frame);
    emitter.emitLocals();
    emitter.emitBody();
    if (usesBlock) {
      asm.bind(exitLabel());
      storeCell(X0, NativeLayout.STATUS);
      emitEpilogue();
    }
    if (program.needsUnwindBuffer()) {
      nestedExit();
      pollRoutine();
    }
    if (Aarch64Remainder.isUsed(program)) {
      asm.bind(remainder);
      new Aarch64Remainder(asm).emit();
    }
  }

  private void storeCell(int register, int cell) {
    asm.access(Access.STORE_X, register, X19, NativeLayout.offset(cell));
  }

  private void loadCell(int register, int cell) {
    asm.access(Access.LOAD_X, register, X19, NativeLayout.offset(cell));
  }

  private void prologue() {
    savedGeneral = Frame.members(usedCalleeSavedGeneral() | 1L << X19);
    savedFloating = Frame.members(usedCalleeSavedFloating());
    int registers = 2 + savedGeneral.length + savedFloating.length;
    saveArea = (8 * registers + 15) / 16 * 16;
    asm.stpPre(FP, LR, SP, -saveArea);
    asm.movSp(FP, SP);
    int offset = 16;
    for (int register : savedGeneral) {
      asm.access(Access.STORE_X, register, SP, offset);
      offset += 8;
    }
    for (int register : savedFloating) {
      asm.access(Access.STORE_D, register, SP, offset);
      offset += 8;
    }
    asm.mov(true, X19, X0);
    if (entryFrameSize > 0) {
      adjustStack(Arithmetic.SUB, entryFrameSize);
    }
  }

  private void adjustStack(Arithmetic op, int bytes) {
    if (Aarch64Immediates.isArithmetic(bytes)) {
      asm.arithmeticImm(op, true, SP, SP, bytes);
    } else {
      asm.movConstant(X17, bytes);
      asm.arithmeticSp(op, SP, SP, X17);
    }
  }

  /** Restores what the prologue of the entry function saved, and returns. */
  void emitEpilogue() {
    if (usesBlock) {
      if (entryFrameSize > 0) {
        adjustStack(Arithmetic.ADD, entryFrameSize);
      }
      int offset = 16;
      for (int register : savedGeneral) {
        asm.access(Access.LOAD_X, register, SP, offset);
        offset += 8;
      }
      for (int register : savedFloating) {
        asm.access(Access.LOAD_D, register, SP, offset);
        offset += 8;
      }
      asm.ldpPost(FP, LR, SP, saveArea);
    }
    asm.ret();
  }

  /** The highest of: native stack bound, recursion budget, capacity of the unwind buffer. */
  private void computeStackLimit() {
    loadCell(X17, NativeLayout.STACK_LOW);
    loadCell(X16, NativeLayout.DEPTH);
    asm.movConstant(X0, nestedFrameBytes());
    asm.mul(true, X16, X16, X0);
    asm.movSp(X0, SP);
    asm.arithmetic(Arithmetic.SUB, true, X16, X0, X16);
    maximum();
    loadCell(X16, NativeLayout.UNWIND_CAPACITY);
    asm.arithmetic(Arithmetic.SUB, true, X16, X0, X16);
    maximum();
    storeCell(X17, NativeLayout.ENTRY_LIMIT);
    storeCell(X17, NativeLayout.STACK_LIMIT);
    // A request that comes before the barrier is seen by the test behind it, one that comes later
    // overwrites the limit.
    asm.dmbIsh();
    Label quiet = new Label();
    loadCell(X16, NativeLayout.POLL);
    asm.cbz(true, X16, quiet);
    asm.movConstant(X16, -1);
    storeCell(X16, NativeLayout.STACK_LIMIT);
    asm.bind(quiet);
  }

  private void maximum() {
    asm.arithmetic(Arithmetic.SUBS, true, ZR, X17, X16);
    asm.csel(Aarch64Condition.GE, true, X17, X17, X16);
  }

  @Override
  protected void nestedFunction(Allocation allocation, Frame frame) {
    asm.align(16);
    asm.bind(functionLabel(allocation.function().id()));
    adjustStack(Arithmetic.SUB, frame.size());
    link(Access.STORE_X, frame);
    for (int i = 0; i < frame.savedGeneral().length; i++) {
      asm.access(Access.STORE_X, frame.savedGeneral()[i], SP, frame.savedGeneralOffset(i));
    }
    for (int i = 0; i < frame.savedFloating().length; i++) {
      asm.access(Access.STORE_D, frame.savedFloating()[i], SP, frame.savedFloatingOffset(i));
    }
    Aarch64FunctionEmitter emitter = new Aarch64FunctionEmitter(this, allocation, frame);
    emitter.emitParameters();
    emitter.emitBody();
  }

  private void link(Access access, Frame frame) {
    asm.access(access, FP, SP, frame.linkOffset());
    asm.access(access, LR, SP, frame.linkOffset() + 8);
  }

  /** Returns from a called function. */
  void emitReturn(Frame frame) {
    for (int i = 0; i < frame.savedGeneral().length; i++) {
      asm.access(Access.LOAD_X, frame.savedGeneral()[i], SP, frame.savedGeneralOffset(i));
    }
    for (int i = 0; i < frame.savedFloating().length; i++) {
      asm.access(Access.LOAD_D, frame.savedFloating()[i], SP, frame.savedFloatingOffset(i));
    }
    link(Access.LOAD_X, frame);
    adjustStack(Arithmetic.ADD, frame.size());
    asm.ret();
  }

  /**
   * Leaves from inside a called function with the status in x0: saves all registers and the stack
   * of native code to the unwind buffer, drops the frames, and returns to Java.
   */
  private void nestedExit() {
    asm.bind(nestedExitLabel());
    storeCell(X0, NativeLayout.STATUS);
    loadCell(X17, NativeLayout.UNWIND_BASE);
    for (int register = 0; register < X16; register += 2) {
      asm.stp(register, register + 1, X17, unwindOffset(NativeLayout.UNWIND_GENERAL + register));
    }
    for (int register = X19; register < FP; register++) {
      int offset = unwindOffset(NativeLayout.UNWIND_GENERAL + register);
      asm.access(Access.STORE_X, register, X17, offset);
    }
    for (int register = 0; register < 32; register += 2) {
      int offset = unwindOffset(NativeLayout.UNWIND_FLOAT + register);
      asm.stpDouble(register, register + 1, X17, offset);
    }
    asm.movSp(X16, SP);
    storeCell(X16, NativeLayout.UNWIND_SP);
    adjustBase();
    // The frame of the entry function, with its spill slots, lies above its stack pointer.
    loadCell(1, NativeLayout.ENTRY_SP);
    asm.movConstant(2, entryFrameSize);
    asm.arithmetic(Arithmetic.ADD, true, 2, 2, 1);
    Label copy = new Label();
    Label done = new Label();
    asm.bind(copy);
    asm.arithmetic(Arithmetic.SUBS, true, ZR, X16, 2);
    asm.b(Aarch64Condition.HS, done);
    // Frames are multiples of 16 bytes.
    asm.ldpPost(3, 4, X16, 16);
    asm.stp(3, 4, X17, 0);
    asm.arithmeticImm(Arithmetic.ADD, true, X17, X17, 16);
    asm.b(copy);
    asm.bind(done);
    asm.movSp(SP, 1);
    emitEpilogue();
  }

  private static int unwindOffset(int cell) {
    return NativeLayout.offset(cell);
  }

  private void adjustBase() {
    int offset = NativeLayout.offset(NativeLayout.UNWIND_STACK);
    asm.arithmeticImm(Arithmetic.ADD, true, X17, X17, offset);
  }

  /** Calls the poll callback, keeping all registers but x0 and the scratch registers. */
  private void pollRoutine() {
    int generalSpace = 8 * 16;
    int space = generalSpace + 8 * 32;
    asm.bind(pollLabel());
    asm.stpPre(FP, LR, SP, -16);
    asm.arithmeticImm(Arithmetic.SUB, true, SP, SP, space);
    for (int register = 0; register < X16; register += 2) {
      asm.stp(register, register + 1, SP, 8 * register);
    }
    for (int register = 0; register < 32; register += 2) {
      asm.stpDouble(register, register + 1, SP, generalSpace + 8 * register);
    }
    loadCell(X16, NativeLayout.POLL_CALLBACK);
    asm.mov(true, X0, X19);
    asm.blr(X16);
    asm.ldp(X17, 1, SP, 0);
    for (int register = 2; register < X16; register += 2) {
      asm.ldp(register, register + 1, SP, 8 * register);
    }
    for (int register = 0; register < 32; register += 2) {
      asm.ldpDouble(register, register + 1, SP, generalSpace + 8 * register);
    }
    asm.arithmeticImm(Arithmetic.ADD, true, SP, SP, space);
    asm.ldpPost(FP, LR, SP, 16);
    asm.ret();
  }

  @Override
  protected void constants() {
    if (pool.entries().isEmpty()) {
      return;
    }
    asm.align(8);
    for (Map.Entry<Long, Label> entry : pool.entries().entrySet()) {
      asm.bind(entry.getValue());
      asm.data64(entry.getKey());
    }
  }
}

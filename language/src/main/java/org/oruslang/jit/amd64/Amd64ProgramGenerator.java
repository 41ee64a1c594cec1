package org.oruslang.jit.amd64;

import static org.oruslang.jit.amd64.Amd64Registers.R10;
import static org.oruslang.jit.amd64.Amd64Registers.R11;
import static org.oruslang.jit.amd64.Amd64Registers.R8;
import static org.oruslang.jit.amd64.Amd64Registers.R9;
import static org.oruslang.jit.amd64.Amd64Registers.RAX;
import static org.oruslang.jit.amd64.Amd64Registers.RBP;
import static org.oruslang.jit.amd64.Amd64Registers.RBX;
import static org.oruslang.jit.amd64.Amd64Registers.RCX;
import static org.oruslang.jit.amd64.Amd64Registers.RDI;
import static org.oruslang.jit.amd64.Amd64Registers.RDX;
import static org.oruslang.jit.amd64.Amd64Registers.RSI;
import static org.oruslang.jit.amd64.Amd64Registers.RSP;

import java.util.Map;
import org.oruslang.jit.amd64.Amd64Assembler.Alu;
import org.oruslang.jit.amd64.Amd64Assembler.Shift;
import org.oruslang.jit.asm.Label;
import org.oruslang.jit.codegen.Frame;
import org.oruslang.jit.codegen.ProgramGenerator;
import org.oruslang.jit.frame.NativeLayout;
import org.oruslang.jit.ir.OrusJitIRProgram;
import org.oruslang.jit.regalloc.Allocation;

/** Generates one program for x86-64: prologues, epilogues and the common ends of exits. */
final class Amd64ProgramGenerator extends ProgramGenerator {

  /** What a C function may destroy, except rax and the scratch registers. */
  private static final int[] CALLER_SAVED = {RCX, RSI, RDI, R8, R9, R10, R11};

  private final Amd64Assembler asm = new Amd64Assembler();
  private int[] pushed = {};
  private int entryFrameSize;

  Amd64ProgramGenerator(OrusJitIRProgram program, Amd64Machine machine) {
    super(program, machine);
  }

  @Override
  protected Amd64Assembler assembler() {
    return asm;
  }

  @Override
  protected int linkArea() {
    return 0;
  }

  @Override
  protected int pushedByCall() {
    return 8;
  }

  @Override
  protected int frameAlignment() {
    // Nothing in native code needs an aligned stack; the poll routine aligns it for C.
    return 8;
  }

  @Override
  protected int returnAddressOffset(Frame frame) {
    return frame.size();
  }

  @Override
  protected void entryFunction(Allocation allocation, Frame frame) {
    boolean usesBlock = entryUsesBlock();
    entryFrameSize = frame.size();
    if (usesBlock) {
      pushed = Frame.members(usedCalleeSavedGeneral() | 1L << RBX);
    }
    asm.bind(functionLabel(0));
    for (int register : pushed) {
      asm.push(register);
    }
    if (usesBlock) {
      asm.mov(true, RBX, RDI);
    }
    if (entryFrameSize > 0) {
      asm.aluImm(Alu.SUB, true, RSP, entryFrameSize);
    }
    if (program.needsUnwindBuffer()) {
      asm.store(true, Amd64Operands.cell(NativeLayout.ENTRY_SP), RSP);
    }
    if (allocation.function().hasCalls()) {
      computeStackLimit();
    }
    Amd64FunctionEmitter emitter = new Amd64FunctionEmitter(this, allocation, frame);
    emitter.emitLocals();
    emitter.emitBody();
    if (usesBlock) {
      asm.bind(exitLabel());
      asm.store(true, Amd64Operands.cell(NativeLayout.STATUS), RAX);
      emitEpilogue();
    }
    if (program.needsUnwindBuffer()) {
      nestedExit();
      pollRoutine();
    }
  }

  /** Restores what the prologue of the entry function saved, and returns. */
  void emitEpilogue() {
    if (entryFrameSize > 0) {
      asm.aluImm(Alu.ADD, true, RSP, entryFrameSize);
    }
    for (int i = pushed.length - 1; i >= 0; i--) {
      asm.pop(pushed[i]);
    }
    asm.ret();
  }

  /** The highest of: native stack bound, recursion budget, capacity of the unwind buffer. */
  private void computeStackLimit() {
    asm.load(true, RDX, Amd64Operands.cell(NativeLayout.STACK_LOW));
    asm.load(true, RAX, Amd64Operands.cell(NativeLayout.DEPTH));
    asm.imul(true, RAX, RAX, -nestedFrameBytes());
    asm.alu(Alu.ADD, true, RAX, RSP);
    asm.alu(Alu.CMP, true, RDX, RAX);
    asm.cmov(Amd64Condition.L, true, RDX, RAX);
    asm.mov(true, RAX, RSP);
    asm.alu(Alu.SUB, true, RAX, Amd64Operands.cell(NativeLayout.UNWIND_CAPACITY));
    asm.alu(Alu.CMP, true, RDX, RAX);
    asm.cmov(Amd64Condition.L, true, RDX, RAX);
    asm.store(true, Amd64Operands.cell(NativeLayout.ENTRY_LIMIT), RDX);
    // The exchange is a barrier: a request that comes before it is seen by the test behind it, one
    // that comes later overwrites the limit.
    asm.xchgq(Amd64Operands.cell(NativeLayout.STACK_LIMIT), RDX);
    Label quiet = new Label();
    asm.aluImm(Alu.CMP, true, Amd64Operands.cell(NativeLayout.POLL), 0);
    asm.jcc(Amd64Condition.E, quiet);
    asm.storeImm(true, Amd64Operands.cell(NativeLayout.STACK_LIMIT), -1);
    asm.bind(quiet);
  }

  @Override
  protected void nestedFunction(Allocation allocation, Frame frame) {
    asm.align(16);
    asm.bind(functionLabel(allocation.function().id()));
    if (frame.size() > 0) {
      asm.aluImm(Alu.SUB, true, RSP, frame.size());
    }
    for (int i = 0; i < frame.savedGeneral().length; i++) {
      asm.store(true, at(frame.savedGeneralOffset(i)), frame.savedGeneral()[i]);
    }
    for (int i = 0; i < frame.savedFloating().length; i++) {
      asm.movsd(at(frame.savedFloatingOffset(i)), frame.savedFloating()[i]);
    }
    Amd64FunctionEmitter emitter = new Amd64FunctionEmitter(this, allocation, frame);
    emitter.emitParameters();
    emitter.emitBody();
  }

  private static Amd64Address at(int offset) {
    return Amd64Address.at(RSP, offset);
  }

  /** Returns from a called function. */
  void emitReturn(Frame frame) {
    for (int i = 0; i < frame.savedGeneral().length; i++) {
      asm.load(true, frame.savedGeneral()[i], at(frame.savedGeneralOffset(i)));
    }
    for (int i = 0; i < frame.savedFloating().length; i++) {
      asm.movsd(frame.savedFloating()[i], at(frame.savedFloatingOffset(i)));
    }
    if (frame.size() > 0) {
      asm.aluImm(Alu.ADD, true, RSP, frame.size());
    }
    asm.ret();
  }

  /**
   * Leaves from inside a called function with the status in rax: saves all registers and the stack
   * of native code to the unwind buffer, drops the frames, and returns to Java.
   */
  private void nestedExit() {
    asm.bind(nestedExitLabel());
    asm.store(true, Amd64Operands.cell(NativeLayout.STATUS), RAX);
    asm.load(true, RAX, Amd64Operands.cell(NativeLayout.UNWIND_BASE));
    for (int register = RCX; register < 16; register++) {
      asm.store(true, unwindCell(NativeLayout.UNWIND_GENERAL + register), register);
    }
    for (int register = 0; register < 16; register++) {
      asm.movsd(unwindCell(NativeLayout.UNWIND_FLOAT + register), register);
    }
    asm.store(true, Amd64Operands.cell(NativeLayout.UNWIND_SP), RSP);
    asm.lea(true, RDI, unwindCell(NativeLayout.UNWIND_STACK));
    asm.mov(true, RSI, RSP);
    asm.load(true, RDX, Amd64Operands.cell(NativeLayout.ENTRY_SP));
    // The frame of the entry function, with its spill slots, lies above its stack pointer.
    asm.lea(true, RCX, Amd64Address.at(RDX, entryFrameSize));
    asm.alu(Alu.SUB, true, RCX, RSP);
    asm.shift(Shift.SHR, true, RCX, 3);
    asm.repMovsq();
    asm.mov(true, RSP, RDX);
    asm.load(true, RAX, Amd64Operands.cell(NativeLayout.STATUS));
    emitEpilogue();
  }

  private static Amd64Address unwindCell(int cell) {
    return Amd64Address.at(RAX, NativeLayout.offset(cell));
  }

  /** Calls the poll callback, keeping all registers but rax and the scratch registers. */
  private void pollRoutine() {
    int floatSpace = 8 * 16;
    asm.bind(pollLabel());
    for (int register : CALLER_SAVED) {
      asm.push(register);
    }
    asm.push(RBP);
    asm.aluImm(Alu.SUB, true, RSP, floatSpace);
    for (int register = 2; register < 16; register++) {
      asm.movsd(at(8 * register), register);
    }
    asm.mov(true, RDI, RBX);
    asm.mov(true, RBP, RSP);
    asm.aluImm(Alu.AND, true, RSP, -16);
    asm.call(Amd64Operands.cell(NativeLayout.POLL_CALLBACK));
    asm.mov(true, RSP, RBP);
    for (int register = 2; register < 16; register++) {
      asm.movsd(register, at(8 * register));
    }
    asm.aluImm(Alu.ADD, true, RSP, floatSpace);
    asm.pop(RBP);
    for (int i = CALLER_SAVED.length - 1; i >= 0; i--) {
      asm.pop(CALLER_SAVED[i]);
    }
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

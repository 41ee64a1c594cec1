package org.oruslang.jit.amd64;

import static org.oruslang.jit.amd64.Amd64Registers.RAX;
import static org.oruslang.jit.amd64.Amd64Registers.RBP;
import static org.oruslang.jit.amd64.Amd64Registers.RBX;
import static org.oruslang.jit.amd64.Amd64Registers.RCX;
import static org.oruslang.jit.amd64.Amd64Registers.RDI;
import static org.oruslang.jit.amd64.Amd64Registers.RDX;
import static org.oruslang.jit.amd64.Amd64Registers.RSI;
import static org.oruslang.jit.amd64.Amd64Registers.RSP;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.oruslang.jit.amd64.Amd64Assembler.Alu;
import org.oruslang.jit.amd64.Amd64Assembler.Shift;
import org.oruslang.jit.asm.AssemblyException;
import org.oruslang.jit.asm.Label;
import org.oruslang.jit.codegen.CallSite;
import org.oruslang.jit.codegen.CodeGenerator;
import org.oruslang.jit.codegen.CompiledCode;
import org.oruslang.jit.codegen.ConstantPool;
import org.oruslang.jit.codegen.FrameUnwind;
import org.oruslang.jit.codegen.FuelPromotion;
import org.oruslang.jit.frame.NativeLayout;
import org.oruslang.jit.frame.UnwindBuffer;
import org.oruslang.jit.ir.IrFunction;
import org.oruslang.jit.ir.IrInstruction;
import org.oruslang.jit.ir.IrOp;
import org.oruslang.jit.ir.OrusJitIRProgram;
import org.oruslang.jit.regalloc.Allocation;
import org.oruslang.jit.regalloc.ImmediateOperands;
import org.oruslang.jit.regalloc.LinearScan;

/**
 * Generates x86-64 code for the System V convention: {@code int64 entry(void *block)}.
 *
 * <p>All frames of called functions have the same size, so that the recursion budget becomes a
 * comparison of the stack pointer, and the same comparison notices poll requests.
 */
public final class Amd64Generator implements CodeGenerator {

  private Amd64Assembler asm;
  private ConstantPool pool;
  private Label[] functionLabels;
  private int[] siteBases;
  private int[] pushed;
  private int entryFrameSize;
  private boolean usesBlock;
  private int nestedFrameBytes;
  private List<CallSite> calls;
  private Label exit;
  private Label nestedExit;
  private Label poll;

  @Override
  public CompiledCode generate(OrusJitIRProgram program) {
    asm = new Amd64Assembler();
    pool = new ConstantPool();
    calls = new ArrayList<>();
    exit = new Label();
    nestedExit = new Label();
    poll = new Label();
    int count = program.functions().size();
    functionLabels = new Label[count];
    siteBases = new int[count];
    List<Allocation> allocations = new ArrayList<>(count);
    List<Amd64Frame> frames = new ArrayList<>(count);
    int nestedFrameSize = 0;
    int sites = 0;
    boolean[] reachable = program.reachableFunctions();
    for (IrFunction each : program.functions()) {
      if (!reachable[each.id()]) {
        // All calls of it were inlined.
        allocations.add(null);
        frames.add(null);
        continue;
      }
      Amd64Machine machine = new Amd64Machine();
      IrFunction promoted = FuelPromotion.apply(each.withSeparateEntry());
      IrFunction function = ImmediateOperands.separate(promoted, machine);
      Allocation allocation = LinearScan.allocate(function, machine);
      Amd64Frame frame = new Amd64Frame(allocation, stackArguments(program, function));
      functionLabels[each.id()] = new Label();
      siteBases[each.id()] = sites;
      sites += function.sites().length;
      allocations.add(allocation);
      frames.add(frame);
      if (!each.isEntry()) {
        nestedFrameSize = Math.max(nestedFrameSize, frame.size());
      }
    }
    if (nestedFrameSize + frames.get(0).size() > UnwindBuffer.MAX_FRAMES) {
      throw new AssemblyException("frames are too large");
    }
    nestedFrameBytes = nestedFrameSize + 8;
    List<FrameUnwind> unwinds = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      Amd64Frame frame = frames.get(i);
      if (frame == null) {
        unwinds.add(null);
        continue;
      }
      if (i == 0) {
        entryFunction(program, allocations, frame);
      } else {
        frame.padTo(nestedFrameSize);
        nestedFunction(allocations.get(i), frame);
      }
      unwinds.add(frame.unwind());
    }
    constants();
    return new CompiledCode(program, asm.finish(), unwinds, List.copyOf(calls));
  }

  private static int stackArguments(OrusJitIRProgram program, IrFunction function) {
    int max = 0;
    for (IrInstruction in : function.code()) {
      if (in.op() == IrOp.CALL) {
        IrFunction callee = program.functions().get(in.callee());
        max = Math.max(max, Amd64Calls.stackArguments(callee));
      }
    }
    return max;
  }

  private void entryFunction(
      OrusJitIRProgram program, List<Allocation> allocations, Amd64Frame frame) {
    Allocation allocation = allocations.get(0);
    IrFunction function = allocation.function();
    entryFrameSize = frame.size();
    usesBlock = usesBlock(function);
    pushed = usesBlock ? pushed(allocations) : new int[0];
    asm.bind(functionLabels[0]);
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
    if (function.hasCalls()) {
      computeStackLimit();
    }
    Amd64FunctionEmitter emitter = new Amd64FunctionEmitter(this, allocation, frame);
    Amd64Operands operands = new Amd64Operands(asm, allocation, frame, pool);
    for (int i = 0; i < function.params().length; i++) {
      int cell = NativeLayout.local(function.paramSlots()[i]);
      operands.loadCell(function.params()[i], Amd64Operands.cell(cell));
    }
    emitter.emitBody();
    if (usesBlock) {
      asm.bind(exit);
      asm.store(true, Amd64Operands.cell(NativeLayout.STATUS), RAX);
      emitEpilogue(true);
    }
    if (program.needsUnwindBuffer()) {
      nestedExit();
      pollRoutine();
    }
  }

  /** Whether anything but a plain return happens. */
  private static boolean usesBlock(IrFunction function) {
    for (IrInstruction in : function.code()) {
      if (in.op() != IrOp.RETURN || in.a() != IrInstruction.NONE) {
        return true;
      }
    }
    return function.params().length > 0;
  }

  /**
   * The registers that the entry function saves for its C caller: also those of called functions,
   * because a nested exit drops their frames without restoring anything.
   */
  private static int[] pushed(List<Allocation> allocations) {
    long used = 0;
    for (Allocation allocation : allocations) {
      used |= allocation == null ? 0 : allocation.usedGeneral();
    }
    long mask = used & new Amd64Machine().general().calleeSaved() | 1L << RBX;
    int[] registers = new int[Long.bitCount(mask)];
    for (int i = 0; i < registers.length; i++) {
      registers[i] = Long.numberOfTrailingZeros(mask);
      mask &= mask - 1;
    }
    return registers;
  }

  /** Restores what the prologue of the entry function saved, and returns. */
  void emitEpilogue(boolean always) {
    if (usesBlock || always) {
      if (entryFrameSize > 0) {
        asm.aluImm(Alu.ADD, true, RSP, entryFrameSize);
      }
      for (int i = pushed.length - 1; i >= 0; i--) {
        asm.pop(pushed[i]);
      }
    }
    asm.ret();
  }

  /** The highest of: native stack bound, recursion budget, capacity of the unwind buffer. */
  private void computeStackLimit() {
    asm.load(true, RDX, Amd64Operands.cell(NativeLayout.STACK_LOW));
    asm.load(true, RAX, Amd64Operands.cell(NativeLayout.DEPTH));
    asm.imul(true, RAX, RAX, -nestedFrameBytes);
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

  private void nestedFunction(Allocation allocation, Amd64Frame frame) {
    asm.align(16);
    asm.bind(functionLabels[allocation.function().id()]);
    if (frame.size() > 0) {
      asm.aluImm(Alu.SUB, true, RSP, frame.size());
    }
    for (int i = 0; i < frame.savedGeneral().length; i++) {
      asm.store(true, frame.savedGeneral(i), frame.savedGeneral()[i]);
    }
    for (int i = 0; i < frame.savedFloating().length; i++) {
      asm.movsd(frame.savedFloating(i), frame.savedFloating()[i]);
    }
    Amd64FunctionEmitter emitter = new Amd64FunctionEmitter(this, allocation, frame);
    emitter.emitParameters();
    emitter.emitBody();
  }

  /** Returns from a called function. */
  void emitReturn(Amd64Frame frame) {
    for (int i = 0; i < frame.savedGeneral().length; i++) {
      asm.load(true, frame.savedGeneral()[i], frame.savedGeneral(i));
    }
    for (int i = 0; i < frame.savedFloating().length; i++) {
      asm.movsd(frame.savedFloating()[i], frame.savedFloating(i));
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
    asm.bind(nestedExit);
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
    asm.load(true, RCX, Amd64Operands.cell(NativeLayout.ENTRY_SP));
    asm.mov(true, RDX, RCX);
    // The frame of the entry function, with its spill slots, lies above its stack pointer.
    asm.aluImm(Alu.ADD, true, RCX, entryFrameSize);
    asm.alu(Alu.SUB, true, RCX, RSP);
    asm.shift(Shift.SHR, true, RCX, 3);
    asm.repMovsq();
    asm.mov(true, RSP, RDX);
    asm.load(true, RAX, Amd64Operands.cell(NativeLayout.STATUS));
    emitEpilogue(true);
  }

  private static Amd64Address unwindCell(int cell) {
    return Amd64Address.at(RAX, NativeLayout.offset(cell));
  }

  /** Calls the poll callback, keeping all registers but rax and the scratch registers. */
  private void pollRoutine() {
    int[] general = {RCX, RSI, RDI, 8, 9, 10, 11, RBP};
    int floatSpace = 8 * 16;
    asm.bind(poll);
    for (int register : general) {
      asm.push(register);
    }
    asm.aluImm(Alu.SUB, true, RSP, floatSpace);
    for (int register = 2; register < 16; register++) {
      asm.movsd(Amd64Address.at(RSP, 8 * register), register);
    }
    asm.mov(true, RDI, RBX);
    asm.mov(true, RBP, RSP);
    asm.aluImm(Alu.AND, true, RSP, -16);
    asm.call(Amd64Operands.cell(NativeLayout.POLL_CALLBACK));
    asm.mov(true, RSP, RBP);
    for (int register = 2; register < 16; register++) {
      asm.movsd(register, Amd64Address.at(RSP, 8 * register));
    }
    asm.aluImm(Alu.ADD, true, RSP, floatSpace);
    for (int i = general.length - 1; i >= 0; i--) {
      asm.pop(general[i]);
    }
    asm.ret();
  }

  private void constants() {
    if (pool.entries().isEmpty()) {
      return;
    }
    asm.align(8);
    for (Map.Entry<Long, Label> entry : pool.entries().entrySet()) {
      asm.bind(entry.getValue());
      asm.data64(entry.getKey());
    }
  }

  Amd64Assembler assembler() {
    return asm;
  }

  ConstantPool pool() {
    return pool;
  }

  Label functionLabel(int function) {
    return functionLabels[function];
  }

  Label exitLabel() {
    return exit;
  }

  Label nestedExitLabel() {
    return nestedExit;
  }

  Label pollLabel() {
    return poll;
  }

  int siteBase(int function) {
    return siteBases[function];
  }

  /** The size of a called function's frame with its return address, the same for all of them. */
  int nestedFrameBytes() {
    return nestedFrameBytes;
  }

  void addCall(CallSite call) {
    calls.add(call);
  }
}

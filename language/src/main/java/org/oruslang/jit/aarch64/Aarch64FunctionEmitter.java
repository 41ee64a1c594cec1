package org.oruslang.jit.aarch64;

import static org.oruslang.jit.aarch64.Aarch64Registers.V0;
import static org.oruslang.jit.aarch64.Aarch64Registers.X0;
import static org.oruslang.jit.aarch64.Aarch64Registers.X16;
import static org.oruslang.jit.aarch64.Aarch64Registers.X17;

import org.oruslang.jit.aarch64.Aarch64Assembler.Access;
import org.oruslang.jit.aarch64.Aarch64Assembler.Arithmetic;
import org.oruslang.jit.asm.Label;
import org.oruslang.jit.codegen.Frame;
import org.oruslang.jit.codegen.FunctionEmitter;
import org.oruslang.jit.frame.ExitReason;
import org.oruslang.jit.frame.NativeLayout;
import org.oruslang.jit.ir.Condition;
import org.oruslang.jit.ir.IrInstruction;
import org.oruslang.jit.ir.IrKind;
import org.oruslang.jit.regalloc.Allocation;

/** Emits the body of one function for AArch64. */
final class Aarch64FunctionEmitter extends FunctionEmitter {

  private final Aarch64ProgramGenerator generator;
  private final Aarch64Assembler asm;
  private final Frame frame;
  private final Aarch64Operands operands;
  private final Aarch64Integers integers;
  private final Aarch64Doubles doubles;
  private final Aarch64Conversions conversions;
  private final Aarch64Comparisons comparisons;
  private final Aarch64Arrays arrays;
  private final Aarch64Blocks blocks;
  private final Aarch64Calls calls;
  private final Aarch64PollStubs polls;

  Aarch64FunctionEmitter(Aarch64ProgramGenerator generator, Allocation allocation, Frame frame) {
    super(generator, generator.assembler(), allocation);
    this.generator = generator;
    this.asm = generator.assembler();
    this.frame = frame;
    this.operands = new Aarch64Operands(asm, allocation, frame, generator.pool());
    this.integers = new Aarch64Integers(operands, stubs);
    this.doubles = new Aarch64Doubles(operands, stubs, generator.remainderLabel());
    this.conversions = new Aarch64Conversions(operands, stubs);
    this.comparisons = new Aarch64Comparisons(operands);
    this.arrays = new Aarch64Arrays(operands, stubs);
    this.blocks = new Aarch64Blocks(operands, arrays, stubs);
    this.calls = new Aarch64Calls(generator, operands);
    this.polls = new Aarch64PollStubs(generator, operands, stubs);
  }

  /** Emits the moves of a called function's parameters to where they live. */
  void emitParameters() {
    calls.parameters(function);
  }

  /** Emits the loads of the entry function's locals. */
  void emitLocals() {
    for (int i = 0; i < function.params().length; i++) {
      operands.loadCell(function.params()[i], NativeLayout.local(function.paramSlots()[i]));
    }
  }

  @Override
  protected void instruction(IrInstruction in) {
    switch (in.op()) {
      case CONST -> constant(in);
      case MOVE -> operands.move(in.dst(), in.a());
      case ADD, SUB, MUL, DIV, MOD, NEG -> {
        if (in.kind() == IrKind.F64) {
          doubles.emit(in);
        } else {
          integers.emit(in);
        }
      }
      case AND, OR, XOR, NOT, SHL, SHR, MULHI -> integers.emit(in);
      case COMPARE -> comparisons.value(in);
      case CONVERT -> conversions.emit(in);
      case LEN, DATA, ACHECK, BOUNDS, ALOAD, ASTORE, LOAD, STORE, PUSH, POP -> arrays.emit(in);
      case FLOAD, FSTORE, NEW, RESERVE, ROOM -> blocks.emit(in);
      case OFFSET, BYTE_LOAD, BYTE_STORE -> arrays.emit(in);
      case CALL -> calls.emit(in, function.id());
      case EXIT_IF -> {
        comparisons.flags(in);
        Label exit = stubs.label(in.reason(), in.site());
        comparisons.branch(in.condition(), in.kind(), exit, null);
      }
      case FUEL -> fuel(in);
      case FUEL_LOAD -> operands.loadCell(in.dst(), NativeLayout.FUEL);
      case FUEL_STORE -> operands.storeCell(NativeLayout.FUEL, in.a());
      case ENTER -> enter(in);
      default -> throw unknown(in);
    }
  }

  private void constant(IrInstruction in) {
    if (operands.isConstant(in.dst())) {
      return;
    }
    if (in.kind() == IrKind.F64) {
      int target = operands.target(in.dst(), V0);
      operands.loadDoubleConstant(target, in.imm());
      operands.finishDouble(in.dst(), target);
    } else {
      int target = operands.target(in.dst(), X16);
      asm.movConstant(target, Aarch64Operands.registerForm(in.kind(), in.imm()));
      operands.finish(in.dst(), target);
    }
  }

  private void fuel(IrInstruction in) {
    boolean promoted = in.a() != IrInstruction.NONE;
    int fuel = X16;
    if (promoted) {
      fuel = operands.use(in.a(), X16);
    } else {
      operands.cell(Access.LOAD_X, X16, NativeLayout.FUEL);
    }
    int weight = (int) in.imm();
    if (Aarch64Immediates.isArithmetic(weight)) {
      asm.arithmeticImm(Arithmetic.SUBS, true, fuel, fuel, weight);
    } else {
      asm.movConstant(X17, weight);
      asm.arithmetic(Arithmetic.SUBS, true, fuel, fuel, X17);
    }
    // Storing leaves the flags alone; the offset of the fuel cell needs no arithmetic.
    if (promoted) {
      operands.finish(in.a(), fuel);
    } else {
      operands.cell(Access.STORE_X, X16, NativeLayout.FUEL);
    }
    if (function.isEntry()) {
      asm.b(Aarch64Condition.LT, stubs.label(ExitReason.FUEL, in.site()));
    } else {
      Label back = new Label();
      asm.b(Aarch64Condition.LT, polls.fuelStub(in.a(), in.site(), back));
      asm.bind(back);
    }
  }

  private void enter(IrInstruction in) {
    int reserve = in.inlineDepth() * program.nestedFrameBytes();
    operands.cell(Access.LOAD_X, X16, NativeLayout.STACK_LIMIT);
    Aarch64PollStubs.compareStack(asm, reserve);
    Label back = new Label();
    asm.b(Aarch64Condition.LO, polls.enterStub(reserve, in.site(), back));
    asm.bind(back);
  }

  @Override
  protected void flags(IrInstruction comparison) {
    comparisons.flags(comparison);
  }

  @Override
  protected void select(IrInstruction in, IrInstruction comparison) {
    comparisons.select(in, comparison);
  }

  @Override
  protected void jump(Label target) {
    asm.b(target);
  }

  @Override
  protected void branch(Condition condition, IrKind kind, Label then, Label otherwise) {
    comparisons.branch(condition, kind, then, otherwise);
  }

  @Override
  protected void branchIf(int v, Label then, Label otherwise) {
    comparisons.branchIf(v, then, otherwise);
  }

  @Override
  protected void ret(IrInstruction in) {
    if (function.isEntry()) {
      if (in.a() == IrInstruction.NONE) {
        generator.emitEpilogue();
      } else {
        operands.storeCell(NativeLayout.RESULT, in.a());
        asm.b(stubs.label(ExitReason.RETURN, in.site()));
      }
      return;
    }
    if (in.a() != IrInstruction.NONE) {
      if (in.kind() == IrKind.F64) {
        operands.loadDouble(V0, in.a());
      } else {
        operands.load(X0, in.a());
      }
    }
    generator.emitReturn(frame);
  }

  @Override
  protected void storeSlot(int slot, int v) {
    operands.storeCell(Aarch64Operands.siteCell(slot), v);
  }

  @Override
  protected void leave(long status, Label end) {
    asm.movConstant(X0, status);
    asm.b(end);
  }

  @Override
  protected void outOfLine() {
    polls.emit();
  }
}

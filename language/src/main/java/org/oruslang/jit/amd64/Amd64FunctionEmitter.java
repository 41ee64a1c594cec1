package org.oruslang.jit.amd64;

import static org.oruslang.jit.amd64.Amd64Registers.RAX;
import static org.oruslang.jit.amd64.Amd64Registers.RSP;
import static org.oruslang.jit.amd64.Amd64Registers.XMM0;

import org.oruslang.jit.amd64.Amd64Assembler.Alu;
import org.oruslang.jit.asm.Label;
import org.oruslang.jit.codegen.Frame;
import org.oruslang.jit.codegen.FunctionEmitter;
import org.oruslang.jit.frame.ExitReason;
import org.oruslang.jit.frame.NativeLayout;
import org.oruslang.jit.ir.Condition;
import org.oruslang.jit.ir.IrInstruction;
import org.oruslang.jit.ir.IrKind;
import org.oruslang.jit.regalloc.Allocation;

/** Emits the body of one function for x86-64. */
final class Amd64FunctionEmitter extends FunctionEmitter {

  private final Amd64ProgramGenerator generator;
  private final Amd64Assembler asm;
  private final Frame frame;
  private final Amd64Operands operands;
  private final Amd64Integers integers;
  private final Amd64Doubles doubles;
  private final Amd64Conversions conversions;
  private final Amd64Comparisons comparisons;
  private final Amd64Arrays arrays;
  private final Amd64Blocks blocks;
  private final Amd64Calls calls;
  private final Amd64PollStubs polls;

  Amd64FunctionEmitter(Amd64ProgramGenerator generator, Allocation allocation, Frame frame) {
    super(generator, generator.assembler(), allocation);
    this.generator = generator;
    this.asm = generator.assembler();
    this.frame = frame;
    this.operands = new Amd64Operands(asm, allocation, frame, generator.pool());
    this.integers = new Amd64Integers(operands, stubs);
    this.doubles = new Amd64Doubles(operands, stubs);
    this.conversions = new Amd64Conversions(operands, stubs);
    this.comparisons = new Amd64Comparisons(operands);
    this.arrays = new Amd64Arrays(operands, stubs);
    this.blocks = new Amd64Blocks(operands, arrays, stubs);
    this.calls = new Amd64Calls(generator, operands);
    this.polls = new Amd64PollStubs(generator, operands, stubs);
  }

  /** Emits the moves of a called function's parameters to where they live. */
  void emitParameters() {
    calls.parameters(function);
  }

  /** Emits the loads of the entry function's locals. */
  void emitLocals() {
    for (int i = 0; i < function.params().length; i++) {
      int cell = NativeLayout.local(function.paramSlots()[i]);
      operands.loadCell(function.params()[i], Amd64Operands.cell(cell));
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
      case FUEL_LOAD -> operands.loadCell(in.dst(), Amd64Operands.cell(NativeLayout.FUEL));
      case FUEL_STORE -> operands.storeCell(Amd64Operands.cell(NativeLayout.FUEL), in.a());
      case ENTER -> enter(in);
      default -> throw unknown(in);
    }
  }

  private void constant(IrInstruction in) {
    if (operands.isConstant(in.dst())) {
      return;
    }
    if (in.kind() == IrKind.F64) {
      int target = operands.target(in.dst(), XMM0);
      if (in.imm() == 0) {
        asm.xorpd(target, target);
      } else {
        asm.movsd(target, Amd64Address.of(program.pool().label(in.imm())));
      }
      operands.finishDouble(in.dst(), target);
    } else {
      int target = operands.target(in.dst(), RAX);
      asm.movConstant(target, Amd64Operands.registerForm(in.kind(), in.imm()));
      operands.finish(in.dst(), target);
    }
  }

  private void fuel(IrInstruction in) {
    int weight = (int) in.imm();
    boolean promoted = in.a() != IrInstruction.NONE;
    if (!promoted) {
      asm.aluImm(Alu.SUB, true, Amd64Operands.cell(NativeLayout.FUEL), weight);
    } else if (operands.inRegister(in.a())) {
      asm.aluImm(Alu.SUB, true, operands.register(in.a()), weight);
    } else {
      asm.aluImm(Alu.SUB, true, operands.slot(in.a()), weight);
    }
    if (function.isEntry()) {
      asm.jcc(Amd64Condition.L, stubs.label(ExitReason.FUEL, in.site()));
    } else {
      Label back = new Label();
      asm.jcc(Amd64Condition.L, polls.fuelStub(in.a(), in.site(), back));
      asm.bind(back);
    }
  }

  private void enter(IrInstruction in) {
    int reserve = in.inlineDepth() * program.nestedFrameBytes();
    if (reserve > 0) {
      asm.lea(true, RAX, Amd64Address.at(RSP, -reserve));
    }
    int lowest = reserve > 0 ? RAX : RSP;
    asm.alu(Alu.CMP, true, lowest, Amd64Operands.cell(NativeLayout.STACK_LIMIT));
    Label back = new Label();
    asm.jcc(Amd64Condition.B, polls.enterStub(reserve, in.site(), back));
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
    asm.jmp(target);
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
        operands.storeCell(Amd64Operands.cell(NativeLayout.RESULT), in.a());
        asm.jmp(stubs.label(ExitReason.RETURN, in.site()));
      }
      return;
    }
    if (in.a() != IrInstruction.NONE) {
      if (in.kind() == IrKind.F64) {
        operands.loadDouble(XMM0, in.a());
      } else {
        operands.load(RAX, in.a());
      }
    }
    generator.emitReturn(frame);
  }

  @Override
  protected void storeSlot(int slot, int v) {
    operands.storeCell(Amd64Operands.siteCell(slot), v);
  }

  @Override
  protected void leave(long status, Label end) {
    asm.movConstant(RAX, status);
    asm.jmp(end);
  }

  @Override
  protected void outOfLine() {
    polls.emit();
  }
}

package org.oruslang.jit.amd64;

import static org.oruslang.jit.amd64.Amd64Registers.RAX;
import static org.oruslang.jit.amd64.Amd64Registers.RSP;
import static org.oruslang.jit.amd64.Amd64Registers.XMM0;

import org.oruslang.jit.amd64.Amd64Assembler.Alu;
import org.oruslang.jit.asm.AssemblyException;
import org.oruslang.jit.asm.Label;
import org.oruslang.jit.codegen.CallSite;
import org.oruslang.jit.codegen.ExitStub;
import org.oruslang.jit.codegen.ExitStubs;
import org.oruslang.jit.frame.ExitReason;
import org.oruslang.jit.frame.ExitStatus;
import org.oruslang.jit.frame.NativeLayout;
import org.oruslang.jit.ir.Condition;
import org.oruslang.jit.ir.FlowGraph;
import org.oruslang.jit.ir.IrFunction;
import org.oruslang.jit.ir.IrInstruction;
import org.oruslang.jit.ir.IrKind;
import org.oruslang.jit.ir.IrOp;
import org.oruslang.jit.ir.IrSite;
import org.oruslang.jit.regalloc.Allocation;

/** Emits the body of one function: blocks in layout order, then its exit stubs. */
final class Amd64FunctionEmitter {

  private final Amd64Generator program;
  private final Amd64Assembler asm;
  private final IrFunction function;
  private final Allocation allocation;
  private final FlowGraph graph;
  private final Amd64Frame frame;
  private final Amd64Operands operands;
  private final ExitStubs stubs = new ExitStubs();
  private final Amd64Integers integers;
  private final Amd64Doubles doubles;
  private final Amd64Conversions conversions;
  private final Amd64Comparisons comparisons;
  private final Amd64Arrays arrays;
  private final Amd64Calls calls;
  private final Label[] blockLabels;
  private final Amd64PollStubs polls;

  Amd64FunctionEmitter(Amd64Generator program, Allocation allocation, Amd64Frame frame) {
    this.program = program;
    this.asm = program.assembler();
    this.allocation = allocation;
    this.function = allocation.function();
    this.graph = allocation.graph();
    this.frame = frame;
    this.operands = new Amd64Operands(asm, allocation, frame, program.pool());
    this.integers = new Amd64Integers(operands, stubs);
    this.doubles = new Amd64Doubles(operands, stubs);
    this.conversions = new Amd64Conversions(operands, stubs);
    this.comparisons = new Amd64Comparisons(operands);
    this.arrays = new Amd64Arrays(operands, stubs);
    this.calls = new Amd64Calls(program, operands);
    this.polls = new Amd64PollStubs(program, stubs);
    this.blockLabels = new Label[graph.blockCount()];
    for (int i = 0; i < blockLabels.length; i++) {
      blockLabels[i] = new Label();
    }
  }

  /** Emits the moves of a called function's parameters to where they live. */
  void emitParameters() {
    calls.parameters(function);
  }

  /** Emits everything after the prologue. */
  void emitBody() {
    int[] order = allocation.order();
    int[] rank = new int[order.length];
    for (int k = 0; k < order.length; k++) {
      rank[order[k]] = k;
    }
    for (int k = 0; k < order.length; k++) {
      int block = order[k];
      if (isBackwardTarget(block, k, rank)) {
        asm.align(16);
      }
      asm.bind(blockLabels[block]);
      emitBlock(block, k + 1 < order.length ? order[k + 1] : -1);
    }
    polls.emit();
    emitStubs();
  }

  private boolean isBackwardTarget(int block, int position, int[] rank) {
    for (int predecessor : graph.predecessors(block)) {
      if (rank[predecessor] >= position) {
        return true;
      }
    }
    return false;
  }

  private void emitBlock(int block, int next) {
    IrInstruction[] code = function.code();
    int end = graph.end(block);
    for (int i = graph.start(block); i < end; i++) {
      IrInstruction in = code[i];
      if (in.op().endsBlock()) {
        terminator(block, i, next);
      } else if (in.op() == IrOp.SELECT) {
        comparisons.select(in, allocation.flagSource(i));
      } else if (allocation.isFused(i)) {
        comparisons.flags(in);
      } else {
        instruction(in);
      }
    }
    if (!code[end - 1].op().endsBlock() && block + 1 != next) {
      asm.jmp(blockLabels[block + 1]);
    }
  }

  private void instruction(IrInstruction in) {
    switch (in.op()) {
      case LABEL -> {}
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
      case CALL -> {
        int extra = calls.emit(in);
        program.addCall(new CallSite(asm.position(), function.id(), in.site(), extra));
        calls.result(in, extra);
      }
      case EXIT_IF -> {
        comparisons.flags(in);
        Label exit = stubs.label(in.reason(), in.site());
        comparisons.branch(in.condition(), in.kind(), exit, null);
      }
      case FUEL -> fuel(in);
      case FUEL_LOAD -> operands.loadCell(in.dst(), Amd64Operands.cell(NativeLayout.FUEL));
      case FUEL_STORE -> operands.storeCell(Amd64Operands.cell(NativeLayout.FUEL), in.a());
      case ENTER -> {
        int reserve = in.inlineDepth() * program.nestedFrameBytes();
        if (reserve > 0) {
          asm.lea(true, RAX, Amd64Address.at(RSP, -reserve));
        }
        int lowest = reserve > 0 ? RAX : RSP;
        asm.alu(Alu.CMP, true, lowest, Amd64Operands.cell(NativeLayout.STACK_LIMIT));
        asm.jcc(Amd64Condition.B, polls.enterStub(in.site(), reserve));
        polls.bindEnter();
      }
      default -> throw new AssemblyException("no code for " + in.op().text());
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
      asm.jcc(Amd64Condition.L, polls.fuelStub(in, back, operands));
      asm.bind(back);
    }
  }

  private void terminator(int block, int index, int next) {
    IrInstruction in = function.code()[index];
    switch (in.op()) {
      case JUMP -> {
        int target = graph.successors(block)[0];
        if (target != next) {
          asm.jmp(blockLabels[target]);
        }
      }
      case BRANCH -> {
        comparisons.flags(in);
        branch(block, in.condition(), in.kind(), next);
      }
      case BRANCH_IF -> {
        int[] successors = graph.successors(block);
        IrInstruction comparison = allocation.flagSource(index);
        if (comparison != null) {
          branch(block, comparison.condition(), comparison.kind(), next);
        } else if (successors.length == 2) {
          comparisons.branchIf(in.a(), label(successors[0], next), label(successors[1], next));
        } else {
          jump(successors[0], next);
        }
      }
      case RETURN -> ret(in);
      case EXIT -> asm.jmp(stubs.label(in.reason(), in.site()));
      default -> throw new AssemblyException("no code for " + in.op().text());
    }
  }

  private void branch(int block, Condition condition, IrKind kind, int next) {
    int[] successors = graph.successors(block);
    if (successors.length == 2) {
      comparisons.branch(condition, kind, label(successors[0], next), label(successors[1], next));
    } else {
      jump(successors[0], next);
    }
  }

  private void jump(int target, int next) {
    if (target != next) {
      asm.jmp(blockLabels[target]);
    }
  }

  /** The label of a block, or null when the block follows. */
  private Label label(int block, int next) {
    return block == next ? null : blockLabels[block];
  }

  private void ret(IrInstruction in) {
    if (function.isEntry()) {
      if (in.a() == IrInstruction.NONE) {
        program.emitEpilogue(false);
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
    program.emitReturn(frame);
  }

  private void emitStubs() {
    for (ExitStub stub : stubs.inOrder()) {
      IrSite site = function.sites()[stub.site()];
      asm.bind(stub.entry());
      if (function.isEntry() && site.caller() == null) {
        for (int i = 0; i < site.size(); i++) {
          operands.storeCell(Amd64Operands.siteCell(site.slots()[i]), site.registers()[i]);
        }
        asm.movConstant(RAX, ExitStatus.of(stub.reason(), site.id()));
        asm.jmp(program.exitLabel());
      } else {
        // Everything else is decoded from the registers and the stack; the fuel has its own cell.
        for (int i = 0; i < site.size(); i++) {
          if (site.slots()[i] < 0) {
            operands.storeCell(Amd64Operands.siteCell(site.slots()[i]), site.registers()[i]);
          }
        }
        int variant = program.siteBase(function.id()) + stub.site();
        asm.movConstant(RAX, ExitStatus.of(stub.reason(), variant) | ExitStatus.NESTED);
        asm.jmp(program.nestedExitLabel());
      }
    }
  }
}

package org.oruslang.jit.amd64;

import static org.oruslang.jit.amd64.Amd64Registers.RAX;
import static org.oruslang.jit.amd64.Amd64Registers.RDX;
import static org.oruslang.jit.amd64.Amd64Registers.RSP;
import static org.oruslang.jit.amd64.Amd64Registers.XMM0;
import static org.oruslang.jit.amd64.Amd64Registers.XMM1;

import org.oruslang.jit.amd64.Amd64Assembler.Alu;
import org.oruslang.jit.asm.AssemblyException;
import org.oruslang.jit.codegen.CallMoves;
import org.oruslang.jit.codegen.ProgramGenerator;
import org.oruslang.jit.ir.IrFunction;
import org.oruslang.jit.ir.IrInstruction;
import org.oruslang.jit.ir.IrKind;
import org.oruslang.jit.regalloc.MoveEmitter;

/** Calls between native functions: the result comes back in rax or xmm0. */
final class Amd64Calls implements CallMoves.Target {

  private final ProgramGenerator program;
  private final Amd64Assembler asm;
  private final Amd64Operands operands;
  private final CallMoves moves;

  Amd64Calls(ProgramGenerator program, Amd64Operands operands) {
    this.program = program;
    this.asm = operands.asm;
    this.operands = operands;
    this.moves = new CallMoves(new Amd64Machine(), operands.allocation, this);
  }

  void parameters(IrFunction function) {
    moves.parameters(function);
  }

  /**
   * During a call from inlined code the frame is larger by one frame for each inlined call, so that
   * the stack pointer tells the depth of recursion.
   */
  void emit(IrInstruction in, int function) {
    int stack = moves.arguments(in);
    int extra = in.inlineDepth() * program.nestedFrameBytes();
    if (extra > 0) {
      if (stack > 0) {
        throw new AssemblyException("stack arguments in an inlined call");
      }
      asm.aluImm(Alu.SUB, true, RSP, extra);
    }
    asm.call(program.functionLabel(in.callee()));
    program.addCall(function, in.site(), extra);
    if (extra > 0) {
      asm.aluImm(Alu.ADD, true, RSP, extra);
    }
    if (in.dst() != IrInstruction.NONE) {
      if (in.kind() == IrKind.F64) {
        operands.finishDouble(in.dst(), XMM0);
      } else {
        operands.finish(in.dst(), RAX);
      }
    }
  }

  @Override
  public void passOnStack(int v, int index) {
    Amd64Address address = Amd64Address.at(RSP, operands.frame.outgoingOffset(index));
    if (operands.kind(v) == IrKind.F64) {
      asm.movsd(address, operands.useDouble(v, XMM0));
    } else {
      asm.store(true, address, operands.use(v, RAX));
    }
  }

  @Override
  public void receiveFromStack(int v, int index) {
    // Above the frame and the return address.
    Amd64Address address = Amd64Address.at(RSP, operands.frame.size() + 8 + 8 * index);
    if (operands.kind(v) == IrKind.F64) {
      int target = operands.target(v, XMM0);
      asm.movsd(target, address);
      operands.finishDouble(v, target);
    } else {
      int target = operands.target(v, RAX);
      asm.load(true, target, address);
      operands.finish(v, target);
    }
  }

  @Override
  public MoveEmitter generalMoves() {
    return new GeneralMoves();
  }

  @Override
  public MoveEmitter floatingMoves() {
    return new FloatingMoves();
  }

  private final class GeneralMoves implements MoveEmitter {
    @Override
    public void move(int to, int from) {
      int source = from == TEMPORARY ? RDX : from;
      int target = to == TEMPORARY ? RDX : to;
      if (target >= CallMoves.VIRTUAL) {
        asm.store(true, operands.slot(target - CallMoves.VIRTUAL), source);
      } else if (source >= CallMoves.VIRTUAL) {
        operands.load(target, source - CallMoves.VIRTUAL);
      } else {
        asm.mov(true, target, source);
      }
    }
  }

  private final class FloatingMoves implements MoveEmitter {
    @Override
    public void move(int to, int from) {
      int source = from == TEMPORARY ? XMM1 : from;
      int target = to == TEMPORARY ? XMM1 : to;
      if (target >= CallMoves.VIRTUAL) {
        asm.movsd(operands.slot(target - CallMoves.VIRTUAL), source);
      } else if (source >= CallMoves.VIRTUAL) {
        operands.loadDouble(target, source - CallMoves.VIRTUAL);
      } else {
        asm.movsd(target, source);
      }
    }
  }
}

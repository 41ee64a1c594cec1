package org.oruslang.jit.aarch64;

import static org.oruslang.jit.aarch64.Aarch64Registers.SP;
import static org.oruslang.jit.aarch64.Aarch64Registers.V0;
import static org.oruslang.jit.aarch64.Aarch64Registers.V1;
import static org.oruslang.jit.aarch64.Aarch64Registers.X0;
import static org.oruslang.jit.aarch64.Aarch64Registers.X16;
import static org.oruslang.jit.aarch64.Aarch64Registers.X17;

import org.oruslang.jit.aarch64.Aarch64Assembler.Access;
import org.oruslang.jit.aarch64.Aarch64Assembler.Arithmetic;
import org.oruslang.jit.asm.AssemblyException;
import org.oruslang.jit.codegen.CallMoves;
import org.oruslang.jit.codegen.ProgramGenerator;
import org.oruslang.jit.ir.IrFunction;
import org.oruslang.jit.ir.IrInstruction;
import org.oruslang.jit.ir.IrKind;
import org.oruslang.jit.regalloc.MoveEmitter;

/** Calls between native functions: the result comes back in x0 or v0. */
final class Aarch64Calls implements CallMoves.Target {

  private final ProgramGenerator program;
  private final Aarch64Assembler asm;
  private final Aarch64Operands operands;
  private final CallMoves moves;

  Aarch64Calls(ProgramGenerator program, Aarch64Operands operands) {
    this.program = program;
    this.asm = operands.asm;
    this.operands = operands;
    this.moves = new CallMoves(new Aarch64Machine(), operands.allocation, this);
  }

  void parameters(IrFunction function) {
    moves.parameters(function);
  }

  /** A call; see the x86-64 counterpart about calls from inlined code. */
  void emit(IrInstruction in, int function) {
    int stack = moves.arguments(in);
    int extra = in.inlineDepth() * program.nestedFrameBytes();
    if (extra > 0) {
      if (stack > 0) {
        throw new AssemblyException("stack arguments in an inlined call");
      }
      adjustStack(Arithmetic.SUB, extra);
    }
    asm.bl(program.functionLabel(in.callee()));
    program.addCall(function, in.site(), extra);
    if (extra > 0) {
      adjustStack(Arithmetic.ADD, extra);
    }
    if (in.dst() != IrInstruction.NONE) {
      if (in.kind() == IrKind.F64) {
        operands.finishDouble(in.dst(), V0);
      } else {
        operands.finish(in.dst(), X0);
      }
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

  @Override
  public void passOnStack(int v, int index) {
    int offset = operands.frame.outgoingOffset(index);
    if (operands.kind(v) == IrKind.F64) {
      asm.access(Access.STORE_D, operands.useDouble(v, V0), SP, offset);
    } else {
      asm.access(Access.STORE_X, operands.use(v, X16), SP, offset);
    }
  }

  @Override
  public void receiveFromStack(int v, int index) {
    int offset = operands.frame.size() + 8 * index;
    if (operands.kind(v) == IrKind.F64) {
      int target = operands.target(v, V0);
      asm.access(Access.LOAD_D, target, SP, offset);
      operands.finishDouble(v, target);
    } else {
      int target = operands.target(v, X16);
      asm.access(Access.LOAD_X, target, SP, offset);
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
      int source = from == TEMPORARY ? X17 : from;
      int target = to == TEMPORARY ? X17 : to;
      if (target >= CallMoves.VIRTUAL) {
        operands.finish(target - CallMoves.VIRTUAL, source);
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
      int source = from == TEMPORARY ? V1 : from;
      int target = to == TEMPORARY ? V1 : to;
      if (target >= CallMoves.VIRTUAL) {
        operands.finishDouble(target - CallMoves.VIRTUAL, source);
      } else if (source >= CallMoves.VIRTUAL) {
        operands.loadDouble(target, source - CallMoves.VIRTUAL);
      } else {
        asm.fmov(target, source);
      }
    }
  }
}

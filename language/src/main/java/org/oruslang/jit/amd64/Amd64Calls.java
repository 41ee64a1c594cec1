package org.oruslang.jit.amd64;

import static org.oruslang.jit.amd64.Amd64Registers.RAX;
import static org.oruslang.jit.amd64.Amd64Registers.RDX;
import static org.oruslang.jit.amd64.Amd64Registers.RSP;
import static org.oruslang.jit.amd64.Amd64Registers.XMM0;
import static org.oruslang.jit.amd64.Amd64Registers.XMM1;

import org.oruslang.jit.amd64.Amd64Assembler.Alu;
import org.oruslang.jit.asm.AssemblyException;
import org.oruslang.jit.ir.IrFunction;
import org.oruslang.jit.ir.IrInstruction;
import org.oruslang.jit.ir.IrKind;
import org.oruslang.jit.regalloc.MoveEmitter;
import org.oruslang.jit.regalloc.ParallelMove;

/**
 * The calling convention between native functions: arguments in the registers that {@link
 * Amd64Machine} names, further ones in the caller's outgoing area, the result in rax or xmm0. No
 * status comes back: an exit in the callee does not return.
 */
final class Amd64Calls {

  private static final int[] GENERAL = new Amd64Machine().general().arguments();
  private static final int[] FLOATING = new Amd64Machine().floating().arguments();

  private final Amd64Generator program;
  private final Amd64Assembler asm;
  private final Amd64Operands operands;

  Amd64Calls(Amd64Generator program, Amd64Operands operands) {
    this.program = program;
    this.asm = operands.asm;
    this.operands = operands;
  }

  /** The number of arguments that do not fit into registers. */
  static int stackArguments(IrFunction callee) {
    int general = 0;
    int floating = 0;
    for (int param : callee.params()) {
      if (callee.kinds()[param] == IrKind.F64) {
        floating++;
      } else {
        general++;
      }
    }
    return Math.max(0, general - GENERAL.length) + Math.max(0, floating - FLOATING.length);
  }

  /**
   * Emits arguments and call; the next position is the return address.
   *
   * @return by how many bytes the frame is larger during the call: one frame for each inlined call,
   *     so that the stack pointer tells the depth of recursion
   */
  int emit(IrInstruction in) {
    int[] args = in.args();
    ParallelMove generalMoves = new ParallelMove(args.length);
    ParallelMove floatingMoves = new ParallelMove(args.length);
    int general = 0;
    int floating = 0;
    int stack = 0;
    for (int arg : args) {
      boolean isDouble = operands.kind(arg) == IrKind.F64;
      int ordinal = isDouble ? floating++ : general++;
      int[] registers = isDouble ? FLOATING : GENERAL;
      if (ordinal >= registers.length) {
        // Stores to the outgoing area first: they only read.
        pass(arg, frameAddress(stack++));
      } else if (isDouble) {
        floatingMoves.add(registers[ordinal], source(arg));
      } else {
        generalMoves.add(registers[ordinal], source(arg));
      }
    }
    generalMoves.emit(new GeneralMoves());
    floatingMoves.emit(new FloatingMoves());
    int extra = in.inlineDepth() * program.nestedFrameBytes();
    if (extra > 0) {
      if (stack > 0) {
        throw new AssemblyException("stack arguments in an inlined call");
      }
      asm.aluImm(Alu.SUB, true, RSP, extra);
    }
    asm.call(program.functionLabel(in.callee()));
    return extra;
  }

  private Amd64Address frameAddress(int index) {
    return operands.frame.outgoing(index);
  }

  private void pass(int arg, Amd64Address address) {
    if (operands.kind(arg) == IrKind.F64) {
      asm.movsd(address, operands.useDouble(arg, XMM0));
    } else {
      asm.store(true, address, operands.use(arg, RAX));
    }
  }

  /** Machine register, or a number beyond the registers that stands for the virtual register. */
  private int source(int v) {
    return operands.inRegister(v) ? operands.register(v) : 64 + v;
  }

  /** Stores the result of the call. */
  void result(IrInstruction in, int extra) {
    if (extra > 0) {
      asm.aluImm(Alu.ADD, true, RSP, extra);
    }
    if (in.dst() == IrInstruction.NONE) {
      return;
    }
    if (in.kind() == IrKind.F64) {
      operands.finishDouble(in.dst(), XMM0);
    } else {
      operands.finish(in.dst(), RAX);
    }
  }

  /** Emits the moves of parameters from where the caller put them to where they live. */
  void parameters(IrFunction function) {
    int[] params = function.params();
    ParallelMove generalMoves = new ParallelMove(params.length);
    ParallelMove floatingMoves = new ParallelMove(params.length);
    int general = 0;
    int floating = 0;
    for (int param : params) {
      boolean isDouble = operands.kind(param) == IrKind.F64;
      int ordinal = isDouble ? floating++ : general++;
      int[] registers = isDouble ? FLOATING : GENERAL;
      if (ordinal < registers.length && !operands.allocation.isNowhere(param)) {
        (isDouble ? floatingMoves : generalMoves).add(source(param), registers[ordinal]);
      }
    }
    generalMoves.emit(new GeneralMoves());
    floatingMoves.emit(new FloatingMoves());
    // The stack arguments last: their registers may be sources of the moves above.
    general = 0;
    floating = 0;
    int stack = 0;
    for (int param : params) {
      boolean isDouble = operands.kind(param) == IrKind.F64;
      int ordinal = isDouble ? floating++ : general++;
      if (ordinal >= (isDouble ? FLOATING : GENERAL).length) {
        receive(param, operands.frame.incoming(stack++));
      }
    }
  }

  private void receive(int param, Amd64Address address) {
    if (operands.allocation.isNowhere(param)) {
      return;
    }
    if (operands.kind(param) == IrKind.F64) {
      int target = operands.target(param, XMM0);
      asm.movsd(target, address);
      operands.finishDouble(param, target);
    } else {
      int target = operands.target(param, RAX);
      asm.load(true, target, address);
      operands.finish(param, target);
    }
  }

  private final class GeneralMoves implements MoveEmitter {
    @Override
    public void move(int to, int from) {
      int source = from == TEMPORARY ? RDX : from;
      int target = to == TEMPORARY ? RDX : to;
      if (target >= 64) {
        asm.store(true, operands.slot(target - 64), source);
      } else if (source >= 64) {
        operands.load(target, source - 64);
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
      if (target >= 64) {
        asm.movsd(operands.slot(target - 64), source);
      } else if (source >= 64) {
        operands.loadDouble(target, source - 64);
      } else {
        asm.movsd(target, source);
      }
    }
  }
}

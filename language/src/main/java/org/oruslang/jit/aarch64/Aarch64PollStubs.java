package org.oruslang.jit.aarch64;

import static org.oruslang.jit.aarch64.Aarch64Registers.SP;
import static org.oruslang.jit.aarch64.Aarch64Registers.X0;
import static org.oruslang.jit.aarch64.Aarch64Registers.X16;
import static org.oruslang.jit.aarch64.Aarch64Registers.X17;

import java.util.ArrayList;
import java.util.List;
import org.oruslang.jit.aarch64.Aarch64Assembler.Access;
import org.oruslang.jit.aarch64.Aarch64Assembler.Arithmetic;
import org.oruslang.jit.asm.Label;
import org.oruslang.jit.codegen.ExitStubs;
import org.oruslang.jit.codegen.ProgramGenerator;
import org.oruslang.jit.frame.ExitReason;
import org.oruslang.jit.frame.NativeLayout;
import org.oruslang.jit.ir.IrInstruction;

/**
 * Out-of-line code of called functions that asks the poll callback and goes on or leaves. A called
 * function cannot leave without throwing away the frames below it, so it asks first.
 */
final class Aarch64PollStubs {

  /** A stub at a function entry, where {@code reserve} is not negative, or at a loop head. */
  private record Stub(int reserve, int fuel, int site, Label entry, Label back) {}

  private final ProgramGenerator program;
  private final Aarch64Assembler asm;
  private final Aarch64Operands operands;
  private final ExitStubs exits;
  private final List<Stub> stubs = new ArrayList<>();

  Aarch64PollStubs(ProgramGenerator program, Aarch64Operands operands, ExitStubs exits) {
    this.program = program;
    this.asm = operands.asm;
    this.operands = operands;
    this.exits = exits;
  }

  /**
   * For fuel that is used up; goes on at {@code back}.
   *
   * @param fuel the virtual register that holds the fuel, or {@link IrInstruction#NONE}
   */
  Label fuelStub(int fuel, int site, Label back) {
    Label entry = new Label();
    stubs.add(new Stub(-1, fuel, site, entry, back));
    return entry;
  }

  /** For a function entry whose stack check failed; goes on at {@code back}. */
  Label enterStub(int reserve, int site, Label back) {
    Label entry = new Label();
    stubs.add(new Stub(reserve, IrInstruction.NONE, site, entry, back));
    return entry;
  }

  void emit() {
    for (Stub stub : stubs) {
      asm.bind(stub.entry());
      if (stub.reserve() < 0) {
        fuel(stub);
      } else {
        enter(stub);
      }
    }
  }

  private void fuel(Stub stub) {
    boolean promoted = stub.fuel() != IrInstruction.NONE;
    if (promoted) {
      operands.storeCell(NativeLayout.FUEL, stub.fuel());
    }
    // Without a callback: leave for more fuel, which unwinds.
    operands.cell(Access.LOAD_X, X16, NativeLayout.POLL_CALLBACK);
    asm.cbz(true, X16, exits.label(ExitReason.FUEL, stub.site()));
    asm.bl(program.pollLabel());
    if (promoted) {
      operands.loadCell(stub.fuel(), NativeLayout.FUEL);
    }
    asm.cbz(false, X0, stub.back());
    asm.b(exits.label(ExitReason.POLL, stub.site()));
  }

  private void enter(Stub stub) {
    operands.cell(Access.LOAD_X, X16, NativeLayout.POLL);
    asm.cbz(true, X16, exits.label(ExitReason.STACK, stub.site()));
    operands.cell(Access.LOAD_X, X16, NativeLayout.POLL_CALLBACK);
    asm.cbz(true, X16, exits.label(ExitReason.POLL, stub.site()));
    asm.bl(program.pollLabel());
    asm.cbnz(false, X0, exits.label(ExitReason.POLL, stub.site()));
    // The request is taken back: what remains is the real limit.
    operands.cell(Access.LOAD_X, X16, NativeLayout.ENTRY_LIMIT);
    compareStack(asm, stub.reserve());
    asm.b(Aarch64Condition.LO, exits.label(ExitReason.STACK, stub.site()));
    asm.b(stub.back());
  }

  /** Compares the stack pointer minus a reserve with the limit in x16. Uses x17. */
  static void compareStack(Aarch64Assembler asm, int reserve) {
    if (reserve == 0) {
      asm.arithmeticSp(Arithmetic.SUBS, Aarch64Registers.ZR, SP, X16);
      return;
    }
    asm.movConstant(X17, reserve);
    asm.arithmeticSp(Arithmetic.SUB, X17, SP, X17);
    asm.arithmetic(Arithmetic.SUBS, true, Aarch64Registers.ZR, X17, X16);
  }
}

package org.oruslang.jit.amd64;

import static org.oruslang.jit.amd64.Amd64Registers.RAX;
import static org.oruslang.jit.amd64.Amd64Registers.RSP;

import java.util.ArrayList;
import java.util.List;
import org.oruslang.jit.amd64.Amd64Assembler.Alu;
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
final class Amd64PollStubs {

  /** A stub at a function entry, where {@code reserve} is not negative, or at a loop head. */
  private record Stub(int reserve, int fuel, int site, Label entry, Label back) {}

  private final ProgramGenerator program;
  private final Amd64Assembler asm;
  private final Amd64Operands operands;
  private final ExitStubs exits;
  private final List<Stub> stubs = new ArrayList<>();

  Amd64PollStubs(ProgramGenerator program, Amd64Operands operands, ExitStubs exits) {
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
    Amd64Address cell = Amd64Operands.cell(NativeLayout.FUEL);
    if (promoted) {
      operands.storeCell(cell, stub.fuel());
    }
    // Without a callback: leave for more fuel, which unwinds.
    asm.aluImm(Alu.CMP, true, Amd64Operands.cell(NativeLayout.POLL_CALLBACK), 0);
    asm.jcc(Amd64Condition.E, exits.label(ExitReason.FUEL, stub.site()));
    asm.call(program.pollLabel());
    asm.test(false, RAX, RAX);
    if (promoted) {
      // Loading does not change the flags.
      operands.loadCell(stub.fuel(), cell);
    }
    asm.jcc(Amd64Condition.E, stub.back());
    asm.jmp(exits.label(ExitReason.POLL, stub.site()));
  }

  private void enter(Stub stub) {
    asm.aluImm(Alu.CMP, true, Amd64Operands.cell(NativeLayout.POLL), 0);
    asm.jcc(Amd64Condition.E, exits.label(ExitReason.STACK, stub.site()));
    asm.aluImm(Alu.CMP, true, Amd64Operands.cell(NativeLayout.POLL_CALLBACK), 0);
    asm.jcc(Amd64Condition.E, exits.label(ExitReason.POLL, stub.site()));
    asm.call(program.pollLabel());
    asm.test(false, RAX, RAX);
    asm.jcc(Amd64Condition.NE, exits.label(ExitReason.POLL, stub.site()));
    // The request is taken back: what remains is the real limit.
    asm.lea(true, RAX, Amd64Address.at(RSP, -stub.reserve()));
    asm.alu(Alu.CMP, true, RAX, Amd64Operands.cell(NativeLayout.ENTRY_LIMIT));
    asm.jcc(Amd64Condition.B, exits.label(ExitReason.STACK, stub.site()));
    asm.jmp(stub.back());
  }
}

package org.oruslang.jit.amd64;

import static org.oruslang.jit.amd64.Amd64Registers.RAX;
import static org.oruslang.jit.amd64.Amd64Registers.RSP;

import java.util.ArrayList;
import java.util.List;
import org.oruslang.jit.amd64.Amd64Assembler.Alu;
import org.oruslang.jit.asm.Label;
import org.oruslang.jit.codegen.ExitStubs;
import org.oruslang.jit.frame.ExitReason;
import org.oruslang.jit.frame.NativeLayout;
import org.oruslang.jit.ir.IrInstruction;

/**
 * Out-of-line code of called functions that asks the poll callback and goes on or leaves. A called
 * function cannot leave without throwing away the frames below it, so it asks first.
 */
final class Amd64PollStubs {

  private record Stub(
      IrInstruction fuel, int site, int reserve, Label entry, Label back, Amd64Operands operands) {}

  private final Amd64Generator program;
  private final Amd64Assembler asm;
  private final ExitStubs exits;
  private final List<Stub> stubs = new ArrayList<>();

  Amd64PollStubs(Amd64Generator program, ExitStubs exits) {
    this.program = program;
    this.asm = program.assembler();
    this.exits = exits;
  }

  /** For fuel that is used up; goes on at {@code back}. */
  Label fuelStub(IrInstruction fuel, Label back, Amd64Operands operands) {
    Label entry = new Label();
    stubs.add(new Stub(fuel, fuel.site(), 0, entry, back, operands));
    return entry;
  }

  /** For a function entry whose stack check failed; {@link #bindEnter} tells where to go on. */
  Label enterStub(int site, int reserve) {
    Label entry = new Label();
    stubs.add(new Stub(null, site, reserve, entry, new Label(), null));
    return entry;
  }

  /** To be called after the jump to an enter stub is emitted. */
  void bindEnter() {
    asm.bind(stubs.get(stubs.size() - 1).back());
  }

  void emit() {
    for (Stub stub : stubs) {
      asm.bind(stub.entry());
      if (stub.fuel() == null) {
        enter(stub);
      } else {
        fuel(stub);
      }
    }
  }

  private void fuel(Stub stub) {
    int register = stub.fuel().a();
    boolean promoted = register != IrInstruction.NONE;
    Amd64Address cell = Amd64Operands.cell(NativeLayout.FUEL);
    if (promoted) {
      stub.operands().storeCell(cell, register);
    }
    // Without a callback: leave for more fuel, which unwinds.
    asm.aluImm(Alu.CMP, true, Amd64Operands.cell(NativeLayout.POLL_CALLBACK), 0);
    asm.jcc(Amd64Condition.E, exits.label(ExitReason.FUEL, stub.site()));
    asm.call(program.pollLabel());
    asm.test(false, RAX, RAX);
    if (promoted) {
      // Loading does not change the flags.
      stub.operands().loadCell(register, cell);
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

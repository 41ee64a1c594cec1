package org.oruslang.jit.amd64;

import static org.oruslang.jit.amd64.Amd64Registers.RAX;
import static org.oruslang.jit.amd64.Amd64Registers.RDX;

import org.oruslang.jit.amd64.Amd64Assembler.Alu;
import org.oruslang.jit.asm.Label;
import org.oruslang.jit.codegen.ExitStubs;
import org.oruslang.jit.frame.ExitReason;
import org.oruslang.jit.frame.NativeLayout;
import org.oruslang.jit.ir.IrInstruction;

/** The blocks that structs and enum values are in native code: their fields and allocation. */
final class Amd64Blocks {

  private final Amd64Assembler asm;
  private final Amd64Operands operands;
  private final Amd64Arrays memory;
  private final ExitStubs stubs;

  Amd64Blocks(Amd64Operands operands, Amd64Arrays memory, ExitStubs stubs) {
    this.asm = operands.asm;
    this.operands = operands;
    this.memory = memory;
    this.stubs = stubs;
  }

  void emit(IrInstruction in) {
    switch (in.op()) {
      case FLOAD -> memory.load(in.kind(), in.dst(), field(in));
      case FSTORE -> memory.store(in.kind(), field(in), in.b(), RAX);
      case NEW -> allocate(in);
      case RESERVE -> reserve(in);
      case ROOM -> {
        asm.load(true, RAX, Amd64Operands.cell(NativeLayout.HEAP_TOP));
        asm.alu(Alu.CMP, true, RAX, Amd64Operands.cell(in.roomLimit()));
        asm.jcc(Amd64Condition.A, stubs.label(ExitReason.FUEL, in.site()));
      }
      default -> throw new IllegalArgumentException(in.toString());
    }
  }

  private Amd64Address field(IrInstruction in) {
    return Amd64Address.at(operands.use(in.a(), RDX), in.offset());
  }

  private void reserve(IrInstruction in) {
    operands.load(RDX, in.a());
    asm.load(true, RAX, Amd64Operands.cell(NativeLayout.HEAP_TOP));
    asm.alu(Alu.ADD, true, RDX, RAX);
    asm.alu(Alu.CMP, true, RDX, Amd64Operands.cell(NativeLayout.HEAP_LIMIT));
    Label fits = new Label();
    asm.jcc(Amd64Condition.BE, fits);
    asm.load(true, RDX, Amd64Operands.cell(NativeLayout.HEAP_LIMIT));
    asm.alu(Alu.XOR, false, RAX, RAX);
    asm.bind(fits);
    asm.store(true, Amd64Operands.cell(NativeLayout.HEAP_TOP), RDX);
    operands.finish(in.dst(), RAX);
  }

  private void allocate(IrInstruction in) {
    asm.load(true, RAX, Amd64Operands.cell(NativeLayout.HEAP_TOP));
    asm.lea(true, RDX, Amd64Address.at(RAX, in.offset()));
    asm.alu(Alu.CMP, true, RDX, Amd64Operands.cell(NativeLayout.HEAP_LIMIT));
    asm.jcc(Amd64Condition.A, stubs.label(ExitReason.GROW, in.site()));
    asm.store(true, Amd64Operands.cell(NativeLayout.HEAP_TOP), RDX);
    asm.storeImm(true, Amd64Address.at(RAX, 0), in.memory());
    operands.finish(in.dst(), RAX);
  }
}

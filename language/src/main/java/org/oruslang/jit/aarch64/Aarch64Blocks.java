package org.oruslang.jit.aarch64;

import static org.oruslang.jit.aarch64.Aarch64Registers.X0;
import static org.oruslang.jit.aarch64.Aarch64Registers.X16;
import static org.oruslang.jit.aarch64.Aarch64Registers.X17;
import static org.oruslang.jit.aarch64.Aarch64Registers.ZR;

import org.oruslang.jit.aarch64.Aarch64Assembler.Access;
import org.oruslang.jit.aarch64.Aarch64Assembler.Arithmetic;
import org.oruslang.jit.asm.Label;
import org.oruslang.jit.codegen.ExitStubs;
import org.oruslang.jit.frame.ExitReason;
import org.oruslang.jit.frame.NativeLayout;
import org.oruslang.jit.ir.IrInstruction;

/** The blocks that structs and enum values are in native code: their fields and allocation. */
final class Aarch64Blocks {

  private final Aarch64Assembler asm;
  private final Aarch64Operands operands;
  private final Aarch64Arrays memory;
  private final ExitStubs stubs;

  Aarch64Blocks(Aarch64Operands operands, Aarch64Arrays memory, ExitStubs stubs) {
    this.asm = operands.asm;
    this.operands = operands;
    this.memory = memory;
    this.stubs = stubs;
  }

  void emit(IrInstruction in) {
    switch (in.op()) {
      case FLOAD -> memory.loadField(in.kind(), in.dst(), operands.use(in.a(), X17), in.offset());
      case FSTORE -> memory.storeField(in.kind(), operands.use(in.a(), X17), in.offset(), in.b());
      case NEW -> allocate(in);
      case RESERVE -> reserve(in);
      case ROOM -> {
        operands.cell(Access.LOAD_X, X16, NativeLayout.HEAP_TOP);
        operands.cell(Access.LOAD_X, X0, in.roomLimit());
        asm.arithmetic(Arithmetic.SUBS, true, ZR, X16, X0);
        asm.b(Aarch64Condition.HI, stubs.label(ExitReason.FUEL, in.site()));
      }
      default -> throw new IllegalArgumentException(in.toString());
    }
  }

  private void reserve(IrInstruction in) {
    operands.load(X0, in.a());
    operands.cell(Access.LOAD_X, X16, NativeLayout.HEAP_TOP);
    asm.arithmetic(Arithmetic.ADD, true, X17, X16, X0);
    operands.cell(Access.LOAD_X, X0, NativeLayout.HEAP_LIMIT);
    asm.arithmetic(Arithmetic.SUBS, true, ZR, X17, X0);
    Label fits = new Label();
    asm.b(Aarch64Condition.LS, fits);
    asm.mov(true, X17, X0);
    asm.movConstant(X16, 0);
    asm.bind(fits);
    operands.cell(Access.STORE_X, X17, NativeLayout.HEAP_TOP);
    operands.finish(in.dst(), X16);
  }

  private void allocate(IrInstruction in) {
    operands.cell(Access.LOAD_X, X16, NativeLayout.HEAP_TOP);
    operands.cell(Access.LOAD_X, X0, NativeLayout.HEAP_LIMIT);
    asm.arithmeticImm(Arithmetic.ADD, true, X17, X16, in.offset());
    asm.arithmetic(Arithmetic.SUBS, true, ZR, X17, X0);
    asm.b(Aarch64Condition.HI, stubs.label(ExitReason.GROW, in.site()));
    operands.cell(Access.STORE_X, X17, NativeLayout.HEAP_TOP);
    int tag = ZR;
    if (in.memory() != 0) {
      asm.movConstant(X17, in.memory());
      tag = X17;
    }
    asm.access(Access.STORE_X, tag, X16, 0);
    operands.finish(in.dst(), X16);
  }
}

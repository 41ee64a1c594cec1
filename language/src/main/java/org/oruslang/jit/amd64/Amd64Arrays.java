package org.oruslang.jit.amd64;

import static org.oruslang.jit.amd64.Amd64Registers.RAX;
import static org.oruslang.jit.amd64.Amd64Registers.RDX;
import static org.oruslang.jit.amd64.Amd64Registers.XMM0;

import org.oruslang.jit.amd64.Amd64Assembler.Alu;
import org.oruslang.jit.asm.Label;
import org.oruslang.jit.codegen.ExitStubs;
import org.oruslang.jit.frame.ExitReason;
import org.oruslang.jit.frame.NativeLayout;
import org.oruslang.jit.ir.IrInstruction;
import org.oruslang.jit.ir.IrKind;

/**
 * Array accesses. An index of any kind is compared as an unsigned 64-bit number: lengths are below
 * 2^31, so zero-extended negative numbers are out of bounds.
 */
final class Amd64Arrays {

  private final Amd64Assembler asm;
  private final Amd64Operands operands;
  private final ExitStubs stubs;

  Amd64Arrays(Amd64Operands operands, ExitStubs stubs) {
    this.asm = operands.asm;
    this.operands = operands;
    this.stubs = stubs;
  }

  void emit(IrInstruction in) {
    switch (in.op()) {
      case LEN -> {
        int target = operands.target(in.dst(), RAX);
        boolean wide = in.kind() == IrKind.I64;
        asm.load(wide, target, field(operands.use(in.a(), RAX), NativeLayout.ARRAY_LENGTH));
        operands.finish(in.dst(), target);
      }
      case DATA -> {
        int target = operands.target(in.dst(), RAX);
        asm.load(true, target, field(operands.use(in.a(), RAX), NativeLayout.ARRAY_DATA));
        operands.finish(in.dst(), target);
      }
      case ACHECK -> {
        Amd64Address tag = field(operands.use(in.a(), RAX), NativeLayout.ARRAY_KIND);
        asm.aluImm(Alu.CMP, true, tag, in.kind().ordinal());
        asm.jcc(Amd64Condition.NE, stubs.label(ExitReason.KIND, in.site()));
      }
      case BOUNDS -> bounds(in);
      case ALOAD -> {
        int header = checkIndex(in);
        asm.load(true, RDX, field(header, NativeLayout.ARRAY_DATA));
        loadElement(in.kind(), in.dst(), RDX, in.b());
      }
      case ASTORE -> {
        int header = checkIndex(in);
        asm.load(true, RDX, field(header, NativeLayout.ARRAY_DATA));
        storeElement(in.kind(), RDX, in.b(), in.c());
      }
      case LOAD -> loadElement(in.kind(), in.dst(), operands.use(in.a(), RDX), in.b());
      case STORE -> storeElement(in.kind(), operands.use(in.a(), RDX), in.b(), in.c());
      case OFFSET -> {
        int target = operands.target(in.dst(), RAX);
        asm.lea(true, target, at(in));
        operands.finish(in.dst(), target);
      }
      case BYTE_LOAD -> {
        int target = operands.target(in.dst(), RAX);
        asm.movzxb(target, at(in));
        operands.finish(in.dst(), target);
      }
      case BYTE_STORE -> {
        asm.lea(true, RDX, at(in));
        asm.storeb(Amd64Address.at(RDX, 0), operands.use(in.c(), RAX));
      }
      case PUSH -> push(in);
      case POP -> pop(in);
      default -> throw new IllegalArgumentException(in.toString());
    }
  }

  /** The address so many bytes behind another one. */
  private Amd64Address at(IrInstruction in) {
    int base = operands.use(in.a(), RDX);
    return operands.isImmediate(in.b())
        ? Amd64Address.at(base, operands.immediate(in.b()))
        : Amd64Address.at(base, operands.use(in.b(), RAX), 1, 0);
  }

  private static Amd64Address field(int header, int offset) {
    return Amd64Address.at(header, offset);
  }

  private void bounds(IrInstruction in) {
    Label exit = stubs.label(ExitReason.BOUNDS, in.site());
    int index = in.a();
    int length = in.b();
    if (operands.isIndex(index)) {
      asm.aluImm(Alu.CMP, true, operands.use(length, RAX), operands.immediate(index));
      asm.jcc(Amd64Condition.BE, exit);
    } else {
      operands.alu(Alu.CMP, true, operands.use(index, RAX), length);
      asm.jcc(Amd64Condition.AE, exit);
    }
  }

  /** Compares the index operand of an access with the length; gives the header's register. */
  private int checkIndex(IrInstruction in) {
    Label exit = stubs.label(ExitReason.BOUNDS, in.site());
    int header = operands.use(in.a(), RDX);
    Amd64Address length = field(header, NativeLayout.ARRAY_LENGTH);
    if (operands.isIndex(in.b())) {
      asm.aluImm(Alu.CMP, true, length, operands.immediate(in.b()));
      asm.jcc(Amd64Condition.BE, exit);
    } else {
      asm.alu(Alu.CMP, true, operands.use(in.b(), RAX), length);
      asm.jcc(Amd64Condition.AE, exit);
    }
    return header;
  }

  /** The address of an element; uses rax for an index that is in no register. */
  private Amd64Address element(IrKind kind, int data, int index) {
    int size = kind.elementSize();
    if (operands.isIndex(index)) {
      return Amd64Address.at(data, operands.immediate(index) * size);
    }
    return Amd64Address.at(data, operands.use(index, RAX), size, 0);
  }

  private void loadElement(IrKind kind, int dst, int data, int index) {
    load(kind, dst, element(kind, data, index));
  }

  /** Loads a value of a kind from memory. */
  void load(IrKind kind, int dst, Amd64Address address) {
    if (kind == IrKind.F64) {
      int target = operands.target(dst, XMM0);
      asm.movsd(target, address);
      operands.finishDouble(dst, target);
      return;
    }
    int target = operands.target(dst, RAX);
    if (kind == IrKind.BOOL) {
      asm.movzxb(target, address);
    } else {
      asm.load(Amd64Operands.isWide(kind), target, address);
    }
    operands.finish(dst, target);
  }

  private void storeElement(IrKind kind, int data, int index, int value) {
    Amd64Address address = element(kind, data, index);
    boolean valueNeedsScratch =
        kind != IrKind.F64 && !operands.inRegister(value) && !operands.isImmediate(value);
    if (valueNeedsScratch) {
      // Index and value share rax, so the address is computed first.
      asm.lea(true, RDX, address);
      address = Amd64Address.at(RDX, 0);
    }
    store(kind, address, value, RAX);
  }

  /** Stores a value of a kind; {@code scratch} is for a value that is in no register. */
  void store(IrKind kind, Amd64Address address, int value, int scratch) {
    if (kind == IrKind.F64) {
      asm.movsd(address, operands.useDouble(value, XMM0));
    } else if (operands.isImmediate(value)) {
      if (kind == IrKind.BOOL) {
        asm.storebImm(address, operands.immediate(value));
      } else {
        asm.storeImm(Amd64Operands.isWide(kind), address, operands.immediate(value));
      }
    } else if (kind == IrKind.BOOL) {
      asm.storeb(address, operands.use(value, scratch));
    } else {
      asm.store(Amd64Operands.isWide(kind), address, operands.use(value, scratch));
    }
  }

  private void push(IrInstruction in) {
    IrKind kind = in.kind();
    int header = operands.use(in.a(), RDX);
    asm.load(true, RAX, field(header, NativeLayout.ARRAY_LENGTH));
    asm.alu(Alu.CMP, true, RAX, field(header, NativeLayout.ARRAY_CAPACITY));
    asm.jcc(Amd64Condition.E, stubs.label(ExitReason.GROW, in.site()));
    asm.load(true, RDX, field(header, NativeLayout.ARRAY_DATA));
    Amd64Address address = Amd64Address.at(RDX, RAX, kind.elementSize(), 0);
    boolean valueNeedsScratch =
        kind != IrKind.F64 && !operands.inRegister(in.b()) && !operands.isImmediate(in.b());
    if (valueNeedsScratch) {
      asm.lea(true, RDX, address);
      address = Amd64Address.at(RDX, 0);
    }
    store(kind, address, in.b(), RAX);
    // The element is complete before it becomes visible through the length.
    header = operands.use(in.a(), RDX);
    asm.aluImm(Alu.ADD, true, field(header, NativeLayout.ARRAY_LENGTH), 1);
  }

  private void pop(IrInstruction in) {
    int header = operands.use(in.a(), RDX);
    asm.load(true, RAX, field(header, NativeLayout.ARRAY_LENGTH));
    asm.aluImm(Alu.SUB, true, RAX, 1);
    asm.jcc(Amd64Condition.B, stubs.label(ExitReason.BOUNDS, in.site()));
    asm.store(true, field(header, NativeLayout.ARRAY_LENGTH), RAX);
    asm.load(true, RDX, field(header, NativeLayout.ARRAY_DATA));
    load(in.kind(), in.dst(), Amd64Address.at(RDX, RAX, in.kind().elementSize(), 0));
  }
}

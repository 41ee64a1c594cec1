package org.oruslang.jit.aarch64;

import static org.oruslang.jit.aarch64.Aarch64Registers.V0;
import static org.oruslang.jit.aarch64.Aarch64Registers.X0;
import static org.oruslang.jit.aarch64.Aarch64Registers.X16;
import static org.oruslang.jit.aarch64.Aarch64Registers.X17;
import static org.oruslang.jit.aarch64.Aarch64Registers.ZR;

import org.oruslang.jit.aarch64.Aarch64Assembler.Access;
import org.oruslang.jit.aarch64.Aarch64Assembler.Arithmetic;
import org.oruslang.jit.codegen.ExitStubs;
import org.oruslang.jit.frame.ExitReason;
import org.oruslang.jit.frame.NativeLayout;
import org.oruslang.jit.ir.IrInstruction;
import org.oruslang.jit.ir.IrKind;

/**
 * Array accesses. An index of any kind is compared as an unsigned 64-bit number: lengths are below
 * 2^31, so zero-extended negative numbers are out of bounds.
 */
final class Aarch64Arrays {

  private final Aarch64Assembler asm;
  private final Aarch64Operands operands;
  private final ExitStubs stubs;

  Aarch64Arrays(Aarch64Operands operands, ExitStubs stubs) {
    this.asm = operands.asm;
    this.operands = operands;
    this.stubs = stubs;
  }

  void emit(IrInstruction in) {
    switch (in.op()) {
      case LEN -> {
        int target = operands.target(in.dst(), X16);
        Access access = in.kind() == IrKind.I64 ? Access.LOAD_X : Access.LOAD_W;
        asm.access(access, target, operands.use(in.a(), X16), NativeLayout.ARRAY_LENGTH);
        operands.finish(in.dst(), target);
      }
      case DATA -> {
        int target = operands.target(in.dst(), X16);
        asm.access(Access.LOAD_X, target, operands.use(in.a(), X16), NativeLayout.ARRAY_DATA);
        operands.finish(in.dst(), target);
      }
      case ACHECK -> {
        field(X16, operands.use(in.a(), X16), NativeLayout.ARRAY_KIND);
        asm.arithmeticImm(Arithmetic.SUBS, true, ZR, X16, in.kind().ordinal());
        asm.b(Aarch64Condition.NE, stubs.label(ExitReason.KIND, in.site()));
      }
      case BOUNDS -> {
        int length = operands.use(in.b(), X17);
        compareIndex(in.a(), length == ZR ? zero(X17) : length, in.site());
      }
      case ALOAD -> {
        checkIndex(in);
        load(in.kind(), in.dst(), X17, in.b());
      }
      case ASTORE -> {
        checkIndex(in);
        store(in.kind(), X17, in.b(), in.c());
      }
      case LOAD -> load(in.kind(), in.dst(), operands.use(in.a(), X17), in.b());
      case STORE -> store(in.kind(), operands.use(in.a(), X17), in.b(), in.c());
      case OFFSET -> {
        int target = operands.target(in.dst(), X16);
        offset(target, in);
        operands.finish(in.dst(), target);
      }
      case BYTE_LOAD -> {
        offset(X17, in);
        int target = operands.target(in.dst(), X16);
        asm.access(Access.LOAD_B, target, X17, 0);
        operands.finish(in.dst(), target);
      }
      case BYTE_STORE -> {
        offset(X17, in);
        asm.access(Access.STORE_B, operands.use(in.c(), X0), X17, 0);
      }
      case PUSH -> push(in);
      case POP -> pop(in);
      default -> throw new IllegalArgumentException(in.toString());
    }
  }

  /** The address so many bytes behind another one. */
  private void offset(int target, IrInstruction in) {
    int base = operands.use(in.a(), X17);
    int bytes = operands.use(in.b(), X16);
    asm.arithmetic(Arithmetic.ADD, true, target, base, bytes);
  }

  private int zero(int scratch) {
    asm.movConstant(scratch, 0);
    return scratch;
  }

  private void field(int target, int header, int offset) {
    asm.access(Access.LOAD_X, target, header, offset);
  }

  private boolean isIndex(int v) {
    return operands.isConstant(v) && Aarch64Machine.isIndex(operands.constant(v));
  }

  /** Leaves unless the index is below the length, which is in a register. */
  private void compareIndex(int index, int length, int site) {
    if (isIndex(index)) {
      asm.arithmeticImm(Arithmetic.SUBS, true, ZR, length, (int) operands.constant(index));
      asm.b(Aarch64Condition.LS, stubs.label(ExitReason.BOUNDS, site));
    } else {
      asm.arithmetic(Arithmetic.SUBS, true, ZR, operands.use(index, X16), length);
      asm.b(Aarch64Condition.HS, stubs.label(ExitReason.BOUNDS, site));
    }
  }

  /** Checks the index of an access and leaves the address of the data in x17. */
  private void checkIndex(IrInstruction in) {
    field(X17, operands.use(in.a(), X17), NativeLayout.ARRAY_LENGTH);
    compareIndex(in.b(), X17, in.site());
    field(X17, operands.use(in.a(), X17), NativeLayout.ARRAY_DATA);
  }

  /** Loads a value of a kind from {@code [base + offset]}. */
  void loadField(IrKind kind, int dst, int base, int offset) {
    int target = operands.target(dst, kind == IrKind.F64 ? V0 : X16);
    asm.access(loadAccess(kind), target, base, offset);
    finish(kind, dst, target);
  }

  /** Stores a value of a kind to {@code [base + offset]}. Uses x0 and v0. */
  void storeField(IrKind kind, int base, int offset, int value) {
    asm.access(storeAccess(kind), value(kind, value), base, offset);
  }

  private static Access loadAccess(IrKind kind) {
    return switch (kind) {
      case I32, U32 -> Access.LOAD_W;
      case BOOL -> Access.LOAD_B;
      case F64 -> Access.LOAD_D;
      default -> Access.LOAD_X;
    };
  }

  private static Access storeAccess(IrKind kind) {
    return switch (kind) {
      case I32, U32 -> Access.STORE_W;
      case BOOL -> Access.STORE_B;
      case F64 -> Access.STORE_D;
      default -> Access.STORE_X;
    };
  }

  private void access(Access access, IrKind kind, int register, int data, int index) {
    if (isIndex(index)) {
      int offset = (int) operands.constant(index) * kind.elementSize();
      asm.access(access, register, data, offset);
    } else {
      asm.accessElement(access, register, data, operands.use(index, X16));
    }
  }

  private void load(IrKind kind, int dst, int data, int index) {
    int target = operands.target(dst, kind == IrKind.F64 ? V0 : X16);
    access(loadAccess(kind), kind, target, data, index);
    finish(kind, dst, target);
  }

  private void finish(IrKind kind, int dst, int source) {
    if (kind == IrKind.F64) {
      operands.finishDouble(dst, source);
    } else {
      operands.finish(dst, source);
    }
  }

  private int value(IrKind kind, int v) {
    return kind == IrKind.F64 ? operands.useDouble(v, V0) : operands.use(v, X0);
  }

  private void store(IrKind kind, int data, int index, int value) {
    access(storeAccess(kind), kind, value(kind, value), data, index);
  }

  private void push(IrInstruction in) {
    IrKind kind = in.kind();
    int header = operands.use(in.a(), X17);
    field(X16, header, NativeLayout.ARRAY_LENGTH);
    field(X0, header, NativeLayout.ARRAY_CAPACITY);
    asm.arithmetic(Arithmetic.SUBS, true, ZR, X16, X0);
    asm.b(Aarch64Condition.EQ, stubs.label(ExitReason.GROW, in.site()));
    field(X17, header, NativeLayout.ARRAY_DATA);
    asm.accessElement(storeAccess(kind), value(kind, in.b()), X17, X16);
    // The element is complete before it becomes visible through the length.
    asm.arithmeticImm(Arithmetic.ADD, true, X16, X16, 1);
    asm.access(Access.STORE_X, X16, operands.use(in.a(), X17), NativeLayout.ARRAY_LENGTH);
  }

  private void pop(IrInstruction in) {
    IrKind kind = in.kind();
    int header = operands.use(in.a(), X17);
    field(X16, header, NativeLayout.ARRAY_LENGTH);
    asm.arithmeticImm(Arithmetic.SUBS, true, X16, X16, 1);
    asm.b(Aarch64Condition.LO, stubs.label(ExitReason.BOUNDS, in.site()));
    asm.access(Access.STORE_X, X16, header, NativeLayout.ARRAY_LENGTH);
    field(X17, header, NativeLayout.ARRAY_DATA);
    int target = operands.target(in.dst(), kind == IrKind.F64 ? V0 : X16);
    asm.accessElement(loadAccess(kind), target, X17, X16);
    finish(kind, in.dst(), target);
  }
}

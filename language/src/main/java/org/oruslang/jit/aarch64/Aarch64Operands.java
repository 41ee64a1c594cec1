package org.oruslang.jit.aarch64;

import static org.oruslang.jit.aarch64.Aarch64Registers.SP;
import static org.oruslang.jit.aarch64.Aarch64Registers.V0;
import static org.oruslang.jit.aarch64.Aarch64Registers.V1;
import static org.oruslang.jit.aarch64.Aarch64Registers.X16;
import static org.oruslang.jit.aarch64.Aarch64Registers.X17;
import static org.oruslang.jit.aarch64.Aarch64Registers.X19;
import static org.oruslang.jit.aarch64.Aarch64Registers.ZR;

import org.oruslang.jit.aarch64.Aarch64Assembler.Access;
import org.oruslang.jit.aarch64.Aarch64Assembler.Arithmetic;
import org.oruslang.jit.codegen.ConstantPool;
import org.oruslang.jit.codegen.Frame;
import org.oruslang.jit.codegen.FuelPromotion;
import org.oruslang.jit.frame.NativeLayout;
import org.oruslang.jit.ir.IrKind;
import org.oruslang.jit.regalloc.Allocation;

/**
 * Gets at the values of virtual registers, wherever they are. As on x86-64, i32, u32 and bool are
 * zero-extended in registers and slots; only frame cells hold sign-extended i32.
 */
final class Aarch64Operands {

  final Aarch64Assembler asm;
  final Allocation allocation;
  final Frame frame;
  final ConstantPool pool;

  Aarch64Operands(Aarch64Assembler asm, Allocation allocation, Frame frame, ConstantPool pool) {
    this.asm = asm;
    this.allocation = allocation;
    this.frame = frame;
    this.pool = pool;
  }

  IrKind kind(int v) {
    return allocation.function().kinds()[v];
  }

  static boolean isWide(IrKind kind) {
    return !kind.isNarrow();
  }

  boolean inRegister(int v) {
    return allocation.isRegister(v);
  }

  int register(int v) {
    return allocation.register(v);
  }

  boolean inSlot(int v) {
    return allocation.isSlot(v);
  }

  /** A constant that has no register. */
  boolean isConstant(int v) {
    return allocation.isNowhere(v) && allocation.isConstant(v);
  }

  long constant(int v) {
    return allocation.cell(v);
  }

  /** The content of a register that holds the constant. */
  static long registerForm(IrKind kind, long cell) {
    return kind == IrKind.I32 ? cell & 0xFFFFFFFFL : cell;
  }

  /** The general register holding the value, loaded into {@code scratch} if it has none. */
  int use(int v, int scratch) {
    if (inRegister(v)) {
      return register(v);
    }
    if (isConstant(v) && constant(v) == 0) {
      return ZR;
    }
    load(scratch, v);
    return scratch;
  }

  /** Loads the value into a general register, without touching the flags. */
  void load(int target, int v) {
    if (inRegister(v)) {
      if (register(v) != target) {
        asm.mov(true, target, register(v));
      }
    } else if (inSlot(v)) {
      stack(Access.LOAD_X, target, frame.slotOffset(allocation.slot(v)));
    } else {
      asm.movConstant(target, registerForm(kind(v), constant(v)));
    }
  }

  /** An access relative to the stack pointer; frames are small enough for every slot. */
  private void stack(Access access, int register, int offset) {
    asm.access(access, register, SP, offset);
  }

  /** The register to compute a result in: its own, or {@code scratch} for {@link #finish}. */
  int target(int v, int scratch) {
    return inRegister(v) ? register(v) : scratch;
  }

  /** Stores a result computed in {@code source} to where it belongs. */
  void finish(int v, int source) {
    if (inSlot(v)) {
      stack(Access.STORE_X, source, frame.slotOffset(allocation.slot(v)));
    } else if (inRegister(v) && register(v) != source) {
      asm.mov(true, register(v), source);
    }
  }

  /** Compares two integers and sets the flags. Uses x16 and x17. */
  void compare(IrKind kind, int a, int b) {
    boolean wide = isWide(kind);
    int left = use(a, X16);
    if (isConstant(b) && Aarch64Machine.isArithmetic(kind, constant(b))) {
      long value = kind.isNarrow() ? (int) constant(b) : constant(b);
      // Comparing with a negative number is comparing the sum with zero. Zero itself has to be
      // subtracted: only that sets the carry flag, which unsigned conditions read.
      Arithmetic op = value < 0 ? Arithmetic.ADDS : Arithmetic.SUBS;
      if (left == ZR) {
        // Register 31 would be the stack pointer here.
        asm.movConstant(X16, 0);
        left = X16;
      }
      asm.arithmeticImm(op, wide, ZR, left, (int) Math.abs(value));
    } else {
      asm.arithmetic(Arithmetic.SUBS, wide, ZR, left, use(b, X17));
    }
  }

  // Doubles.

  /** The D register holding the value, loaded into {@code scratch} if it has none. */
  int useDouble(int v, int scratch) {
    if (inRegister(v)) {
      return register(v);
    }
    loadDouble(scratch, v);
    return scratch;
  }

  /** Loads a double without touching the flags. */
  void loadDouble(int target, int v) {
    if (inRegister(v)) {
      if (register(v) != target) {
        asm.fmov(target, register(v));
      }
    } else if (inSlot(v)) {
      stack(Access.LOAD_D, target, frame.slotOffset(allocation.slot(v)));
    } else {
      loadDoubleConstant(target, constant(v));
    }
  }

  void loadDoubleConstant(int target, long bits) {
    int imm8 = Aarch64Immediates.floating(bits);
    if (bits == 0) {
      asm.fmovFromGeneral(target, ZR);
    } else if (imm8 >= 0) {
      asm.fmovImm(target, imm8);
    } else {
      asm.ldrDouble(target, pool.label(bits));
    }
  }

  /** Stores a double computed in {@code source} to where it belongs. */
  void finishDouble(int v, int source) {
    if (inSlot(v)) {
      stack(Access.STORE_D, source, frame.slotOffset(allocation.slot(v)));
    } else if (inRegister(v) && register(v) != source) {
      asm.fmov(register(v), source);
    }
  }

  /** Compares doubles; unordered gives NZCV 0011. Uses v0 and v1. */
  void compareDoubles(int a, int b) {
    int left = useDouble(a, V0);
    if (isConstant(b) && constant(b) == 0) {
      asm.fcmpZero(left);
    } else {
      asm.fcmp(left, useDouble(b, V1));
    }
  }

  /** Copies a value of any kind, leaving the flags alone. */
  void move(int dst, int src) {
    if (allocation.samePlace(dst, src)) {
      return;
    }
    if (kind(dst) == IrKind.F64) {
      int target = target(dst, inRegister(src) ? register(src) : V0);
      loadDouble(target, src);
      finishDouble(dst, target);
    } else if (inRegister(dst)) {
      load(register(dst), src);
    } else {
      finish(dst, use(src, X16));
    }
  }

  // Frame cells.

  /** Loads or stores a cell of the frame block; x17 carries the offset of far cells. */
  void cell(Access access, int register, int cell) {
    int offset = NativeLayout.offset(cell);
    if (access.reaches(offset)) {
      asm.access(access, register, X19, offset);
    } else {
      asm.movConstant(X17, offset);
      asm.arithmetic(Arithmetic.ADD, true, X17, X17, X19);
      asm.access(access, register, X17, 0);
    }
  }

  /** The cell of a slot of a site. */
  static int siteCell(int slot) {
    return slot == FuelPromotion.FUEL_SLOT ? NativeLayout.FUEL : NativeLayout.local(slot);
  }

  /** Writes a value to a frame cell in canonical form. Uses x16, x17 and v0. */
  void storeCell(int cell, int v) {
    IrKind kind = kind(v);
    if (isConstant(v)) {
      if (constant(v) != 0) {
        asm.movConstant(X16, constant(v));
      }
      cell(Access.STORE_X, constant(v) == 0 ? ZR : X16, cell);
    } else if (kind == IrKind.F64) {
      cell(Access.STORE_D, useDouble(v, V0), cell);
    } else if (kind == IrKind.I32) {
      asm.sxtw(X16, use(v, X16));
      cell(Access.STORE_X, X16, cell);
    } else {
      cell(Access.STORE_X, use(v, X16), cell);
    }
  }

  /** Loads a virtual register from a frame cell. Uses x16, x17 and v0. */
  void loadCell(int v, int cell) {
    if (allocation.isNowhere(v)) {
      return;
    }
    if (kind(v) == IrKind.F64) {
      int target = target(v, V0);
      cell(Access.LOAD_D, target, cell);
      finishDouble(v, target);
    } else {
      int target = target(v, X16);
      cell(isWide(kind(v)) ? Access.LOAD_X : Access.LOAD_W, target, cell);
      finish(v, target);
    }
  }
}

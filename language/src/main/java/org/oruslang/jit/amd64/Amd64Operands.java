package org.oruslang.jit.amd64;

import static org.oruslang.jit.amd64.Amd64Registers.RAX;
import static org.oruslang.jit.amd64.Amd64Registers.RBX;
import static org.oruslang.jit.amd64.Amd64Registers.RDX;
import static org.oruslang.jit.amd64.Amd64Registers.RSP;
import static org.oruslang.jit.amd64.Amd64Registers.XMM0;

import org.oruslang.jit.codegen.ConstantPool;
import org.oruslang.jit.codegen.Frame;
import org.oruslang.jit.codegen.FuelPromotion;
import org.oruslang.jit.frame.NativeLayout;
import org.oruslang.jit.ir.IrKind;
import org.oruslang.jit.regalloc.Allocation;

/**
 * Gets at the values of virtual registers, wherever they are.
 *
 * <p>In general registers and stack slots i32, u32 and bool are zero-extended to 64 bits: that is
 * what 32-bit instructions leave behind, and an index that passed a bounds check needs no
 * extension. Only frame cells hold sign-extended i32.
 */
final class Amd64Operands {

  final Amd64Assembler asm;
  final Allocation allocation;
  final Frame frame;
  final ConstantPool pool;

  Amd64Operands(Amd64Assembler asm, Allocation allocation, Frame frame, ConstantPool pool) {
    this.asm = asm;
    this.allocation = allocation;
    this.frame = frame;
    this.pool = pool;
  }

  IrKind kind(int v) {
    return allocation.function().kinds()[v];
  }

  /** Whether instructions on the kind use 64-bit operands. */
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

  Amd64Address slot(int v) {
    return Amd64Address.at(RSP, frame.slotOffset(allocation.slot(v)));
  }

  /** A constant that has no register. */
  boolean isConstant(int v) {
    return allocation.isNowhere(v) && allocation.isConstant(v);
  }

  long constant(int v) {
    return allocation.cell(v);
  }

  /** Whether the operand can be an immediate of an instruction of its own width. */
  boolean isImmediate(int v) {
    return isConstant(v) && Amd64Machine.isImmediate(kind(v), constant(v));
  }

  /** Whether the operand is a constant index whose byte offset is a displacement. */
  boolean isIndex(int v) {
    return isConstant(v) && Amd64Machine.isIndex(constant(v));
  }

  int immediate(int v) {
    return (int) constant(v);
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
      asm.load(true, target, slot(v));
    } else {
      asm.movConstant(target, registerForm(kind(v), constant(v)));
    }
  }

  /** The register to compute a result in: its own, or {@code scratch} for {@link #finish}. */
  int target(int v, int scratch) {
    return inRegister(v) ? register(v) : scratch;
  }

  /** Stores a result computed in {@code source} to where it belongs. */
  void finish(int v, int source) {
    if (inSlot(v)) {
      asm.store(true, slot(v), source);
    } else if (inRegister(v) && register(v) != source) {
      asm.mov(true, register(v), source);
    }
  }

  /** {@code target = target op v}; uses rdx for a constant that is no immediate. */
  void alu(Amd64Assembler.Alu op, boolean wide, int target, int v) {
    if (inRegister(v)) {
      asm.alu(op, wide, target, register(v));
    } else if (inSlot(v)) {
      asm.alu(op, wide, target, slot(v));
    } else if (isImmediate(v)) {
      asm.aluImm(op, wide, target, immediate(v));
    } else {
      asm.movConstant(RDX, registerForm(kind(v), constant(v)));
      asm.alu(op, wide, target, RDX);
    }
  }

  /** Compares two integers and sets the flags. Uses rax and rdx. */
  void compare(IrKind kind, int a, int b) {
    boolean wide = isWide(kind);
    if (inSlot(a) && isImmediate(b)) {
      asm.aluImm(Amd64Assembler.Alu.CMP, wide, slot(a), immediate(b));
    } else if (inSlot(a) && inRegister(b)) {
      asm.alu(Amd64Assembler.Alu.CMP, wide, slot(a), register(b));
    } else {
      int left = use(a, RAX);
      if (isConstant(b) && constant(b) == 0) {
        asm.test(wide, left, left);
      } else {
        alu(Amd64Assembler.Alu.CMP, wide, left, b);
      }
    }
  }

  // Doubles.

  /** The xmm register holding the value, loaded into {@code scratch} if it has none. */
  int useDouble(int v, int scratch) {
    if (inRegister(v)) {
      return register(v);
    }
    loadDouble(scratch, v);
    return scratch;
  }

  /** Loads a double into an xmm register. */
  void loadDouble(int target, int v) {
    if (inRegister(v)) {
      if (register(v) != target) {
        asm.movsd(target, register(v));
      }
    } else if (isConstant(v) && constant(v) == 0) {
      asm.xorpd(target, target);
    } else {
      asm.movsd(target, doubleInMemory(v));
    }
  }

  /** The memory operand of a double that is in no register. */
  Amd64Address doubleInMemory(int v) {
    return inSlot(v) ? slot(v) : Amd64Address.of(pool.label(constant(v)));
  }

  /** {@code target = target op v}. */
  void sse(Amd64Assembler.Sse op, int target, int v) {
    if (inRegister(v)) {
      asm.sse(op, target, register(v));
    } else {
      asm.sse(op, target, doubleInMemory(v));
    }
  }

  /** Stores a double computed in {@code source} to where it belongs. */
  void finishDouble(int v, int source) {
    if (inSlot(v)) {
      asm.movsd(slot(v), source);
    } else if (inRegister(v) && register(v) != source) {
      asm.movsd(register(v), source);
    }
  }

  /** Compares doubles; unordered sets ZF, PF and CF. Uses xmm0. */
  void compareDoubles(int a, int b) {
    int left = useDouble(a, XMM0);
    if (inRegister(b)) {
      asm.ucomisd(left, register(b));
    } else {
      asm.ucomisd(left, doubleInMemory(b));
    }
  }

  /** Copies a value of any kind. Leaves the flags alone unless it makes a double zero. */
  void move(int dst, int src) {
    if (allocation.samePlace(dst, src)) {
      return;
    }
    if (kind(dst) == IrKind.F64) {
      int target = target(dst, XMM0);
      loadDouble(target, src);
      finishDouble(dst, target);
    } else if (inSlot(dst) && isImmediate(src) && immediateSlot(src)) {
      asm.storeImm(true, slot(dst), immediate(src));
    } else if (inSlot(dst) && inRegister(src)) {
      asm.store(true, slot(dst), register(src));
    } else {
      int target = target(dst, RAX);
      load(target, src);
      finish(dst, target);
    }
  }

  /** A store of an immediate sign-extends, which is wrong for a negative i32 in a slot. */
  private boolean immediateSlot(int v) {
    return registerForm(kind(v), constant(v)) == immediate(v);
  }

  // Frame cells.

  /** A cell of the frame block. */
  static Amd64Address cell(int cell) {
    return Amd64Address.at(RBX, NativeLayout.offset(cell));
  }

  /** The cell of a slot of a site. */
  static Amd64Address siteCell(int slot) {
    return cell(slot == FuelPromotion.FUEL_SLOT ? NativeLayout.FUEL : NativeLayout.local(slot));
  }

  /** Writes a value to a frame cell in canonical form. Uses rax and xmm0. */
  void storeCell(Amd64Address cell, int v) {
    IrKind kind = kind(v);
    if (isConstant(v)) {
      long value = constant(v);
      if (value == (int) value) {
        asm.storeImm(true, cell, (int) value);
      } else {
        asm.movConstant(RAX, value);
        asm.store(true, cell, RAX);
      }
    } else if (kind == IrKind.F64) {
      asm.movsd(cell, useDouble(v, XMM0));
    } else if (kind == IrKind.I32) {
      if (inRegister(v)) {
        asm.movsxd(RAX, register(v));
      } else {
        asm.movsxd(RAX, slot(v));
      }
      asm.store(true, cell, RAX);
    } else {
      asm.store(true, cell, use(v, RAX));
    }
  }

  /** Loads a virtual register from a frame cell. Uses rax and xmm0. */
  void loadCell(int v, Amd64Address cell) {
    if (allocation.isNowhere(v)) {
      return;
    }
    if (kind(v) == IrKind.F64) {
      int target = target(v, XMM0);
      asm.movsd(target, cell);
      finishDouble(v, target);
    } else {
      int target = target(v, RAX);
      asm.load(isWide(kind(v)), target, cell);
      finish(v, target);
    }
  }
}

package org.oruslang.jit.aarch64;

import org.oruslang.jit.ir.IrFunction;
import org.oruslang.jit.ir.IrInstruction;
import org.oruslang.jit.ir.IrKind;
import org.oruslang.jit.ir.IrOp;
import org.oruslang.jit.regalloc.Machine;
import org.oruslang.jit.regalloc.RegisterFile;

/**
 * How the code generator uses the registers of AArch64.
 *
 * <p>x19 holds the frame block in all native functions. x0, x16, x17, v0 and v1 are the scratch
 * registers of single instructions and are never allocated; x18 belongs to the platform. Between
 * native functions x20 to x28 and the low halves of v8 to v15 are callee-saved, as in the C
 * convention.
 */
final class Aarch64Machine implements Machine {

  private static final RegisterFile GENERAL =
      new RegisterFile(
          new int[] {
            1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 20, 21, 22, 23, 24, 25, 26, 27, 28
          },
          0x1FF00000L,
          new int[] {1, 2, 3, 4, 5, 6, 7});

  private static final RegisterFile FLOATING =
      new RegisterFile(
          new int[] {
            2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 8, 9,
            10, 11, 12, 13, 14, 15
          },
          0xFF00L,
          new int[] {2, 3, 4, 5, 6, 7, 16, 17});

  private final RegisterFile general;
  private final RegisterFile floating;

  Aarch64Machine() {
    this(Integer.MAX_VALUE);
  }

  /** A machine that allocates only so many registers of each class. */
  Aarch64Machine(int registers) {
    general = GENERAL.reduced(registers);
    floating = FLOATING.reduced(registers);
  }

  @Override
  public RegisterFile general() {
    return general;
  }

  @Override
  public RegisterFile floating() {
    return floating;
  }

  @Override
  public boolean folds(IrFunction function, IrInstruction in, int operand, long cell) {
    IrKind kind = in.kind();
    switch (in.op()) {
      case MOVE, RETURN, CALL:
        return true;
      case SELECT:
        return operand > 0 && kind != IrKind.F64 && cell == 0;
      case ADD, SUB:
        return kind != IrKind.F64 && operand == 1 && isArithmetic(kind, cell);
      case AND, OR, XOR:
        return operand == 1 && isLogical(kind, cell);
      case MUL:
        return kind != IrKind.F64 && operand == 1 && !in.hasSite() && isPower(kind, cell);
      case BRANCH, COMPARE, EXIT_IF:
        return operand == 1 && (kind == IrKind.F64 ? cell == 0 : isArithmetic(kind, cell));
      case ASTORE, STORE:
        return operand == 2 && kind != IrKind.F64 && cell == 0 || operand == 1 && isIndex(cell);
      case ALOAD, LOAD:
        return operand == 1 && isIndex(cell);
      case BOUNDS:
        return operand == 0 && isIndex(cell);
      case PUSH, FSTORE:
        return operand == 1 && kind != IrKind.F64 && cell == 0;
      default:
        return false;
    }
  }

  /** Whether the constant or its negation is an immediate of an addition or comparison. */
  static boolean isArithmetic(IrKind kind, long cell) {
    long value = kind.isNarrow() ? (int) cell : cell;
    return value != Long.MIN_VALUE && Aarch64Immediates.isArithmetic(Math.abs(value));
  }

  /** Whether the constant is an immediate of a bitwise operation. */
  static boolean isLogical(IrKind kind, long cell) {
    return Aarch64Immediates.logical(cell, kind.isNarrow() ? 32 : 64) >= 0;
  }

  /** Whether multiplication by the constant is a shift. */
  static boolean isPower(IrKind kind, long cell) {
    return Long.bitCount(kind.isNarrow() ? cell & 0xFFFFFFFFL : cell) == 1;
  }

  /** Whether a constant index can be part of an address, whatever the element size. */
  static boolean isIndex(long cell) {
    return cell >= 0 && cell < 4096;
  }

  @Override
  public boolean clobbers(IrInstruction in) {
    return in.op() == IrOp.CALL;
  }

  @Override
  public boolean fuses(IrInstruction comparison, IrInstruction user) {
    return true;
  }
}

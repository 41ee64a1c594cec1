package org.oruslang.jit.amd64;

import static org.oruslang.jit.amd64.Amd64Registers.R10;
import static org.oruslang.jit.amd64.Amd64Registers.R11;
import static org.oruslang.jit.amd64.Amd64Registers.R12;
import static org.oruslang.jit.amd64.Amd64Registers.R13;
import static org.oruslang.jit.amd64.Amd64Registers.R14;
import static org.oruslang.jit.amd64.Amd64Registers.R15;
import static org.oruslang.jit.amd64.Amd64Registers.R8;
import static org.oruslang.jit.amd64.Amd64Registers.R9;
import static org.oruslang.jit.amd64.Amd64Registers.RBP;
import static org.oruslang.jit.amd64.Amd64Registers.RCX;
import static org.oruslang.jit.amd64.Amd64Registers.RDI;
import static org.oruslang.jit.amd64.Amd64Registers.RSI;

import org.oruslang.jit.ir.IrFunction;
import org.oruslang.jit.ir.IrInstruction;
import org.oruslang.jit.ir.IrKind;
import org.oruslang.jit.ir.IrOp;
import org.oruslang.jit.regalloc.Machine;
import org.oruslang.jit.regalloc.RegisterFile;

/**
 * How the code generator uses the registers of x86-64.
 *
 * <p>rbx holds the frame block in all native functions. rax, rdx, xmm0 and xmm1 are never
 * allocated: they are the scratch registers of single instructions, so that division, which needs
 * rax and rdx, puts no constraint on allocation. Between native functions rbp, r12 to r15 and xmm10
 * to xmm15 are callee-saved; the general ones are what the System V convention preserves too.
 */
final class Amd64Machine implements Machine {

  private static final RegisterFile GENERAL =
      new RegisterFile(
          new int[] {RCX, RSI, RDI, R8, R9, R10, R11, RBP, R12, R13, R14, R15},
          1L << RBP | 1L << R12 | 1L << R13 | 1L << R14 | 1L << R15,
          new int[] {RDI, RSI, RCX, R8, R9, R10, R11});

  private static final RegisterFile FLOATING =
      new RegisterFile(
          new int[] {2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15},
          0xFC00L,
          new int[] {2, 3, 4, 5, 6, 7, 8, 9});

  private final RegisterFile general;
  private final RegisterFile floating;

  Amd64Machine() {
    this(Integer.MAX_VALUE);
  }

  /** A machine that allocates only so many registers of each class. */
  Amd64Machine(int registers) {
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
    boolean immediate = isImmediate(kind, cell);
    switch (in.op()) {
      case MOVE, RETURN:
        return true;
      case CALL:
        return true;
      case SELECT:
        return operand > 0 && kind != IrKind.F64;
      case ADD, SUB, MUL, AND, OR, XOR:
        return kind != IrKind.F64 && operand == 1 && immediate;
      case DIV, MOD:
        return kind != IrKind.F64 && operand == 1;
      case BRANCH, COMPARE, EXIT_IF:
        return kind != IrKind.F64 && operand == 1 && immediate;
      case ASTORE, STORE:
        return operand == 2 && kind != IrKind.F64 && immediate || operand == 1 && isIndex(cell);
      case ALOAD, LOAD:
        return operand == 1 && isIndex(cell);
      case OFFSET, BYTE_LOAD, BYTE_STORE:
        return operand == 1 && cell == (int) cell;
      case BOUNDS:
        return operand == 0 && isIndex(cell);
      case PUSH, FSTORE:
        return operand == 1 && kind != IrKind.F64 && immediate;
      default:
        return false;
    }
  }

  /** Whether the constant is a 32-bit immediate in an instruction of the kind's width. */
  static boolean isImmediate(IrKind kind, long cell) {
    return kind != null && (kind.isNarrow() || cell == (int) cell);
  }

  /** Whether a constant index can be part of an address. */
  static boolean isIndex(long cell) {
    return cell >= 0 && cell < 1 << 27;
  }

  @Override
  public boolean clobbers(IrInstruction in) {
    return in.op() == IrOp.CALL;
  }

  @Override
  public boolean fuses(IrInstruction comparison, IrInstruction next) {
    if (next.op() == IrOp.BRANCH_IF) {
      return true;
    }
    return comparison.kind() != IrKind.F64 && next.kind() != IrKind.F64;
  }
}

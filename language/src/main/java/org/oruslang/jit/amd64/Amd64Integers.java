package org.oruslang.jit.amd64;

import static org.oruslang.jit.amd64.Amd64Registers.RAX;
import static org.oruslang.jit.amd64.Amd64Registers.RDX;

import org.oruslang.jit.amd64.Amd64Assembler.Alu;
import org.oruslang.jit.amd64.Amd64Assembler.Shift;
import org.oruslang.jit.amd64.Amd64Assembler.Unary;
import org.oruslang.jit.asm.Label;
import org.oruslang.jit.codegen.ExitStubs;
import org.oruslang.jit.frame.ExitReason;
import org.oruslang.jit.ir.IrInstruction;
import org.oruslang.jit.ir.IrKind;
import org.oruslang.jit.ir.IrOp;

/** Integer and bool arithmetic. All guards of an instruction precede the write of its result. */
final class Amd64Integers {

  private final Amd64Assembler asm;
  private final Amd64Operands operands;
  private final ExitStubs stubs;

  Amd64Integers(Amd64Operands operands, ExitStubs stubs) {
    this.asm = operands.asm;
    this.operands = operands;
    this.stubs = stubs;
  }

  void emit(IrInstruction in) {
    boolean wide = Amd64Operands.isWide(in.kind());
    switch (in.op()) {
      case ADD, SUB, MUL, NEG -> {
        if (in.hasSite()) {
          checked(in, wide);
        } else if (in.op() == IrOp.ADD) {
          add(in.dst(), in.a(), in.b(), wide);
        } else if (in.op() == IrOp.SUB) {
          subtract(in.dst(), in.a(), in.b(), wide);
        } else if (in.op() == IrOp.MUL) {
          multiply(in.dst(), in.a(), in.b(), wide);
        } else {
          int target = copyToTarget(in.dst(), in.a());
          asm.unary(Unary.NEG, wide, target);
          operands.finish(in.dst(), target);
        }
      }
      case DIV, MOD -> divide(in, wide);
      case AND -> bitwise(Alu.AND, in, wide);
      case OR -> bitwise(Alu.OR, in, wide);
      case XOR -> bitwise(Alu.XOR, in, wide);
      case NOT -> {
        int target = copyToTarget(in.dst(), in.a());
        asm.aluImm(Alu.XOR, false, target, 1);
        operands.finish(in.dst(), target);
      }
      case SHL, SHR -> {
        int target = copyToTarget(in.dst(), in.a());
        Shift shift =
            in.op() == IrOp.SHL ? Shift.SHL : in.kind().isSigned() ? Shift.SAR : Shift.SHR;
        if (in.imm() != 0) {
          asm.shift(shift, wide, target, (int) in.imm());
        }
        operands.finish(in.dst(), target);
      }
      case MULHI -> multiplyHigh(in, wide);
      default -> throw new IllegalArgumentException(in.toString());
    }
  }

  private int copyToTarget(int dst, int a) {
    int target = operands.target(dst, RAX);
    operands.load(target, a);
    return target;
  }

  private void add(int dst, int a, int b, boolean wide) {
    if (updatesSlot(Alu.ADD, dst, a, b, wide)) {
      return;
    }
    int target = operands.target(dst, RAX);
    boolean left = operands.inRegister(a) && operands.register(a) == target;
    boolean right = operands.inRegister(b) && operands.register(b) == target;
    if (!left && !right && operands.inRegister(a)) {
      if (operands.inRegister(b)) {
        Amd64Address sum = Amd64Address.at(operands.register(a), operands.register(b), 1, 0);
        asm.lea(wide, target, sum);
        operands.finish(dst, target);
        return;
      }
      if (operands.isImmediate(b)) {
        asm.lea(wide, target, Amd64Address.at(operands.register(a), operands.immediate(b)));
        operands.finish(dst, target);
        return;
      }
    }
    commutative(Alu.ADD, dst, a, b, wide);
  }

  /** {@code [slot] op= b} where the result stays in the slot of the first operand. */
  private boolean updatesSlot(Alu op, int dst, int a, int b, boolean wide) {
    if (!operands.inSlot(dst) || !operands.allocation.samePlace(dst, a)) {
      return false;
    }
    if (operands.isImmediate(b)) {
      asm.aluImm(op, wide, operands.slot(dst), operands.immediate(b));
      return true;
    }
    if (operands.inRegister(b)) {
      asm.alu(op, wide, operands.slot(dst), operands.register(b));
      return true;
    }
    return false;
  }

  private void commutative(Alu op, int dst, int a, int b, boolean wide) {
    int target = operands.target(dst, RAX);
    int left = a;
    int right = b;
    if (operands.inRegister(b) && operands.register(b) == target) {
      left = b;
      right = a;
    }
    operands.load(target, left);
    operands.alu(op, wide, target, right);
    operands.finish(dst, target);
  }

  private void bitwise(Alu op, IrInstruction in, boolean wide) {
    if (!updatesSlot(op, in.dst(), in.a(), in.b(), wide)) {
      commutative(op, in.dst(), in.a(), in.b(), wide);
    }
  }

  private void subtract(int dst, int a, int b, boolean wide) {
    if (updatesSlot(Alu.SUB, dst, a, b, wide)) {
      return;
    }
    int target = operands.target(dst, RAX);
    boolean right = operands.inRegister(b) && operands.register(b) == target;
    boolean left = operands.inRegister(a) && operands.register(a) == target;
    if (right && !left) {
      // target = -(b - a): no copy of b needed.
      asm.unary(Unary.NEG, wide, target);
      operands.alu(Alu.ADD, wide, target, a);
    } else if (!left
        && operands.inRegister(a)
        && operands.isImmediate(b)
        && operands.immediate(b) != Integer.MIN_VALUE) {
      asm.lea(wide, target, Amd64Address.at(operands.register(a), -operands.immediate(b)));
    } else {
      operands.load(target, a);
      operands.alu(Alu.SUB, wide, target, b);
    }
    operands.finish(dst, target);
  }

  private void multiply(int dst, int a, int b, boolean wide) {
    int target = operands.target(dst, RAX);
    if (operands.isImmediate(b)) {
      multiplyBy(target, operands.use(a, RAX), operands.immediate(b), wide);
    } else {
      int left = a;
      int right = b;
      if (operands.inRegister(b) && operands.register(b) == target) {
        left = b;
        right = a;
      }
      operands.load(target, left);
      if (operands.inRegister(right)) {
        asm.imul(wide, target, operands.register(right));
      } else if (operands.inSlot(right)) {
        asm.imul(wide, target, operands.slot(right));
      } else {
        operands.load(RDX, right);
        asm.imul(wide, target, RDX);
      }
    }
    operands.finish(dst, target);
  }

  private void multiplyBy(int target, int source, int factor, boolean wide) {
    if (factor > 0 && Integer.bitCount(factor) == 1) {
      int shift = Integer.numberOfTrailingZeros(factor);
      if (source != target) {
        asm.mov(wide, target, source);
      }
      if (shift > 0) {
        asm.shift(Shift.SHL, wide, target, shift);
      }
    } else if (factor == 3 || factor == 5 || factor == 9) {
      asm.lea(wide, target, Amd64Address.at(source, source, factor - 1, 0));
    } else {
      asm.imul(wide, target, source, factor);
    }
  }

  /** Computes in rax, so that no local is changed before the overflow check. */
  private void checked(IrInstruction in, boolean wide) {
    Label overflow = stubs.label(ExitReason.OVERFLOW, in.site());
    boolean signed = in.kind().isSigned();
    Amd64Condition fails = signed ? Amd64Condition.O : Amd64Condition.B;
    operands.load(RAX, in.a());
    switch (in.op()) {
      case ADD -> operands.alu(Alu.ADD, wide, RAX, in.b());
      case SUB -> operands.alu(Alu.SUB, wide, RAX, in.b());
      case NEG -> asm.unary(Unary.NEG, wide, RAX);
      default -> {
        int factor = operands.use(in.b(), RDX);
        if (signed) {
          asm.imul(wide, RAX, factor);
        } else {
          // Sets carry and overflow when the high half is not zero.
          asm.unary(Unary.MUL, wide, factor);
        }
      }
    }
    asm.jcc(fails, overflow);
    operands.finish(in.dst(), RAX);
  }

  private void divide(IrInstruction in, boolean wide) {
    boolean signed = in.kind().isSigned();
    if (in.hasSite()) {
      guardDivision(in, wide, signed);
    }
    operands.load(RAX, in.a());
    if (signed) {
      asm.signExtendAccumulator(wide);
    } else {
      asm.alu(Alu.XOR, false, RDX, RDX);
    }
    Unary op = signed ? Unary.IDIV : Unary.DIV;
    int b = in.b();
    if (operands.inRegister(b)) {
      asm.unary(op, wide, operands.register(b));
    } else if (operands.inSlot(b)) {
      asm.unary(op, wide, operands.slot(b));
    } else {
      long divisor = Amd64Operands.registerForm(in.kind(), operands.constant(b));
      asm.unary(op, wide, Amd64Address.of(operands.pool.label(divisor)));
    }
    operands.finish(in.dst(), in.op() == IrOp.DIV ? RAX : RDX);
  }

  /** Division faults for a zero divisor and for the minimum divided by -1: both leave before. */
  private void guardDivision(IrInstruction in, boolean wide, boolean signed) {
    int b = in.b();
    if (operands.isConstant(b)) {
      long divisor = operands.constant(b);
      if (divisor == 0) {
        asm.jmp(stubs.label(ExitReason.DIV_ZERO, in.site()));
      } else if (signed && divisor == -1) {
        guardMinimum(in, wide);
      }
      return;
    }
    int divisor = operands.use(b, RDX);
    asm.test(wide, divisor, divisor);
    asm.jcc(Amd64Condition.E, stubs.label(ExitReason.DIV_ZERO, in.site()));
    if (signed) {
      Label fine = new Label();
      asm.aluImm(Alu.CMP, wide, divisor, -1);
      asm.jcc(Amd64Condition.NE, fine);
      guardMinimum(in, wide);
      asm.bind(fine);
    }
  }

  private void guardMinimum(IrInstruction in, boolean wide) {
    // Only the minimum overflows when it is negated.
    operands.load(RAX, in.a());
    asm.unary(Unary.NEG, wide, RAX);
    asm.jcc(Amd64Condition.O, stubs.label(ExitReason.OVERFLOW, in.site()));
  }

  private void multiplyHigh(IrInstruction in, boolean wide) {
    boolean signed = in.kind().isSigned();
    if (wide) {
      operands.load(RAX, in.a());
      int factor = operands.use(in.b(), RDX);
      asm.unary(signed ? Unary.IMUL : Unary.MUL, true, factor);
      operands.finish(in.dst(), RDX);
    } else {
      extend(RAX, in.a(), in.kind());
      extend(RDX, in.b(), in.kind());
      asm.imul(true, RAX, RDX);
      asm.shift(Shift.SHR, true, RAX, 32);
      operands.finish(in.dst(), RAX);
    }
  }

  private void extend(int target, int v, IrKind kind) {
    operands.load(target, v);
    if (kind == IrKind.I32) {
      asm.movsxd(target, target);
    }
  }
}

package org.oruslang.jit.amd64;

import static org.oruslang.jit.amd64.Amd64Registers.RAX;
import static org.oruslang.jit.amd64.Amd64Registers.RDX;
import static org.oruslang.jit.amd64.Amd64Registers.XMM0;

import org.oruslang.jit.amd64.Amd64Assembler.Alu;
import org.oruslang.jit.asm.Label;
import org.oruslang.jit.ir.Condition;
import org.oruslang.jit.ir.IrInstruction;
import org.oruslang.jit.ir.IrKind;

/**
 * Comparisons as flags, as values, as branches and as selections.
 *
 * <p>After {@code ucomisd} an unordered result sets ZF, PF and CF. So "a &lt; b" is coded as "b
 * above a", and only equality needs the parity flag.
 */
final class Amd64Comparisons {

  private final Amd64Assembler asm;
  private final Amd64Operands operands;

  Amd64Comparisons(Amd64Operands operands) {
    this.asm = operands.asm;
    this.operands = operands;
  }

  /** Sets the flags for a comparison. */
  void flags(IrInstruction in) {
    if (in.kind() == IrKind.F64) {
      if (isSwapped(in.condition())) {
        operands.compareDoubles(in.b(), in.a());
      } else {
        operands.compareDoubles(in.a(), in.b());
      }
    } else {
      operands.compare(in.kind(), in.a(), in.b());
    }
  }

  private static boolean isSwapped(Condition condition) {
    return condition == Condition.LT || condition == Condition.LE;
  }

  /** The machine condition; for doubles after {@link #flags} put the operands in order. */
  static Amd64Condition machine(Condition condition, IrKind kind) {
    boolean signed = kind.isInteger() && kind.isSigned();
    if (kind == IrKind.F64) {
      return switch (condition) {
        case EQ -> Amd64Condition.E;
        case NE -> Amd64Condition.NE;
        case LT, GT -> Amd64Condition.A;
        case LE, GE -> Amd64Condition.AE;
      };
    }
    return switch (condition) {
      case EQ -> Amd64Condition.E;
      case NE -> Amd64Condition.NE;
      case LT -> signed ? Amd64Condition.L : Amd64Condition.B;
      case LE -> signed ? Amd64Condition.LE : Amd64Condition.BE;
      case GT -> signed ? Amd64Condition.G : Amd64Condition.A;
      case GE -> signed ? Amd64Condition.GE : Amd64Condition.AE;
    };
  }

  /** A comparison as 0 or 1. */
  void value(IrInstruction in) {
    flags(in);
    Amd64Condition condition = machine(in.condition(), in.kind());
    asm.setcc(condition, RAX);
    if (in.kind() == IrKind.F64 && in.condition() == Condition.EQ) {
      asm.setcc(Amd64Condition.NP, RDX);
      asm.alu(Alu.AND, false, RAX, RDX);
    } else if (in.kind() == IrKind.F64 && in.condition() == Condition.NE) {
      asm.setcc(Amd64Condition.P, RDX);
      asm.alu(Alu.OR, false, RAX, RDX);
    }
    int target = operands.target(in.dst(), RAX);
    asm.movzxb(target, RAX);
    operands.finish(in.dst(), target);
  }

  /** Jumps by flags that {@link #flags} has set; a null label is the code that follows. */
  void branch(Condition condition, IrKind kind, Label target, Label otherwise) {
    Amd64Condition holds = machine(condition, kind);
    if (kind == IrKind.F64 && condition == Condition.EQ) {
      branchOrdered(target, otherwise);
    } else if (kind == IrKind.F64 && condition == Condition.NE) {
      branchOrdered(otherwise, target);
    } else {
      jump(holds, target, otherwise);
    }
  }

  /** Goes to {@code equal} when the operands are equal and ordered, else to {@code different}. */
  private void branchOrdered(Label equal, Label different) {
    if (different == null) {
      Label next = new Label();
      asm.jcc(Amd64Condition.P, next);
      asm.jcc(Amd64Condition.E, equal);
      asm.bind(next);
    } else {
      asm.jcc(Amd64Condition.NE, different);
      asm.jcc(Amd64Condition.P, different);
      if (equal != null) {
        asm.jmp(equal);
      }
    }
  }

  private void jump(Amd64Condition holds, Label target, Label otherwise) {
    if (target == null) {
      // For doubles the inverted condition is true for unordered operands, as it has to be.
      asm.jcc(holds.negated(), otherwise);
    } else {
      asm.jcc(holds, target);
      if (otherwise != null) {
        asm.jmp(otherwise);
      }
    }
  }

  /** Jumps by a bool; a null label is the code that follows. */
  void branchIf(int v, Label target, Label otherwise) {
    testBool(v);
    jump(Amd64Condition.NE, target, otherwise);
  }

  private void testBool(int v) {
    if (operands.inSlot(v)) {
      asm.aluImm(Alu.CMP, false, operands.slot(v), 0);
    } else {
      int value = operands.use(v, RAX);
      asm.test(false, value, value);
    }
  }

  /**
   * A selection.
   *
   * @param comparison the comparison that has set the flags, or null to test the bool operand
   */
  void select(IrInstruction in, IrInstruction comparison) {
    Amd64Condition holds = Amd64Condition.NE;
    if (comparison == null) {
      testBool(in.a());
    } else {
      holds = machine(comparison.condition(), comparison.kind());
    }
    if (in.kind() == IrKind.F64) {
      selectDouble(in, holds);
      return;
    }
    int target = operands.target(in.dst(), RAX);
    int whenTrue = in.b();
    int whenFalse = in.c();
    if (operands.inRegister(whenTrue) && operands.register(whenTrue) == target) {
      // The result is in place when the condition holds.
      conditionalMove(holds.negated(), target, whenFalse);
    } else {
      operands.load(target, whenFalse);
      conditionalMove(holds, target, whenTrue);
    }
    operands.finish(in.dst(), target);
  }

  private void conditionalMove(Amd64Condition condition, int target, int v) {
    if (operands.inSlot(v)) {
      asm.cmov(condition, true, target, operands.slot(v));
    } else {
      asm.cmov(condition, true, target, operands.use(v, RDX));
    }
  }

  private void selectDouble(IrInstruction in, Amd64Condition holds) {
    int target = operands.target(in.dst(), XMM0);
    Label done = new Label();
    if (operands.inRegister(in.b()) && operands.register(in.b()) == target) {
      asm.jcc(holds, done);
      operands.loadDouble(target, in.c());
    } else {
      // Loading leaves the flags alone: zeroing an xmm register does not touch them.
      operands.loadDouble(target, in.c());
      asm.jcc(holds.negated(), done);
      operands.loadDouble(target, in.b());
    }
    asm.bind(done);
    operands.finishDouble(in.dst(), target);
  }
}

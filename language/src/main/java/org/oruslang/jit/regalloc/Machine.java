package org.oruslang.jit.regalloc;

import org.oruslang.jit.ir.IrFunction;
import org.oruslang.jit.ir.IrInstruction;

/** What the allocator has to know about a processor. */
public interface Machine {

  /** The general registers. */
  RegisterFile general();

  /** The floating-point registers. */
  RegisterFile floating();

  /**
   * Whether the instruction can take a constant as its operand without a register for it.
   *
   * @param operand the operand's index
   * @param cell the constant
   */
  boolean folds(IrFunction function, IrInstruction instruction, int operand, long cell);

  /** Whether the instruction destroys all registers that are not callee-saved. */
  boolean clobbers(IrInstruction instruction);

  /**
   * Whether a branch or selection right behind a comparison can take its result from the flags, and
   * leaves the flags as they are.
   */
  boolean fuses(IrInstruction comparison, IrInstruction user);
}

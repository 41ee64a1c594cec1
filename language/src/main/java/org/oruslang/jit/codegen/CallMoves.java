package org.oruslang.jit.codegen;

import org.oruslang.jit.ir.IrFunction;
import org.oruslang.jit.ir.IrInstruction;
import org.oruslang.jit.ir.IrKind;
import org.oruslang.jit.regalloc.Allocation;
import org.oruslang.jit.regalloc.Machine;
import org.oruslang.jit.regalloc.MoveEmitter;
import org.oruslang.jit.regalloc.ParallelMove;

/**
 * The moves of the calling convention between native functions: arguments in the registers that the
 * {@link Machine} names, further ones on the stack. No status comes back from a call: an exit in
 * the callee does not return.
 *
 * <p>The emitters get places below 64 for machine registers and 64 + v for a virtual register that
 * is not in one.
 */
public final class CallMoves {

  /** From here on places stand for virtual registers. */
  public static final int VIRTUAL = 64;

  /** How single values are moved on a processor. */
  public interface Target {
    /** Moves between general registers and slots. */
    MoveEmitter generalMoves();

    /** Moves between floating-point registers and slots. */
    MoveEmitter floatingMoves();

    /** Stores an argument for a callee. */
    void passOnStack(int v, int index);

    /** Loads a parameter that the caller stored. */
    void receiveFromStack(int v, int index);
  }

  private final Machine machine;
  private final Allocation allocation;
  private final Target target;

  /** Moves for calls in one function. */
  public CallMoves(Machine machine, Allocation allocation, Target target) {
    this.machine = machine;
    this.allocation = allocation;
    this.target = target;
  }

  private boolean isDouble(int v) {
    return allocation.function().kinds()[v] == IrKind.F64;
  }

  private int[] registers(boolean isDouble) {
    return (isDouble ? machine.floating() : machine.general()).arguments();
  }

  private int place(int v) {
    return allocation.isRegister(v) ? allocation.register(v) : VIRTUAL + v;
  }

  /**
   * Emits the moves of a call's arguments.
   *
   * @return how many arguments are on the stack
   */
  public int arguments(IrInstruction call) {
    ParallelMove generalMoves = new ParallelMove(call.args().length);
    ParallelMove floatingMoves = new ParallelMove(call.args().length);
    int[] next = {0, 0};
    int stack = 0;
    for (int arg : call.args()) {
      boolean isDouble = isDouble(arg);
      int ordinal = next[isDouble ? 1 : 0]++;
      int[] registers = registers(isDouble);
      if (ordinal < registers.length) {
        (isDouble ? floatingMoves : generalMoves).add(registers[ordinal], place(arg));
      } else {
        // Before the moves, which overwrite registers; storing only reads.
        target.passOnStack(arg, stack++);
      }
    }
    generalMoves.emit(target.generalMoves());
    floatingMoves.emit(target.floatingMoves());
    return stack;
  }

  /** Emits the moves of parameters from where the caller put them to where they live. */
  public void parameters(IrFunction function) {
    int[] params = function.params();
    ParallelMove generalMoves = new ParallelMove(params.length);
    ParallelMove floatingMoves = new ParallelMove(params.length);
    int[] next = {0, 0};
    for (int param : params) {
      boolean isDouble = isDouble(param);
      int ordinal = next[isDouble ? 1 : 0]++;
      int[] registers = registers(isDouble);
      if (ordinal < registers.length && !allocation.isNowhere(param)) {
        (isDouble ? floatingMoves : generalMoves).add(place(param), registers[ordinal]);
      }
    }
    generalMoves.emit(target.generalMoves());
    floatingMoves.emit(target.floatingMoves());
    // After the moves: the registers of these parameters may have been sources.
    next = new int[] {0, 0};
    int stack = 0;
    for (int param : params) {
      boolean isDouble = isDouble(param);
      int ordinal = next[isDouble ? 1 : 0]++;
      if (ordinal >= registers(isDouble).length) {
        int index = stack++;
        if (!allocation.isNowhere(param)) {
          target.receiveFromStack(param, index);
        }
      }
    }
  }
}

package org.oruslang.jit.tiering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.oruslang.jit.frame.ExitReason;
import org.oruslang.jit.frame.NativeFrameBlock;
import org.oruslang.jit.ir.Condition;
import org.oruslang.jit.ir.IrFunction;
import org.oruslang.jit.ir.IrInstruction;
import org.oruslang.jit.ir.IrKind;
import org.oruslang.jit.ir.IrOp;
import org.oruslang.jit.ir.OrusJitIRProgram;

/**
 * Makes a program leave native code where it would go on: at any position where it may leave, the
 * interpreter must be able to take over. Programs that bear this give the same results as ever.
 *
 * <p>The entry function leaves when a counter, which it gets in an additional slot, has gone down
 * to zero. Called functions leave, at one position each, for some values of an integer parameter,
 * or always.
 */
final class ForcedExits {

  private static final int MAX_COUNT = 40;
  private static final int PARAMETER_MASK = 3;

  private final Random random;
  private final IrFunction function;
  private final List<IrKind> kinds;
  private final List<IrInstruction> code = new ArrayList<>();

  private ForcedExits(IrFunction function, Random random) {
    this.function = function;
    this.random = random;
    this.kinds = new ArrayList<>(Arrays.asList(function.kinds()));
  }

  /** The same program with forced exits, which needs one more slot. */
  static OrusJitIRProgram insert(OrusJitIRProgram program, Random random) {
    List<IrFunction> functions = new ArrayList<>();
    for (IrFunction function : program.functions()) {
      ForcedExits exits = new ForcedExits(function, random);
      functions.add(function.isEntry() ? exits.ofEntry(program.slots()) : exits.ofCalled());
    }
    return new OrusJitIRProgram(
        program.name(), program.function(), program.loop(), program.slots() + 1, functions);
  }

  /** Chooses when a program with forced exits is left, which has the given number of slots. */
  static void arm(NativeFrameBlock block, int slots, Random random) {
    block.setLocal(slots - 1, random.nextInt(1, MAX_COUNT));
  }

  /** Whether the instruction stands where native code may be left before it. */
  private static boolean mayLeaveBefore(IrInstruction instruction) {
    return instruction.hasSite()
        && switch (instruction.op()) {
          case CALL, RETURN, EXIT, FUEL, ROOM -> false;
          // At the head of a loop, where only that reason brings control back to.
          case EXIT_IF -> instruction.reason() != ExitReason.FUEL;
          default -> true;
        };
  }

  private IrFunction ofEntry(int slot) {
    int count = register(IrKind.I64);
    for (IrInstruction instruction : function.code()) {
      if (mayLeaveBefore(instruction) && random.nextBoolean()) {
        int lower = register(IrKind.I64);
        code.add(
            IrInstruction.binary(
                IrOp.SUB, IrKind.I64, lower, count, constant(IrKind.I64, 1), IrInstruction.NONE));
        code.add(IrInstruction.move(IrKind.I64, count, lower));
        leaveIfZero(IrKind.I64, count, instruction.site());
      }
      code.add(instruction);
    }
    int[] params = Arrays.copyOf(function.params(), function.params().length + 1);
    int[] slots = Arrays.copyOf(function.paramSlots(), params.length);
    params[params.length - 1] = count;
    slots[params.length - 1] = slot;
    return result(params, slots);
  }

  private IrFunction ofCalled() {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < function.code().length; i++) {
      if (mayLeaveBefore(function.code()[i])) {
        places.add(i);
      }
    }
    int chosen =
        places.isEmpty() || random.nextBoolean() ? -1 : places.get(random.nextInt(places.size()));
    for (int i = 0; i < function.code().length; i++) {
      IrInstruction instruction = function.code()[i];
      // What checks the stack has to stay the first instruction.
      boolean isFirst = instruction.op() == IrOp.ENTER;
      if (isFirst) {
        code.add(instruction);
      }
      if (i == chosen) {
        leaveForSomeParameters(instruction.site());
      }
      if (!isFirst) {
        code.add(instruction);
      }
    }
    return result(function.params(), function.paramSlots());
  }

  private void leaveForSomeParameters(int site) {
    for (int parameter : function.params()) {
      IrKind kind = kinds.get(parameter);
      if (kind == IrKind.I32 || kind == IrKind.I64) {
        int masked = register(kind);
        code.add(
            IrInstruction.binary(
                IrOp.AND,
                kind,
                masked,
                parameter,
                constant(kind, PARAMETER_MASK),
                IrInstruction.NONE));
        leaveIfZero(kind, masked, site);
        return;
      }
    }
    leaveIfZero(IrKind.I32, constant(IrKind.I32, 0), site);
  }

  private void leaveIfZero(IrKind kind, int value, int site) {
    int zero = constant(kind, 0);
    code.add(IrInstruction.exitIf(Condition.EQ, kind, value, zero, ExitReason.HANDOFF, site));
  }

  private int register(IrKind kind) {
    kinds.add(kind);
    return kinds.size() - 1;
  }

  private int constant(IrKind kind, long value) {
    int register = register(kind);
    code.add(IrInstruction.constant(kind, register, value));
    return register;
  }

  private IrFunction result(int[] params, int[] slots) {
    return new IrFunction(
        function.id(),
        function.name(),
        params,
        slots,
        function.result(),
        kinds.toArray(new IrKind[0]),
        code.toArray(new IrInstruction[0]),
        function.sites());
  }
}

package org.oruslang.jit.opt;

import org.oruslang.jit.ir.IrFunction;
import org.oruslang.jit.ir.IrInstruction;
import org.oruslang.jit.ir.IrOp;
import org.oruslang.jit.ir.OrusJitIRProgram;

/** Which classes of memory the functions of a program change, directly or through calls. */
final class CallEffects {

  private final boolean[][] changes;

  CallEffects(OrusJitIRProgram program) {
    int count = program.functions().size();
    changes = new boolean[count][Memory.CLASSES];
    boolean again = true;
    while (again) {
      again = false;
      for (IrFunction function : program.functions()) {
        for (IrInstruction in : function.code()) {
          again |= add(function.id(), in);
        }
      }
    }
  }

  private boolean add(int function, IrInstruction in) {
    boolean[] marked = changes[function];
    boolean changed = false;
    switch (in.op()) {
      case STORE, ASTORE -> changed = set(marked, Memory.elements(in.kind()));
      case PUSH -> changed = set(marked, Memory.elements(in.kind())) | set(marked, 0);
      case FSTORE -> {
        if (in.memory() != IrInstruction.CONSTANT_FIELD) {
          changed = set(marked, Memory.fields(in.memory()));
        }
      }
      case POP -> changed = set(marked, 0);
      case CALL -> {
        for (int c = 0; c < marked.length; c++) {
          if (changes[in.callee()][c]) {
            changed |= set(marked, c);
          }
        }
      }
      default -> {}
    }
    return changed;
  }

  private static boolean set(boolean[] marked, int index) {
    boolean changed = !marked[index];
    marked[index] = true;
    return changed;
  }

  /** Marks what a call of the function may change. */
  void mark(int function, boolean[] marked) {
    for (int c = 0; c < marked.length; c++) {
      marked[c] |= changes[function][c];
    }
  }

  /** Whether a call of the function may change memory at all. */
  boolean changesMemory(int function) {
    for (boolean each : changes[function]) {
      if (each) {
        return true;
      }
    }
    return false;
  }

  /** Whether an instruction is a call. */
  static boolean isCall(IrInstruction in) {
    return in.op() == IrOp.CALL;
  }
}

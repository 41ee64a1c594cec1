package org.oruslang.jit.ir;

import java.util.Arrays;

/**
 * One function of a program. Immutable by convention: the arrays are not changed after
 * construction.
 *
 * @param id its number in the program; 0 is the entry function
 * @param name for listings
 * @param params the virtual registers defined on entry, in order
 * @param paramSlots for the entry function the local slot each parameter is read from; else empty
 * @param result the kind of the result, or null
 * @param kinds the kind of each virtual register
 * @param code the instructions
 * @param sites the sites; instructions name them by their index here
 */
public record IrFunction(
    int id,
    String name,
    int[] params,
    int[] paramSlots,
    IrKind result,
    IrKind[] kinds,
    IrInstruction[] code,
    IrSite[] sites) {

  /** The number of virtual registers. */
  public int registerCount() {
    return kinds.length;
  }

  /** Whether this is the function that is entered from outside. */
  public boolean isEntry() {
    return id == 0;
  }

  /**
   * Whether this is a routine: a called function that is not part of the Orus program. It neither
   * calls nor leaves, so it has no {@code enter} and is never seen in an exit.
   */
  public boolean isRoutine() {
    return !isEntry() && code[0].op() != IrOp.ENTER;
  }

  /** The site of an instruction, or null. */
  public IrSite site(IrInstruction instruction) {
    return instruction.hasSite() ? sites[instruction.site()] : null;
  }

  /**
   * The same function with an entry block that is no branch target, so that something can be put
   * before a loop at the very start.
   */
  public IrFunction withSeparateEntry() {
    if (code[0].op() != IrOp.LABEL) {
      return this;
    }
    IrInstruction[] longer = new IrInstruction[code.length + 1];
    longer[0] = IrInstruction.jump(code[0].target());
    System.arraycopy(code, 0, longer, 1, code.length);
    return new IrFunction(id, name, params, paramSlots, result, kinds, longer, sites);
  }

  IrFunction without(IrOp op) {
    IrInstruction[] rest =
        Arrays.stream(code).filter(in -> in.op() != op).toArray(IrInstruction[]::new);
    return rest.length == code.length
        ? this
        : new IrFunction(id, name, params, paramSlots, result, kinds, rest, sites);
  }

  /** Whether any instruction is a call. */
  public boolean hasCalls() {
    for (IrInstruction instruction : code) {
      if (instruction.op() == IrOp.CALL) {
        return true;
      }
    }
    return false;
  }
}

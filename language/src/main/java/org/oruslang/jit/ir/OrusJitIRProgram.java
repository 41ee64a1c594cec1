package org.oruslang.jit.ir;

import java.util.List;

/**
 * The architecture-neutral description of a hot region: what the evaluator and both code generators
 * take. Function 0 is entered from outside with its locals in frame cells; the others are called
 * from it and from each other with arguments in machine registers.
 *
 * @param name for listings and the debug name of the compiled entry
 * @param function the number of the Orus function the region belongs to
 * @param loop the number of the loop in that function, or {@link #WHOLE_FUNCTION}
 * @param slots how many local cells the frame block needs
 * @param functions the functions; index equals {@link IrFunction#id}
 */
public record OrusJitIRProgram(
    String name, int function, int loop, int slots, List<IrFunction> functions) {

  /** The loop number of an entry that is a whole function. */
  public static final int WHOLE_FUNCTION = 0xFFFF;

  /** Copies the list. */
  public OrusJitIRProgram {
    functions = List.copyOf(functions);
  }

  /** The function that is entered from outside. */
  public IrFunction entry() {
    return functions.get(0);
  }

  /**
   * Whether an exit may have several frames, so that the frame block needs an unwind buffer: the
   * program has called functions, or had some that were inlined.
   */
  public boolean needsUnwindBuffer() {
    return functions.size() > 1 || entryInlineDepth() > 0;
  }

  /**
   * How many calls are inlined into each other in the entry function. They are not counted for the
   * recursion budget, so the program may be entered only with at least this much left.
   */
  public int entryInlineDepth() {
    int depth = 0;
    for (IrSite site : entry().sites()) {
      depth = Math.max(depth, site.inlineDepth());
    }
    return depth;
  }

  /** Which functions can be called, directly or not, from the entry function; that one included. */
  public boolean[] reachableFunctions() {
    boolean[] reachable = new boolean[functions.size()];
    reachable[0] = true;
    boolean changed = true;
    while (changed) {
      changed = false;
      for (IrFunction each : functions) {
        if (reachable[each.id()]) {
          for (IrInstruction in : each.code()) {
            if (in.op() == IrOp.CALL && !reachable[in.callee()]) {
              reachable[in.callee()] = true;
              changed = true;
            }
          }
        }
      }
    }
    return reachable;
  }

  /** Whether some function has an instruction with this operation. */
  public boolean contains(IrOp op) {
    for (IrFunction each : functions) {
      for (IrInstruction in : each.code()) {
        if (in.op() == op) {
          return true;
        }
      }
    }
    return false;
  }

  /** The program without the instructions of an operation that gives no value. */
  public OrusJitIRProgram without(IrOp op) {
    return new OrusJitIRProgram(
        name, function, loop, slots, functions.stream().map(each -> each.without(op)).toList());
  }

  /** The number of instructions of all functions. */
  public int size() {
    int size = 0;
    for (IrFunction each : functions) {
      size += each.code().length;
    }
    return size;
  }

  /** The text form, see {@link IrPrinter}. */
  @Override
  public String toString() {
    return IrPrinter.print(this);
  }
}

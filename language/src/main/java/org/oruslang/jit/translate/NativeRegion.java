package org.oruslang.jit.translate;

import java.util.List;
import org.oruslang.jit.ir.OrusJitIRProgram;

/**
 * A translated loop or function with the functions that it calls.
 *
 * @param program the code
 * @param functions the Orus functions of the program, which has routines besides; the first is the
 *     one that is entered from outside
 * @param positions what the numbers of the program's sites stand for
 * @param entryFunctions the function values that the region was translated for
 * @param fixedArrays the arrays whose addresses are part of the code
 * @param allocates whether the code makes structs, enum values or strings
 * @param isLoop whether it is a loop that is entered at its head; otherwise it is a function
 */
public record NativeRegion(
    OrusJitIRProgram program,
    List<NativeFunction> functions,
    List<ExitPosition> positions,
    List<EntryFunction> entryFunctions,
    List<FixedArray> fixedArrays,
    boolean allocates,
    boolean isLoop) {

  public NativeRegion {
    functions = List.copyOf(functions);
    positions = List.copyOf(positions);
    entryFunctions = List.copyOf(entryFunctions);
    fixedArrays = List.copyOf(fixedArrays);
  }

  /** The function with a number in the program. */
  public NativeFunction function(int number) {
    for (NativeFunction each : functions) {
      if (each.number() == number) {
        return each;
      }
    }
    throw new IllegalArgumentException("no Orus function has number " + number);
  }

  /** The values that are exchanged when the region is entered and left. */
  public List<NativeSlot> entrySlots() {
    return functions.get(0).slots();
  }
}

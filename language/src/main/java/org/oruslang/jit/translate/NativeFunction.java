package org.oruslang.jit.translate;

import java.util.List;
import org.oruslang.jit.heap.Shape;
import org.oruslang.types.program.FunctionSymbol;
import org.oruslang.types.program.Substitution;

/**
 * A function of a native region.
 *
 * @param number of the function in the program
 * @param symbol the function, or the one that contains the loop
 * @param substitution what stands for its type parameters
 * @param closure the function value that was called, or null for a named function of the module
 * @param slots its values outside native code; sites refer to them by index
 * @param result the shape of its result, null where there is none
 */
public record NativeFunction(
    int number,
    FunctionSymbol symbol,
    Substitution substitution,
    FunctionShape closure,
    List<NativeSlot> slots,
    Shape result) {}

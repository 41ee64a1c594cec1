package org.oruslang.jit.translate;

import org.oruslang.jit.ir.IrKind;
import org.oruslang.types.program.Variable;

/**
 * An array whose address is part of the code of a region.
 *
 * @param variable the global that always holds it
 * @param element the kind of its elements
 * @param address of its header
 */
public record FixedArray(Variable variable, IrKind element, long address) {}

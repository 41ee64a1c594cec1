package org.oruslang.jit.translate;

import org.oruslang.jit.ir.IrKind;

/**
 * A value that native code and the frame exchange.
 *
 * @param kind of the value; {@link IrKind#PTR} for an array, whose header address is exchanged
 * @param element the element kind of an array, else null
 */
public record NativeSlot(NativeLocation location, IrKind kind, IrKind element) {}

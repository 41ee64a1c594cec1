package org.oruslang.jit.translate;

import org.oruslang.jit.heap.Shape;
import org.oruslang.jit.ir.IrKind;

/**
 * A value that native code and the frame exchange.
 *
 * @param kind of the value
 * @param shape what a {@link IrKind#PTR} stands for, else null
 */
public record NativeSlot(NativeLocation location, IrKind kind, Shape shape) {}

package org.oruslang.jit.translate;

/**
 * A function value that a region was translated for: it can be entered only where the variable has
 * a value of that shape.
 */
public record EntryFunction(NativeLocation location, FunctionShape shape) {}

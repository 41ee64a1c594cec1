package org.oruslang.jit.translate;

/**
 * A variable that holds a function at a position. What the function has captured is in the slots
 * {@link NativeLocation.Captured} of the variable.
 */
public record FunctionSlot(NativeLocation location, FunctionShape shape) {}

package org.oruslang.jit.codegen;

import org.oruslang.jit.regalloc.Allocation;

/**
 * What a stack walk needs to know about the frames of one function.
 *
 * @param allocation where the virtual registers are
 * @param size bytes from the stack pointer up to and including the return address
 * @param slotsOffset offset of stack slot 0 from the stack pointer
 * @param returnAddressOffset offset of the return address (or saved link register) from the stack
 *     pointer
 * @param savedGeneral general registers saved by the function
 * @param savedGeneralOffset offset of the first of them; the others follow
 * @param savedFloating floating-point registers saved by the function
 * @param savedFloatingOffset offset of the first of them; the others follow
 */
public record FrameUnwind(
    Allocation allocation,
    int size,
    int slotsOffset,
    int returnAddressOffset,
    int[] savedGeneral,
    int savedGeneralOffset,
    int[] savedFloating,
    int savedFloatingOffset) {}

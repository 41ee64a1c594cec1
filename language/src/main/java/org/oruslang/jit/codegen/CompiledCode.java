package org.oruslang.jit.codegen;

import java.util.List;
import org.oruslang.jit.ir.OrusJitIRProgram;

/**
 * The result of code generation: position-independent bytes, entered at offset 0, and what decoding
 * a nested exit needs.
 *
 * @param program the program
 * @param code the bytes
 * @param frames per function, how its frames look; null for one that is never called
 * @param calls all calls
 */
public record CompiledCode(
    OrusJitIRProgram program, byte[] code, List<FrameUnwind> frames, List<CallSite> calls) {}

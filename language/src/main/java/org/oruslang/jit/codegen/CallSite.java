package org.oruslang.jit.codegen;

/**
 * A call in generated code.
 *
 * @param returnOffset the offset of the return address from the start of the code
 * @param function the calling function
 * @param site the index of the call's site in that function
 * @param extraBytes by how much the frame is larger during this call, on behalf of inlined calls
 */
public record CallSite(int returnOffset, int function, int site, int extraBytes) {}

package org.oruslang.jit.codegen;

/**
 * A call in generated code.
 *
 * @param returnOffset the offset of the return address from the start of the code
 * @param function the calling function
 * @param site the index of the call's site in that function
 */
public record CallSite(int returnOffset, int function, int site) {}

package org.oruslang.jit.codegen;

import org.oruslang.jit.asm.Label;
import org.oruslang.jit.frame.ExitReason;

/**
 * Out-of-line code that leaves native code for one reason at one site.
 *
 * @param reason the reason
 * @param site the index of the site in its function
 * @param entry where the stub starts
 */
public record ExitStub(ExitReason reason, int site, Label entry) {}

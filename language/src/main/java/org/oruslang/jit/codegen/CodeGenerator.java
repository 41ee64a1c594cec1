package org.oruslang.jit.codegen;

import org.oruslang.jit.ir.OrusJitIRProgram;

/** Generates machine code for one processor; usable on every host. */
public interface CodeGenerator {

  /**
   * Generates code. The same program gives the same bytes.
   *
   * @throws org.oruslang.jit.asm.AssemblyException for an operation that has no code, or code that
   *     is too large for its branches
   */
  CompiledCode generate(OrusJitIRProgram program);
}

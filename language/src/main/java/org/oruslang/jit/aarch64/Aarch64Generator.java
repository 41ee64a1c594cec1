package org.oruslang.jit.aarch64;

import org.oruslang.jit.codegen.CodeGenerator;
import org.oruslang.jit.codegen.CompiledCode;
import org.oruslang.jit.ir.OrusJitIRProgram;

/** Generates AArch64 code for the procedure call standard: {@code int64 entry(void *block)}. */
public final class Aarch64Generator implements CodeGenerator {

  @Override
  public CompiledCode generate(OrusJitIRProgram program) {
    return new Aarch64ProgramGenerator(program).generate();
  }
}

package org.oruslang.jit.amd64;

import org.oruslang.jit.codegen.CodeGenerator;
import org.oruslang.jit.codegen.CompiledCode;
import org.oruslang.jit.ir.OrusJitIRProgram;

/** Generates x86-64 code for the System V convention: {@code int64 entry(void *block)}. */
public final class Amd64Generator implements CodeGenerator {

  @Override
  public CompiledCode generate(OrusJitIRProgram program) {
    return new Amd64ProgramGenerator(program).generate();
  }
}

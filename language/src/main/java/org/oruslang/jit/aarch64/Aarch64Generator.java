package org.oruslang.jit.aarch64;

import org.oruslang.jit.asm.AssemblyException;
import org.oruslang.jit.codegen.CodeGenerator;
import org.oruslang.jit.codegen.CompiledCode;
import org.oruslang.jit.ir.OrusJitIRProgram;

/** Generates AArch64 code. */
public final class Aarch64Generator implements CodeGenerator {
  @Override
  public CompiledCode generate(OrusJitIRProgram program) {
    throw new AssemblyException("not generated yet");
  }
}

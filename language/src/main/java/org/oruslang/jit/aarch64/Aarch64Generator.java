package org.oruslang.jit.aarch64;

import org.oruslang.jit.codegen.CodeGenerator;
import org.oruslang.jit.codegen.CompiledCode;
import org.oruslang.jit.ir.OrusJitIRProgram;

/** Generates AArch64 code for the procedure call standard: {@code int64 entry(void *block)}. */
public final class Aarch64Generator implements CodeGenerator {

  private final int registers;

  /** A generator that uses all registers. */
  public Aarch64Generator() {
    this(Integer.MAX_VALUE);
  }

  /** A generator for tests of spilling, which allocates only so many registers of each class. */
  public Aarch64Generator(int registers) {
    this.registers = registers;
  }

  @Override
  public CompiledCode generate(OrusJitIRProgram program) {
    return new Aarch64ProgramGenerator(program, new Aarch64Machine(registers)).generate();
  }
}

package org.oruslang.jit.amd64;

import org.oruslang.jit.codegen.CodeGenerator;
import org.oruslang.jit.codegen.CompiledCode;
import org.oruslang.jit.ir.OrusJitIRProgram;

/** Generates x86-64 code for the System V convention: {@code int64 entry(void *block)}. */
public final class Amd64Generator implements CodeGenerator {

  private final int registers;

  /** A generator that uses all registers. */
  public Amd64Generator() {
    this(Integer.MAX_VALUE);
  }

  /** A generator for tests of spilling, which allocates only so many registers of each class. */
  public Amd64Generator(int registers) {
    this.registers = registers;
  }

  @Override
  public CompiledCode generate(OrusJitIRProgram program) {
    return new Amd64ProgramGenerator(program, new Amd64Machine(registers)).generate();
  }
}

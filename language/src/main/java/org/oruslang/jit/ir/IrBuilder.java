package org.oruslang.jit.ir;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes a program. Functions are declared first, so that calls may name functions whose body comes
 * later; {@link #build} verifies the result.
 */
public final class IrBuilder {

  private final String name;
  private final int function;
  private final int loop;
  private final List<IrFunctionBuilder> functions = new ArrayList<>();
  private int slots;

  /** A program for the given Orus function and loop. */
  public IrBuilder(String name, int function, int loop) {
    this.name = name;
    this.function = function;
    this.loop = loop;
  }

  /**
   * Adds a function; the first one is the entry function.
   *
   * @param result the kind of the result, or null
   */
  public IrFunctionBuilder function(String functionName, IrKind result) {
    IrFunctionBuilder builder = new IrFunctionBuilder(this, functions.size(), functionName, result);
    functions.add(builder);
    return builder;
  }

  /** Makes sure that the frame block has a cell for the slot. */
  public void useSlot(int slot) {
    slots = Math.max(slots, slot + 1);
  }

  /**
   * The program.
   *
   * @throws IllegalArgumentException when it is not well formed; the message names the instruction
   */
  public OrusJitIRProgram build() {
    OrusJitIRProgram program = buildUnchecked();
    IrVerifier.verify(program);
    return program;
  }

  /** The program, not verified: for tests of what refuses malformed programs. */
  public OrusJitIRProgram buildUnchecked() {
    List<IrFunction> built = new ArrayList<>(functions.size());
    for (IrFunctionBuilder each : functions) {
      built.add(each.build());
    }
    return new OrusJitIRProgram(name, function, loop, slots, built);
  }
}

package org.oruslang.jit.sim;

import org.oruslang.jit.ir.IrKind;

/** The memory that the evaluator's loads and stores refer to. */
public interface DataMemory {

  /** Reads a value of a kind as a canonical cell. */
  long read(IrKind kind, long address);

  /** Writes the value of a cell as a value of a kind. */
  void write(IrKind kind, long address, long cell);
}

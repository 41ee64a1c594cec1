package org.oruslang.jit;

import org.oruslang.jit.codegen.CompiledCode;
import org.oruslang.jit.codegen.StackDecoder;
import org.oruslang.jit.frame.ExitStatus;
import org.oruslang.jit.frame.NativeExit;
import org.oruslang.jit.frame.NativeFrameBlock;
import org.oruslang.jit.memory.NativeEntryPoint;
import org.oruslang.jit.sim.SimBackend;

/**
 * A piece of executable code. Filled by {@link OrusJitBackend}, which also releases it; a cleared
 * entry has no code. Ownership moves with {@link #moveTo}: exactly one record refers to the code.
 */
public final class JitEntry {

  private long entryPoint;
  private long codeBase;
  private int codeSize;
  private int codeCapacity;
  private String debugName;
  private NativeEntryPoint callable;
  private CompiledCode code;
  private StackDecoder decoder;
  private SimBackend simulation;
  private NativeExit lastExit;
  private long lastStatus;

  void fill(
      long base, int capacity, String name, NativeEntryPoint newCallable, CompiledCode newCode) {
    entryPoint = base;
    codeBase = base;
    codeSize = newCode.code().length;
    codeCapacity = capacity;
    debugName = name;
    callable = newCallable;
    code = newCode;
  }

  /** An entry that the evaluator executes; a serial number stands for the address of code. */
  void simulate(long serial, int size, String name, SimBackend newSimulation) {
    entryPoint = serial;
    codeBase = serial;
    codeSize = size;
    debugName = name;
    simulation = newSimulation;
  }

  /** Forgets the code without freeing it. */
  void clear() {
    entryPoint = 0;
    codeBase = 0;
    codeSize = 0;
    codeCapacity = 0;
    debugName = null;
    callable = null;
    code = null;
    decoder = null;
    simulation = null;
    lastExit = null;
  }

  /** Makes {@code target} the owner of the code and clears this record. */
  public void moveTo(JitEntry target) {
    target.entryPoint = entryPoint;
    target.codeBase = codeBase;
    target.codeSize = codeSize;
    target.codeCapacity = codeCapacity;
    target.debugName = debugName;
    target.callable = callable;
    target.code = code;
    target.decoder = decoder;
    target.simulation = simulation;
    target.lastExit = lastExit;
    target.lastStatus = lastStatus;
    clear();
  }

  /** The address to call, or 0. */
  public long entryPoint() {
    return entryPoint;
  }

  /** The address of the code, or 0. */
  public long codeBase() {
    return codeBase;
  }

  /** Bytes of code. */
  public int codeSize() {
    return codeSize;
  }

  /** Bytes mapped for the code, a multiple of the page size. */
  public int codeCapacity() {
    return codeCapacity;
  }

  /** Tells which emitter made the code, and from which program; null when cleared. */
  public String debugName() {
    return debugName;
  }

  /** Whether there is code. */
  public boolean hasCode() {
    return codeBase != 0;
  }

  /** Whether the evaluator stands in for machine code. */
  public boolean isSimulated() {
    return simulation != null;
  }

  /** The generated code with its tables, or null. */
  public CompiledCode compiledCode() {
    return code;
  }

  /**
   * Runs the code on a block. Afterwards the cells of the locals that are live at the exit's site
   * are written. Leaving as at the last time allocates nothing.
   *
   * @throws IllegalStateException when there is no code
   */
  public NativeExit enter(NativeFrameBlock block) {
    if (simulation != null) {
      return simulation.run(block);
    }
    long status = call(block);
    if (ExitStatus.isNested(status)) {
      if (decoder == null) {
        decoder = new StackDecoder(code);
      }
      return decoder.decode(block, codeBase);
    }
    if (lastExit == null || lastStatus != status) {
      lastExit = NativeExit.of(status);
      lastStatus = status;
    }
    return lastExit;
  }

  /** Runs machine code and gives the raw status word, which for the return stub means nothing. */
  public long call(NativeFrameBlock block) {
    if (callable == null) {
      throw new IllegalStateException("entry without code");
    }
    return callable.call(block.address());
  }
}

package org.oruslang.jit;

import org.oruslang.jit.codegen.CompiledCode;
import org.oruslang.jit.codegen.StackDecoder;
import org.oruslang.jit.frame.ExitStatus;
import org.oruslang.jit.frame.NativeExit;
import org.oruslang.jit.frame.NativeFrameBlock;
import org.oruslang.jit.memory.NativeEntryPoint;

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

  /** The generated code with its tables, or null. */
  public CompiledCode compiledCode() {
    return code;
  }

  /**
   * Runs the code on a block. Afterwards the cells of the locals that are live at the exit's site
   * are written.
   *
   * @throws IllegalStateException when there is no code
   */
  public NativeExit enter(NativeFrameBlock block) {
    long status = call(block);
    if (ExitStatus.isNested(status)) {
      if (decoder == null) {
        decoder = new StackDecoder(code);
      }
      return decoder.decode(block, codeBase);
    }
    return NativeExit.of(status);
  }

  /** Runs the code and gives the raw status word, which for the return stub means nothing. */
  public long call(NativeFrameBlock block) {
    if (callable == null) {
      throw new IllegalStateException("entry without code");
    }
    return callable.call(block.address());
  }
}

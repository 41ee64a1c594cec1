package org.oruslang.jit.memory;

import java.util.Random;

/**
 * Code memory that now and then refuses what the system could refuse: new pages, and making them
 * executable. For tests of whole programs.
 */
public final class UnreliableCodeMemory implements CodeMemory {

  private static final int ALL = 100;

  private final CodeMemory memory;
  private final Random random;
  private final int percent;

  /**
   * @param percent how many of a hundred requests fail
   */
  public UnreliableCodeMemory(CodeMemory memory, long seed, int percent) {
    this.memory = memory;
    this.random = new Random(seed);
    this.percent = percent;
  }

  private boolean fails() {
    return random.nextInt(ALL) < percent;
  }

  @Override
  public int pageSize() {
    return memory.pageSize();
  }

  @Override
  public long map(long size) {
    return fails() ? 0 : memory.map(size);
  }

  @Override
  public void write(long address, byte[] code) {
    memory.write(address, code);
  }

  @Override
  public boolean protect(long address, long size) {
    return !fails() && memory.protect(address, size);
  }

  @Override
  public void flushInstructionCache(long address, long size) {
    memory.flushInstructionCache(address, size);
  }

  @Override
  public boolean unmap(long address, long size) {
    return memory.unmap(address, size);
  }

  @Override
  public NativeEntryPoint entryPoint(long address) {
    return memory.entryPoint(address);
  }
}

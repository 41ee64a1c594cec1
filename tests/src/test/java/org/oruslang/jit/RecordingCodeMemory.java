package org.oruslang.jit;

import java.util.ArrayList;
import java.util.List;
import org.oruslang.jit.memory.CodeMemory;
import org.oruslang.jit.memory.NativeEntryPoint;

/** Real code memory with a log of what is mapped and unmapped, and hooks in between. */
public final class RecordingCodeMemory implements CodeMemory {

  private final CodeMemory delegate;
  public final List<Long> mapped = new ArrayList<>();
  public final List<Long> unmapped = new ArrayList<>();

  /** Runs when code is written but not yet executable. */
  public Runnable whileWritable = () -> {};

  public RecordingCodeMemory(CodeMemory delegate) {
    this.delegate = delegate;
  }

  @Override
  public int pageSize() {
    return delegate.pageSize();
  }

  @Override
  public long map(long size) {
    long address = delegate.map(size);
    mapped.add(address);
    return address;
  }

  @Override
  public void write(long address, byte[] code) {
    delegate.write(address, code);
    whileWritable.run();
  }

  @Override
  public boolean protect(long address, long size) {
    return delegate.protect(address, size);
  }

  @Override
  public void flushInstructionCache(long address, long size) {
    delegate.flushInstructionCache(address, size);
  }

  @Override
  public boolean unmap(long address, long size) {
    unmapped.add(address);
    return delegate.unmap(address, size);
  }

  @Override
  public NativeEntryPoint entryPoint(long address) {
    return delegate.entryPoint(address);
  }
}

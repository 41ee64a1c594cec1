package org.oruslang.jit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.oruslang.jit.memory.CodeMemory;
import org.oruslang.jit.memory.NativeEntryPoint;

/** Code memory that keeps a log, fails on request, and refuses what the real one must never do. */
public final class MockCodeMemory implements CodeMemory {

  public final List<String> log = new ArrayList<>();
  final Map<Long, byte[]> written = new HashMap<>();
  public boolean failMap;
  public boolean failProtect;
  public boolean failUnmap;

  /** What calling any entry does. */
  public Runnable onCall = () -> {};

  private final Map<Long, Long> writable = new HashMap<>();
  private final Map<Long, Long> executable = new HashMap<>();
  private long next = 0x10000;

  @Override
  public int pageSize() {
    return 4096;
  }

  @Override
  public long map(long size) {
    if (failMap) {
      return 0;
    }
    long address = next;
    next += size + 4096;
    writable.put(address, size);
    log.add("map " + size);
    return address;
  }

  @Override
  public void write(long address, byte[] code) {
    if (!writable.containsKey(address)) {
      throw new AssertionError("write to memory that is not writable");
    }
    written.put(address, code.clone());
    log.add("write " + code.length);
  }

  @Override
  public boolean protect(long address, long size) {
    if (failProtect) {
      return false;
    }
    executable.put(address, writable.remove(address));
    log.add("protect " + size);
    return true;
  }

  @Override
  public void flushInstructionCache(long address, long size) {
    if (!executable.containsKey(address)) {
      throw new AssertionError("flush before the code is executable");
    }
    log.add("flush " + size);
  }

  @Override
  public boolean unmap(long address, long size) {
    if (failUnmap) {
      return false;
    }
    if (writable.remove(address) == null && executable.remove(address) == null) {
      throw new AssertionError("unmap of what is not mapped");
    }
    log.add("unmap " + size);
    return true;
  }

  @Override
  public NativeEntryPoint entryPoint(long address) {
    if (!executable.containsKey(address)) {
      throw new AssertionError("entry point in memory that is not executable");
    }
    return block -> {
      onCall.run();
      return 0;
    };
  }

  public int mappings() {
    return writable.size() + executable.size();
  }
}

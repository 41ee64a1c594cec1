package org.oruslang.jit.memory;

import java.lang.ref.Reference;
import org.oruslang.jit.frame.NativeMemory;

/**
 * Code memory from {@code mmap} and {@code mprotect}.
 *
 * <p>On macOS for AArch64 the mapping carries {@code MAP_JIT}; the protection is changed with
 * {@code mprotect} as elsewhere, because the per-thread write switch also governs the JVM's own
 * code and must not be left open between two calls from Java. Whether the JVM's entitlements allow
 * that is found out by the self-test of the backend; this path has not been run on hardware.
 *
 * <p>AArch64 needs its instruction cache flushed: {@code __clear_cache} of the compiler's run-time
 * library does it.
 */
public final class PosixCodeMemory implements CodeMemory {

  private static final int PROT_READ = 1;
  private static final int PROT_WRITE = 2;
  private static final int PROT_EXEC = 4;
  private static final int MAP_PRIVATE = 2;
  private static final int LINUX_MAP_ANONYMOUS = 0x20;
  private static final int MACOS_MAP_ANONYMOUS = 0x1000;
  private static final int MACOS_MAP_JIT = 0x800;
  private static final int LINUX_SC_PAGESIZE = 30;
  private static final int MACOS_SC_PAGESIZE = 29;
  private static final int UNKNOWN_PAGE_SIZE = 4096;

  private final NativeLinker linker;
  private final int mapFlags;
  private final int pageSize;
  private final long mmap;
  private final long mprotect;
  private final long munmap;
  private final long memcpy;
  private final long clearCache;
  private final boolean flushBySize;

  /**
   * Finds the functions needed.
   *
   * @throws LinkageError when one is missing
   */
  public PosixCodeMemory(NativeLinker linker, HostPlatform platform) {
    this.linker = linker;
    boolean macos = platform.system().equals("macos");
    boolean aarch64 = platform.processor().equals("aarch64");
    mapFlags =
        MAP_PRIVATE
            | (macos ? MACOS_MAP_ANONYMOUS : LINUX_MAP_ANONYMOUS)
            | (macos && aarch64 ? MACOS_MAP_JIT : 0);
    mmap = require("mmap");
    mprotect = require("mprotect");
    munmap = require("munmap");
    memcpy = require("memcpy");
    clearCache = aarch64 ? require(macos ? "sys_icache_invalidate" : "__clear_cache") : 0;
    flushBySize = macos;
    long sysconf = linker.symbol("sysconf");
    long size =
        sysconf == 0
            ? 0
            : linker.call(sysconf, macos ? MACOS_SC_PAGESIZE : LINUX_SC_PAGESIZE, 0, 0, 0, 0, 0);
    pageSize = size > 0 && size <= 1 << 24 ? (int) size : UNKNOWN_PAGE_SIZE;
  }

  private long require(String name) {
    long address = linker.symbol(name);
    if (address == 0) {
      throw new UnsatisfiedLinkError("the C library has no " + name);
    }
    return address;
  }

  @Override
  public int pageSize() {
    return pageSize;
  }

  @Override
  public long map(long size) {
    long address = linker.call(mmap, 0, size, PROT_READ | PROT_WRITE, mapFlags, -1, 0);
    return address == -1 ? 0 : address;
  }

  @Override
  public void write(long address, byte[] code) {
    NativeMemory staging = NativeMemory.allocate(code.length, 8);
    staging.buffer().put(0, code);
    linker.call(memcpy, address, staging.address(), code.length, 0, 0, 0);
    Reference.reachabilityFence(staging);
  }

  @Override
  public boolean protect(long address, long size) {
    return (int) linker.call(mprotect, address, size, PROT_READ | PROT_EXEC, 0, 0, 0) == 0;
  }

  @Override
  public void flushInstructionCache(long address, long size) {
    if (clearCache != 0) {
      linker.call(clearCache, address, flushBySize ? size : address + size, 0, 0, 0, 0);
    }
  }

  @Override
  public boolean unmap(long address, long size) {
    return (int) linker.call(munmap, address, size, 0, 0, 0, 0) == 0;
  }

  @Override
  public NativeEntryPoint entryPoint(long address) {
    return linker.entryPoint(address);
  }
}

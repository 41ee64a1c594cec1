package org.oruslang.jit.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.oruslang.jit.BackendStatus;
import org.oruslang.jit.JitEntry;
import org.oruslang.jit.OrusJitBackend;

/** Which C functions are called, with which arguments, on platforms that this machine is not. */
class PosixCodeMemoryTest {

  private static final long CODE = 0x7000_0000L;

  /** Functions are numbered by the order in which they are looked up. */
  private static final class Log implements NativeLinker {
    final List<String> names = new ArrayList<>();
    final List<String> calls = new ArrayList<>();
    String missing = "";

    @Override
    public long symbol(String name) {
      names.add(name);
      return name.equals(missing) ? 0 : names.size();
    }

    @Override
    public long call(long function, long a, long b, long c, long d, long e, long f) {
      String name = names.get((int) function - 1);
      calls.add(
          switch (name) {
            case "mmap" -> name + " " + b + " " + c + " 0x" + Long.toHexString(d) + " " + e;
            case "memcpy" -> name + " " + Long.toHexString(a) + " " + c;
            case "sysconf" -> name + " " + a;
            default -> name + " " + Long.toHexString(a) + " " + Long.toHexString(b) + " " + c;
          });
      return switch (name) {
        case "mmap" -> CODE;
        case "sysconf" -> 16384;
        default -> 0;
      };
    }

    @Override
    public NativeEntryPoint entryPoint(long address) {
      return block -> 0;
    }

    @Override
    public String name() {
      return "log";
    }
  }

  private static Log compile(String system, String processor) {
    HostPlatform platform = HostPlatform.of(system, processor);
    Log log = new Log();
    OrusJitBackend backend = OrusJitBackend.create(platform, new PosixCodeMemory(log, platform));
    JitEntry entry = new JitEntry();
    assertEquals(BackendStatus.OK, backend.compileNoop(entry));
    assertEquals(16384, entry.codeCapacity());
    backend.releaseEntry(entry);
    return log;
  }

  @Test
  @DisplayName("N-21 macOS on AArch64: MAP_JIT, written before it is executable, cache flushed")
  void macosOnArm() {
    assertEquals(
        List.of(
            "sysconf 29",
            "mmap 16384 3 0x1802 -1",
            "memcpy 70000000 4",
            "mprotect 70000000 4000 5",
            "sys_icache_invalidate 70000000 4 0",
            "munmap 70000000 4000 0"),
        compile("Mac OS X", "aarch64").calls);
  }

  @Test
  @DisplayName("N-21 Linux on AArch64: the flush gets exactly the range of the code")
  void linuxOnArm() {
    List<String> calls = compile("Linux", "aarch64").calls;
    assertEquals("mmap 16384 3 0x22 -1", calls.get(1));
    assertEquals("__clear_cache 70000000 70000004 0", calls.get(4));
  }

  @Test
  @DisplayName("N-02 N-21 x86-64: one byte for the stub, no MAP_JIT and no flush")
  void intel() {
    assertEquals(
        List.of(
            "sysconf 30",
            "mmap 16384 3 0x22 -1",
            "memcpy 70000000 1",
            "mprotect 70000000 4000 5",
            "munmap 70000000 4000 0"),
        compile("Linux", "amd64").calls);
    assertEquals("mmap 16384 3 0x1002 -1", compile("Mac OS X", "x86_64").calls.get(1));
  }

  @Test
  @DisplayName("N-161 a missing function of the C library is named")
  void missingFunctions() {
    HostPlatform platform = HostPlatform.of("Linux", "aarch64");
    for (String name : List.of("mmap", "mprotect", "munmap", "memcpy", "__clear_cache")) {
      Log log = new Log();
      log.missing = name;
      LinkageError error =
          assertThrows(LinkageError.class, () -> new PosixCodeMemory(log, platform));
      assertTrue(error.getMessage().endsWith(name), error.getMessage());
    }
  }

  @Test
  @DisplayName("N-10 only one package calls C functions and maps memory")
  void memoryIsMappedInOnePackage() throws IOException {
    Path sources = Path.of(System.getProperty("orus.root"), "language/src/main/java");
    try (Stream<Path> files = Files.walk(sources)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        String text = Files.readString(file);
        boolean maps = text.contains("\"mmap\"") || text.contains("newBuilder(\"nfi\"");
        assertTrue(!maps || file.getParent().endsWith("jit/memory"), file::toString);
      }
    }
  }
}

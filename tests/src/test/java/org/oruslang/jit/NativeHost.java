package org.oruslang.jit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.oruslang.jit.ir.OrusJitIRProgram;
import org.oruslang.jit.memory.ForeignLinker;
import org.oruslang.jit.memory.HostPlatform;
import org.oruslang.jit.memory.PosixCodeMemory;

/** A backend on the machine that runs the tests; tests that need it are skipped elsewhere. */
public final class NativeHost implements AutoCloseable {

  private final OrusJitBackend backend;
  private final java.util.List<JitEntry> entries = new java.util.ArrayList<>();

  public NativeHost() {
    HostPlatform platform = HostPlatform.current();
    assumeTrue(platform.isSupported(), "no native code on " + platform);
    assumeTrue(ForeignLinker.isPermitted(), "java.lang.foreign is not enabled");
    backend = OrusJitBackend.create(platform, new PosixCodeMemory(new ForeignLinker(), platform));
    backend.budget().limit(1L << 30);
  }

  public OrusJitBackend backend() {
    return backend;
  }

  public JitEntry compile(OrusJitIRProgram program) {
    JitEntry entry = new JitEntry();
    assertEquals(BackendStatus.OK, backend.compileIr(program, entry), program::toString);
    entries.add(entry);
    return entry;
  }

  public void release(JitEntry entry) {
    backend.releaseEntry(entry);
    entries.remove(entry);
  }

  @Override
  public void close() {
    for (JitEntry entry : entries) {
      backend.releaseEntry(entry);
    }
    assertEquals(0, backend.budget().bytes());
  }
}

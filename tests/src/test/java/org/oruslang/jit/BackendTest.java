package org.oruslang.jit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oruslang.jit.ir.IrBuilder;
import org.oruslang.jit.ir.IrFunctionBuilder;
import org.oruslang.jit.ir.IrInstruction;
import org.oruslang.jit.ir.OrusJitIRProgram;
import org.oruslang.jit.memory.HostPlatform;

/** The contract of {@link OrusJitBackend}, on a mock of the code memory. */
class BackendTest {

  private static final HostPlatform AMD64 = HostPlatform.of("Linux", "amd64");
  private static final HostPlatform AARCH64 = HostPlatform.of("Linux", "aarch64");

  private final MockCodeMemory memory = new MockCodeMemory();

  private static OrusJitIRProgram returns(int count) {
    IrBuilder builder = new IrBuilder("returns", 0, 0);
    IrFunctionBuilder f = builder.function("f", null);
    for (int i = 0; i < count; i++) {
      f.ret();
    }
    return builder.build();
  }

  private static OrusJitIRProgram withReserved(boolean last) {
    IrBuilder builder = new IrBuilder("reserved", 0, 0);
    IrFunctionBuilder f = builder.function("f", null);
    if (last) {
      f.jump(label(f));
    }
    f.add(IrInstruction.reserved());
    f.ret();
    return builder.buildUnchecked();
  }

  private static int label(IrFunctionBuilder f) {
    int label = f.newLabel();
    f.jump(label);
    f.label(label);
    return label;
  }

  @ParameterizedTest
  @ValueSource(strings = {"amd64", "aarch64"})
  void noopIsOneReturnInstruction(String processor) {
    OrusJitBackend backend = OrusJitBackend.create(HostPlatform.of("Linux", processor), memory);
    JitEntry entry = new JitEntry();
    assertEquals(BackendStatus.OK, backend.compileNoop(entry));
    byte[] expected =
        processor.equals("amd64")
            ? new byte[] {(byte) 0xC3}
            : new byte[] {(byte) 0xC0, 0x03, 0x5F, (byte) 0xD6};
    assertArrayEquals(expected, memory.written.get(entry.codeBase()));
    assertEquals(expected.length, entry.codeSize());
    assertEquals(4096, entry.codeCapacity());
    assertEquals(entry.codeBase(), entry.entryPoint());
    String suffix = processor.equals("amd64") ? "" : "_arm64";
    assertEquals("orus_jit_ir_stub" + suffix, entry.debugName());
  }

  @ParameterizedTest
  @ValueSource(strings = {"amd64", "aarch64"})
  void everyReturnIsEncoded(String processor) {
    OrusJitBackend backend = OrusJitBackend.create(HostPlatform.of("Linux", processor), memory);
    JitEntry noop = new JitEntry();
    JitEntry one = new JitEntry();
    JitEntry two = new JitEntry();
    assertEquals(BackendStatus.OK, backend.compileNoop(noop));
    assertEquals(BackendStatus.OK, backend.compileIr(returns(1), one));
    assertEquals(BackendStatus.OK, backend.compileIr(returns(2), two));
    assertArrayEquals(memory.written.get(noop.codeBase()), memory.written.get(one.codeBase()));
    assertEquals(2 * one.codeSize(), two.codeSize());
    assertTrue(one.debugName().startsWith(noop.debugName()));
  }

  @Test
  @DisplayName("N-20 N-21 code is written then protected then flushed")
  void codeIsWrittenThenProtectedThenFlushed() {
    OrusJitBackend backend = OrusJitBackend.create(AARCH64, memory);
    assertEquals(BackendStatus.OK, backend.compileIr(returns(3), new JitEntry()));
    assertEquals(List.of("map 4096", "write 12", "protect 4096", "flush 12"), memory.log);
  }

  @Test
  @DisplayName("N-05 missing arguments are assembly errors")
  void missingArgumentsAreAssemblyErrors() {
    OrusJitBackend backend = OrusJitBackend.create(AMD64, memory);
    assertEquals(BackendStatus.ASSEMBLY_ERROR, backend.compileIr(null, new JitEntry()));
    assertEquals(BackendStatus.ASSEMBLY_ERROR, backend.compileIr(returns(1), null));
    OrusJitIRProgram empty = new OrusJitIRProgram("empty", 0, 0, 0, List.of());
    assertEquals(BackendStatus.ASSEMBLY_ERROR, backend.compileIr(empty, new JitEntry()));
    assertEquals(BackendStatus.ASSEMBLY_ERROR, backend.compileIr(returns0(), new JitEntry()));
    assertEquals(List.of(), memory.log);
  }

  private static OrusJitIRProgram returns0() {
    IrBuilder builder = new IrBuilder("empty", 0, 0);
    builder.function("f", null);
    return builder.buildUnchecked();
  }

  @ParameterizedTest
  @ValueSource(strings = {"amd64", "aarch64"})
  void unknownOperationsAreAssemblyErrors(String processor) {
    OrusJitBackend backend = OrusJitBackend.create(HostPlatform.of("Linux", processor), memory);
    for (boolean last : new boolean[] {false, true}) {
      JitEntry entry = new JitEntry();
      assertEquals(BackendStatus.ASSEMBLY_ERROR, backend.compileIr(withReserved(last), entry));
      assertFalse(entry.hasCode());
    }
    assertEquals(0, backend.budget().bytes());
    assertEquals(List.of(), memory.log);
  }

  @Test
  @DisplayName("N-07 an unavailable backend clears the entry")
  void anUnavailableBackendClearsTheEntry() {
    OrusJitBackend backend = OrusJitBackend.unavailable(AMD64, "switched off");
    assertFalse(backend.isAvailable());
    assertEquals("switched off", backend.message());
    JitEntry entry = filled();
    assertEquals(BackendStatus.UNSUPPORTED, backend.compileIr(returns(1), entry));
    assertCleared(entry);
    entry = filled();
    assertEquals(BackendStatus.UNSUPPORTED, backend.compileNoop(entry));
    assertCleared(entry);
    assertEquals(BackendStatus.UNSUPPORTED, backend.compileNoop(null));
    assertEquals(BackendStatus.ASSEMBLY_ERROR, backend.compileIr(null, entry));
  }

  private JitEntry filled() {
    JitEntry entry = new JitEntry();
    assertEquals(BackendStatus.OK, OrusJitBackend.create(AMD64, memory).compileNoop(entry));
    return entry;
  }

  private static void assertCleared(JitEntry entry) {
    assertEquals(0, entry.entryPoint());
    assertEquals(0, entry.codeBase());
    assertEquals(0, entry.codeSize());
    assertEquals(0, entry.codeCapacity());
    assertNull(entry.debugName());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Windows 11:amd64", "Linux:riscv64", "SunOS:sparc"})
  @DisplayName("N-162 other platforms are unsupported and named")
  void otherPlatformsAreUnsupportedAndNamed(String platform) {
    String[] parts = platform.split(":");
    HostPlatform host = HostPlatform.of(parts[0], parts[1]);
    OrusJitBackend backend = OrusJitBackend.create(host, memory);
    assertFalse(backend.isAvailable());
    assertTrue(backend.message().contains(host.toString()));
    assertEquals(BackendStatus.UNSUPPORTED, backend.compileNoop(new JitEntry()));
  }

  @Test
  @DisplayName("N-08 refused memory is out of memory")
  void refusedMemoryIsOutOfMemory() {
    OrusJitBackend backend = OrusJitBackend.create(AMD64, memory);
    memory.failMap = true;
    JitEntry entry = new JitEntry();
    assertEquals(BackendStatus.OUT_OF_MEMORY, backend.compileIr(returns(1), entry));
    assertFalse(entry.hasCode());
    assertEquals(0, backend.budget().bytes());
    assertEquals(0, backend.budget().mappedBytes());
  }

  @Test
  @DisplayName("N-08 refused protection is an assembly error and frees the pages")
  void refusedProtectionIsAnAssemblyErrorAndFreesThePages() {
    OrusJitBackend backend = OrusJitBackend.create(AMD64, memory);
    memory.failProtect = true;
    JitEntry entry = new JitEntry();
    assertEquals(BackendStatus.ASSEMBLY_ERROR, backend.compileIr(returns(1), entry));
    assertFalse(entry.hasCode());
    assertEquals(0, backend.budget().bytes());
    assertEquals(0, memory.mappings());
  }

  @Test
  void memoryThatTheSystemDoesNotTakeBackStillCounts() {
    OrusJitBackend backend = OrusJitBackend.create(AMD64, memory);
    JitEntry entry = new JitEntry();
    assertEquals(BackendStatus.OK, backend.compileIr(returns(1), entry));
    memory.failUnmap = true;
    backend.releaseEntry(entry);
    assertCleared(entry);
    backend.releaseEntry(entry);
    assertEquals(memory.mappings() * 4096L, backend.budget().bytes());
    memory.failProtect = true;
    assertEquals(BackendStatus.ASSEMBLY_ERROR, backend.compileIr(returns(1), entry));
    assertFalse(entry.hasCode());
    assertEquals(2, memory.mappings());
    assertEquals(2 * 4096, backend.budget().bytes());
  }

  @Test
  @DisplayName("N-23 N-26 the budget limits bytes")
  void theBudgetLimitsBytes() {
    OrusJitBackend backend = OrusJitBackend.create(AMD64, memory);
    backend.budget().limit(2 * 4096 + 1);
    JitEntry first = new JitEntry();
    assertEquals(BackendStatus.OK, backend.compileNoop(first));
    assertEquals(BackendStatus.OK, backend.compileNoop(new JitEntry()));
    assertEquals(BackendStatus.OUT_OF_MEMORY, backend.compileNoop(new JitEntry()));
    backend.releaseEntry(first);
    assertEquals(BackendStatus.OK, backend.compileNoop(new JitEntry()));
    assertEquals(2 * 4096, backend.budget().bytes());
    assertEquals(2, backend.budget().entries());
    assertEquals(3 * 4096, backend.budget().mappedBytes());
    assertEquals(4096, backend.budget().releasedBytes());
  }

  @Test
  @DisplayName("N-09 releasing twice or nothing does nothing")
  void releasingTwiceOrNothingDoesNothing() {
    OrusJitBackend backend = OrusJitBackend.create(AMD64, memory);
    JitEntry entry = new JitEntry();
    backend.releaseEntry(null);
    backend.releaseEntry(entry);
    assertEquals(BackendStatus.OK, backend.compileNoop(entry));
    backend.releaseEntry(entry);
    assertCleared(entry);
    backend.releaseEntry(entry);
    assertEquals(0, memory.mappings());
    assertEquals(0, backend.budget().entries());
  }

  @Test
  @DisplayName("N-16 the same program gives the same bytes")
  void theSameProgramGivesTheSameBytes() {
    for (String processor : new String[] {"amd64", "aarch64"}) {
      OrusJitBackend backend = OrusJitBackend.create(HostPlatform.of("Linux", processor), memory);
      backend.budget().limit(1L << 30);
      for (long seed = 1; seed < 100; seed++) {
        JitEntry first = new JitEntry();
        JitEntry second = new JitEntry();
        backend.compileIr(new RandomProgram(seed).program(), first);
        backend.compileIr(new RandomProgram(seed).program(), second);
        byte[] code = memory.written.get(first.codeBase());
        assertArrayEquals(code, memory.written.get(second.codeBase()));
      }
    }
  }
}

package org.oruslang.jit.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.oruslang.jit.Activation;
import org.oruslang.jit.BackendStatus;
import org.oruslang.jit.JitEntry;
import org.oruslang.jit.Kernels;
import org.oruslang.jit.MockCodeMemory;
import org.oruslang.jit.RecordingCodeMemory;
import org.oruslang.jit.frame.ExitReason;
import org.oruslang.jit.memory.ForeignLinker;
import org.oruslang.jit.memory.HostPlatform;
import org.oruslang.jit.memory.PosixCodeMemory;

/** Coming up, going down, and every way not to come up. */
class NativeDispatchTest {

  private static final HostPlatform HOST = HostPlatform.current();

  private static RecordingCodeMemory realMemory() {
    assumeTrue(HOST.isSupported(), "no native code on " + HOST);
    assumeTrue(ForeignLinker.isPermitted(), "java.lang.foreign is not enabled");
    return new RecordingCodeMemory(new PosixCodeMemory(new ForeignLinker(), HOST));
  }

  @Test
  @DisplayName("N-01 N-12 comes up where it is supported")
  void comesUpWhereItIsSupported() {
    RecordingCodeMemory memory = realMemory();
    try (NativeDispatch tier = NativeDispatch.open(HOST, () -> memory)) {
      assertTrue(tier.isEnabled(), tier.message());
      assertEquals(BackendStatus.OK, tier.status());
      assertEquals(HOST.toString(), tier.target());
      assertFalse(tier.message().isEmpty());
      assertTrue(tier.stub().hasCode());
      assertEquals(1, tier.backend().budget().entries());
    }
  }

  @Test
  @DisplayName("N-37 N-38 closing frees code then stub and a second close does nothing")
  void closingFreesCodeThenStubAndASecondCloseDoesNothing() {
    RecordingCodeMemory memory = realMemory();
    NativeDispatch tier = NativeDispatch.open(HOST, () -> memory);
    long stub = tier.stub().codeBase();
    JitEntry entry = new JitEntry();
    tier.backend().compileNoop(entry);
    tier.cache().install(1, 1, entry);
    tier.flush();
    assertTrue(tier.stub().hasCode(), "a flush spares the stub");
    tier.backend().compileNoop(entry);
    long code = entry.codeBase();
    tier.cache().install(1, 1, entry);
    memory.unmapped.clear();
    tier.close();
    assertEquals(List.of(code, stub), memory.unmapped);
    assertFalse(tier.isEnabled());
    tier.close();
    tier.flush();
    tier.invalidate(DeoptTrigger.ofFunction(1));
    assertEquals(List.of(code, stub), memory.unmapped);
  }

  @Test
  @DisplayName("N-22 N-23 many tiers leave nothing mapped")
  void manyTiersLeaveNothingMapped() {
    RecordingCodeMemory memory = realMemory();
    for (int i = 0; i < 200; i++) {
      try (NativeDispatch tier = NativeDispatch.open(HOST, () -> memory)) {
        Activation activation = Kernels.all().get("loop_sum").apply(1000);
        JitEntry entry = new JitEntry();
        tier.backend().compileIr(activation.program(), entry);
        tier.cache().install(1, 0, entry);
        CachedEntry cached = tier.cache().lookup(1, 0);
        Activation.Outcome inputs = activation.prepare();
        assertEquals(ExitReason.RETURN, tier.enter(cached, inputs.block).reason());
      }
    }
    assertEquals(memory.mapped.size(), memory.unmapped.size());
  }

  @Test
  @DisplayName("N-162 other platforms are refused without opening memory")
  void otherPlatformsAreRefusedWithoutOpeningMemory() {
    HostPlatform windows = HostPlatform.of("Windows 11", "amd64");
    NativeDispatch tier =
        NativeDispatch.open(
            windows,
            () -> {
              throw new AssertionError("opened");
            });
    assertEquals(BackendStatus.UNSUPPORTED, tier.status());
    assertTrue(tier.message().contains("windows"));
    assertFalse(tier.isEnabled());
    assertNull(tier.cache());
    tier.close();
  }

  @Test
  @DisplayName("N-160 N-161 denied access is a disabled tier")
  void deniedAccessIsADisabledTier() {
    NativeDispatch tier =
        NativeDispatch.open(
            HOST,
            () -> {
              throw new UnsatisfiedLinkError("native access is not allowed");
            });
    assertEquals(BackendStatus.UNSUPPORTED, tier.status());
    assertEquals("native access is not allowed", tier.message());
  }

  @Test
  @DisplayName("N-11 refused memory is a disabled tier")
  void refusedMemoryIsADisabledTier() {
    MockCodeMemory memory = new MockCodeMemory();
    memory.failMap = true;
    NativeDispatch tier = NativeDispatch.open(HostPlatform.of("Linux", "amd64"), () -> memory);
    assertEquals(BackendStatus.OUT_OF_MEMORY, tier.status());
    assertFalse(tier.isEnabled());
    memory.failMap = false;
    memory.failProtect = true;
    tier = NativeDispatch.open(HostPlatform.of("Linux", "amd64"), () -> memory);
    assertEquals(BackendStatus.ASSEMBLY_ERROR, tier.status());
    assertEquals(0, memory.mappings());
  }

  @Test
  @DisplayName("N-11 N-71 code that does not do what it should is a disabled tier")
  void codeThatDoesNotDoWhatItShouldIsADisabledTier() {
    // The mock's entries do nothing, so the self-test fails.
    MockCodeMemory memory = new MockCodeMemory();
    NativeDispatch tier = NativeDispatch.open(HostPlatform.of("Linux", "amd64"), () -> memory);
    assertEquals(BackendStatus.UNSUPPORTED, tier.status());
    assertTrue(tier.message().startsWith("self-test"));
    assertEquals(0, memory.mappings());
  }
}

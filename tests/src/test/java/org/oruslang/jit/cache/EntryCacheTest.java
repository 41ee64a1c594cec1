package org.oruslang.jit.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.oruslang.jit.BackendStatus;
import org.oruslang.jit.JitEntry;
import org.oruslang.jit.MockCodeMemory;
import org.oruslang.jit.OrusJitBackend;
import org.oruslang.jit.frame.NativeFrameBlock;
import org.oruslang.jit.memory.HostPlatform;

/** The entry cache's contract, on a mock of the code memory. */
class EntryCacheTest {

  private final MockCodeMemory memory = new MockCodeMemory();
  private final OrusJitBackend backend =
      OrusJitBackend.create(HostPlatform.of("Linux", "amd64"), memory);
  private final JitEntryCache cache = new JitEntryCache(backend);

  private JitEntry code() {
    JitEntry entry = new JitEntry();
    assertEquals(BackendStatus.OK, backend.compileNoop(entry));
    return entry;
  }

  @Test
  @DisplayName("N-30 installed code is found under its key only")
  void installedCodeIsFoundUnderItsKeyOnly() {
    assertNull(cache.lookup(3, 7));
    JitEntry entry = code();
    long base = entry.codeBase();
    assertEquals(1, cache.install(3, 7, entry));
    assertEquals(base, cache.lookup(3, 7).entry().codeBase());
    assertEquals(1, cache.lookup(3, 7).generation());
    assertNull(cache.lookup(7, 3));
    assertNull(cache.lookup(3, 8));
    assertFalse(entry.hasCode(), "ownership moves");
  }

  @Test
  @DisplayName("N-31 generations increase over everything")
  void generationsIncreaseOverEverything() {
    assertEquals(1, cache.install(1, 1, code()));
    assertEquals(2, cache.install(1, 1, code()));
    cache.invalidate(new DeoptTrigger(1, 1, 0));
    assertEquals(3, cache.install(1, 1, code()));
    cache.flush();
    assertEquals(4, cache.install(2, 1, code()));
  }

  @Test
  @DisplayName("N-31 generation zero is skipped when the counter wraps")
  void generationZeroIsSkippedWhenTheCounterWraps() {
    cache.setGeneration(-1);
    assertEquals(1, cache.install(1, 1, code()));
  }

  @Test
  @DisplayName("N-32 nothing to install is rejected")
  void nothingToInstallIsRejected() {
    assertEquals(0, cache.install(1, 1, null));
    assertEquals(0, cache.install(1, 1, new JitEntry()));
    assertEquals(0, cache.size());
    assertEquals(0, cache.generation());
  }

  @Test
  @DisplayName("N-33 a rejected entry is released")
  void aRejectedEntryIsReleased() {
    cache.limit(0);
    JitEntry entry = code();
    assertEquals(0, cache.install(1, 1, entry));
    assertFalse(entry.hasCode());
    assertEquals(0, memory.mappings());
    backend.releaseEntry(entry);
    assertEquals(0, backend.budget().entries());
  }

  @Test
  void aFullCacheStillReplaces() {
    cache.limit(1);
    cache.install(1, 1, code());
    assertEquals(0, cache.install(1, 2, code()));
    assertEquals(2, cache.install(1, 1, code()));
    assertEquals(1, memory.mappings());
  }

  @Test
  @DisplayName("N-34 replacing releases the old code once")
  void replacingReleasesTheOldCodeOnce() {
    cache.install(1, 1, code());
    CachedEntry old = cache.lookup(1, 1);
    cache.install(1, 1, code());
    assertTrue(old.isRetired());
    assertFalse(old.entry().hasCode());
    assertEquals(1, memory.mappings());
    assertEquals(1, memory.log.stream().filter(line -> line.startsWith("unmap")).count());
  }

  @Test
  @DisplayName("N-35 invalidation names entries by key and generation")
  void invalidationNamesEntriesByKeyAndGeneration() {
    cache.install(1, 1, code());
    cache.install(1, 2, code());
    cache.install(2, 1, code());
    cache.invalidate(null);
    assertEquals(3, cache.size());
    cache.invalidate(new DeoptTrigger(1, 1, 99));
    assertEquals(3, cache.size());
    cache.invalidate(new DeoptTrigger(1, 1, 1));
    assertNull(cache.lookup(1, 1));
    assertEquals(2, cache.size());
    cache.install(1, 1, code());
    cache.invalidate(DeoptTrigger.ofFunction(1));
    assertEquals(1, cache.size());
    assertNotNull(cache.lookup(2, 1));
    cache.invalidate(new DeoptTrigger(DeoptTrigger.ANY, 5, 77));
    assertEquals(0, cache.size());
    assertEquals(0, memory.mappings());
  }

  @Test
  @DisplayName("N-36 an outdated trigger spares newer code")
  void anOutdatedTriggerSparesNewerCode() {
    cache.install(1, 1, code());
    long old = cache.lookup(1, 1).generation();
    cache.install(1, 1, code());
    CachedEntry newer = cache.lookup(1, 1);
    cache.invalidate(new DeoptTrigger(1, 1, old));
    assertSame(newer, cache.lookup(1, 1));
    assertTrue(newer.entry().hasCode());
  }

  @Test
  void requestsFromOtherThreadsTakeEffectAtTheNextLookup() throws InterruptedException {
    cache.install(1, 1, code());
    Thread thread = new Thread(() -> cache.invalidateLater(DeoptTrigger.ofFunction(1)));
    thread.start();
    thread.join();
    assertEquals(1, cache.size());
    assertNull(cache.lookup(1, 1));
  }

  @Test
  @DisplayName("N-40 code on the stack is freed when its last activation ends")
  void codeOnTheStackIsFreedWhenItsLastActivationEnds() {
    NativeFrameBlock block = new NativeFrameBlock(0, 1);
    cache.install(1, 1, code());
    CachedEntry entry = cache.lookup(1, 1);
    int[] depth = {0};
    memory.onCall =
        () -> {
          if (depth[0]++ == 0) {
            // A nested activation, during which the code is retired.
            cache.enter(entry, block);
            assertTrue(entry.isRetired());
            assertEquals(1, memory.mappings(), "still running");
            assertEquals(1, cache.waiting());
          } else {
            assertEquals(2, entry.activations());
            cache.invalidate(new DeoptTrigger(1, 1, 0));
            assertNull(cache.lookup(1, 1));
          }
        };
    cache.enter(entry, block);
    assertEquals(0, memory.mappings());
    assertEquals(0, cache.waiting());
    assertThrows(IllegalStateException.class, () -> cache.enter(entry, block));
  }
}

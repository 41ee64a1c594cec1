package org.oruslang.jit.cache;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.oruslang.jit.JitEntry;
import org.oruslang.jit.OrusJitBackend;
import org.oruslang.jit.frame.NativeExit;
import org.oruslang.jit.frame.NativeFrameBlock;

/**
 * The executable code of a context, keyed by function and loop. Owns the code: whatever leaves the
 * cache is released, but never while it is on the stack. Confined to the context's thread, except
 * {@link #invalidateLater}.
 *
 * <p>Every installation gets a generation, so that a deoptimisation that was decided against old
 * code does not retire newer code, and retiring one entry does not flush the others. Generations
 * increase over replacements, invalidations and flushes, and skip 0.
 */
public final class JitEntryCache {

  /** The default limit of installed entries. */
  public static final int DEFAULT_CAPACITY = 1024;

  private static final int KEY_BITS = 16;

  private final OrusJitBackend backend;
  private final Map<Integer, CachedEntry> entries = new HashMap<>();
  private final List<CachedEntry> retired = new ArrayList<>();
  private final ConcurrentLinkedQueue<DeoptTrigger> requests = new ConcurrentLinkedQueue<>();
  private int capacity = DEFAULT_CAPACITY;
  private long generation;

  /** An empty cache for entries of the backend. */
  public JitEntryCache(OrusJitBackend backend) {
    this.backend = backend;
  }

  /** Limits the number of entries; 0 rejects every installation. */
  public void limit(int newCapacity) {
    capacity = newCapacity;
  }

  private static int key(int function, int loop) {
    return function << KEY_BITS | loop & 0xFFFF;
  }

  /** The code for a function and loop, or null. */
  public CachedEntry lookup(int function, int loop) {
    processRequests();
    return entries.get(key(function, loop));
  }

  /**
   * Moves an entry into the cache.
   *
   * @param entry the code; the record is cleared in any case but when it has no code
   * @return the generation, or 0 when the entry was rejected: then its code is released and
   *     execution stays in the interpreter
   */
  public long install(int function, int loop, JitEntry entry) {
    processRequests();
    if (entry == null || !entry.hasCode()) {
      return 0;
    }
    int key = key(function, loop);
    CachedEntry old = entries.get(key);
    if (old == null && entries.size() >= capacity) {
      backend.releaseEntry(entry);
      return 0;
    }
    if (old != null) {
      if (old.entry().codeBase() == entry.codeBase()) {
        throw new IllegalArgumentException("code is installed already");
      }
      entries.remove(key);
      retire(old);
    }
    generation++;
    if (generation == 0) {
      generation++;
    }
    JitEntry owned = new JitEntry();
    entry.moveTo(owned);
    entries.put(key, new CachedEntry(function, loop, generation, owned));
    return generation;
  }

  /** Retires the code a trigger names; null does nothing, an unknown function flushes. */
  public void invalidate(DeoptTrigger trigger) {
    if (trigger == null) {
      return;
    }
    for (Iterator<CachedEntry> it = entries.values().iterator(); it.hasNext(); ) {
      CachedEntry each = it.next();
      if (trigger.matches(each.function(), each.loop(), each.generation())) {
        it.remove();
        retire(each);
      }
    }
  }

  /** Asks for an invalidation from any thread; the owning thread does it before its next lookup. */
  public void invalidateLater(DeoptTrigger trigger) {
    requests.add(trigger);
  }

  private void processRequests() {
    DeoptTrigger trigger = requests.poll();
    while (trigger != null) {
      invalidate(trigger);
      trigger = requests.poll();
    }
  }

  /** Retires everything. Generations go on. */
  public void flush() {
    for (CachedEntry each : entries.values()) {
      retire(each);
    }
    entries.clear();
  }

  /**
   * Runs installed code. An entry that is retired meanwhile is freed when its last activation ends.
   */
  public NativeExit enter(CachedEntry entry, NativeFrameBlock block) {
    try {
      return entry.enter(block);
    } finally {
      if (entry.isRetired()) {
        freeRetired();
      }
    }
  }

  private void retire(CachedEntry entry) {
    entry.retire();
    retired.add(entry);
    freeRetired();
  }

  private void freeRetired() {
    for (Iterator<CachedEntry> it = retired.iterator(); it.hasNext(); ) {
      CachedEntry each = it.next();
      if (each.activations() == 0) {
        it.remove();
        backend.releaseEntry(each.entry());
      }
    }
  }

  /** The number of entries that can be looked up. */
  public int size() {
    return entries.size();
  }

  /** The number of retired entries that wait for their activations to end. */
  public int waiting() {
    return retired.size();
  }

  /** The generation of the last installation. */
  public long generation() {
    return generation;
  }

  /** Sets the generation counter, to test what happens when it wraps. */
  void setGeneration(long newGeneration) {
    generation = newGeneration;
  }
}

package org.oruslang.jit;

/** Counts the executable memory of one backend and limits it. */
public final class CodeBudget {

  /** The limit unless another one is set. */
  public static final long DEFAULT_BYTES = 16L << 20;

  private long maxBytes = DEFAULT_BYTES;
  private int entries;
  private long bytes;
  private long mapped;
  private long released;

  /** Changes the limit; what is in use stays. */
  public void limit(long newMaxBytes) {
    maxBytes = newMaxBytes;
  }

  boolean reserve(long size) {
    if (bytes + size > maxBytes) {
      return false;
    }
    entries++;
    bytes += size;
    mapped += size;
    return true;
  }

  /** Takes back a reservation for which nothing stays mapped. */
  void cancel(long size) {
    entries--;
    bytes -= size;
    mapped -= size;
  }

  void release(long size) {
    entries--;
    bytes -= size;
    released += size;
  }

  /** Entries that are mapped. */
  public int entries() {
    return entries;
  }

  /** Bytes that are mapped. */
  public long bytes() {
    return bytes;
  }

  /** Bytes mapped since the start. */
  public long mappedBytes() {
    return mapped;
  }

  /** Bytes unmapped since the start. */
  public long releasedBytes() {
    return released;
  }
}

package org.oruslang.jit.heap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.oruslang.jit.frame.NativeLayout;
import org.oruslang.jit.frame.NativeMemory;
import org.oruslang.semantics.OrusString;

/**
 * The strings whose addresses are part of native code: all strings of one byte, and literals. They
 * stay where they are as long as the context exists, each once.
 */
public final class StringPool {

  /** Longer strings are left to the interpreter. */
  public static final int LONGEST = 1 << 22;

  private static final int CHUNK = 1 << 14;
  private static final int BYTES = 256;

  private final List<NativeMemory> chunks = new ArrayList<>();
  private final Map<OrusString, Long> addresses = new HashMap<>();
  private final Map<Long, OrusString> strings = new HashMap<>();
  private long singles;
  private int used;

  StringPool() {}

  /**
   * The address of the string of the byte 0; those of the others follow, {@link
   * Shape.OfString#SIZE} bytes apart.
   *
   * @return 0 if no memory is left
   */
  public long singleBytes() {
    if (singles == 0) {
      int size = BYTES * Shape.OfString.SIZE;
      NativeMemory memory = newChunk(size + BYTES + Shape.OfString.PADDING);
      if (memory == null) {
        return 0;
      }
      for (int i = 0; i < BYTES; i++) {
        memory.buffer().put(size + i, (byte) i);
        header(memory, i * Shape.OfString.SIZE, size + i, 1);
      }
      singles = memory.address();
    }
    return singles;
  }

  /**
   * The address of a string that is kept for good.
   *
   * @return 0 if no memory is left
   */
  public long address(OrusString string) {
    if (string.length() == 1) {
      long first = singleBytes();
      return first == 0 ? 0 : first + (long) string.byteAt(0) * Shape.OfString.SIZE;
    }
    Long known = addresses.get(string);
    return known != null ? known : add(string);
  }

  private long add(OrusString string) {
    int size = Shape.OfString.SIZE + Shape.OfString.room(string.length());
    NativeMemory memory = chunks.isEmpty() ? null : chunks.getLast();
    // The table of single bytes has no room behind it.
    if (memory == null || memory.address() == singles || used + size > memory.size()) {
      memory = newChunk(Math.max(CHUNK, size));
      used = 0;
    }
    if (memory == null) {
      return 0;
    }
    int at = used;
    used += size;
    header(memory, at, at + Shape.OfString.SIZE, string.length());
    string.copyTo(memory.buffer(), at + Shape.OfString.SIZE);
    long address = memory.address() + at;
    addresses.put(string, address);
    strings.put(address, string);
    return address;
  }

  private NativeMemory newChunk(int size) {
    try {
      NativeMemory memory = NativeMemory.allocate(size, NativeLayout.BLOCK_ALIGNMENT);
      chunks.add(memory);
      return memory;
    } catch (OutOfMemoryError noDirectMemoryLeft) {
      return null;
    }
  }

  private static void header(NativeMemory memory, int at, int data, int length) {
    memory.buffer().putLong(at + Shape.OfString.DATA, memory.address() + data);
    memory.buffer().putLong(at + Shape.OfString.LENGTH, length);
  }

  /** The string at an address that is in no heap. */
  OrusString string(long address) {
    if (singles != 0 && address >= singles && address < singles + BYTES * Shape.OfString.SIZE) {
      return OrusString.ofByte((int) ((address - singles) / Shape.OfString.SIZE));
    }
    OrusString string = strings.get(address);
    if (string == null) {
      throw new IllegalStateException("native code has a string that it was not given");
    }
    return string;
  }

  /** A string of some bytes of strings of this pool. */
  OrusString copy(long data, int length) {
    for (NativeMemory chunk : chunks) {
      if (data >= chunk.address() && data + length <= chunk.address() + chunk.size()) {
        return OrusString.copyOf(chunk.buffer(), (int) (data - chunk.address()), length);
      }
    }
    throw new IllegalStateException("native code has bytes that it was not given");
  }
}

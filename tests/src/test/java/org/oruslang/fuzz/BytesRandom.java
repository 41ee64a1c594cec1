package org.oruslang.fuzz;

import java.util.Arrays;
import java.util.Random;

/**
 * Numbers that are taken from bytes, so that a fuzzer which changes the bytes changes single
 * choices; when they are used up, numbers that follow from them.
 */
public final class BytesRandom extends Random {

  private final byte[] bytes;
  private int next;

  /** Takes numbers from these bytes. */
  public BytesRandom(byte[] bytes) {
    super(Arrays.hashCode(bytes));
    this.bytes = bytes;
  }

  @Override
  protected int next(int bits) {
    // The constructor of the superclass does not come here.
    if (next >= bytes.length) {
      return super.next(bits);
    }
    int count = (bits + 7) / 8;
    // One byte decides a choice among few, so the others are spread out from it.
    int value = bytes[next++] * 0x01010101;
    if (bits > 31 && next + count <= bytes.length) {
      for (int i = 0; i < count; i++) {
        value = value << 8 | bytes[next++] & 0xFF;
      }
    }
    return value >>> 32 - bits;
  }
}

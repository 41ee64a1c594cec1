package org.oruslang.semantics;

/**
 * A u32 in a position whose type is not statically known; elsewhere a u32 is the bits of a {@code
 * int}. Small values are shared, but identity means nothing: compare with {@link #equals}.
 */
public final class U32 implements Comparable<U32> {
  private static final int CACHED = 256;
  private static final U32[] CACHE = new U32[CACHED];

  static {
    for (int i = 0; i < CACHED; i++) {
      CACHE[i] = new U32(i);
    }
  }

  private final int bits;

  private U32(int bits) {
    this.bits = bits;
  }

  /** The boxed form of the u32 with these bits. */
  public static U32 of(int bits) {
    return bits >= 0 && bits < CACHED ? CACHE[bits] : new U32(bits);
  }

  /** The value's bits. */
  public int bits() {
    return bits;
  }

  /** The value, from 0 to 4294967295. */
  public long longValue() {
    return Integer.toUnsignedLong(bits);
  }
  @Override
  public int compareTo(U32 other) {
    return Integer.compareUnsigned(bits, other.bits);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof U32 that && bits == that.bits;
  }

  @Override
  public int hashCode() {
    return Integer.hashCode(bits);
  }

  /** The value in decimal. */
  @Override
  public String toString() {
    return Integer.toUnsignedString(bits);
  }
}

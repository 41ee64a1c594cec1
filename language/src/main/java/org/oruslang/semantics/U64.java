package org.oruslang.semantics;

/**
 * A u64 in a position whose type is not statically known; elsewhere a u64 is the bits of a {@code
 * long}. Small values are shared, but identity means nothing: compare with {@link #equals}.
 */
public final class U64 implements Comparable<U64> {
  private static final int CACHED = 256;
  private static final U64[] CACHE = new U64[CACHED];

  static {
    for (int i = 0; i < CACHED; i++) {
      CACHE[i] = new U64(i);
    }
  }

  private final long bits;

  private U64(long bits) {
    this.bits = bits;
  }

  /** The boxed form of the u64 with these bits. */
  public static U64 of(long bits) {
    return bits >= 0 && bits < CACHED ? CACHE[(int) bits] : new U64(bits);
  }

  /** The value's bits. */
  public long bits() {
    return bits;
  }

  @Override
  public int compareTo(U64 other) {
    return Long.compareUnsigned(bits, other.bits);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof U64 that && bits == that.bits;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(bits);
  }

  /** The value in decimal. */
  @Override
  public String toString() {
    return Long.toUnsignedString(bits);
  }
}

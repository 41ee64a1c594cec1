package org.oruslang.semantics;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.TruffleObject;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import java.math.BigInteger;

/**
 * A u32 in a position whose type is not statically known; elsewhere a u32 is the bits of a {@code
 * int}. Small values are shared, but identity means nothing: compare with {@link #equals}.
 *
 * <p>Other languages see a number.
 */
@ExportLibrary(InteropLibrary.class)
public final class U32 implements TruffleObject, Comparable<U32> {
  private static final int CACHED = 256;
  private static final int FLOAT_BITS = 24;
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
  @TruffleBoundary
  public String toString() {
    return Integer.toUnsignedString(bits);
  }

  @ExportMessage
  boolean isNumber() {
    return true;
  }

  @ExportMessage
  boolean fitsInByte() {
    return bits >= 0 && bits <= Byte.MAX_VALUE;
  }

  @ExportMessage
  boolean fitsInShort() {
    return bits >= 0 && bits <= Short.MAX_VALUE;
  }

  @ExportMessage
  boolean fitsInInt() {
    return bits >= 0;
  }

  @ExportMessage
  boolean fitsInLong() {
    return true;
  }

  @ExportMessage
  boolean fitsInFloat() {
    return hasFewBits(FLOAT_BITS);
  }

  @ExportMessage
  boolean fitsInDouble() {
    return true;
  }

  @ExportMessage
  boolean fitsInBigInteger() {
    return true;
  }

  @ExportMessage
  byte asByte() throws UnsupportedMessageException {
    if (!fitsInByte()) {
      throw UnsupportedMessageException.create();
    }
    return (byte) bits;
  }

  @ExportMessage
  short asShort() throws UnsupportedMessageException {
    if (!fitsInShort()) {
      throw UnsupportedMessageException.create();
    }
    return (short) bits;
  }

  @ExportMessage
  int asInt() throws UnsupportedMessageException {
    if (!fitsInInt()) {
      throw UnsupportedMessageException.create();
    }
    return bits;
  }

  @ExportMessage
  long asLong() {
    return longValue();
  }

  @ExportMessage
  float asFloat() throws UnsupportedMessageException {
    if (!fitsInFloat()) {
      throw UnsupportedMessageException.create();
    }
    return (float) Casts.u32ToF64(bits);
  }

  @ExportMessage
  double asDouble() {
    return Casts.u32ToF64(bits);
  }

  @ExportMessage
  @TruffleBoundary
  BigInteger asBigInteger() {
    return BigInteger.valueOf(longValue());
  }

  @ExportMessage
  Object toDisplayString(@SuppressWarnings("unused") boolean allowSideEffects) {
    return toString();
  }

  /** Whether the value is exact in a binary format with this many significant bits. */
  private boolean hasFewBits(int significant) {
    return bits == 0
        || Integer.SIZE - Integer.numberOfLeadingZeros(bits) - Integer.numberOfTrailingZeros(bits)
            <= significant;
  }

  @ExportMessage
  boolean hasMetaObject() {
    return true;
  }

  @ExportMessage
  Object getMetaObject() {
    return Kind.U32;
  }
}

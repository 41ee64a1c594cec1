package org.oruslang.semantics;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.TruffleObject;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import java.math.BigInteger;

/**
 * A u64 in a position whose type is not statically known; elsewhere a u64 is the bits of a {@code
 * long}. Small values are shared, but identity means nothing: compare with {@link #equals}.
 *
 * <p>Other languages see a number.
 */
@ExportLibrary(InteropLibrary.class)
public final class U64 implements TruffleObject, Comparable<U64> {
  private static final int CACHED = 256;
  private static final int FLOAT_BITS = 24;
  private static final int DOUBLE_BITS = 53;
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
  @TruffleBoundary
  public String toString() {
    return Long.toUnsignedString(bits);
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
    return bits >= 0 && bits <= Integer.MAX_VALUE;
  }

  @ExportMessage
  boolean fitsInLong() {
    return bits >= 0;
  }

  @ExportMessage
  boolean fitsInFloat() {
    return hasFewBits(FLOAT_BITS);
  }

  @ExportMessage
  boolean fitsInDouble() {
    return hasFewBits(DOUBLE_BITS);
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
    return (int) bits;
  }

  @ExportMessage
  long asLong() throws UnsupportedMessageException {
    if (!fitsInLong()) {
      throw UnsupportedMessageException.create();
    }
    return bits;
  }

  @ExportMessage
  float asFloat() throws UnsupportedMessageException {
    if (!fitsInFloat()) {
      throw UnsupportedMessageException.create();
    }
    return (float) Casts.u64ToF64(bits);
  }

  @ExportMessage
  double asDouble() throws UnsupportedMessageException {
    if (!fitsInDouble()) {
      throw UnsupportedMessageException.create();
    }
    return Casts.u64ToF64(bits);
  }

  @ExportMessage
  @TruffleBoundary
  BigInteger asBigInteger() {
    return new BigInteger(toString());
  }

  @ExportMessage
  Object toDisplayString(@SuppressWarnings("unused") boolean allowSideEffects) {
    return toString();
  }

  /** Whether the value is exact in a binary format with this many significant bits. */
  private boolean hasFewBits(int significant) {
    return bits == 0
        || Long.SIZE - Long.numberOfLeadingZeros(bits) - Long.numberOfTrailingZeros(bits)
            <= significant;
  }

  @ExportMessage
  boolean hasMetaObject() {
    return true;
  }

  @ExportMessage
  Object getMetaObject() {
    return Kind.U64;
  }
}

package org.oruslang.semantics;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.TruffleObject;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import com.oracle.truffle.api.strings.TruffleString;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * An Orus string: an immutable sequence of bytes, usually but not necessarily UTF-8.
 *
 * <p>Why not {@code TruffleString}: the language indexes, slices and compares by byte, any byte
 * sequence is a string, and most of the work is done by an interpreter. Here a byte is one array
 * load away and nothing is ever decoded or validated. A rope was not needed either: a concatenation
 * that extends a previous one writes into spare room behind (or in front of) the bytes it shares
 * with its operand, so building a string piece by piece, at either end, costs amortised constant
 * time per byte, and every string is flat at all times. On a JVM without the Graal compiler,
 * building and scanning a list of words takes half the time it takes with {@code TruffleString}.
 *
 * <p>Instances are immutable and may be read by any thread. The spare room is used only by the
 * thread that allocated it.
 *
 * <p>Other languages see a string; its malformed bytes are lone surrogates to them, as in {@link
 * #toJavaString()}.
 */
@ExportLibrary(InteropLibrary.class)
public final class OrusString implements TruffleObject, Comparable<OrusString> {
  /** The string without bytes. */
  public static final OrusString EMPTY = new OrusString(new byte[0], 0, 0, null, false);

  /** The longest possible string. */
  public static final int MAX_LENGTH = Integer.MAX_VALUE - 16;

  private static final int MIN_SPARE = 16;
  private static final int ALWAYS_COPY = 64;
  private static final OrusString[] SINGLE_BYTES = new OrusString[256];

  static {
    for (int i = 0; i < SINGLE_BYTES.length; i++) {
      SINGLE_BYTES[i] = new OrusString(new byte[] {(byte) i}, 0, 1, null, false);
    }
  }

  /** The part of a byte array that strings occupy; outside it is room to grow into. */
  private static final class Room {
    private final long ownerThread;
    private int start;
    private int end;

    Room(int start, int end) {
      this.ownerThread = Thread.currentThread().threadId();
      this.start = start;
      this.end = end;
    }

    boolean isMine() {
      return Thread.currentThread().threadId() == ownerThread;
    }
  }

  private final byte[] bytes;
  private final int offset;
  private final int length;

  /** The room around the bytes if this string results from repeated concatenation, else null. */
  private final Room room;

  /** Whether this string results from a concatenation: the next one is worth spare room. */
  private final boolean concatenated;

  private int hash;

  private OrusString(byte[] bytes, int offset, int length, Room room, boolean concatenated) {
    this.bytes = bytes;
    this.offset = offset;
    this.length = length;
    this.room = room;
    this.concatenated = concatenated;
  }

  /** A string of a copy of {@code bytes}. */
  public static OrusString copyOf(byte[] bytes) {
    return copyOf(bytes, 0, bytes.length);
  }

  /** A string of a copy of {@code length} bytes from {@code from}. */
  public static OrusString copyOf(byte[] bytes, int from, int length) {
    return switch (length) {
      case 0 -> EMPTY;
      case 1 -> ofByte(bytes[from]);
      default -> {
        byte[] copy = Guard.newBytes(length);
        Bulk.copy(bytes, from, copy, 0, length);
        yield wrap(copy);
      }
    };
  }

  /** A string of a copy of {@code length} bytes of a buffer, whose position does not matter. */
  @TruffleBoundary
  public static OrusString copyOf(ByteBuffer buffer, int from, int length) {
    return switch (length) {
      case 0 -> EMPTY;
      case 1 -> ofByte(buffer.get(from));
      default -> {
        byte[] copy = Guard.newBytes(length);
        buffer.get(from, copy);
        yield wrap(copy);
      }
    };
  }

  /** A string of these very bytes, which must never change from now on. */
  static OrusString wrap(byte[] bytes) {
    return new OrusString(bytes, 0, bytes.length, null, false);
  }

  /** The string of one byte, given by its low eight bits. */
  public static OrusString ofByte(int value) {
    return SINGLE_BYTES[value & 0xFF];
  }

  /**
   * The UTF-8 bytes of {@code text}. A surrogate from U+DC80 to U+DCFF that is not part of a pair
   * stands for the raw byte in its low eight bits; any other lone surrogate becomes U+FFFD.
   */
  @TruffleBoundary
  public static OrusString fromJavaString(String text) {
    return switch (text.length()) {
      case 0 -> EMPTY;
      case 1 -> text.charAt(0) < 0x80 ? ofByte(text.charAt(0)) : copyOf(Utf8.encode(text));
      default -> wrap(Utf8.encode(text));
    };
  }

  /** The number of bytes. */
  public int length() {
    return length;
  }

  /** Whether there are no bytes. */
  public boolean isEmpty() {
    return length == 0;
  }

  /**
   * The byte at {@code index}, from 0 to 255.
   *
   * @param index at least 0 and less than {@link #length()}, as checked by {@link
   *     Indexing#stringIndex}
   */
  public int byteAt(int index) {
    return bytes[offset + index] & 0xFF;
  }

  /** The one-byte string at {@code index}; for the index see {@link #byteAt}. */
  public OrusString charAt(int index) {
    return SINGLE_BYTES[bytes[offset + index] & 0xFF];
  }

  /**
   * The bytes from {@code from} to {@code to}, exclusive.
   *
   * @throws IndexOutOfBoundsException unless {@code 0 <= from <= to <= length()}
   */
  @TruffleBoundary
  public OrusString substring(int from, int to) {
    if (from < 0 || to < from || to > length) {
      throw new IndexOutOfBoundsException(from + ".." + to + " of " + length);
    }
    int newLength = to - from;
    if (newLength == length) {
      return this;
    }
    // A part that is small beside the array it lies in must not keep that array alive.
    if (newLength < ALWAYS_COPY || newLength < bytes.length / 4) {
      return copyOf(bytes, offset + from, newLength);
    }
    return new OrusString(bytes, offset + from, newLength, null, false);
  }

  /** Every {@code step}th byte: {@code count} bytes beginning at {@code from}. */
  @TruffleBoundary
  public OrusString select(int from, int count, long step) {
    if (step == 1) {
      return substring(from, from + count);
    }
    byte[] selected = Guard.newBytes(count);
    for (int i = 0; i < count; i++) {
      Guard.pollAt(i);
      selected[i] = bytes[(int) (offset + from + i * step)];
    }
    return copyOf(selected);
  }

  /**
   * This string followed by {@code other}.
   *
   * @throws OrusFault a runtime error if the result exceeds {@link #MAX_LENGTH}, what the context
   *     allows, or the memory of the JVM
   */
  public OrusString concat(OrusString other) {
    int added = other.length;
    if (added == 0) {
      return this;
    }
    if (length == 0) {
      return other;
    }
    if (hasRoom(added)) {
      int end = take(added);
      write(other, end);
      return new OrusString(bytes, offset, length + added, room, true);
    }
    return concatSlow(other);
  }

  /**
   * This string followed by two others, without a string for what is between.
   *
   * @return null if there is no room for that behind this string: they are to be joined one by one
   */
  public OrusString concatInRoom(OrusString second, OrusString third) {
    int added = second.length + third.length;
    if (added < 0 || !hasRoom(added)) {
      return null;
    }
    int end = take(added);
    write(second, end);
    write(third, end + second.length);
    return new OrusString(bytes, offset, length + added, room, true);
  }

  /** Whether this string can grow by so many bytes where it is. */
  private boolean hasRoom(int added) {
    Room mine = room;
    return mine != null
        && offset + length == mine.end
        && bytes.length - mine.end >= added
        && mine.isMine();
  }

  /**
   * Takes room behind this string, before anything is written: what runs while a long copy polls
   * may make this string grow, too.
   */
  private int take(int added) {
    int end = room.end;
    room.end = end + added;
    return end;
  }

  private void write(OrusString piece, int at) {
    if (piece.length == 1) {
      bytes[at] = piece.bytes[piece.offset];
    } else {
      Bulk.copy(piece.bytes, piece.offset, bytes, at, piece.length);
    }
  }

  @TruffleBoundary
  private OrusString concatSlow(OrusString other) {
    Room theirs = other.room;
    if (theirs != null
        && other.offset == theirs.start
        && theirs.start >= length
        && theirs.isMine()) {
      int start = theirs.start - length;
      theirs.start = start;
      Bulk.copy(bytes, offset, other.bytes, start, length);
      return new OrusString(other.bytes, start, length + other.length, theirs, true);
    }
    return concatNew(other);
  }

  private OrusString concatNew(OrusString other) {
    long total = (long) length + other.length;
    // Room is left on the side that seems to grow; room on the other side is kept, so that a string
    // growing at both ends is not copied at every step.
    long before = 0;
    long after = 0;
    if (concatenated && length >= other.length) {
      after = Math.max(total, MIN_SPARE);
      before = room != null && offset == room.start ? Math.min(room.start, total) : 0;
    } else if (other.concatenated) {
      before = Math.max(total, MIN_SPARE);
      Room theirs = other.room;
      after =
          theirs != null && other.offset + other.length == theirs.end
              ? Math.min(other.bytes.length - theirs.end, total)
              : 0;
    }
    // No string in these bytes will be longer than one may be, so nothing else checks that.
    long most = Math.min(MAX_LENGTH, Guard.allowed(before + total + after));
    before = Math.max(0, Math.min(before, most - total));
    after = Math.max(0, Math.min(after, most - total - before));
    byte[] joined = before + after == 0 ? null : Guard.newBytesIfPossible(before + total + after);
    if (joined == null) {
      before = after = 0;
      joined = Guard.newBytes(total);
    }
    int start = (int) before;
    Bulk.copy(bytes, offset, joined, start, length);
    Bulk.copy(other.bytes, other.offset, joined, start + length, other.length);
    Room newRoom = before + after == 0 ? null : new Room(start, start + (int) total);
    return new OrusString(joined, start, (int) total, newRoom, true);
  }

  /**
   * The number of bytes of the code point that begins at {@code index}; 1 if no valid UTF-8
   * sequence begins there.
   */
  @TruffleBoundary
  public int codePointLength(int index) {
    return Math.max(1, Utf8.sequenceLength(bytes, offset + index, offset + length));
  }

  /**
   * The code point that begins at {@code index} as a string, or the single byte there if no valid
   * UTF-8 sequence begins at it. Its {@link #length()} leads to the next one.
   */
  public OrusString codePointAt(int index) {
    if (bytes[offset + index] >= 0) {
      return charAt(index);
    }
    return substring(index, index + codePointLength(index));
  }

  /** The number of strings an iteration by code point yields. */
  @TruffleBoundary
  public int codePointCount() {
    int count = 0;
    for (int i = 0; i < length; i += codePointLength(i)) {
      count++;
    }
    return count;
  }

  /** Whether the bytes are equal. */
  public boolean equals(OrusString other) {
    if (this == other) {
      return true;
    }
    if (length != other.length) {
      return false;
    }
    if (length == 0) {
      return true;
    }
    return bytes[offset] == other.bytes[other.offset] && (length == 1 || sameBytes(other));
  }

  @TruffleBoundary
  private boolean sameBytes(OrusString other) {
    return Bulk.mismatch(bytes, offset, other.bytes, other.offset, length) < 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OrusString that && equals(that);
  }

  @Override
  @TruffleBoundary
  public int hashCode() {
    int result = hash;
    if (result == 0) {
      for (int i = offset; i < offset + length; i++) {
        result = 31 * result + bytes[i];
      }
      hash = result;
    }
    return result;
  }

  /** Compares byte by byte, as unsigned; a proper prefix is less. */
  @Override
  @TruffleBoundary
  public int compareTo(OrusString other) {
    int common = Math.min(length, other.length);
    int at = Bulk.mismatch(bytes, offset, other.bytes, other.offset, common);
    return at < 0
        ? Integer.compare(length, other.length)
        : Byte.compareUnsigned(bytes[offset + at], other.bytes[other.offset + at]);
  }

  /** A copy of the bytes. */
  @TruffleBoundary
  public byte[] toBytes() {
    return Arrays.copyOfRange(bytes, offset, offset + length);
  }

  /** Copies all bytes into {@code target} at {@code at}. */
  public void copyTo(byte[] target, int at) {
    System.arraycopy(bytes, offset, target, at, length);
  }

  /** Copies all bytes into a buffer at {@code at}. */
  @TruffleBoundary
  public void copyTo(ByteBuffer target, int at) {
    target.put(at, bytes, offset, length);
  }

  /** Writes the bytes as they are. */
  @TruffleBoundary
  public void writeTo(OutputStream out) throws IOException {
    out.write(bytes, offset, length);
  }

  /**
   * The text with every byte that is not part of valid UTF-8 as the lone surrogate U+DC00 + byte;
   * {@link #fromJavaString} gives this string back.
   */
  @TruffleBoundary
  public String toJavaString() {
    return Utf8.decode(bytes, offset, offset + length, true);
  }

  /** The text for people: every byte that is not part of valid UTF-8 as U+FFFD. */
  @Override
  @TruffleBoundary
  public String toString() {
    return Utf8.decode(bytes, offset, offset + length, false);
  }

  /** Whether all bytes are below 128, so that bytes and characters coincide. */
  @TruffleBoundary
  public boolean isAscii() {
    return Utf8.isAscii(bytes, offset, offset + length);
  }

  /** The bytes as Latin-1 characters, for parsers of ASCII text. */
  String toLatin1() {
    return new String(bytes, offset, length, StandardCharsets.ISO_8859_1);
  }

  @ExportMessage
  boolean isString() {
    return true;
  }

  @ExportMessage
  String asString() {
    return toJavaString();
  }

  @ExportMessage
  @TruffleBoundary
  TruffleString asTruffleString() {
    return TruffleString.fromJavaStringUncached(toJavaString(), TruffleString.Encoding.UTF_16);
  }

  @ExportMessage
  Object toDisplayString(@SuppressWarnings("unused") boolean allowSideEffects) {
    return toString();
  }

  @ExportMessage
  boolean hasMetaObject() {
    return true;
  }

  @ExportMessage
  Object getMetaObject() {
    return Kind.STRING;
  }
}

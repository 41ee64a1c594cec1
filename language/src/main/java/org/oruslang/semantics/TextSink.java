package org.oruslang.semantics;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.io.IOException;
import java.io.OutputStream;

/** A growing buffer of bytes into which values are rendered. Not thread-safe. */
public final class TextSink {
  private byte[] bytes;
  private int length;

  /** An empty sink. */
  public TextSink() {
    this(64);
  }

  /** An empty sink with room for {@code capacity} bytes. */
  public TextSink(int capacity) {
    this.bytes = new byte[capacity];
  }

  /** The number of bytes appended so far. */
  public int length() {
    return length;
  }

  /** Forgets all bytes but keeps the buffer, for the next line. */
  public void clear() {
    length = 0;
  }

  /** Appends one byte, given by its low eight bits. */
  public TextSink appendByte(int value) {
    reserve(1);
    bytes[length++] = (byte) value;
    return this;
  }

  /** Appends the bytes of a string. */
  @TruffleBoundary
  public TextSink append(OrusString text) {
    reserve(text.length());
    text.copyTo(bytes, length);
    length += text.length();
    return this;
  }

  /** Appends text as by {@link OrusString#fromJavaString}. */
  @TruffleBoundary
  public TextSink append(String text) {
    int chars = text.length();
    for (int i = 0; i < chars; i++) {
      if (text.charAt(i) >= 0x80) {
        return appendAll(Utf8.encode(text));
      }
    }
    reserve(chars);
    for (int i = 0; i < chars; i++) {
      bytes[length + i] = (byte) text.charAt(i);
    }
    length += chars;
    return this;
  }

  /** Appends a signed integer in decimal. */
  @TruffleBoundary
  public TextSink appendSigned(long value) {
    if (value == Long.MIN_VALUE) {
      return append("-9223372036854775808");
    }
    if (value < 0) {
      appendByte('-');
    }
    return appendDigits(Math.abs(value));
  }

  /** Appends the unsigned integer with these bits in decimal. */
  @TruffleBoundary
  public TextSink appendUnsigned(long bits) {
    return bits >= 0 ? appendDigits(bits) : append(Long.toUnsignedString(bits));
  }

  /** Appends {@code count} decimal digits of {@code value}, with leading zeros. */
  TextSink appendPadded(long value, int count) {
    reserve(count);
    putDigits(bytes, length, count, value);
    length += count;
    return this;
  }

  /** Writes {@code count} decimal digits of a value that is not negative, with leading zeros. */
  static void putDigits(byte[] target, int from, int count, long value) {
    int at = from + count;
    long large = value;
    for (; large > Integer.MAX_VALUE && at > from; large /= 10) {
      target[--at] = (byte) ('0' + large % 10);
    }
    // Division of 32 bits takes a fraction of the time.
    for (int rest = (int) large; at > from; rest /= 10) {
      target[--at] = (byte) ('0' + rest % 10);
    }
  }

  /** The number of decimal digits of a value that is not negative. */
  static int digits(long value) {
    int count = 1;
    long rest = value;
    for (; rest >= 10_000; rest /= 10_000) {
      count += 4;
    }
    for (int bound = 10; rest >= bound; bound *= 10) {
      count++;
    }
    return count;
  }

  /** Removes the zeros after a decimal point from the end, and the point if nothing is left. */
  void trimFraction() {
    while (bytes[length - 1] == '0') {
      length--;
    }
    if (bytes[length - 1] == '.') {
      length--;
    }
  }

  private TextSink appendDigits(long value) {
    return appendPadded(value, digits(value));
  }

  private TextSink appendAll(byte[] added) {
    reserve(added.length);
    System.arraycopy(added, 0, bytes, length, added.length);
    length += added.length;
    return this;
  }

  private void reserve(int count) {
    if (bytes.length - length < count) {
      grow(count);
    }
  }

  @TruffleBoundary
  private void grow(int count) {
    long needed = (long) length + count;
    long doubled = Math.min(OrusString.MAX_LENGTH, Guard.allowed(2L * bytes.length));
    byte[] larger = Guard.newBytes(Math.max(needed, doubled));
    Bulk.copy(bytes, 0, larger, 0, length);
    bytes = larger;
  }

  /** Writes all bytes as they are. */
  @TruffleBoundary
  public void writeTo(OutputStream out) throws IOException {
    out.write(bytes, 0, length);
  }

  /** A string of a copy of the bytes. */
  @TruffleBoundary
  public OrusString toOrusString() {
    return OrusString.copyOf(bytes, 0, length);
  }

  /** The bytes as text for people, see {@link OrusString#toString}. */
  @Override
  @TruffleBoundary
  public String toString() {
    return Utf8.decode(bytes, 0, length, false);
  }
}

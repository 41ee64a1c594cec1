package org.oruslang.semantics;

/** The length of a repeated array, {@code array * n}, and of a filled one, {@code [value, n]}. */
public final class Repetition {
  /** The largest array the JVM can be relied on to make. */
  private static final int MAX_ELEMENTS = Integer.MAX_VALUE - 8;

  private Repetition() {}

  /**
   * The number of elements of an array of {@code length} repeated {@code count} times.
   *
   * @param count the value, or the bits of a u64
   * @throws OrusFault a runtime error if the count is negative or the result too large
   */
  public static int length(int length, long count) {
    if (count < 0
        || Math.multiplyHigh(length, count) != 0
        || length * count < 0
        || length * count > MAX_ELEMENTS) {
      throw OrusFault.repetition();
    }
    return (int) (length * count);
  }

  /**
   * As {@link #length(int, long)} for a boxed count.
   *
   * @throws OrusFault also a type error if the count is not an integer
   */
  public static int length(int length, Object count) {
    if (!Kind.of(count).isInteger()) {
      throw OrusFault.operandsNotSameType();
    }
    return length(length, Indexing.integerBits(count));
  }
}

package org.oruslang.semantics;

/**
 * Checks of element indices. The bits of a u32 or u64 index are passed as they are: an unsigned
 * value with the top bit set is beyond any length and fails like a negative one.
 */
public final class Indexing {
  private Indexing() {}

  /**
   * The index of an array element.
   *
   * @throws OrusFault a type error if negative, an index error if not less than {@code length}
   */
  public static int arrayIndex(int index, int length) {
    if (Integer.compareUnsigned(index, length) < 0) {
      return index;
    }
    throw arrayFault(index);
  }

  /**
   * The index of an array element.
   *
   * @throws OrusFault a type error if negative or beyond the range of i32, an index error if not
   *     less than {@code length}
   */
  public static int arrayIndex(long index, int length) {
    if (Long.compareUnsigned(index, length) < 0) {
      return (int) index;
    }
    throw arrayFault(index);
  }

  /**
   * The index of an array element, given by a boxed value.
   *
   * @throws OrusFault a type error also if the value is not an integer
   */
  public static int arrayIndex(Object index, int length) {
    return arrayIndex(integerBits(index), length);
  }

  /**
   * The index of a byte of a string.
   *
   * @throws OrusFault as {@link #arrayIndex(int, int)}
   */
  public static int stringIndex(int index, int length) {
    if (Integer.compareUnsigned(index, length) < 0) {
      return index;
    }
    throw stringFault(index);
  }

  /**
   * The index of a byte of a string.
   *
   * @throws OrusFault as {@link #arrayIndex(long, int)}
   */
  public static int stringIndex(long index, int length) {
    if (Long.compareUnsigned(index, length) < 0) {
      return (int) index;
    }
    throw stringFault(index);
  }

  /**
   * The index of a byte of a string, given by a boxed value.
   *
   * @throws OrusFault a type error also if the value is not an integer
   */
  public static int stringIndex(Object index, int length) {
    return stringIndex(integerBits(index), length);
  }

  /** The value of a boxed integer; -1, which no index check passes, for anything else. */
  static long integerBits(Object index) {
    if (index instanceof Integer number) {
      return number;
    } else if (index instanceof Long number) {
      return number;
    } else if (index instanceof U32 number) {
      return number.longValue();
    } else if (index instanceof U64 number) {
      return number.bits();
    }
    return -1;
  }

  private static OrusFault arrayFault(long index) {
    return index < 0 || index > Integer.MAX_VALUE
        ? OrusFault.arrayIndexNotInteger()
        : OrusFault.arrayIndexOutOfBounds();
  }

  private static OrusFault stringFault(long index) {
    return index < 0 || index > Integer.MAX_VALUE
        ? OrusFault.stringIndexNotInteger()
        : OrusFault.stringIndexOutOfBounds();
  }
}

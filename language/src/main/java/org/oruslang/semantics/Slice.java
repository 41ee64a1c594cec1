package org.oruslang.semantics;

/**
 * The elements a slice {@code a[start..end..step]} selects: {@code count} of them, at {@code
 * first}, {@code first + step} and so on. The same for arrays (elements) and strings (bytes).
 *
 * <p>The end is inclusive; an end equal to the length means the last element. Start and end default
 * to the whole. A step greater than 1 skips elements. With a negative step the slice runs down from
 * {@code start} to {@code end}, both inclusive, and the defaults are the last and the first
 * element, so a slice with both left out is reversed; a start equal to the length means the last
 * element.
 *
 * @param first the index of the first element; meaningless if there is none
 * @param count how many elements there are
 * @param step the distance from one to the next; not 0
 */
public record Slice(int first, int count, long step) {
  /** What is sliced, for the messages. */
  public enum Subject {
    /** An array. */
    ARRAY("Array"),
    /** A string. */
    STRING("String");

    private final OrusFault startNotInteger;
    private final OrusFault endNotInteger;
    private final OrusFault startOutOfBounds;
    private final OrusFault endOutOfBounds;
    private final OrusFault endBeforeStart;
    private final OrusFault startBeforeEnd;

    Subject(String word) {
      String slice = word + " slice ";
      startNotInteger = type(slice + "start must be a non-negative integer");
      endNotInteger = type(slice + "end must be a non-negative integer");
      startOutOfBounds = index(slice + "start out of bounds");
      endOutOfBounds = index(slice + "end out of bounds");
      endBeforeStart = index(slice + "end before start");
      startBeforeEnd = index(slice + "start before end");
    }

    private static OrusFault type(String message) {
      return new OrusFault(OrusErrorKind.TYPE, message);
    }

    private static OrusFault index(String message) {
      return new OrusFault(OrusErrorKind.INDEX, message);
    }

    private void check(long start, long end, int length) {
      if (start < 0 || start > Integer.MAX_VALUE) {
        throw startNotInteger;
      }
      if (end < 0 || end > Integer.MAX_VALUE) {
        throw endNotInteger;
      }
      if (start > length) {
        throw startOutOfBounds;
      }
      if (end > length) {
        throw endOutOfBounds;
      }
    }
  }

  private static final OrusFault STEP_NOT_INTEGER =
      new OrusFault(OrusErrorKind.TYPE, "Slice step must be an integer");
  private static final OrusFault STEP_ZERO =
      new OrusFault(OrusErrorKind.VALUE, "Slice step cannot be zero");

  /**
   * A slice without a step. The bits of unsigned bounds are passed as they are.
   *
   * @param start the start as written, or 0
   * @param end the end as written, or {@code length}
   * @throws OrusFault a type error for a bound that is negative or beyond the range of i32, an
   *     index error for one out of bounds
   */
  public static Slice ascending(Subject subject, long start, long end, int length) {
    return ascending(subject, start, end, 1, length);
  }

  /**
   * A slice of which any part may be missing.
   *
   * @param start a boxed integer, or null if not written
   * @param end a boxed integer, or null if not written
   * @param step a boxed integer, or null if not written
   * @throws OrusFault as {@link #ascending(Subject, long, long, int)}; also a type error for a
   *     bound or step that is not an integer and a value error for step 0
   */
  public static Slice of(Subject subject, Object start, Object end, Object step, int length) {
    long distance = step == null ? 1 : stepValue(step);
    if (distance == 0) {
      throw STEP_ZERO;
    }
    long from = bound(start, distance > 0 ? 0 : length);
    long to = bound(end, distance > 0 ? length : 0);
    return distance > 0
        ? ascending(subject, from, to, distance, length)
        : descending(subject, from, to, distance, length);
  }

  private static long bound(Object written, long missing) {
    return written == null ? missing : Indexing.integerBits(written);
  }

  private static long stepValue(Object step) {
    if (!Kind.of(step).isInteger()) {
      throw STEP_NOT_INTEGER;
    }
    // No slice is so long that a larger u64 step would select a second element.
    long value = Indexing.integerBits(step);
    return step instanceof U64 && value < 0 ? Long.MAX_VALUE : value;
  }

  private static Slice ascending(Subject subject, long start, long end, long step, int length) {
    subject.check(start, end, length);
    if (start == length) {
      if (end != length) {
        throw subject.endBeforeStart;
      }
      return new Slice(0, 0, step);
    }
    long last = end == length ? length - 1 : end;
    if (last < start) {
      throw subject.endBeforeStart;
    }
    return new Slice((int) start, (int) ((last - start) / step) + 1, step);
  }

  private static Slice descending(Subject subject, long start, long end, long step, int length) {
    subject.check(start, end, length);
    if (length == 0) {
      return new Slice(0, 0, step);
    }
    long first = start == length ? length - 1 : start;
    if (end > first) {
      throw subject.startBeforeEnd;
    }
    // Dividing two non-positive numbers: the smallest i64 has no negation.
    return new Slice((int) first, (int) ((end - first) / step) + 1, step);
  }

  /** The slice of a string. */
  public OrusString applyTo(OrusString text) {
    return text.select(first, count, step);
  }
}

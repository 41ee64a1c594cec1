package org.oruslang.semantics;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.Arrays;
import java.util.Comparator;

/**
 * The order of {@code sorted()}: ascending and stable; false before true, strings bytewise, NaN
 * last, both zeros equal. The methods sort the first {@code length} elements in place; the caller
 * passes a copy of the array's elements. Sorting ends with the execution of the program.
 */
public final class Sorting {
  private Sorting() {}

  /** Sorts i32. */
  @TruffleBoundary
  public static void sortI32(int[] elements, int length) {
    NumberSort.sort(elements, length);
  }

  /** Sorts i64. */
  @TruffleBoundary
  public static void sortI64(long[] elements, int length) {
    NumberSort.sort(elements, length);
  }

  /** Sorts the bits of u32. */
  @TruffleBoundary
  public static void sortU32(int[] elements, int length) {
    flipSigns(elements, length);
    NumberSort.sort(elements, length);
    flipSigns(elements, length);
  }

  /** Sorts the bits of u64. */
  @TruffleBoundary
  public static void sortU64(long[] elements, int length) {
    flipSigns(elements, length);
    NumberSort.sort(elements, length);
    flipSigns(elements, length);
  }

  /** Sorts f64. */
  @TruffleBoundary
  public static void sortF64(double[] elements, int length) {
    double[] zeros = Arrays.stream(elements, 0, length).filter(element -> element == 0.0).toArray();
    NumberSort.sort(elements, length);
    // The JDK puts -0.0 before 0.0; to Orus they are equal, so they keep the order they had.
    if (zeros.length > 0) {
      int at = 0;
      while (elements[at] != 0.0) {
        at++;
      }
      System.arraycopy(zeros, 0, elements, at, zeros.length);
    }
  }

  /** Sorts bools. */
  @TruffleBoundary
  public static void sortBool(boolean[] elements, int length) {
    int falses = 0;
    for (int i = 0; i < length; i++) {
      falses += elements[i] ? 0 : 1;
    }
    Arrays.fill(elements, 0, falses, false);
    Arrays.fill(elements, falses, length, true);
  }

  /**
   * Sorts boxed values.
   *
   * @throws OrusFault a runtime error unless all are of one kind among bool, the numeric kinds and
   *     string; the elements are then unchanged
   */
  @TruffleBoundary
  public static void sort(Object[] elements, int length) {
    if (length == 0) {
      return;
    }
    Kind kind = Kind.of(elements[0]);
    Comparator<Object> order = orderOf(kind);
    for (int i = 1; i < length; i++) {
      if (Kind.of(elements[i]) != kind) {
        throw OrusFault.notSortable();
      }
    }
    int[] comparisons = {0};
    Arrays.sort(
        elements,
        0,
        length,
        (a, b) -> {
          Guard.pollAt(++comparisons[0]);
          return order.compare(a, b);
        });
  }

  private static Comparator<Object> orderOf(Kind kind) {
    return switch (kind) {
      case BOOL -> (a, b) -> Boolean.compare((boolean) a, (boolean) b);
      case I32 -> (a, b) -> Integer.compare((int) a, (int) b);
      case I64 -> (a, b) -> Long.compare((long) a, (long) b);
      case U32 -> (a, b) -> ((U32) a).compareTo((U32) b);
      case U64 -> (a, b) -> ((U64) a).compareTo((U64) b);
      case F64 -> (a, b) -> compareF64((double) a, (double) b);
      case STRING -> (a, b) -> ((OrusString) a).compareTo((OrusString) b);
      default -> throw OrusFault.notSortable();
    };
  }

  private static int compareF64(double a, double b) {
    return a == b ? 0 : Double.compare(a, b);
  }

  private static void flipSigns(int[] elements, int length) {
    for (int i = 0; i < length; i++) {
      elements[i] ^= Integer.MIN_VALUE;
    }
  }

  private static void flipSigns(long[] elements, int length) {
    for (int i = 0; i < length; i++) {
      elements[i] ^= Long.MIN_VALUE;
    }
  }
}

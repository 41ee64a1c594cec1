package org.oruslang.semantics;

import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * Sorts numbers as {@link Arrays#sort} does, but can be ended meanwhile: the JVM sorts runs, each
 * in a few milliseconds, which are merged here.
 */
final class NumberSort {

  private static final int RUN = 1 << 18;

  private NumberSort() {}

  private static <T> T buffer(IntFunction<T> maker, int length) {
    try {
      return maker.apply(length);
    } catch (OutOfMemoryError e) {
      throw OrusFault.outOfMemory();
    }
  }

  static void sort(int[] elements, int length) {
    for (int from = 0; from < length; from += RUN) {
      Arrays.sort(elements, from, Math.min(length - from, RUN) + from);
      Guard.poll();
    }
    if (length <= RUN) {
      return;
    }
    int[] source = elements;
    int[] target = buffer(int[]::new, length);
    for (long width = RUN; width < length; width *= 2) {
      for (long from = 0; from < length; from += 2 * width) {
        int middle = (int) Math.min(length, from + width);
        merge(source, target, (int) from, middle, (int) Math.min(length, from + 2 * width));
      }
      int[] swapped = source;
      source = target;
      target = swapped;
    }
    if (source != elements) {
      Bulk.copy(source, 0, elements, 0, length);
    }
  }

  private static void merge(int[] source, int[] target, int from, int middle, int to) {
    int left = from;
    int right = middle;
    for (int i = from; i < to; i++) {
      Guard.pollAt(i);
      boolean isLeft = right == to || left < middle && source[left] <= source[right];
      target[i] = isLeft ? source[left++] : source[right++];
    }
  }

  static void sort(long[] elements, int length) {
    for (int from = 0; from < length; from += RUN) {
      Arrays.sort(elements, from, Math.min(length - from, RUN) + from);
      Guard.poll();
    }
    if (length <= RUN) {
      return;
    }
    long[] source = elements;
    long[] target = buffer(long[]::new, length);
    for (long width = RUN; width < length; width *= 2) {
      for (long from = 0; from < length; from += 2 * width) {
        int middle = (int) Math.min(length, from + width);
        merge(source, target, (int) from, middle, (int) Math.min(length, from + 2 * width));
      }
      long[] swapped = source;
      source = target;
      target = swapped;
    }
    if (source != elements) {
      Bulk.copy(source, 0, elements, 0, length);
    }
  }

  private static void merge(long[] source, long[] target, int from, int middle, int to) {
    int left = from;
    int right = middle;
    for (int i = from; i < to; i++) {
      Guard.pollAt(i);
      boolean isLeft = right == to || left < middle && source[left] <= source[right];
      target[i] = isLeft ? source[left++] : source[right++];
    }
  }

  static void sort(double[] elements, int length) {
    for (int from = 0; from < length; from += RUN) {
      Arrays.sort(elements, from, Math.min(length - from, RUN) + from);
      Guard.poll();
    }
    if (length <= RUN) {
      return;
    }
    double[] source = elements;
    double[] target = buffer(double[]::new, length);
    for (long width = RUN; width < length; width *= 2) {
      for (long from = 0; from < length; from += 2 * width) {
        int middle = (int) Math.min(length, from + width);
        merge(source, target, (int) from, middle, (int) Math.min(length, from + 2 * width));
      }
      double[] swapped = source;
      source = target;
      target = swapped;
    }
    if (source != elements) {
      Bulk.copy(source, 0, elements, 0, length);
    }
  }

  private static void merge(double[] source, double[] target, int from, int middle, int to) {
    int left = from;
    int right = middle;
    for (int i = from; i < to; i++) {
      Guard.pollAt(i);
      boolean isLeft =
          right == to || left < middle && Double.compare(source[left], source[right]) <= 0;
      target[i] = isLeft ? source[left++] : source[right++];
    }
  }
}

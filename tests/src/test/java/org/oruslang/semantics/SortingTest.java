package org.oruslang.semantics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SortingTest {
  private static OrusString text(String text) {
    return OrusString.fromJavaString(text);
  }

  @Property
  void boxedAndUnboxedIntegersSortAlike(@ForAll int[] values) {
    Object[] signed = Arrays.stream(values).boxed().toArray();
    Object[] unsigned = Arrays.stream(values).mapToObj(U32::of).toArray();
    Sorting.sort(signed, signed.length);
    Sorting.sort(unsigned, unsigned.length);
    int[] i32 = values.clone();
    Sorting.sortI32(i32, i32.length);
    int[] u32 = values.clone();
    Sorting.sortU32(u32, u32.length);
    assertArrayEquals(Arrays.stream(values).boxed().sorted().toArray(), signed);
    assertArrayEquals(Arrays.stream(i32).boxed().toArray(), signed);
    assertArrayEquals(
        Arrays.stream(values).boxed().sorted(Integer::compareUnsigned).map(U32::of).toArray(),
        unsigned);
    assertArrayEquals(Arrays.stream(u32).mapToObj(U32::of).toArray(), unsigned);
  }

  @Property
  void wideIntegersSortByTheirSign(@ForAll long[] values) {
    long[] i64 = values.clone();
    Sorting.sortI64(i64, i64.length);
    assertArrayEquals(Arrays.stream(values).sorted().toArray(), i64);
    long[] u64 = values.clone();
    Sorting.sortU64(u64, u64.length);
    Object[] expected =
        Arrays.stream(values).boxed().sorted(Long::compareUnsigned).map(U64::of).toArray();
    Object[] boxed = Arrays.stream(values).mapToObj(U64::of).toArray();
    Sorting.sort(boxed, boxed.length);
    assertArrayEquals(expected, boxed);
    assertArrayEquals(expected, Arrays.stream(u64).mapToObj(U64::of).toArray());
  }

  @Property
  void doublesSortStablyWithNanLast(@ForAll byte[] choices) {
    double[] samples = {0.0, -0.0, Double.NaN, 1.5, -1.5, Double.NEGATIVE_INFINITY};
    double[] values = new double[choices.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = samples[Math.floorMod(choices[i], samples.length)];
    }
    Comparator<Double> order =
        (a, b) -> a < b ? -1 : a > b ? 1 : Boolean.compare(a.isNaN(), b.isNaN());
    double[] expected =
        Arrays.stream(values).boxed().sorted(order).mapToDouble(Double::doubleValue).toArray();
    Object[] boxed = Arrays.stream(values).boxed().toArray();
    Sorting.sort(boxed, boxed.length);
    double[] unboxed = values.clone();
    Sorting.sortF64(unboxed, unboxed.length);
    assertArrayEquals(expected, unboxed);
    assertArrayEquals(Arrays.stream(expected).boxed().toArray(), boxed);
  }

  @Test
  void stringsSortBytewiseAndBoolsFalseFirst() {
    Object[] strings = {text("b"), text("a"), text("é"), text("B"), text("aa"), text("Z")};
    Sorting.sort(strings, strings.length);
    assertEquals("[B, Z, a, aa, b, é]", Arrays.toString(strings));
    Object[] boxed = {true, false, true};
    Sorting.sort(boxed, boxed.length);
    assertArrayEquals(new Object[] {false, true, true}, boxed);
    boolean[] bools = {true, false, true, false, true};
    Sorting.sortBool(bools, 4);
    assertArrayEquals(new boolean[] {false, false, true, true, true}, bools);
  }

  @Test
  void onlyTheGivenLengthIsSorted() {
    int[] values = {3, 2, 1, 0};
    Sorting.sortI32(values, 3);
    assertArrayEquals(new int[] {1, 2, 3, 0}, values);
    double[] doubles = {3, -0.0, 0.0, -5};
    Sorting.sortF64(doubles, 3);
    assertArrayEquals(new double[] {-0.0, 0.0, 3, -5}, doubles);
    Sorting.sort(new Object[0], 0);
  }

  @Test
  void mixedAndUnorderedElementsAreRejected() {
    Object[][] arrays = {
      {1, text("a")},
      {1, 1L},
      {SampleValue.array(1)},
      {SampleValue.variant("E.A"), SampleValue.variant("E.B")},
    };
    for (Object[] array : arrays) {
      Faults.expect(
          OrusErrorKind.RUNTIME,
          "sorted() requires an array of comparable elements",
          () -> Sorting.sort(array, array.length));
    }
  }

  /** Long enough that runs are sorted and merged, with a last run that is shorter. */
  @Test
  void longArraysOfNumbersAreSorted() {
    int length = 1_000_003;
    Random random = new Random(7);
    int[] ints = random.ints(length).toArray();
    long[] longs = random.longs(length, -1000, 1000).toArray();
    double[] doubles = random.doubles(length, -1, 1).toArray();
    doubles[3] = Double.NaN;
    doubles[length - 1] = Double.NEGATIVE_INFINITY;
    int[] sortedInts = ints.clone();
    long[] sortedLongs = longs.clone();
    double[] sortedDoubles = doubles.clone();
    Arrays.sort(sortedInts);
    Arrays.sort(sortedLongs);
    Arrays.sort(sortedDoubles);
    Sorting.sortI32(ints, length);
    Sorting.sortI64(longs, length);
    Sorting.sortF64(doubles, length);
    assertArrayEquals(sortedInts, ints);
    assertArrayEquals(sortedLongs, longs);
    assertArrayEquals(sortedDoubles, doubles);
  }
}

package org.oruslang.semantics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SliceTest {
  private static final Slice.Subject ARRAY = Slice.Subject.ARRAY;
  private static final OrusErrorKind TYPE = OrusErrorKind.TYPE;
  private static final OrusErrorKind INDEX = OrusErrorKind.INDEX;

  private static List<Integer> indices(Slice slice) {
    List<Integer> indices = new ArrayList<>();
    for (int i = 0; i < slice.count(); i++) {
      indices.add((int) (slice.first() + i * slice.step()));
    }
    return indices;
  }

  /** Slices of an array of four elements; a missing part is empty. */
  @ParameterizedTest
  @CsvSource({
    "0, 1, , '[0, 1]'",
    ", 2, , '[0, 1, 2]'",
    "2, , , '[2, 3]'",
    "0, 4, , '[0, 1, 2, 3]'",
    "3, 3, , '[3]'",
    "4, 4, , '[]'",
    "4, , , '[]'",
    ", , , '[0, 1, 2, 3]'",
    ", 0, , '[0]'",
    "0, 3, 2, '[0, 2]'",
    "1, , 2, '[1, 3]'",
    "0, 2, 9223372036854775807, '[0]'",
    "3, 0, -1, '[3, 2, 1, 0]'",
    "3, 0, -2, '[3, 1]'",
    ", , -1, '[3, 2, 1, 0]'",
    "4, 2, -1, '[3, 2]'",
    "2, 2, -1, '[2]'",
    ", 2, -1, '[3, 2]'",
    "3, 0, -9223372036854775808, '[3]'",
  })
  void sliceIncludesItsEnd(Long start, Long end, Long step, String expected) {
    Slice slice = Slice.of(ARRAY, start, end, step, 4);
    assertEquals(expected, indices(slice).toString());
    if (step == null) {
      long from = start == null ? 0 : start;
      long to = end == null ? 4 : end;
      assertEquals(slice, Slice.ascending(ARRAY, from, to, 4));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "-1, 2, , TYPE, Array slice start must be a non-negative integer",
    "2147483648, 2, , TYPE, Array slice start must be a non-negative integer",
    "0, -1, , TYPE, Array slice end must be a non-negative integer",
    "5, 4, , INDEX, Array slice start out of bounds",
    "0, 5, , INDEX, Array slice end out of bounds",
    "4, 3, , INDEX, Array slice end before start",
    "3, 2, , INDEX, Array slice end before start",
    "1, 2, -1, INDEX, Array slice start before end",
    "5, 2, -1, INDEX, Array slice start out of bounds",
    "0, 2, 0, VALUE, Slice step cannot be zero",
  })
  void badBoundsRaise(Long start, Long end, Long step, OrusErrorKind kind, String message) {
    Faults.expect(kind, message, () -> Slice.of(ARRAY, start, end, step, 4));
  }

  @Test
  void boundsOfAnyIntegerKindAreTaken() {
    assertEquals(new Slice(1, 2, 1), Slice.of(ARRAY, 1, U32.of(2), null, 4));
    assertEquals(new Slice(1, 1, Long.MAX_VALUE), Slice.of(ARRAY, U64.of(1), 2L, U64.of(-1), 4));
    Faults.expect(
        TYPE,
        "Array slice start must be a non-negative integer",
        () -> Slice.of(ARRAY, U64.of(-1), null, null, 4));
    Faults.expect(
        TYPE,
        "Array slice end must be a non-negative integer",
        () -> Slice.of(ARRAY, null, 1.5, null, 4));
    Faults.expect(
        TYPE, "Slice step must be an integer", () -> Slice.of(ARRAY, null, null, true, 4));
  }

  @Test
  void stringsSliceByBytesWithTheirOwnMessages() {
    OrusString s = OrusString.fromJavaString("hello");
    assertEquals("ell", slice(s, 1, 3, null));
    assertEquals("olleh", slice(s, null, null, -1));
    assertEquals("hlo", slice(s, null, null, 2));
    assertEquals("", slice(s, 5, null, null));
    Faults.expect(INDEX, "String slice end out of bounds", () -> slice(s, 0, 6, null));
    assertEquals("", slice(OrusString.EMPTY, null, null, null));
    assertEquals("", slice(OrusString.EMPTY, null, null, -1));
  }

  private static String slice(OrusString text, Integer start, Integer end, Integer step) {
    return Slice.of(Slice.Subject.STRING, start, end, step, text.length()).applyTo(text).toString();
  }

  @Property
  void stepsSelectWhatALoopWouldVisit(
      @ForAll @IntRange(max = 6) int start,
      @ForAll @IntRange(max = 6) int end,
      @ForAll @IntRange(min = -4, max = 4) int step) {
    int length = 5;
    List<Integer> expected = new ArrayList<>();
    int last = end == length && step > 0 ? length - 1 : end;
    int first = start == length && step < 0 ? length - 1 : start;
    boolean valid =
        step != 0
            && start <= length
            && end <= length
            && (step > 0 ? first <= last || (start == length && end == length) : first >= last);
    for (int i = first; valid && (step > 0 ? i <= last : i >= last); i += step) {
      expected.add(i);
    }
    try {
      Slice slice = Slice.of(ARRAY, start, end, step, length);
      assertEquals(valid, true);
      assertEquals(expected, indices(slice));
    } catch (OrusFault fault) {
      assertEquals(valid, false);
    }
  }

  @Test
  void indicesAreChecked() {
    assertEquals(2, Indexing.arrayIndex(2, 3));
    assertEquals(2, Indexing.arrayIndex(2L, 3));
    assertEquals(2, Indexing.arrayIndex((Object) U32.of(2), 3));
    assertEquals(0, Indexing.stringIndex((Object) 0L, 1));
    String array = "Array index must be a non-negative integer";
    String string = "String index must be a non-negative integer";
    Faults.expect(TYPE, array, () -> Indexing.arrayIndex(-1, 3));
    Faults.expect(TYPE, array, () -> Indexing.arrayIndex(2147483648L, 3));
    Faults.expect(TYPE, array, () -> Indexing.arrayIndex((Object) U64.of(-1), 3));
    Faults.expect(TYPE, array, () -> Indexing.arrayIndex((Object) 1.0, 3));
    Faults.expect(INDEX, "Array index out of bounds", () -> Indexing.arrayIndex(3, 3));
    Faults.expect(INDEX, "Array index out of bounds", () -> Indexing.arrayIndex(2147483647L, 3));
    Faults.expect(TYPE, string, () -> Indexing.stringIndex(-1, 3));
    Faults.expect(TYPE, string, () -> Indexing.stringIndex((Object) true, 3));
    Faults.expect(INDEX, "String index out of bounds", () -> Indexing.stringIndex(5, 5));
    Faults.expect(INDEX, "String index out of bounds", () -> Indexing.stringIndex(5L, 5));
  }

  @Test
  void repetitionIsBounded() {
    assertEquals(6, Repetition.length(3, 2L));
    assertEquals(0, Repetition.length(3, 0L));
    assertEquals(0, Repetition.length(0, Long.MAX_VALUE));
    assertEquals(6, Repetition.length(3, (Object) U64.of(2)));
    String message = "Array repetition requires a non-negative integer count and reasonable size";
    for (long count :
        new long[] {-1, Integer.MAX_VALUE, Long.MAX_VALUE, Long.MIN_VALUE, 1L << 32}) {
      Faults.expect(OrusErrorKind.RUNTIME, message, () -> Repetition.length(3, count));
    }
    Faults.expect(
        TYPE,
        "Operands must be the same type. Use 'as' for explicit type conversion.",
        () -> Repetition.length(3, (Object) 2.5));
  }
}

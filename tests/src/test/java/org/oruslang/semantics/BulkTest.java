package org.oruslang.semantics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pieces make the same as the whole. */
class BulkTest {

  private static final int SIZE = 3 * Bulk.PIECE;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, Bulk.PIECE - 1, Bulk.PIECE, Bulk.PIECE + 1, 2 * Bulk.PIECE, SIZE - 10})
  void copiesAreWhole(int count) {
    long[] source = new Random(count).longs(SIZE).toArray();
    long[] expected = new long[SIZE];
    long[] copied = new long[SIZE];
    System.arraycopy(source, 3, expected, 7, count);
    Bulk.copy(source, 3, copied, 7, count);
    assertArrayEquals(expected, copied);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, Bulk.PIECE, Bulk.PIECE + 1, SIZE})
  void fillsEndWhereTheyShall(int length) {
    int[] ints = new int[SIZE + 1];
    Bulk.fill(ints, length, 5);
    assertEquals(5L * length, Arrays.stream(ints).asLongStream().sum());
    Object[] objects = new Object[SIZE + 1];
    Bulk.fill(objects, length, "x");
    assertEquals(length, Arrays.stream(objects).filter("x"::equals).count());
    boolean[] booleans = new boolean[SIZE + 1];
    Bulk.fill(booleans, length, true);
    boolean[] expected = new boolean[SIZE + 1];
    Arrays.fill(expected, 0, length, true);
    assertArrayEquals(expected, booleans);
    double[] doubles = new double[SIZE + 1];
    Bulk.fill(doubles, length, 0.5);
    assertEquals(0.5 * length, Arrays.stream(doubles).sum());
    long[] longs = new long[SIZE + 1];
    Bulk.fill(longs, length, 2L);
    assertEquals(2L * length, Arrays.stream(longs).sum());
  }

  /** What a tool evaluates while a long copy polls has the same strings. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void stringsThatGrowDuringACopyShareNoRoom(boolean behind) throws ReflectiveOperationException {
    OrusString seed = OrusString.copyOf(new byte[SIZE]);
    OrusString one = OrusString.ofByte('1');
    OrusString growing =
        behind ? seed.concat(one).concat(one) : one.concat(one.concat(seed.concat(one)));
    byte[] sevens = new byte[SIZE / 2];
    Arrays.fill(sevens, (byte) 7);
    OrusString more = OrusString.copyOf(sevens);
    OrusString two = OrusString.ofByte('2');
    OrusString[] other = new OrusString[1];
    Field host = Guard.class.getDeclaredField("host");
    host.setAccessible(true);
    Guard.Host before = (Guard.Host) host.get(null);
    Guard.use(
        new Guard.Host() {
          @Override
          public long maxAllocation() {
            return Guard.DEFAULT_LIMIT;
          }

          @Override
          public <T> T await(Supplier<T> work) {
            return work.get();
          }

          @Override
          public void poll() {
            if (other[0] == null) {
              other[0] = two;
              other[0] = behind ? growing.concat(two) : two.concat(growing);
            }
          }
        });
    OrusString longer;
    try {
      longer = behind ? growing.concat(more) : more.concat(growing);
    } finally {
      Guard.use(before);
    }
    int added = behind ? growing.length() : 0;
    assertEquals('2', other[0].byteAt(added));
    for (int i = 0; i < more.length(); i++) {
      assertEquals(7, longer.byteAt(added + i));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, Bulk.PIECE - 1, Bulk.PIECE, Bulk.PIECE + 1, SIZE - 1})
  void theFirstDifferenceIsFound(int at) {
    byte[] a = new byte[SIZE + 1];
    byte[] b = new byte[SIZE];
    new Random(at).nextBytes(b);
    System.arraycopy(b, 0, a, 1, SIZE);
    assertEquals(-1, Bulk.mismatch(a, 1, b, 0, SIZE));
    a[1 + at] ^= 1;
    assertEquals(at, Bulk.mismatch(a, 1, b, 0, SIZE));
    assertEquals(-1, Bulk.mismatch(a, 1, b, 0, at));
  }
}

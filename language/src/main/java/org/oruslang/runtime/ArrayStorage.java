package org.oruslang.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.lang.reflect.Array;
import java.util.Arrays;
import org.oruslang.semantics.OrusFault;
import org.oruslang.semantics.Sorting;

/**
 * The Java arrays that hold the elements of {@link OrusArray}s, one Java type for each {@link
 * Representation}. Values are passed as typed code keeps them, boxed.
 */
final class ArrayStorage {

  private static final int MINIMAL_CAPACITY = 8;
  private static final int MAXIMAL_CAPACITY = Integer.MAX_VALUE - 8;

  private ArrayStorage() {}

  static Object allocate(Representation representation, int capacity) {
    return switch (representation) {
      case INT -> new int[capacity];
      case LONG -> new long[capacity];
      case DOUBLE -> new double[capacity];
      case BOOLEAN -> new boolean[capacity];
      case OBJECT -> new Object[capacity];
    };
  }

  static int capacity(Object storage) {
    return Array.getLength(storage);
  }

  static Object read(Object storage, int index) {
    if (storage instanceof Object[] objects) {
      return objects[index];
    } else if (storage instanceof int[] ints) {
      return ints[index];
    } else if (storage instanceof long[] longs) {
      return longs[index];
    } else if (storage instanceof double[] doubles) {
      return doubles[index];
    }
    return ((boolean[]) storage)[index];
  }

  static void write(Object storage, int index, Object value) {
    if (storage instanceof Object[] objects) {
      objects[index] = value;
    } else if (storage instanceof int[] ints) {
      ints[index] = (int) value;
    } else if (storage instanceof long[] longs) {
      longs[index] = (long) value;
    } else if (storage instanceof double[] doubles) {
      doubles[index] = (double) value;
    } else {
      ((boolean[]) storage)[index] = (boolean) value;
    }
  }

  /** Forgets a value, so that it is not kept alive. */
  static void clear(Object storage, int index) {
    if (storage instanceof Object[] objects) {
      objects[index] = null;
    }
  }

  @TruffleBoundary
  static void fill(Object storage, Object value) {
    if (storage instanceof Object[] objects) {
      Arrays.fill(objects, value);
    } else if (storage instanceof int[] ints) {
      Arrays.fill(ints, (int) value);
    } else if (storage instanceof long[] longs) {
      Arrays.fill(longs, (long) value);
    } else if (storage instanceof double[] doubles) {
      Arrays.fill(doubles, (double) value);
    } else {
      Arrays.fill((boolean[]) storage, (boolean) value);
    }
  }

  /** A copy with room for more; the sequence of capacities makes appending take constant time. */
  @TruffleBoundary
  static Object grow(Object storage) {
    int old = capacity(storage);
    if (old == MAXIMAL_CAPACITY) {
      throw OrusFault.repetition();
    }
    long wanted = Math.max(MINIMAL_CAPACITY, old + (old >> 1) + 1L);
    return resize(storage, old, (int) Math.min(wanted, MAXIMAL_CAPACITY));
  }

  @TruffleBoundary
  private static Object resize(Object storage, int used, int capacity) {
    Object copy = Array.newInstance(storage.getClass().getComponentType(), capacity);
    System.arraycopy(storage, 0, copy, 0, used);
    return copy;
  }

  /** A copy of every {@code step}th element. */
  @TruffleBoundary
  static Object select(Object storage, int first, int count, long step) {
    Object selected = Array.newInstance(storage.getClass().getComponentType(), count);
    if (step == 1) {
      System.arraycopy(storage, first, selected, 0, count);
    } else {
      for (int i = 0; i < count; i++) {
        System.arraycopy(storage, (int) (first + i * step), selected, i, 1);
      }
    }
    return selected;
  }

  /** A copy of length {@code length} that repeats the first {@code size} elements. */
  @TruffleBoundary
  static Object repeat(Object storage, int size, int length) {
    Object repeated = Array.newInstance(storage.getClass().getComponentType(), length);
    System.arraycopy(storage, 0, repeated, 0, Math.min(size, length));
    for (int done = size; done < length; done *= 2) {
      System.arraycopy(repeated, 0, repeated, done, Math.min(done, length - done));
    }
    return repeated;
  }

  /** Moves the elements after {@code index} one place forward. */
  static void remove(Object storage, int size, int index) {
    System.arraycopy(storage, index + 1, storage, index, size - index - 1);
    clear(storage, size - 1);
  }

  /**
   * Sorts the first {@code size} elements.
   *
   * @throws OrusFault if they have no common order
   */
  @TruffleBoundary
  static void sort(Object storage, int size, ValueType element) {
    if (storage instanceof int[] ints) {
      if (element == PrimitiveType.U32) {
        Sorting.sortU32(ints, size);
      } else {
        Sorting.sortI32(ints, size);
      }
    } else if (storage instanceof long[] longs) {
      if (element == PrimitiveType.U64) {
        Sorting.sortU64(longs, size);
      } else {
        Sorting.sortI64(longs, size);
      }
    } else if (storage instanceof double[] doubles) {
      Sorting.sortF64(doubles, size);
    } else if (storage instanceof boolean[] booleans) {
      Sorting.sortBool(booleans, size);
    } else {
      Sorting.sort((Object[]) storage, size);
    }
  }
}

package org.oruslang.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.lang.reflect.Array;
import java.util.Arrays;
import org.oruslang.semantics.OrusFault;
import org.oruslang.semantics.Sorting;

/**
 * What holds the elements of {@link OrusArray}s: Java arrays, one Java type for each {@link
 * Representation}, or a {@link NativeStorage}. Values are passed as typed code keeps them, boxed.
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
    if (storage instanceof NativeStorage elements) {
      return elements.capacity();
    }
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
    } else if (storage instanceof NativeStorage elements) {
      return elements.read(index);
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
    } else if (storage instanceof NativeStorage elements) {
      elements.write(index, value);
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

  /**
   * Storage of the same elements with room for more; the sequence of capacities makes appending
   * take constant time. It is the same object only if that is native storage; without memory for
   * that the elements go to a Java array.
   */
  @TruffleBoundary
  static Object grow(Object storage) {
    int old = capacity(storage);
    if (old == MAXIMAL_CAPACITY) {
      throw OrusFault.repetition();
    }
    long wanted = Math.max(MINIMAL_CAPACITY, old + (old >> 1) + 1L);
    int capacity = (int) Math.min(wanted, MAXIMAL_CAPACITY);
    if (storage instanceof NativeStorage elements && elements.grow(capacity)) {
      return storage;
    }
    Object copy = allocateLike(storage, capacity);
    copy(storage, 0, copy, old);
    return copy;
  }

  private static Object allocateLike(Object storage, int capacity) {
    return storage instanceof NativeStorage elements
        ? elements.newArray(capacity)
        : Array.newInstance(storage.getClass().getComponentType(), capacity);
  }

  private static void copy(Object storage, int first, Object target, int count) {
    if (storage instanceof NativeStorage elements) {
      elements.copyOut(first, target, count);
    } else {
      System.arraycopy(storage, first, target, 0, count);
    }
  }

  /** A copy of every {@code step}th element. */
  @TruffleBoundary
  static Object select(Object storage, int first, int count, long step) {
    Object selected = allocateLike(storage, count);
    if (step == 1) {
      copy(storage, first, selected, count);
    } else if (storage instanceof NativeStorage elements) {
      for (int i = 0; i < count; i++) {
        write(selected, i, elements.read((int) (first + i * step)));
      }
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
    Object repeated = allocateLike(storage, length);
    copy(storage, 0, repeated, Math.min(size, length));
    for (int done = size; done < length; done *= 2) {
      System.arraycopy(repeated, 0, repeated, done, Math.min(done, length - done));
    }
    return repeated;
  }

  /** Moves the elements after {@code index} one place forward, in a Java array. */
  static void remove(Object storage, int size, int index) {
    System.arraycopy(storage, index + 1, storage, index, size - index - 1);
    clear(storage, size - 1);
  }

  /**
   * Sorts the first {@code size} elements of a Java array.
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

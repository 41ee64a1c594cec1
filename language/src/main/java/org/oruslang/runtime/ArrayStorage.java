package org.oruslang.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.lang.reflect.Array;
import org.oruslang.semantics.Bulk;
import org.oruslang.semantics.Guard;
import org.oruslang.semantics.OrusFault;
import org.oruslang.semantics.Sorting;

/**
 * What holds the elements of {@link OrusArray}s: Java arrays, one Java type for each {@link
 * Representation}, or a {@link NativeStorage}. Values are passed as typed code keeps them, boxed.
 */
final class ArrayStorage {

  private static final int MINIMAL_CAPACITY = 8;
  private static final int MAXIMAL_CAPACITY = Integer.MAX_VALUE - 8;
  private static final int SURELY_ALLOWED = Guard.FREE_BYTES / Long.BYTES;

  private ArrayStorage() {}

  /**
   * New storage.
   *
   * @throws OrusFault a runtime error if it is larger than the context allows or than there is
   *     memory
   */
  static Object allocate(Representation representation, int capacity) {
    if (capacity > SURELY_ALLOWED) {
      return newArray(componentType(representation), capacity);
    }
    return switch (representation) {
      case INT -> new int[capacity];
      case LONG -> new long[capacity];
      case DOUBLE -> new double[capacity];
      case BOOLEAN -> new boolean[capacity];
      case OBJECT -> new Object[capacity];
    };
  }

  private static Class<?> componentType(Representation representation) {
    return switch (representation) {
      case INT -> int.class;
      case LONG -> long.class;
      case DOUBLE -> double.class;
      case BOOLEAN -> boolean.class;
      case OBJECT -> Object.class;
    };
  }

  /** What an element counts, on the Java heap and outside; a reference counts 8 bytes. */
  private static int elementBytes(Class<?> component) {
    if (component == int.class) {
      return Integer.BYTES;
    }
    return component == boolean.class ? 1 : Long.BYTES;
  }

  /** Whether there may be so many elements. */
  static boolean isAllowed(Representation representation, long size) {
    return size <= MAXIMAL_CAPACITY && size <= allowed(componentType(representation), size);
  }

  /** How many elements storage like this may have where {@code wanted} are wanted. */
  static int allowedCapacity(Object storage, int wanted) {
    return allowed(componentType(storage), wanted);
  }

  /** How many elements there may be where {@code wanted} are wanted. */
  private static int allowed(Class<?> component, long wanted) {
    int size = elementBytes(component);
    return (int) Math.min(MAXIMAL_CAPACITY, Guard.allowed(wanted * size) / size);
  }

  @TruffleBoundary
  private static Object newArray(Class<?> component, int length) {
    if (length <= SURELY_ALLOWED) {
      return Array.newInstance(component, length);
    }
    if (allowed(component, length) < length) {
      throw OrusFault.arrayTooLarge();
    }
    try {
      return Array.newInstance(component, length);
    } catch (OutOfMemoryError e) {
      throw OrusFault.outOfMemory();
    }
  }

  private static Class<?> componentType(Object storage) {
    return storage instanceof NativeStorage elements
        ? elements.componentType()
        : storage.getClass().getComponentType();
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
    Bulk.fill(storage, Array.getLength(storage), value);
  }

  /**
   * Storage of the same elements with room for more; the sequence of capacities makes appending
   * take constant time. It is the same object only if that is native storage; without memory for
   * that the elements go to a Java array.
   *
   * @throws OrusFault a runtime error if it is as large as the context allows, or there is no
   *     memory
   */
  @TruffleBoundary
  static Object grow(Object storage) {
    int old = capacity(storage);
    long wanted = Math.max(MINIMAL_CAPACITY, old + (old >> 1) + 1L);
    int capacity = allowed(componentType(storage), wanted);
    if (capacity <= old) {
      throw OrusFault.arrayTooLarge();
    }
    if (storage instanceof NativeStorage elements && elements.grow(capacity)) {
      return storage;
    }
    Object copy = allocateLike(storage, capacity);
    copy(storage, 0, copy, old);
    return copy;
  }

  private static Object allocateLike(Object storage, int capacity) {
    return newArray(componentType(storage), capacity);
  }

  private static void copy(Object storage, int first, Object target, int count) {
    if (storage instanceof NativeStorage elements) {
      elements.copyOut(first, target, count);
    } else {
      Bulk.copy(storage, first, target, 0, count);
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
        Guard.pollAt(i);
        write(selected, i, elements.read((int) (first + i * step)));
      }
    } else {
      for (int i = 0; i < count; i++) {
        Guard.pollAt(i);
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
      Bulk.copy(repeated, 0, repeated, done, Math.min(done, length - done));
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

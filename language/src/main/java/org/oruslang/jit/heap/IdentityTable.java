package org.oruslang.jit.heap;

import java.util.Arrays;

/** Numbers objects by identity, from 1 on. An empty table allocates nothing but itself. */
final class IdentityTable {

  private static final int INITIAL_BUCKETS = 32;
  private static final Object[] NO_OBJECTS = {};

  /** Nothing is found there, and the first object that is added makes new ones. */
  private static final int[] NO_BUCKETS = {0};

  private Object[] objects = NO_OBJECTS;
  private int count;
  private int[] buckets = NO_BUCKETS;

  /** The number of the object; 0 if it has none yet. */
  int find(Object object) {
    int mask = buckets.length - 1;
    int at = hash(object) & mask;
    while (buckets[at] != 0) {
      if (objects[buckets[at]] == object) {
        return buckets[at];
      }
      at = at + 1 & mask;
    }
    return 0;
  }

  /** Gives an object that has none the next number. */
  int add(Object object) {
    int number = append(object);
    if (2 * number > buckets.length) {
      rehash(Math.max(INITIAL_BUCKETS, 2 * buckets.length));
    } else {
      insert(number);
    }
    return number;
  }

  /** Gives an object the next number, under which alone it can be found. */
  int append(Object object) {
    int number = ++count;
    if (number >= objects.length) {
      objects = Arrays.copyOf(objects, Math.max(INITIAL_BUCKETS / 2 + 1, 2 * number));
    }
    objects[number] = object;
    return number;
  }

  Object get(int number) {
    return objects[number];
  }

  int count() {
    return count;
  }

  private void rehash(int length) {
    int[] old = buckets;
    buckets = new int[length];
    for (int number : old) {
      if (number != 0) {
        insert(number);
      }
    }
    insert(count);
  }

  private void insert(int number) {
    int mask = buckets.length - 1;
    int at = hash(objects[number]) & mask;
    while (buckets[at] != 0) {
      at = at + 1 & mask;
    }
    buckets[at] = number;
  }

  private static int hash(Object object) {
    int hash = System.identityHashCode(object);
    return hash ^ hash >>> 15;
  }
}

package org.oruslang.jit.heap;

import java.util.Arrays;

/** Numbers objects by identity, from 1 on. */
final class IdentityTable {

  private Object[] objects = new Object[17];
  private int count;
  private int[] buckets = new int[32];

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
      rehash(2 * buckets.length);
    } else {
      insert(number);
    }
    return number;
  }

  /** Gives an object the next number, under which alone it can be found. */
  int append(Object object) {
    int number = ++count;
    if (number == objects.length) {
      objects = Arrays.copyOf(objects, 2 * number);
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

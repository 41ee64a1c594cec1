package org.oruslang.semantics;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;

/**
 * The two equalities that look into composite values. Neither is recursive: payloads nest as deep
 * as a linked list is long. A pair of composites is compared once, which also ends the comparison
 * of values that contain themselves.
 */
final class ElementwiseEquality {
  private final boolean deep;
  private final ArrayDeque<Pair> pending = new ArrayDeque<>();
  private final Set<Pair> seen = new HashSet<>();

  private ElementwiseEquality(boolean deep) {
    this.deep = deep;
  }

  /** {@code ==}: looks into enum payloads only, i32 and i64 compare as numbers. */
  static boolean structural(Object a, Object b) {
    return new ElementwiseEquality(false).compare(a, b);
  }

  /** {@code assert_eq}: looks into arrays and structs too, and demands equal kinds. */
  static boolean deep(Object a, Object b) {
    return new ElementwiseEquality(true).compare(a, b);
  }

  /** Two composites, compared by identity. */
  private record Pair(OrusValue a, OrusValue b) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Pair that && a == that.a && b == that.b;
    }

    @Override
    public int hashCode() {
      return 31 * System.identityHashCode(a) + System.identityHashCode(b);
    }
  }

  private boolean compare(Object first, Object second) {
    if (!equalOrPending(first, second)) {
      return false;
    }
    while (!pending.isEmpty()) {
      Pair pair = pending.pop();
      int count = pair.a.elementCount();
      if (!pair.a.hasSameShape(pair.b) || count != pair.b.elementCount()) {
        return false;
      }
      for (int i = 0; i < count; i++) {
        if (!equalOrPending(pair.a.element(i), pair.b.element(i))) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean equalOrPending(Object x, Object y) {
    if (x instanceof OrusValue a && y instanceof OrusValue b && looksInto(a) && looksInto(b)) {
      Pair pair = new Pair(a, b);
      if (seen.add(pair)) {
        pending.push(pair);
      }
      return true;
    }
    return equalAtoms(x, y);
  }

  private boolean looksInto(OrusValue value) {
    return deep ? value.isComposite() : value.isStructural();
  }

  private boolean equalAtoms(Object x, Object y) {
    Kind left = Kind.of(x);
    Kind right = Kind.of(y);
    if (left != right) {
      return !deep
          && left.isSignedInteger()
          && right.isSignedInteger()
          && DynamicArithmetic.signedValue(x) == DynamicArithmetic.signedValue(y);
    }
    return switch (left) {
      case F64 -> (double) x == (double) y;
      default -> x == y || x.equals(y);
    };
  }
}

package org.oruslang.semantics;

import com.oracle.truffle.api.interop.InteropLibrary;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;

/**
 * The two equalities that look into composite values. Neither is recursive: payloads nest as deep
 * as a linked list is long. A pair of composites is compared once, which also ends the comparison
 * of values that contain themselves.
 */
final class ElementwiseEquality {
  private static final InteropLibrary INTEROP = InteropLibrary.getUncached();

  private final boolean deep;
  private int steps;
  private final ArrayDeque<Pair> pending = new ArrayDeque<>();
  private final Set<Pair> seen = new HashSet<>();

  private ElementwiseEquality(boolean deep) {
    this.deep = deep;
  }

  /** {@code ==}: looks into enum payloads only, i32 and i64 compare as numbers. */
  static boolean structural(Object a, Object b) {
    return equal(a, b, false);
  }

  /** {@code assert_eq}: looks into arrays and structs too, and demands equal kinds. */
  static boolean deep(Object a, Object b) {
    return equal(a, b, true);
  }

  private static boolean equal(Object a, Object b, boolean deep) {
    if (!looksInto(a, deep) || !looksInto(b, deep)) {
      return equalAtoms(a, b, deep);
    }
    OrusValue first = (OrusValue) a;
    OrusValue second = (OrusValue) b;
    if (!sameOutside(first, second)) {
      return false;
    }
    return first.elementCount() == 0 || new ElementwiseEquality(deep).compare(first, second);
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

  private boolean compare(OrusValue first, OrusValue second) {
    pending.push(new Pair(first, second));
    while (!pending.isEmpty()) {
      Pair pair = pending.pop();
      if (!sameOutside(pair.a, pair.b)) {
        return false;
      }
      for (int i = 0; i < pair.a.elementCount(); i++) {
        Guard.pollAt(++steps);
        if (!equalOrPending(pair.a.element(i), pair.b.element(i))) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean equalOrPending(Object x, Object y) {
    if (!looksInto(x, deep) || !looksInto(y, deep)) {
      return equalAtoms(x, y, deep);
    }
    Pair pair = new Pair((OrusValue) x, (OrusValue) y);
    if (seen.add(pair)) {
      pending.push(pair);
    }
    return true;
  }

  private static boolean sameOutside(OrusValue a, OrusValue b) {
    return a.hasSameShape(b) && a.elementCount() == b.elementCount();
  }

  private static boolean looksInto(Object value, boolean deep) {
    return value instanceof OrusValue composite
        && (deep ? composite.isComposite() : composite.isStructural());
  }

  private static boolean equalAtoms(Object x, Object y, boolean strictKinds) {
    Kind left = Kind.of(x);
    Kind right = Kind.of(y);
    if (left != right) {
      return !strictKinds
          && left.isSignedInteger()
          && right.isSignedInteger()
          && DynamicArithmetic.signedValue(x) == DynamicArithmetic.signedValue(y);
    }
    return left == Kind.F64 ? (double) x == (double) y : x == y || x.equals(y);
  }
}

package org.oruslang.semantics;

/**
 * What the operations of this package need to know of the values they do not define: arrays,
 * structs, enums, functions, errors, ranges.
 *
 * <p>A value is either an atom (a function, a range; no elements) or a composite (an array, a
 * struct, an enum value; its elements are visited in order). The visitor is always in this package
 * and never recursive, so implementations just answer; they must not render, compare or count their
 * elements themselves.
 *
 * <p>Elements are boxed numbers and bools, {@link OrusString}, {@code OrusValue} and objects of
 * other languages, which have kind {@link Kind#FOREIGN}.
 */
public interface OrusValue {
  /** The kind; never a numeric kind, bool or string. */
  Kind kind();

  /** The result of {@code typeof}: the nominal type for structs and enums. */
  default String typeName() {
    return kind().label();
  }

  /**
   * Appends the text of an atom, or what comes before the elements of a composite; the elements
   * follow, joined with a comma and a space.
   */
  void appendStart(TextSink out, TextStyle style);

  /** Appends what comes after the elements of a composite; not called for atoms. */
  default void appendEnd(TextSink out, TextStyle style) {}

  /** Whether this value has elements to visit, possibly none; constant per value. */
  default boolean isComposite() {
    return false;
  }

  /** The current number of elements of a composite. */
  default int elementCount() {
    return 0;
  }

  /** The element at {@code index}, which is less than {@link #elementCount()}. */
  default Object element(int index) {
    throw new IndexOutOfBoundsException(index);
  }

  /**
   * Whether {@code ==} compares this value by its elements (enums) instead of by identity (arrays,
   * structs, functions, errors, ranges).
   */
  default boolean isStructural() {
    return false;
  }

  /**
   * Whether two composites may be equal element by element: both arrays, instances of the same
   * struct, or the same variant of the same enum. The numbers of elements are compared by the
   * caller.
   */
  default boolean hasSameShape(OrusValue other) {
    return this == other;
  }
}

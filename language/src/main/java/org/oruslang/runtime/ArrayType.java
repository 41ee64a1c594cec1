package org.oruslang.runtime;

/** The type of arrays with elements of one type. */
public final class ArrayType extends ValueType {

  private final ValueType element;

  private ArrayType(ValueType element) {
    this.element = element;
  }

  /** The type of arrays of {@code element}. */
  public static ArrayType of(ValueType element) {
    return new ArrayType(element);
  }

  public ValueType element() {
    return element;
  }

  @Override
  public String text() {
    return "[" + element.text() + "]";
  }

  @Override
  public boolean accepts(Object value) {
    return value instanceof OrusArray array && accepts(array);
  }

  private boolean accepts(OrusArray array) {
    return element == PrimitiveType.ANY
        || array.elementType() == element
        || array.elementType().equals(element)
        || array.narrowTo(element);
  }

  @Override
  public boolean equals(Object other) {
    return this == other || (other instanceof ArrayType that && element.equals(that.element));
  }

  @Override
  public int hashCode() {
    return 31 * element.hashCode() + 7;
  }
}

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
  public boolean includes(Object value) {
    return value instanceof OrusArray array && includes(array);
  }

  private boolean includes(OrusArray array) {
    return element == PrimitiveType.ANY
        || array.elementType() == element
        || array.elementType().equals(element);
  }

  /** As described there; an array of another language is copied. */
  @Override
  public Object fromDynamic(Object value) {
    if (value instanceof OrusArray array) {
      if (includes(array) || array.narrowTo(element)) {
        return array;
      }
    } else if (ForeignObjects.isForeign(value)) {
      OrusArray copy = Boundary.copyArray(value, element);
      if (copy != null) {
        return copy;
      }
    }
    throw mismatch(value);
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

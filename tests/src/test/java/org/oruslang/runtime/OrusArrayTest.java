package org.oruslang.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.InvalidArrayIndexException;
import com.oracle.truffle.api.interop.UnsupportedTypeException;
import org.junit.jupiter.api.Test;
import org.oruslang.semantics.OrusFault;
import org.oruslang.semantics.OrusString;
import org.oruslang.semantics.Rendering;
import org.oruslang.semantics.U32;

class OrusArrayTest {

  private static final InteropLibrary INTEROP = InteropLibrary.getUncached();

  private static OrusArray ints(int... values) {
    return new OrusArray(PrimitiveType.I32, values, values.length);
  }

  private static String message(Runnable operation) {
    return assertThrows(OrusFault.class, operation::run).getMessage();
  }

  @Test
  void indicesOutsideTheArrayRaise() {
    OrusArray array = ints(1, 2, 3);
    array.popInt();
    assertEquals("Array index out of bounds", message(() -> array.readInt(2)));
    assertEquals("Array index must be a non-negative integer", message(() -> array.readInt(-1)));
    assertEquals("Array index out of bounds", message(() -> array.writeInt(2, 0)));
    assertEquals("Array index out of bounds", message(() -> array.readDynamic(2)));
  }

  @Test
  void valueOfAnotherTypeIsRefusedWithBothTypesNamed() {
    OrusArray array = ints(1);
    assertEquals(
        "Expected a value of type i32, got string",
        message(() -> array.pushDynamic(OrusString.fromJavaString("x"))));
    assertEquals(
        "Expected a value of type i32, got u32", message(() -> array.writeDynamic(0, U32.of(1))));
    assertEquals(1, array.size());
  }

  @Test
  void arrayWithoutStaticTypeBecomesOneOfTheTypeThatAllElementsHave() {
    OrusArray array = new OrusArray(PrimitiveType.ANY);
    array.pushDynamic(1);
    array.pushDynamic(2);
    assertSame(array, ArrayType.of(PrimitiveType.I32).fromDynamic(array));
    assertEquals(PrimitiveType.I32, array.elementType());
    array.pushInt(3);
    assertEquals(3, array.readInt(2));
    assertEquals("1, 2, 3", Rendering.toDisplayString(array));
  }

  @Test
  void arrayWithoutStaticTypeStaysSoIfAnElementHasAnotherType() {
    OrusArray array = new OrusArray(PrimitiveType.ANY);
    array.pushDynamic(1);
    array.pushDynamic(true);
    assertEquals(
        "Expected a value of type [i32], got [any]",
        message(() -> ArrayType.of(PrimitiveType.I32).fromDynamic(array)));
    assertEquals(PrimitiveType.ANY, array.elementType());
    assertEquals(true, array.readDynamic(1));
  }

  @Test
  void nestedArraysWithoutStaticTypeBecomeTypedAtAllLevels() {
    OrusArray inner = new OrusArray(PrimitiveType.ANY);
    inner.pushDynamic(1.5);
    OrusArray outer = new OrusArray(ArrayType.of(PrimitiveType.ANY));
    outer.pushObject(inner);
    ArrayType.of(ArrayType.of(PrimitiveType.F64)).fromDynamic(outer);
    assertEquals(1.5, inner.readDouble(0));
  }

  @Test
  void everyArrayIsOneOfAny() {
    OrusArray array = ints(1);
    assertSame(array, ArrayType.of(PrimitiveType.ANY).fromDynamic(array));
    assertEquals(PrimitiveType.I32, array.elementType());
  }

  @Test
  void filledArrayHasTheValueEverywhere() {
    OrusArray array = OrusArray.filled(PrimitiveType.BOOL, true, 3);
    assertEquals("true, true, true", Rendering.toDisplayString(array));
  }

  @Test
  void typesOfArraysAreEqualIfTheirElementsAre() {
    assertEquals(ArrayType.of(PrimitiveType.I32), ints().type());
    assertNotEquals(ArrayType.of(PrimitiveType.U32), ints().type());
  }

  @Test
  void otherLanguagesReadWriteAppendAndRemove() throws Exception {
    OrusArray array = ints(1, 2);
    assertTrue(INTEROP.hasArrayElements(array));
    assertEquals(2, INTEROP.getArraySize(array));
    assertTrue(INTEROP.isArrayElementInsertable(array, 2));
    assertFalse(INTEROP.isArrayElementInsertable(array, 3));
    INTEROP.writeArrayElement(array, 2, (byte) 3);
    INTEROP.writeArrayElement(array, 0, 7.0);
    INTEROP.removeArrayElement(array, 1);
    assertEquals("7, 3", Rendering.toDisplayString(array));
    assertEquals(3, INTEROP.readArrayElement(array, 1));
    assertThrows(InvalidArrayIndexException.class, () -> INTEROP.readArrayElement(array, 2));
    assertThrows(InvalidArrayIndexException.class, () -> INTEROP.writeArrayElement(array, 4, 1));
  }

  @Test
  void otherLanguagesCannotStoreAnotherType() {
    OrusArray array = ints(1);
    assertThrows(UnsupportedTypeException.class, () -> INTEROP.writeArrayElement(array, 0, "x"));
    assertThrows(UnsupportedTypeException.class, () -> INTEROP.writeArrayElement(array, 0, 1.5));
    assertThrows(
        UnsupportedTypeException.class, () -> INTEROP.writeArrayElement(array, 1, 1L << 40));
  }

  @Test
  void unsignedElementsAreNumbersWithoutSign() throws Exception {
    OrusArray array = new OrusArray(PrimitiveType.U32, new int[] {-1}, 1);
    Object element = INTEROP.readArrayElement(array, 0);
    assertFalse(INTEROP.fitsInInt(element));
    assertEquals(4294967295L, INTEROP.asLong(element));
    INTEROP.writeArrayElement(array, 0, 3000000000L);
    assertEquals(3000000000L, Integer.toUnsignedLong(array.readInt(0)));
  }
}

package org.oruslang.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.oruslang.semantics.Assertions.deeplyEqual;

import com.oracle.truffle.api.interop.InteropLibrary;
import java.io.File;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.oruslang.jit.ir.IrKind;
import org.oruslang.semantics.OrusFault;
import org.oruslang.semantics.OrusString;
import org.oruslang.semantics.Rendering;
import org.oruslang.semantics.Slice;
import org.oruslang.semantics.U64;

/** Arrays whose elements are outside the Java heap. */
class NativeStorageTest {

  private static final List<PrimitiveType> TYPES =
      List.of(
          PrimitiveType.I32,
          PrimitiveType.I64,
          PrimitiveType.U32,
          PrimitiveType.U64,
          PrimitiveType.F64,
          PrimitiveType.BOOL);

  private static OrusArray nativeInts(int... values) {
    OrusArray array = new OrusArray(PrimitiveType.I32, values, values.length);
    assertNotNull(array.migrateToNative(new ElementMemory()));
    return array;
  }

  @Test
  void kindTagsAndSizesAreThoseOfTheIntermediateRepresentation() {
    for (PrimitiveType type : TYPES) {
      IrKind kind = IrKind.valueOf(type.kind().name());
      assertEquals(kind.ordinal(), NativeArrayLayout.kindOf(type));
      assertEquals(kind.elementSize(), NativeArrayLayout.elementSize(kind.ordinal()));
      assertEquals(kind.ordinal(), new OrusArray(type).migrateToNative(new ElementMemory()).kind());
    }
  }

  @Test
  void arrayOfReferencesStaysWhereItIs() {
    for (ValueType type : List.of(PrimitiveType.STRING, PrimitiveType.ANY)) {
      OrusArray array = new OrusArray(type);
      assertNull(array.migrateToNative(new ElementMemory()));
      assertNull(array.nativeStorage());
      array.pushDynamic(OrusString.fromJavaString("x"));
      assertEquals(1, array.size());
    }
  }

  @Test
  void movingTwiceYieldsTheSameStorage() {
    OrusArray array = nativeInts(1, 2);
    NativeStorage storage = array.nativeStorage();
    assertSame(storage, array.migrateToNative(new ElementMemory()));
    assertEquals("1, 2", Rendering.toDisplayString(array));
  }

  @Test
  void headerStaysWhereItIsWhenTheArrayGrows() {
    OrusArray array = nativeInts();
    long address = array.nativeStorage().address();
    for (int i = 0; i < 10_000; i++) {
      array.pushInt(i);
    }
    assertEquals(address, array.nativeStorage().address());
    assertEquals(10_000, array.size());
    for (int i = 9_999; i >= 0; i--) {
      assertEquals(i, array.readInt(i));
      assertEquals(i, array.popInt());
    }
    assertThrows(OrusFault.class, array::popInt);
    assertEquals(0, array.size());
  }

  @Test
  void headerDescribesTheElements() {
    OrusArray array = nativeInts(5, 6, 7);
    NativeStorage storage = array.nativeStorage();
    for (int i = 0; i < 20; i++) {
      array.pushInt(i);
      ByteBuffer header = storage.headerMemory();
      assertEquals(NativeArrayLayout.HEADER_SIZE, header.capacity());
      assertEquals(storage.address(), DirectMemory.address(header));
      assertEquals(
          DirectMemory.address(storage.elementMemory()), header.getLong(NativeArrayLayout.DATA));
      assertEquals(4 + i, header.getLong(NativeArrayLayout.LENGTH));
      assertEquals(
          storage.elementMemory().capacity() / Integer.BYTES,
          header.getLong(NativeArrayLayout.CAPACITY));
      assertEquals(NativeArrayLayout.KIND_I32, header.getLong(NativeArrayLayout.KIND));
      assertEquals(6, storage.elementMemory().getInt(4));
    }
  }

  @Test
  void lengthChangedInTheHeaderIsTheLengthOfTheArray() {
    OrusArray array = nativeInts(1, 2, 3, 4);
    array.nativeStorage().headerMemory().putLong(NativeArrayLayout.LENGTH, 2);
    assertEquals(2, array.size());
    assertEquals("1, 2", Rendering.toDisplayString(array));
    assertThrows(OrusFault.class, () -> array.readInt(2));
    array.pushInt(9);
    assertEquals("1, 2, 9", Rendering.toDisplayString(array));
  }

  @Test
  void indicesOutsideTheArrayRaise() {
    OrusArray array = nativeInts(1, 2, 3);
    for (int index : new int[] {3, 4, -1, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
      assertThrows(OrusFault.class, () -> array.readInt(index));
      assertThrows(OrusFault.class, () -> array.writeInt(index, 0));
      assertThrows(OrusFault.class, () -> array.readDynamic(index));
      assertThrows(OrusFault.class, () -> array.writeDynamic(index, 0));
    }
  }

  @Test
  void valueOfAnotherTypeIsRefused() {
    OrusArray array = nativeInts(1);
    assertThrows(OrusFault.class, () -> array.pushDynamic(true));
    assertThrows(OrusFault.class, () -> array.writeDynamic(0, 1.5));
    assertEquals("1", Rendering.toDisplayString(array));
  }

  @Test
  void bitsOfFloatsSurviveBothWays() {
    long[] bits = {
      0x7FF8_0000_0000_0001L, 0xFFF8_DEAD_BEEF_0000L, 0x8000_0000_0000_0000L, 1L, 0x7FF0L << 48
    };
    double[] values = new double[bits.length];
    for (int i = 0; i < bits.length; i++) {
      values[i] = Double.longBitsToDouble(bits[i]);
    }
    OrusArray array = new OrusArray(PrimitiveType.F64, values, values.length);
    array.migrateToNative(new ElementMemory());
    OrusArray copy = array.copy();
    assertNull(copy.nativeStorage());
    for (int i = 0; i < bits.length; i++) {
      assertEquals(bits[i], Double.doubleToRawLongBits(array.readDouble(i)));
      assertEquals(bits[i], Double.doubleToRawLongBits(copy.readDouble(i)));
    }
  }

  @Test
  void largeUnsignedNumbersSurviveBothWays() {
    OrusArray array = new OrusArray(PrimitiveType.U64, new long[] {-1, Long.MIN_VALUE, 5}, 3);
    array.migrateToNative(new ElementMemory());
    assertEquals(U64.of(-1), array.readDynamic(0));
    assertEquals("5, 9223372036854775808, 18446744073709551615", display(array.sorted()));
    assertEquals("18446744073709551615, 9223372036854775808, 5", display(array.copy()));
    OrusArray narrow = new OrusArray(PrimitiveType.U32, new int[] {-1, 5}, 2);
    narrow.migrateToNative(new ElementMemory());
    assertEquals("5, 4294967295", display(narrow.sorted()));
  }

  private static String display(OrusArray array) {
    return Rendering.toDisplayString(array);
  }

  @Test
  void allNamesOfAnArraySeeItMove() {
    OrusArray array = new OrusArray(PrimitiveType.I64, new long[] {1, 2}, 2);
    OrusArray outer = new OrusArray(ArrayType.of(PrimitiveType.I64));
    outer.pushObject(array);
    outer.pushObject(array);
    array.migrateToNative(new ElementMemory());
    ((OrusArray) outer.readObject(0)).writeLong(0, 7);
    ((OrusArray) outer.readObject(1)).pushLong(8);
    assertEquals("7, 2, 8", display(array));
  }

  @Test
  void arrayEqualsTheSameElementsOnTheHeap() {
    OrusArray heap = new OrusArray(PrimitiveType.BOOL, new boolean[] {true, false}, 2);
    OrusArray other = heap.copy();
    other.migrateToNative(new ElementMemory());
    assertTrue(deeplyEqual(heap, other));
    other.writeBoolean(1, true);
    assertFalse(deeplyEqual(other, heap));
  }

  @Test
  void slicesAndRepetitionsAreNewArrays() {
    OrusArray array = nativeInts(0, 1, 2, 3, 4, 5);
    assertEquals("5, 3, 1", display(array.slice(new Slice(5, 3, -2))));
    assertEquals("1, 2", display(array.slice(new Slice(1, 2, 1))));
    assertEquals("0, 2, 4", display(array.slice(new Slice(0, 3, 2))));
    assertEquals("", display(array.repeat(0)));
    OrusArray twice = array.repeat(2);
    array.writeInt(0, 9);
    assertEquals("0, 1, 2, 3, 4, 5, 0, 1, 2, 3, 4, 5", display(twice));
  }

  @Test
  void otherLanguagesReadWriteAppendAndRemove() throws Exception {
    InteropLibrary interop = InteropLibrary.getUncached();
    OrusArray array = nativeInts(1, 2, 3, 4);
    assertEquals(4, interop.getArraySize(array));
    interop.writeArrayElement(array, 4, 5);
    interop.writeArrayElement(array, 0, 7);
    interop.removeArrayElement(array, 1);
    interop.removeArrayElement(array, 3);
    assertEquals("7, 3, 4", display(array));
    assertEquals(4, interop.readArrayElement(array, 2));
    assertNotNull(array.nativeStorage());
  }

  @Test
  void memoryIsFreedAndItsLimitIsNoLimitForArrays() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:MaxDirectMemorySize=64m",
                "-Xmx256m",
                "-ea",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath(),
                LittleDirectMemory.class.getName())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals("", output);
    assertEquals(0, process.waitFor());
  }

  /** The class path, with what is on the module path. */
  private static String classPath() {
    return Stream.of("java.class.path", "jdk.module.path")
        .map(System::getProperty)
        .filter(path -> path != null && !path.isEmpty())
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** Run in a JVM with little memory outside the heap; says nothing if all is well. */
  static final class LittleDirectMemory {

    private LittleDirectMemory() {}

    public static void main(String[] arguments) {
      dropArrays();
      growBeyondTheLimit();
    }

    private static void dropArrays() {
      for (int i = 0; i < 100_000; i++) {
        OrusArray array = OrusArray.filled(PrimitiveType.I64, (long) i, 1_000);
        assertNotNull(array.migrateToNative(new ElementMemory()), "array " + i);
        assertEquals(i, array.readLong(999));
      }
    }

    private static void growBeyondTheLimit() {
      OrusArray array = new OrusArray(PrimitiveType.I32);
      assertNotNull(array.migrateToNative(new ElementMemory()));
      int length = 20_000_000;
      for (int i = 0; i < length; i++) {
        array.pushInt(i);
      }
      assertNull(array.nativeStorage());
      assertNull(array.migrateToNative(new ElementMemory()));
      assertEquals(length, array.size());
      for (int i = length - 1; i >= 0; i--) {
        if (array.popInt() != i) {
          throw new AssertionError("element " + i);
        }
      }
    }
  }

  @Test
  void growthFollowsTheOrderOfPushes() {
    for (PrimitiveType type : TYPES) {
      OrusArray array = new OrusArray(type);
      array.migrateToNative(new ElementMemory());
      Object[] values =
          IntStream.range(0, 50).mapToObj(i -> type.toDynamic(value(type, i))).toArray();
      for (Object value : values) {
        array.pushDynamic(value);
      }
      assertNotNull(array.nativeStorage());
      for (int i = 49; i >= 0; i--) {
        assertEquals(values[i], array.popDynamic());
      }
    }
  }

  private static Object value(ValueType type, int i) {
    return switch (type.representation()) {
      case INT -> i - 25;
      case LONG -> (i - 25) * 0x1_0000_0001L;
      case DOUBLE -> i / 7.0;
      case BOOLEAN -> i % 3 == 0;
      case OBJECT -> throw new AssertionError(type);
    };
  }
}

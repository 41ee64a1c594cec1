package org.oruslang.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.InvalidArrayIndexException;
import com.oracle.truffle.api.interop.UnsupportedTypeException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import java.util.Arrays;
import org.oruslang.semantics.Guard;
import org.oruslang.semantics.Indexing;
import org.oruslang.semantics.Kind;
import org.oruslang.semantics.OrusFault;
import org.oruslang.semantics.OrusValue;
import org.oruslang.semantics.Repetition;
import org.oruslang.semantics.Slice;
import org.oruslang.semantics.TextSink;
import org.oruslang.semantics.TextStyle;

/**
 * A growable array whose elements all have one type.
 *
 * <p>The element type decides the storage: {@code int[]} for i32 and u32, {@code long[]} for i64
 * and u64, {@code double[]}, {@code boolean[]}, and {@code Object[]} for everything else. Only an
 * array of {@code any} takes values of different types; it holds them in dynamic form. Every way in
 * from code or languages that do not know the element type checks values against it, so code whose
 * static type is {@code [i32]} finds such elements and needs no checks of its own.
 *
 * <p>Arrays of numbers and bools can be moved out of the Java heap, where generated code can reach
 * them ({@link #migrateToNative}). Nothing but speed tells the difference.
 *
 * <p>The typed methods are for arrays whose elements have that representation; code that knows the
 * element type only as {@code any} uses the dynamic ones. Methods that take an index raise the
 * errors of {@link Indexing}. Not safe for use by several threads at the same time.
 */
@ExportLibrary(InteropLibrary.class)
public final class OrusArray extends OrusObject {

  /** A Java array or a {@link NativeStorage}. */
  private Object storage;

  /**
   * The number of elements in a Java array. It is 0 if they are elsewhere: then the check of an
   * index that an access to a Java array needs anyway tells that they are.
   */
  private int size;

  private ValueType element;

  /** An empty array. */
  public OrusArray(ValueType element) {
    this(element, ArrayStorage.allocate(element.representation(), 0), 0);
  }

  /** An empty array with room for {@code capacity} elements. */
  public OrusArray(ValueType element, int capacity) {
    this(element, ArrayStorage.allocate(element.representation(), capacity), 0);
  }

  /**
   * An array of the first {@code size} elements of a Java array, which now belongs to it.
   *
   * @param storage of the Java type that the element type's representation calls for
   */
  public OrusArray(ValueType element, Object storage, int size) {
    this.element = element;
    this.storage = storage;
    this.size = size;
  }

  /**
   * {@code count} times the same value.
   *
   * @param value as typed code keeps it, boxed
   */
  public static OrusArray filled(ValueType element, Object value, int count) {
    Object storage = ArrayStorage.allocate(element.representation(), count);
    ArrayStorage.fill(storage, value);
    return new OrusArray(element, storage, count);
  }

  /**
   * Checks that there may be an array of a size.
   *
   * @throws OrusFault a runtime error if not
   */
  static void requireAllowed(ValueType element, long size) {
    if (!ArrayStorage.isAllowed(element.representation(), size)) {
      throw OrusFault.arrayTooLarge();
    }
  }

  /** The capacity that this array may have where {@code wanted} is wanted. */
  public int allowedCapacity(int wanted) {
    return ArrayStorage.allowedCapacity(storage, wanted);
  }

  public ValueType elementType() {
    return element;
  }

  public ArrayType type() {
    return ArrayType.of(element);
  }

  public int size() {
    int length = size;
    return length == 0 && storage instanceof NativeStorage elements ? elements.length() : length;
  }

  /**
   * Moves the elements out of the Java heap for as long as memory for them can be had there. Does
   * nothing to an array that is there already.
   *
   * @param memory where the array finds room when it grows
   * @return the storage, or null if this is not an array of numbers or bools, the JVM does not
   *     support it or there is no memory left
   */
  @TruffleBoundary
  public NativeStorage migrateToNative(ElementMemory memory) {
    if (storage instanceof NativeStorage elements) {
      return elements;
    }
    int kind = NativeArrayLayout.kindOf(element);
    NativeStorage elements = kind < 0 ? null : NativeStorage.of(memory, kind, storage, size);
    if (elements != null) {
      storage = elements;
      size = 0;
    }
    return elements;
  }

  /** The storage of an array that has been moved out of the Java heap, null for others. */
  public NativeStorage nativeStorage() {
    return storage instanceof NativeStorage elements ? elements : null;
  }

  /** Whether there is such an element and it is in a Java array, where heap accesses find it. */
  public boolean isOnHeap(int index) {
    return Integer.compareUnsigned(index, size) < 0;
  }

  /** An element for which {@link #isOnHeap} holds; so for the other heap accesses. */
  public int heapInt(int index) {
    return ((int[]) storage)[index];
  }

  public void setHeapInt(int index, int value) {
    ((int[]) storage)[index] = value;
  }

  public long heapLong(int index) {
    return ((long[]) storage)[index];
  }

  public void setHeapLong(int index, long value) {
    ((long[]) storage)[index] = value;
  }

  public double heapDouble(int index) {
    return ((double[]) storage)[index];
  }

  public void setHeapDouble(int index, double value) {
    ((double[]) storage)[index] = value;
  }

  public boolean heapBoolean(int index) {
    return ((boolean[]) storage)[index];
  }

  public void setHeapBoolean(int index, boolean value) {
    ((boolean[]) storage)[index] = value;
  }

  public Object heapObject(int index) {
    return ((Object[]) storage)[index];
  }

  public void setHeapObject(int index, Object value) {
    ((Object[]) storage)[index] = value;
  }

  public int readInt(int index) {
    if (isOnHeap(index)) {
      return heapInt(index);
    }
    int i = Indexing.arrayIndex(index, size());
    return ((NativeStorage) storage).readInt(i);
  }

  public void writeInt(int index, int value) {
    if (isOnHeap(index)) {
      setHeapInt(index, value);
    } else {
      int i = Indexing.arrayIndex(index, size());
      ((NativeStorage) storage).writeInt(i, value);
    }
  }

  public void pushInt(int value) {
    if (storage instanceof int[] elements) {
      if (size == elements.length) {
        elements = (int[]) grow();
      }
      elements[size++] = value;
    } else {
      pushNativeInt(value);
    }
  }

  private void pushNativeInt(int value) {
    NativeStorage elements = (NativeStorage) storage;
    int length = elements.length();
    if (length < elements.capacity()) {
      elements.writeInt(length, value);
      elements.setLength(length + 1);
    } else {
      append(value);
    }
  }

  public int popInt() {
    int last = beforePop();
    return storage instanceof int[] elements
        ? elements[last]
        : ((NativeStorage) storage).readInt(last);
  }

  public long readLong(int index) {
    if (isOnHeap(index)) {
      return heapLong(index);
    }
    int i = Indexing.arrayIndex(index, size());
    return ((NativeStorage) storage).readLong(i);
  }

  public void writeLong(int index, long value) {
    if (isOnHeap(index)) {
      setHeapLong(index, value);
    } else {
      int i = Indexing.arrayIndex(index, size());
      ((NativeStorage) storage).writeLong(i, value);
    }
  }

  public void pushLong(long value) {
    if (storage instanceof long[] elements) {
      if (size == elements.length) {
        elements = (long[]) grow();
      }
      elements[size++] = value;
    } else {
      pushNativeLong(value);
    }
  }

  private void pushNativeLong(long value) {
    NativeStorage elements = (NativeStorage) storage;
    int length = elements.length();
    if (length < elements.capacity()) {
      elements.writeLong(length, value);
      elements.setLength(length + 1);
    } else {
      append(value);
    }
  }

  public long popLong() {
    int last = beforePop();
    return storage instanceof long[] elements
        ? elements[last]
        : ((NativeStorage) storage).readLong(last);
  }

  public double readDouble(int index) {
    if (isOnHeap(index)) {
      return heapDouble(index);
    }
    int i = Indexing.arrayIndex(index, size());
    return ((NativeStorage) storage).readDouble(i);
  }

  public void writeDouble(int index, double value) {
    if (isOnHeap(index)) {
      setHeapDouble(index, value);
    } else {
      int i = Indexing.arrayIndex(index, size());
      ((NativeStorage) storage).writeDouble(i, value);
    }
  }

  public void pushDouble(double value) {
    if (storage instanceof double[] elements) {
      if (size == elements.length) {
        elements = (double[]) grow();
      }
      elements[size++] = value;
    } else {
      pushNativeDouble(value);
    }
  }

  private void pushNativeDouble(double value) {
    NativeStorage elements = (NativeStorage) storage;
    int length = elements.length();
    if (length < elements.capacity()) {
      elements.writeDouble(length, value);
      elements.setLength(length + 1);
    } else {
      append(value);
    }
  }

  public double popDouble() {
    int last = beforePop();
    return storage instanceof double[] elements
        ? elements[last]
        : ((NativeStorage) storage).readDouble(last);
  }

  public boolean readBoolean(int index) {
    if (isOnHeap(index)) {
      return heapBoolean(index);
    }
    int i = Indexing.arrayIndex(index, size());
    return ((NativeStorage) storage).readBoolean(i);
  }

  public void writeBoolean(int index, boolean value) {
    if (isOnHeap(index)) {
      setHeapBoolean(index, value);
    } else {
      int i = Indexing.arrayIndex(index, size());
      ((NativeStorage) storage).writeBoolean(i, value);
    }
  }

  public void pushBoolean(boolean value) {
    if (storage instanceof boolean[] elements) {
      if (size == elements.length) {
        elements = (boolean[]) grow();
      }
      elements[size++] = value;
    } else {
      pushNativeBoolean(value);
    }
  }

  private void pushNativeBoolean(boolean value) {
    NativeStorage elements = (NativeStorage) storage;
    int length = elements.length();
    if (length < elements.capacity()) {
      elements.writeBoolean(length, value);
      elements.setLength(length + 1);
    } else {
      append(value);
    }
  }

  public boolean popBoolean() {
    int last = beforePop();
    return storage instanceof boolean[] elements
        ? elements[last]
        : ((NativeStorage) storage).readBoolean(last);
  }

  public Object readObject(int index) {
    int i = Indexing.arrayIndex(index, size);
    return ((Object[]) storage)[i];
  }

  public void writeObject(int index, Object value) {
    int i = Indexing.arrayIndex(index, size);
    ((Object[]) storage)[i] = value;
  }

  public void pushObject(Object value) {
    Object[] elements = (Object[]) storage;
    if (size == elements.length) {
      elements = (Object[]) grow();
    }
    elements[size++] = value;
  }

  /**
   * Makes room for {@code length} elements in an array of objects that may have so many. Does not
   * poll: objects may be on their way back from native code meanwhile.
   *
   * @throws OutOfMemoryError when the Java heap is full
   */
  public void reserve(int length) {
    Object[] elements = (Object[]) storage;
    if (length > elements.length) {
      storage = Arrays.copyOf(elements, Math.max(length, allowedCapacity(length + (length >> 1))));
    }
  }

  /** Removes the last element. */
  public Object popObject() {
    Object[] elements = (Object[]) storage;
    int last = beforePop();
    Object value = elements[last];
    elements[last] = null;
    return value;
  }

  /** The element in dynamic form. */
  public Object readDynamic(int index) {
    return boxed(Indexing.arrayIndex(index, size()));
  }

  /**
   * Stores a value in dynamic form.
   *
   * @throws OrusFault type error also if the value is not of the element type
   */
  public void writeDynamic(int index, Object value) {
    ArrayStorage.write(storage, Indexing.arrayIndex(index, size()), element.fromDynamic(value));
  }

  /**
   * Appends a value in dynamic form.
   *
   * @throws OrusFault type error if it is not of the element type
   */
  public void pushDynamic(Object value) {
    append(element.fromDynamic(value));
  }

  /** Appends a value as typed code keeps it, boxed. */
  void append(Object typed) {
    int length = size();
    if (length == capacity()) {
      grow();
    }
    ArrayStorage.write(storage, length, typed);
    setSize(length + 1);
  }

  /** How many elements there is room for. */
  int capacity() {
    return ArrayStorage.capacity(storage);
  }

  /** Removes the last element and yields it in dynamic form. */
  public Object popDynamic() {
    int last = beforePop();
    Object value = boxed(last);
    ArrayStorage.clear(storage, last);
    return value;
  }

  /** The elements of a slice as a new array. */
  @TruffleBoundary
  public OrusArray slice(Slice slice) {
    Object selected = ArrayStorage.select(storage, slice.first(), slice.count(), slice.step());
    return new OrusArray(element, selected, slice.count());
  }

  /**
   * A new array with the elements {@code count} times in a row.
   *
   * @param count the value, or the bits of a u64
   * @throws OrusFault if it is negative or the result too large
   */
  @TruffleBoundary
  public OrusArray repeat(long count) {
    int length = Repetition.length(size(), count);
    return new OrusArray(element, ArrayStorage.repeat(storage, size(), length), length);
  }

  /** A new array with the same elements. */
  public OrusArray copy() {
    int length = size();
    return new OrusArray(element, ArrayStorage.select(storage, 0, length, 1), length);
  }

  /**
   * A new array with the same elements in ascending order.
   *
   * @throws OrusFault if they have no common order
   */
  @TruffleBoundary
  public OrusArray sorted() {
    OrusArray sorted = copy();
    ArrayStorage.sort(sorted.storage, sorted.size, element);
    return sorted;
  }

  /**
   * Makes an array whose elements had no static type one of the given element type, if all elements
   * are of that type.
   *
   * @return whether it is such an array now
   */
  @TruffleBoundary
  boolean narrowTo(ValueType type) {
    if (!mayNarrow(element, type)) {
      return false;
    }
    Object narrowed = ArrayStorage.allocate(type.representation(), size);
    for (int i = 0; i < size; i++) {
      Guard.pollAt(i);
      try {
        ArrayStorage.write(narrowed, i, type.fromDynamic(boxed(i)));
      } catch (OrusFault notOfTheType) {
        return false;
      }
    }
    storage = narrowed;
    element = type;
    return true;
  }

  private static boolean mayNarrow(ValueType from, ValueType to) {
    return from == PrimitiveType.ANY
        || (from instanceof ArrayType inner
            && to instanceof ArrayType wanted
            && mayNarrow(inner.element(), wanted.element()));
  }

  private Object boxed(int index) {
    return element.toDynamic(ArrayStorage.read(storage, index));
  }

  private int beforePop() {
    if (size > 0) {
      return --size;
    } else if (storage instanceof NativeStorage elements) {
      return elements.beforePop();
    }
    throw OrusFault.emptyPop();
  }

  private void setSize(int length) {
    if (storage instanceof NativeStorage elements) {
      elements.setLength(length);
    } else {
      size = length;
    }
  }

  private Object grow() {
    int before = capacity();
    Object grown = ArrayStorage.grow(storage);
    if (grown != storage) {
      size = size();
      storage = grown;
    }
    Allocations.grown(this, before);
    return grown;
  }

  @Override
  Object metaObject() {
    return type();
  }

  @Override
  public Kind kind() {
    return Kind.ARRAY;
  }

  @Override
  public void appendStart(TextSink out, TextStyle style) {
    if (style == TextStyle.REPR) {
      out.appendByte('[');
    }
  }

  @Override
  public void appendEnd(TextSink out, TextStyle style) {
    if (style == TextStyle.REPR) {
      out.appendByte(']');
    }
  }

  @Override
  public boolean isComposite() {
    return true;
  }

  @Override
  public int elementCount() {
    return size();
  }

  @Override
  public Object element(int index) {
    return boxed(index);
  }

  @Override
  public boolean hasSameShape(OrusValue other) {
    return other instanceof OrusArray;
  }

  @ExportMessage
  boolean hasArrayElements() {
    return true;
  }

  @ExportMessage
  long getArraySize() {
    return size();
  }

  @ExportMessage(name = "isArrayElementReadable")
  @ExportMessage(name = "isArrayElementModifiable")
  @ExportMessage(name = "isArrayElementRemovable")
  boolean hasElement(long index) {
    return index >= 0 && index < size();
  }

  /** Arrays grow by one element at a time. */
  @ExportMessage
  boolean isArrayElementInsertable(long index) {
    return index == size();
  }

  @ExportMessage
  Object readArrayElement(long index) throws InvalidArrayIndexException {
    if (!hasElement(index)) {
      throw InvalidArrayIndexException.create(index);
    }
    return boxed((int) index);
  }

  @ExportMessage
  void writeArrayElement(long index, Object value)
      throws InvalidArrayIndexException, UnsupportedTypeException {
    if (!hasElement(index) && !isArrayElementInsertable(index)) {
      throw InvalidArrayIndexException.create(index);
    }
    Object typed = Boundary.typed(value, element);
    if (index == size()) {
      appendFromOutside(typed);
    } else {
      ArrayStorage.write(storage, (int) index, typed);
    }
  }

  private void appendFromOutside(Object typed) {
    try {
      append(typed);
    } catch (OrusFault tooLarge) {
      throw OrusException.at(tooLarge, null);
    }
  }

  @ExportMessage
  @TruffleBoundary
  void removeArrayElement(long index) throws InvalidArrayIndexException {
    if (!hasElement(index)) {
      throw InvalidArrayIndexException.create(index);
    }
    if (storage instanceof NativeStorage elements) {
      elements.remove((int) index);
    } else {
      ArrayStorage.remove(storage, size, (int) index);
      size--;
    }
  }
}

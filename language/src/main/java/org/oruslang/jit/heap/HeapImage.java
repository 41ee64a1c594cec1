package org.oruslang.jit.heap;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.oruslang.jit.frame.NativeFrameBlock;
import org.oruslang.jit.frame.NativeLayout;
import org.oruslang.jit.ir.IrKind;
import org.oruslang.runtime.EnumType;
import org.oruslang.runtime.NativeStorage;
import org.oruslang.runtime.OrusArray;
import org.oruslang.runtime.OrusEnumValue;
import org.oruslang.runtime.OrusStruct;
import org.oruslang.runtime.StructField;
import org.oruslang.runtime.StructType;
import org.oruslang.semantics.OrusString;
import org.oruslang.types.program.StructSymbol.FieldSymbol;

/**
 * The copies of objects that one run of native code works on.
 *
 * <p>Before the run {@link #cell} copies what can be reached from a value; an object that is
 * reached in several ways is copied once, so that identity means the same on both sides. After the
 * run {@link #object} gives the object of a cell, an old one or a new one, and {@link #close}
 * brings all of them up to date. While native code runs the image keeps the objects reachable.
 *
 * <p>A block starts with the tag and the number of its object, 0 if native code made the block;
 * such a pair is also in front of the header of an array that is copied.
 */
public final class HeapImage {

  private static final int NUMBER = 4;

  /** Room for so many objects is made with the first one. */
  private static final int FEW = 17;

  /** Copying so many bytes takes about as long as copying an object. */
  private static final int BYTES_PER_OBJECT = 256;

  private static final Shape[] NO_SHAPES = {};
  private static final int[] NO_OFFSETS = {};

  private final NativeHeap heap;
  private final HeapTypes types;
  private final IdentityTable objects = new IdentityTable();
  private final ScalarArrays arrays = new ScalarArrays();

  // By the number of the object.
  private Shape[] shapes = NO_SHAPES;
  private int[] offsets = NO_OFFSETS;
  private Object[][] payloads;

  private ByteBuffer memory;
  private int copied;
  private long copiedBytes;
  private int next = 1;

  public HeapImage(NativeHeap heap, HeapTypes types) {
    this.heap = heap;
    this.types = types;
  }

  /** Thrown when a value can't be copied; the run does not take place then. */
  public static final class NotCopied extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean full;

    private NotCopied(String message, boolean full) {
      super(message, null, false, false);
      this.full = full;
    }

    /** Whether a larger heap would do. */
    public boolean isFull() {
      return full;
    }
  }

  // On the way in.

  /**
   * The cell of a value as typed code keeps it; no number and no bool. It is 0 for a variable
   * without a value, which null stands for: native code assigns it before it reads it.
   */
  public long cell(Object value, Shape shape) throws NotCopied {
    if (value == null) {
      return 0;
    }
    long cell = reference(value, shape);
    while (next <= objects.count()) {
      fill(next++);
    }
    return cell;
  }

  /**
   * Ends the way in.
   *
   * @param allocates whether native code makes blocks, behind what was copied
   */
  public void open(NativeFrameBlock block, boolean allocates) throws NotCopied {
    copied = objects.count();
    if (allocates) {
      begin();
      heap.publish(block);
    }
  }

  /** How many objects were copied, a long string counting as several. */
  public int size() {
    return copied + (int) (copiedBytes / BYTES_PER_OBJECT);
  }

  /** Whether the copies take so much of the heap that a larger one is better. */
  public boolean isCrowded() {
    return heap.isCrowded();
  }

  private void begin() throws NotCopied {
    if (memory == null) {
      if (!heap.open()) {
        throw new NotCopied("no memory is left", false);
      }
      memory = heap.buffer();
    }
  }

  private long reference(Object value, Shape shape) throws NotCopied {
    return switch (shape) {
      case Shape.OfOpaque opaque -> passedOn(value);
      case Shape.OfString string when string.isExamined() -> string(value, string);
      case Shape.OfString string -> passedOn(value);
      case Shape.OfArray array when array.isPassedOn() -> passedOn(value);
      case Shape.OfArray array when array.isOfScalars() -> scalars(value, array);
      case Shape.OfArray array -> array(value, array);
      case Shape.OfStruct struct -> struct(value, struct);
      case Shape.OfEnum symbol -> enumeration(value, symbol);
      case Shape.OfScalar scalar -> throw new IllegalArgumentException("a scalar is no object");
    };
  }

  private long passedOn(Object value) {
    return value == null ? 0 : number(objects.append(value), Shapes.PASSED_ON, -1);
  }

  private long string(Object value, Shape.OfString shape) throws NotCopied {
    if (!(value instanceof OrusString string)) {
      throw new NotCopied("a variable holds no string", false);
    }
    int length = string.length();
    if (length <= 1) {
      long address = heap.strings().address(string);
      if (address != 0) {
        return address;
      }
    }
    int number = known(value, shape);
    if (number == 0) {
      if (length > StringPool.LONGEST) {
        throw new NotCopied("a string is too long", false);
      }
      int offset = block(Shape.OfString.SIZE + Shape.OfString.room(length));
      number = number(objects.add(value), shape, offset);
      header(offset, 0, number);
      int data = offset + Shape.OfString.SIZE;
      memory.putLong(offset + Shape.OfString.DATA, heap.address(data));
      memory.putLong(offset + Shape.OfString.LENGTH, length);
      memory.putLong(offset + Shape.OfString.ROOM, 0);
      string.copyTo(memory, data);
      copiedBytes += length;
    }
    return heap.address(offsets[number]);
  }

  private int number(int number, Shape shape, int offset) {
    if (number >= shapes.length) {
      int length = Math.max(Math.max(FEW, number + 1), 2 * shapes.length);
      shapes = Arrays.copyOf(shapes, length);
      offsets = Arrays.copyOf(offsets, length);
    }
    shapes[number] = shape;
    offsets[number] = offset;
    return number;
  }

  private long scalars(Object value, Shape.OfArray shape) throws NotCopied {
    NativeStorage storage =
        value instanceof OrusArray array ? storage(array, shape.element().kind()) : null;
    if (storage == null) {
      throw new NotCopied("an array can't be outside the Java heap", false);
    }
    return storage.address();
  }

  /** Keeps an array of numbers or bools reachable; null if native code can't use it. */
  public NativeStorage storage(OrusArray array, IrKind element) {
    NativeStorage storage = array.migrateToNative(heap.elements());
    if (storage == null || storage.kind() != element.ordinal()) {
      return null;
    }
    arrays.add(array, storage);
    return storage;
  }

  /** The number of an object that was met before, or 0. */
  private int known(Object value, Shape shape) throws NotCopied {
    int number = objects.find(value);
    if (number != 0 && shapes[number] != shape) {
      throw new NotCopied("an object has two types", false);
    }
    return number;
  }

  /** A block for a new object. */
  private int block(int size) throws NotCopied {
    begin();
    int offset = heap.allocate(size);
    if (offset < 0) {
      throw new NotCopied("too many objects can be reached", true);
    }
    return offset;
  }

  private void header(int offset, int tag, int number) {
    memory.putInt(offset + Shape.TAG, tag);
    memory.putInt(offset + NUMBER, number);
  }

  private long struct(Object value, Shape.OfStruct shape) throws NotCopied {
    if (!(value instanceof OrusStruct struct) || struct.type() != types.of(shape)) {
      throw new NotCopied("a variable holds no " + shape.symbol(), false);
    }
    int number = known(value, shape);
    if (number == 0) {
      int offset = block(shape.size());
      number = number(objects.add(value), shape, offset);
      header(offset, 0, number);
    }
    return heap.address(offsets[number]);
  }

  private long enumeration(Object value, Shape.OfEnum shape) throws NotCopied {
    if (!(value instanceof OrusEnumValue instance) || instance.type() != types.of(shape)) {
      throw new NotCopied("a variable holds no " + shape.symbol(), false);
    }
    int number = known(value, shape);
    if (number == 0) {
      int tag = instance.variant().index();
      int offset = block(shape.size(tag));
      number = number(objects.add(value), shape, offset);
      header(offset, tag, number);
    }
    return heap.address(offsets[number]);
  }

  private long array(Object value, Shape.OfArray shape) throws NotCopied {
    if (!(value instanceof OrusArray array)) {
      throw new NotCopied("a variable holds no array", false);
    }
    int number = known(value, shape);
    if (number == 0) {
      int length = array.size();
      // Where it must not grow the push is left to the interpreter, which raises the error.
      int capacity =
          shape.isWritten() ? array.allowedCapacity(length + Math.max(length, 16)) : length;
      if (capacity > 1 << 24) {
        throw new NotCopied("an array is too large", false);
      }
      int prefix = block(Shape.HEADER + NativeLayout.ARRAY_HEADER_SIZE + 8 * capacity);
      int header = prefix + Shape.HEADER;
      number = number(objects.add(value), shape, header);
      header(prefix, 0, number);
      long data = heap.address(header + NativeLayout.ARRAY_HEADER_SIZE);
      memory.putLong(header + NativeLayout.ARRAY_DATA, data);
      memory.putLong(header + NativeLayout.ARRAY_LENGTH, length);
      memory.putLong(header + NativeLayout.ARRAY_CAPACITY, capacity);
      memory.putLong(header + NativeLayout.ARRAY_KIND, IrKind.PTR.ordinal());
    }
    return heap.address(offsets[number]);
  }

  private void fill(int number) throws NotCopied {
    Object object = objects.get(number);
    int offset = offsets[number];
    switch (shapes[number]) {
      case Shape.OfStruct shape -> {
        OrusStruct struct = (OrusStruct) object;
        StructType type = struct.type();
        for (int i = 0; i < shape.fields().size(); i++) {
          Shape.Field field = shape.fields().get(i);
          copyIn(struct, type.fields().get(i), offset + field.offset(), field.shape());
        }
      }
      case Shape.OfEnum shape -> {
        OrusEnumValue value = (OrusEnumValue) object;
        int i = 0;
        for (Shape.Field field : shape.payload(value.variant().index())) {
          payloadIn(value.payload(i++), offset + field.offset(), field.shape());
        }
      }
      case Shape.OfArray shape -> {
        OrusArray array = (OrusArray) object;
        int data = offset + NativeLayout.ARRAY_HEADER_SIZE;
        for (int i = 0, n = array.size(); i < n; i++) {
          memory.putLong(data + 8 * i, reference(array.readObject(i), shape.element()));
        }
      }
      default -> {}
    }
  }

  private void copyIn(OrusStruct struct, StructField field, int at, Shape shape) throws NotCopied {
    switch (shape.kind()) {
      case I32, U32 -> memory.putInt(at, field.getInt(struct));
      case I64, U64 -> memory.putLong(at, field.getLong(struct));
      case F64 -> memory.putDouble(at, field.getDouble(struct));
      case BOOL -> memory.put(at, (byte) (field.getBoolean(struct) ? 1 : 0));
      case PTR -> memory.putLong(at, reference(field.getObject(struct), shape));
    }
  }

  private void payloadIn(Object value, int at, Shape shape) throws NotCopied {
    if (shape.kind() == IrKind.PTR) {
      memory.putLong(at, reference(value, shape));
      return;
    }
    var type = HeapTypes.primitive(shape.kind());
    if (!type.includes(value)) {
      throw new NotCopied("a payload is of another type", false);
    }
    Object typed = type.fromDynamic(value);
    switch (shape.kind()) {
      case I32, U32 -> memory.putInt(at, (int) typed);
      case I64, U64 -> memory.putLong(at, (long) typed);
      case F64 -> memory.putDouble(at, (double) typed);
      default -> memory.put(at, (byte) ((boolean) typed ? 1 : 0));
    }
  }

  // On the way out.

  /**
   * The object of a cell. A new one is complete only after {@link #close}, up to which this can be
   * called.
   */
  public Object object(long cell, Shape shape) {
    if (cell == 0) {
      return null;
    }
    return switch (shape) {
      case Shape.OfOpaque opaque -> objects.get((int) cell);
      case Shape.OfString string -> string.isExamined() ? string(cell, string) : passedOn(cell);
      case Shape.OfArray array when array.isPassedOn() -> passedOn(cell);
      case Shape.OfArray array when array.isOfScalars() -> arrays.get(cell);
      case Shape.OfArray array -> {
        int number = memory.getInt(heap.offset(cell) - Shape.HEADER + NUMBER);
        yield objects.get(number);
      }
      case Shape.OfStruct struct -> {
        int offset = heap.offset(cell);
        int number = memory.getInt(offset + NUMBER);
        yield number != 0 ? objects.get(number) : newStruct(offset, struct);
      }
      case Shape.OfEnum symbol -> {
        int offset = heap.offset(cell);
        int number = memory.getInt(offset + NUMBER);
        yield number != 0 ? objects.get(number) : newEnum(offset, symbol);
      }
      case Shape.OfScalar scalar -> throw new IllegalArgumentException("a scalar is no object");
    };
  }

  private Object passedOn(long cell) {
    return objects.get((int) cell);
  }

  private OrusString string(long cell, Shape.OfString shape) {
    if (!heap.contains(cell)) {
      return heap.strings().string(cell);
    }
    int offset = heap.offset(cell);
    int number = memory.getInt(offset + NUMBER);
    if (number != 0) {
      return (OrusString) objects.get(number);
    }
    long data = memory.getLong(offset + Shape.OfString.DATA);
    int length = (int) memory.getLong(offset + Shape.OfString.LENGTH);
    OrusString string =
        heap.contains(data)
            ? OrusString.copyOf(memory, heap.offset(data), length)
            : heap.strings().copy(data, length);
    made(string, offset, shape);
    return string;
  }

  private Object made(Object object, int offset, Shape shape) {
    int number = number(objects.append(object), shape, offset);
    memory.putInt(offset + NUMBER, number);
    return object;
  }

  private Object newStruct(int offset, Shape.OfStruct shape) {
    return made(new OrusStruct(types.of(shape)), offset, shape);
  }

  private Object newEnum(int offset, Shape.OfEnum shape) {
    int tag = memory.getInt(offset + Shape.TAG);
    EnumType.Variant variant = types.of(shape).variants().get(tag);
    Object[] payload = new Object[variant.arity()];
    Object value = made(new OrusEnumValue(variant, payload), offset, shape);
    int number = objects.count();
    if (payloads == null || number >= payloads.length) {
      payloads =
          payloads == null
              ? new Object[Math.max(16, 2 * number)][]
              : Arrays.copyOf(payloads, 2 * number);
    }
    payloads[number] = payload;
    return value;
  }

  /**
   * Brings all objects up to date. The heap may be used for another run afterwards, and not before,
   * so nothing here polls.
   */
  public void close() {
    for (int number = 1; number <= copied; number++) {
      switch (shapes[number]) {
        case Shape.OfStruct shape when !shape.written().isEmpty() -> writeBack(number, shape);
        case Shape.OfArray shape when shape.isWritten() -> writeBack(number, shape);
        default -> {}
      }
    }
    for (int number = copied + 1; number <= objects.count(); number++) {
      switch (shapes[number]) {
        case Shape.OfStruct shape -> complete(number, shape);
        case Shape.OfEnum shape -> complete(number, shape);
        default -> {}
      }
    }
  }

  private void writeBack(int number, Shape.OfStruct shape) {
    OrusStruct struct = (OrusStruct) objects.get(number);
    for (FieldSymbol symbol : shape.written()) {
      Shape.Field field = shape.fields().get(symbol.index());
      StructField target = struct.type().fields().get(symbol.index());
      copyOut(struct, target, offsets[number] + field.offset(), field.shape());
    }
  }

  private void complete(int number, Shape.OfStruct shape) {
    OrusStruct struct = (OrusStruct) objects.get(number);
    for (int i = 0; i < shape.fields().size(); i++) {
      Shape.Field field = shape.fields().get(i);
      StructField target = struct.type().fields().get(i);
      copyOut(struct, target, offsets[number] + field.offset(), field.shape());
    }
  }

  private void copyOut(OrusStruct struct, StructField field, int at, Shape shape) {
    switch (shape.kind()) {
      case I32, U32 -> field.setInt(struct, memory.getInt(at));
      case I64, U64 -> field.setLong(struct, memory.getLong(at));
      case F64 -> field.setDouble(struct, memory.getDouble(at));
      case BOOL -> field.setBoolean(struct, memory.get(at) != 0);
      case PTR -> field.setObject(struct, object(memory.getLong(at), shape));
    }
  }

  private void complete(int number, Shape.OfEnum shape) {
    OrusEnumValue value = (OrusEnumValue) objects.get(number);
    Object[] payload = payloads[number];
    int i = 0;
    for (Shape.Field field : shape.payload(value.variant().index())) {
      payload[i++] = payloadOut(offsets[number] + field.offset(), field.shape());
    }
  }

  private Object payloadOut(int at, Shape shape) {
    if (shape.kind() == IrKind.PTR) {
      return object(memory.getLong(at), shape);
    }
    Object typed =
        switch (shape.kind()) {
          case I32, U32 -> memory.getInt(at);
          case I64, U64 -> memory.getLong(at);
          case F64 -> memory.getDouble(at);
          default -> memory.get(at) != 0;
        };
    return HeapTypes.primitive(shape.kind()).toDynamic(typed);
  }

  private void writeBack(int number, Shape.OfArray shape) {
    OrusArray array = (OrusArray) objects.get(number);
    int header = offsets[number];
    int length = (int) memory.getLong(header + NativeLayout.ARRAY_LENGTH);
    while (array.size() > length) {
      array.popObject();
    }
    int old = array.size();
    array.reserve(length);
    for (int i = 0; i < length; i++) {
      long cell = memory.getLong(header + NativeLayout.ARRAY_HEADER_SIZE + 8 * i);
      Object element = object(cell, shape.element());
      if (i < old) {
        array.writeObject(i, element);
      } else {
        array.pushObject(element);
      }
    }
  }
}

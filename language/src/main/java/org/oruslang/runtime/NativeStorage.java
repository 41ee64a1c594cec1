package org.oruslang.runtime;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import org.oruslang.semantics.Guard;
import org.oruslang.semantics.OrusFault;

/**
 * The elements of an array outside the Java heap, where generated code reads and writes them, as
 * {@link NativeArrayLayout} describes. The number of elements is kept there only.
 *
 * <p>The memory is freed some time after the storage has become unreachable. Whoever hands its
 * address to generated code keeps the storage reachable until that code has returned.
 *
 * <p>The memory is accessed through views of direct buffers: compiled code takes somewhat longer
 * for that than with {@code sun.misc.Unsafe}, which prints a warning on a JVM that was not told
 * otherwise.
 */
public final class NativeStorage {

  private static final int LENGTH = NativeArrayLayout.LENGTH / Long.BYTES;
  private static final int CAPACITY = NativeArrayLayout.CAPACITY / Long.BYTES;
  private static final int DATA = NativeArrayLayout.DATA / Long.BYTES;
  private static final int KIND = NativeArrayLayout.KIND / Long.BYTES;

  /** How many bytes are copied before it is asked whether the program is to end. */
  private static final int PIECE = 1 << 20;

  /**
   * Up to so many bytes an array doubles when it grows: each of its blocks costs the system far
   * more than the copies, and twice the last one is less in all than 1.5 times.
   */
  private static final int DOUBLED = 1 << 24;

  /** The classes of the views, without which compiled code would call their methods virtually. */
  private static final Class<? extends ByteBuffer> BYTES;

  private static final Class<? extends IntBuffer> INTS;
  private static final Class<? extends LongBuffer> LONGS;
  private static final Class<? extends DoubleBuffer> DOUBLES;

  static {
    ByteBuffer sample = ByteBuffer.allocateDirect(Long.BYTES).order(ByteOrder.nativeOrder());
    BYTES = sample.getClass();
    INTS = sample.asIntBuffer().getClass();
    LONGS = sample.asLongBuffer().getClass();
    DOUBLES = sample.asDoubleBuffer().getClass();
  }

  private final ElementMemory memory;
  private final int kind;
  private final long address;
  private final ByteBuffer headerMemory;
  private final LongBuffer header;
  private int capacity;

  /** Of the block of the elements, if it is one that is used again. */
  private ElementMemory.Holding holding;

  /** The elements; null are those views below that have another element type. */
  private ByteBuffer bytes;

  private IntBuffer ints;
  private LongBuffer longs;
  private DoubleBuffer doubles;

  private NativeStorage(ElementMemory memory, int kind, ByteBuffer headerMemory) {
    this.memory = memory;
    this.kind = kind;
    this.address = DirectMemory.address(headerMemory);
    this.headerMemory = headerMemory;
    this.header = headerMemory.asLongBuffer();
    header.put(KIND, kind);
  }

  /**
   * Moves the first {@code size} elements of a Java array to new storage. Few of them share a block
   * with the header, out of which they move when they grow.
   *
   * @param memory where it finds room
   * @return null where this JVM does not support it, or there is no memory left
   */
  @TruffleBoundary
  static NativeStorage of(ElementMemory memory, int kind, Object elements, int size) {
    if (!DirectMemory.isSupported()) {
      return null;
    }
    int capacity = Math.max(size, 1);
    long elementBytes = capacity * (long) NativeArrayLayout.elementSize(kind);
    NativeStorage storage =
        ElementMemory.isLarge(elementBytes)
            ? inTwoBlocks(memory, kind, capacity, elementBytes)
            : inOneBlock(memory, kind, capacity, elementBytes);
    if (storage != null) {
      storage.copyIn(elements, size);
      storage.setLength(size);
    }
    return storage;
  }

  private static NativeStorage inTwoBlocks(
      ElementMemory memory, int kind, int capacity, long elementBytes) {
    ByteBuffer header = memory.allocateNew(NativeArrayLayout.HEADER_SIZE);
    ByteBuffer block = header == null ? null : memory.allocate(elementBytes);
    if (block == null) {
      return null;
    }
    NativeStorage storage = new NativeStorage(memory, kind, header);
    storage.setElements(block, DirectMemory.address(block), capacity);
    storage.holding = memory.hold(storage, block, null);
    return storage;
  }

  private static NativeStorage inOneBlock(
      ElementMemory memory, int kind, int capacity, long elementBytes) {
    int data = NativeArrayLayout.HEADER_SIZE;
    ByteBuffer block = memory.allocateNew(data + elementBytes);
    if (block == null) {
      return null;
    }
    ByteBuffer header = block.slice(0, data).order(ByteOrder.nativeOrder());
    NativeStorage storage = new NativeStorage(memory, kind, header);
    storage.setElements(
        block.slice(data, block.capacity() - data), storage.address + data, capacity);
    return storage;
  }

  private void setElements(ByteBuffer data, long dataAddress, int newCapacity) {
    bytes = data.order(ByteOrder.nativeOrder());
    switch (kind) {
      case NativeArrayLayout.KIND_I32, NativeArrayLayout.KIND_U32 -> ints = bytes.asIntBuffer();
      case NativeArrayLayout.KIND_F64 -> doubles = bytes.asDoubleBuffer();
      case NativeArrayLayout.KIND_BOOL -> {}
      default -> longs = bytes.asLongBuffer();
    }
    capacity = newCapacity;
    header.put(DATA, dataAddress);
    header.put(CAPACITY, newCapacity);
  }

  /** The address of the header, the same as long as the storage lives. */
  public long address() {
    return address;
  }

  /** One of the tags of {@link NativeArrayLayout}. */
  public int kind() {
    return kind;
  }

  /** The header as a buffer in native byte order. Its position is never changed. */
  public ByteBuffer headerMemory() {
    return headerMemory;
  }

  /**
   * The memory of the elements, which starts at the address that the header has, as a buffer in
   * native byte order. Its position is never changed. It is another one after the array has grown.
   */
  public ByteBuffer elementMemory() {
    return bytes;
  }

  int length() {
    return (int) exact(header, LONGS).get(LENGTH);
  }

  void setLength(int length) {
    exact(header, LONGS).put(LENGTH, length);
  }

  int capacity() {
    return capacity;
  }

  /**
   * Makes room for more elements, at least for as many as asked for.
   *
   * @return false if there is no memory left; nothing has changed then
   */
  @TruffleBoundary
  boolean grow(int newCapacity) {
    int elementSize = NativeArrayLayout.elementSize(kind);
    long wanted = newCapacity * (long) elementSize;
    if (wanted <= DOUBLED) {
      wanted = Math.max(wanted, 2L * capacity * elementSize);
    }
    ByteBuffer larger = memory.allocateInterruptibly(wanted);
    if (larger == null) {
      return false;
    }
    int used = length() * elementSize;
    for (int from = 0; from < used; from += PIECE) {
      larger.put(from, bytes, from, Math.min(PIECE, used - from));
      Guard.poll();
    }
    int room = larger.capacity() / elementSize;
    int usable = room > newCapacity ? ArrayStorage.allowedCapacity(this, room) : room;
    setElements(larger, DirectMemory.address(larger), usable);
    holding = memory.hold(this, larger, holding);
    return true;
  }

  private static <T extends Buffer> T exact(T view, Class<? extends T> type) {
    return CompilerDirectives.castExact(view, type);
  }

  int readInt(int index) {
    return exact(ints, INTS).get(index);
  }

  void writeInt(int index, int value) {
    exact(ints, INTS).put(index, value);
  }

  long readLong(int index) {
    return exact(longs, LONGS).get(index);
  }

  void writeLong(int index, long value) {
    exact(longs, LONGS).put(index, value);
  }

  double readDouble(int index) {
    return exact(doubles, DOUBLES).get(index);
  }

  void writeDouble(int index, double value) {
    exact(doubles, DOUBLES).put(index, value);
  }

  boolean readBoolean(int index) {
    return exact(bytes, BYTES).get(index) != 0;
  }

  void writeBoolean(int index, boolean value) {
    exact(bytes, BYTES).put(index, (byte) (value ? 1 : 0));
  }

  /** Shortens the array by one and yields the index of the element that was last. */
  int beforePop() {
    int length = length();
    if (length == 0) {
      throw OrusFault.emptyPop();
    }
    setLength(length - 1);
    return length - 1;
  }

  /** The element as typed code keeps it, boxed. */
  Object read(int index) {
    return switch (kind) {
      case NativeArrayLayout.KIND_I32, NativeArrayLayout.KIND_U32 -> readInt(index);
      case NativeArrayLayout.KIND_F64 -> readDouble(index);
      case NativeArrayLayout.KIND_BOOL -> readBoolean(index);
      default -> readLong(index);
    };
  }

  /** Stores a value as typed code keeps it, boxed. */
  void write(int index, Object value) {
    switch (kind) {
      case NativeArrayLayout.KIND_I32, NativeArrayLayout.KIND_U32 -> writeInt(index, (int) value);
      case NativeArrayLayout.KIND_F64 -> writeDouble(index, (double) value);
      case NativeArrayLayout.KIND_BOOL -> writeBoolean(index, (boolean) value);
      default -> writeLong(index, (long) value);
    }
  }

  private void copyIn(Object elements, int size) {
    switch (kind) {
      case NativeArrayLayout.KIND_I32, NativeArrayLayout.KIND_U32 ->
          ints.put(0, (int[]) elements, 0, size);
      case NativeArrayLayout.KIND_F64 -> doubles.put(0, (double[]) elements, 0, size);
      case NativeArrayLayout.KIND_BOOL -> {
        boolean[] booleans = (boolean[]) elements;
        for (int i = 0; i < size; i++) {
          writeBoolean(i, booleans[i]);
        }
      }
      default -> longs.put(0, (long[]) elements, 0, size);
    }
  }

  /** Copies elements to the start of a Java array of the right type. */
  @TruffleBoundary
  void copyOut(int first, Object target, int count) {
    int piece = PIECE / Long.BYTES;
    for (int done = 0; done < count; done += piece) {
      copyOut(first + done, target, done, Math.min(piece, count - done));
      Guard.poll();
    }
  }

  private void copyOut(int first, Object target, int to, int count) {
    switch (kind) {
      case NativeArrayLayout.KIND_I32, NativeArrayLayout.KIND_U32 ->
          ints.get(first, (int[]) target, to, count);
      case NativeArrayLayout.KIND_F64 -> doubles.get(first, (double[]) target, to, count);
      case NativeArrayLayout.KIND_BOOL -> {
        boolean[] booleans = (boolean[]) target;
        for (int i = 0; i < count; i++) {
          booleans[to + i] = readBoolean(first + i);
        }
      }
      default -> longs.get(first, (long[]) target, to, count);
    }
  }

  /** The element type of Java arrays with the same elements. */
  Class<?> componentType() {
    return switch (kind) {
      case NativeArrayLayout.KIND_I32, NativeArrayLayout.KIND_U32 -> int.class;
      case NativeArrayLayout.KIND_F64 -> double.class;
      case NativeArrayLayout.KIND_BOOL -> boolean.class;
      default -> long.class;
    };
  }

  /** Moves the elements after {@code index} one place forward and shortens the array. */
  @TruffleBoundary
  void remove(int index) {
    int size = NativeArrayLayout.elementSize(kind);
    int length = length();
    exact(bytes, BYTES).put(index * size, bytes, (index + 1) * size, (length - index - 1) * size);
    setLength(length - 1);
  }
}

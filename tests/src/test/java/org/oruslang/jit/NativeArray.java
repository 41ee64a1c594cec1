package org.oruslang.jit;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.oruslang.jit.frame.NativeLayout;
import org.oruslang.jit.frame.NativeMemory;
import org.oruslang.jit.ir.IrKind;
import org.oruslang.jit.sim.SimMemory;

/** An off-heap array as native code sees it, for tests. */
public final class NativeArray {

  final IrKind kind;
  final NativeMemory header;
  final NativeMemory data;

  /** An array with room for {@code capacity} elements and none in it. */
  public NativeArray(IrKind kind, int capacity) {
    this.kind = kind;
    this.header = NativeMemory.allocate(NativeLayout.ARRAY_HEADER_SIZE, 8);
    this.data = NativeMemory.allocate(Math.max(8, capacity * kind.elementSize()), 8);
    field(NativeLayout.ARRAY_DATA, data.address());
    field(NativeLayout.ARRAY_CAPACITY, capacity);
    field(NativeLayout.ARRAY_KIND, kind.ordinal());
  }

  /** An array of the given length, filled with zeros. */
  public static NativeArray ofLength(IrKind kind, int length) {
    NativeArray array = new NativeArray(kind, length);
    array.field(NativeLayout.ARRAY_LENGTH, length);
    return array;
  }

  NativeArray copy() {
    NativeArray copy = new NativeArray(kind, capacity());
    copy.data.buffer().put(0, data.buffer(), 0, data.size());
    copy.field(NativeLayout.ARRAY_LENGTH, length());
    copy.field(NativeLayout.ARRAY_KIND, header.buffer().getLong(NativeLayout.ARRAY_KIND));
    return copy;
  }

  private void field(int offset, long value) {
    header.buffer().putLong(offset, value);
  }

  public long address() {
    return header.address();
  }

  public int length() {
    return (int) header.buffer().getLong(NativeLayout.ARRAY_LENGTH);
  }

  int capacity() {
    return (int) header.buffer().getLong(NativeLayout.ARRAY_CAPACITY);
  }

  long tag() {
    return header.buffer().getLong(NativeLayout.ARRAY_KIND);
  }

  void setLength(int length) {
    field(NativeLayout.ARRAY_LENGTH, length);
  }

  /** Sets an element from a cell. */
  public void set(int index, long cell) {
    ByteBuffer buffer = data.buffer();
    switch (kind.elementSize()) {
      case 1 -> buffer.put(index, (byte) cell);
      case 4 -> buffer.putInt(4 * index, (int) cell);
      default -> buffer.putLong(8 * index, cell);
    }
  }

  /** The element as a canonical cell. */
  public long get(int index) {
    ByteBuffer buffer = data.buffer();
    return switch (kind.elementSize()) {
      case 1 -> buffer.get(index);
      case 4 -> kind.canonical(buffer.getInt(4 * index));
      default -> buffer.getLong(8 * index);
    };
  }

  void register(SimMemory memory) {
    memory.register(header);
    memory.register(data);
  }

  List<Long> toList() {
    List<Long> list = new ArrayList<>();
    for (int i = 0; i < length(); i++) {
      list.add(get(i));
    }
    return list;
  }
}

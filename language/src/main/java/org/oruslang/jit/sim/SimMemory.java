package org.oruslang.jit.sim;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.TreeMap;
import org.oruslang.jit.frame.NativeMemory;
import org.oruslang.jit.ir.IrKind;

/**
 * The memory that the evaluator may touch, found by address. An access outside every registered
 * piece is an error of the program, never an access.
 */
public final class SimMemory implements DataMemory {

  private final TreeMap<Long, ByteBuffer> pieces = new TreeMap<>();

  /** Makes a piece of memory accessible. */
  public void register(NativeMemory memory) {
    register(memory.address(), memory.buffer());
  }

  /** Makes a piece of memory accessible, given by a buffer in native byte order. */
  public void register(long address, ByteBuffer memory) {
    pieces.put(address, memory);
  }

  /** Makes a piece of memory inaccessible. */
  public void unregister(NativeMemory memory) {
    unregister(memory.address());
  }

  /** Makes the piece of memory that starts at an address inaccessible. */
  public void unregister(long address) {
    pieces.remove(address);
  }

  @Override
  public long read(IrKind kind, long address) {
    Map.Entry<Long, ByteBuffer> piece = piece(address);
    ByteBuffer buffer = piece.getValue();
    int offset = (int) (address - piece.getKey());
    return switch (kind) {
      case I32 -> buffer.getInt(offset);
      case U32 -> buffer.getInt(offset) & 0xFFFFFFFFL;
      case BOOL -> buffer.get(offset) & 0xFFL;
      case I64, U64, F64, PTR -> buffer.getLong(offset);
    };
  }

  @Override
  public void write(IrKind kind, long address, long cell) {
    Map.Entry<Long, ByteBuffer> piece = piece(address);
    ByteBuffer buffer = piece.getValue();
    int offset = (int) (address - piece.getKey());
    switch (kind) {
      case I32, U32 -> buffer.putInt(offset, (int) cell);
      case BOOL -> buffer.put(offset, (byte) cell);
      case I64, U64, F64, PTR -> buffer.putLong(offset, cell);
    }
  }

  private Map.Entry<Long, ByteBuffer> piece(long address) {
    Map.Entry<Long, ByteBuffer> piece = pieces.floorEntry(address);
    if (piece == null || address - piece.getKey() >= piece.getValue().capacity()) {
      throw new IllegalStateException("no memory at 0x" + Long.toHexString(address));
    }
    return piece;
  }
}

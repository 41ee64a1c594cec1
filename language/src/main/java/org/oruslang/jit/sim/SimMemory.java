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
public final class SimMemory {

  private final TreeMap<Long, NativeMemory> pieces = new TreeMap<>();

  /** Makes a piece of memory accessible. */
  public void register(NativeMemory memory) {
    pieces.put(memory.address(), memory);
  }

  /** Makes a piece of memory inaccessible. */
  public void unregister(NativeMemory memory) {
    pieces.remove(memory.address());
  }

  /** Reads a value of a kind as a canonical cell. */
  long read(IrKind kind, long address) {
    Map.Entry<Long, NativeMemory> piece = piece(address);
    ByteBuffer buffer = piece.getValue().buffer();
    int offset = (int) (address - piece.getKey());
    return switch (kind) {
      case I32 -> buffer.getInt(offset);
      case U32 -> buffer.getInt(offset) & 0xFFFFFFFFL;
      case BOOL -> buffer.get(offset) & 0xFFL;
      case I64, U64, F64, PTR -> buffer.getLong(offset);
    };
  }

  /** Writes the value of a cell as a value of a kind. */
  void write(IrKind kind, long address, long cell) {
    Map.Entry<Long, NativeMemory> piece = piece(address);
    ByteBuffer buffer = piece.getValue().buffer();
    int offset = (int) (address - piece.getKey());
    switch (kind) {
      case I32, U32 -> buffer.putInt(offset, (int) cell);
      case BOOL -> buffer.put(offset, (byte) cell);
      case I64, U64, F64, PTR -> buffer.putLong(offset, cell);
    }
  }

  private Map.Entry<Long, NativeMemory> piece(long address) {
    Map.Entry<Long, NativeMemory> piece = pieces.floorEntry(address);
    if (piece == null || address - piece.getKey() >= piece.getValue().size()) {
      throw new IllegalStateException("no memory at 0x" + Long.toHexString(address));
    }
    return piece;
  }
}

package org.oruslang.jit.encoding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.oruslang.jit.asm.Assembler;

/** Instructions as text for GNU as, each with the bytes that our assembler makes of it. */
abstract class EncodingRows {

  /** An instruction. */
  record Row(String text, byte[] bytes) {
    String hex() {
      StringBuilder hex = new StringBuilder();
      for (byte each : bytes) {
        hex.append(String.format("%02x", each));
      }
      return hex.toString();
    }
  }

  /** Emits an instruction. */
  interface Emitter<A extends Assembler> {
    void emit(A assembler);
  }

  private final List<Row> rows = new ArrayList<>();

  protected <A extends Assembler> void row(String text, A assembler, Emitter<A> emitter) {
    emitter.emit(assembler);
    rows.add(new Row(text, assembler.finish()));
  }

  /** The rows, a small selection or all combinations of operands. */
  final List<Row> make(boolean all) {
    rows.clear();
    fill(all);
    return List.copyOf(rows);
  }

  protected abstract void fill(boolean all);

  /** All bytes in a row. */
  static byte[] join(List<Row> rows) {
    int size = rows.stream().mapToInt(row -> row.bytes().length).sum();
    byte[] all = new byte[size];
    int at = 0;
    for (Row row : rows) {
      System.arraycopy(row.bytes(), 0, all, at, row.bytes().length);
      at += row.bytes().length;
    }
    return all;
  }

  /** The row that the byte at an offset belongs to. */
  static Row rowAt(List<Row> rows, int offset) {
    for (Row row : rows) {
      if (offset < row.bytes().length) {
        return row;
      }
      offset -= row.bytes().length;
    }
    throw new IllegalArgumentException("no row at this offset");
  }

  /** The index of the first difference, or -1. */
  static int mismatch(byte[] a, byte[] b) {
    return Arrays.mismatch(a, b);
  }
}

package org.oruslang.jit.frame;

import org.oruslang.runtime.NativeArrayLayout;

/**
 * The layout of everything that Java code and generated code both touch: the frame block, the array
 * header, taken from {@link NativeArrayLayout}, and the unwind buffer. Its initialiser checks the
 * offsets, so that an inconsistent change fails in every test instead of corrupting memory.
 *
 * <p>A frame block is a 64-byte aligned run of 8-byte cells: a header, one cell per local slot, and
 * a tail canary.
 */
public final class NativeLayout {

  /** Bytes of a cell. */
  public static final int CELL = 8;

  /** Alignment of a frame block in bytes. */
  public static final int BLOCK_ALIGNMENT = 64;

  /** Head canary, written by Java and compared after each activation. */
  public static final int HEAD_CANARY = 0;

  /** Fuel left, signed; written by both sides. */
  public static final int FUEL = 1;

  /** Non-zero asks native code to leave soon; written by Java, from any thread. */
  public static final int POLL = 2;

  /**
   * The lowest stack pointer a called function may have. Computed by the entry code; an interrupter
   * sets it to -1 (as unsigned the maximum) so that the next call notices the poll flag.
   */
  public static final int STACK_LIMIT = 3;

  /** How many nested native calls the language's recursion limit still allows; written by Java. */
  public static final int DEPTH = 4;

  /** The status word, see {@link ExitStatus}; written by native code. */
  public static final int STATUS = 5;

  /** The value of a return statement; written by native code. */
  public static final int RESULT = 6;

  /** The fuel at the start of the slice, for telemetry; written by Java. */
  public static final int SLICE = 7;

  /** The lowest usable address of the thread's stack; written by Java. */
  public static final int STACK_LOW = 8;

  /** The stack pointer of the entry function; written by native code. */
  public static final int ENTRY_SP = 9;

  /** Address of the unwind buffer; written by Java. */
  public static final int UNWIND_BASE = 10;

  /** How many bytes of stack the unwind buffer can take; written by Java. */
  public static final int UNWIND_CAPACITY = 11;

  /** The stack pointer at a nested exit; written by native code. */
  public static final int UNWIND_SP = 12;

  /** Address of the poll callback {@code int32 poll(void *block)}, or 0; written by Java. */
  public static final int POLL_CALLBACK = 13;

  /** Scratch memory of generated code. */
  public static final int SCRATCH = 14;

  /** The stack limit as the entry code computed it, to undo an interrupter's change. */
  public static final int ENTRY_LIMIT = 15;

  /** Address of the next block of the heap; written by both sides. */
  public static final int HEAP_TOP = 16;

  /** Address behind the heap; written by Java. */
  public static final int HEAP_LIMIT = 17;

  /** When the top is above this address, loops leave so that the heap is emptied; by Java. */
  public static final int HEAP_SOFT_LIMIT = 18;

  /** The same for loops inside other loops, which leave it to those as long as there is room. */
  public static final int HEAP_INNER_LIMIT = 19;

  /** The first local slot. */
  public static final int LOCALS = 20;

  /** Array header: address of the element data. */
  public static final int ARRAY_DATA = NativeArrayLayout.DATA;

  /** Array header: number of elements, at most 2^31 - 1, as 64 bits. */
  public static final int ARRAY_LENGTH = NativeArrayLayout.LENGTH;

  /** Array header: number of elements that fit into the data, as 64 bits. */
  public static final int ARRAY_CAPACITY = NativeArrayLayout.CAPACITY;

  /** Array header: kind tag, as 64 bits. */
  public static final int ARRAY_KIND = NativeArrayLayout.KIND;

  /** Bytes of an array header. */
  public static final int ARRAY_HEADER_SIZE = NativeArrayLayout.HEADER_SIZE;

  /** Unwind buffer: cells for general registers, by machine number. */
  public static final int UNWIND_GENERAL = 0;

  /** Unwind buffer: cells for floating-point registers, by machine number. */
  public static final int UNWIND_FLOAT = 32;

  /** Unwind buffer: the copied stack, lowest address first. */
  public static final int UNWIND_STACK = 64;

  private static final int[] HEADER = {
    HEAD_CANARY,
    FUEL,
    POLL,
    STACK_LIMIT,
    DEPTH,
    STATUS,
    RESULT,
    SLICE,
    STACK_LOW,
    ENTRY_SP,
    UNWIND_BASE,
    UNWIND_CAPACITY,
    UNWIND_SP,
    POLL_CALLBACK,
    SCRATCH,
    ENTRY_LIMIT,
    HEAP_TOP,
    HEAP_LIMIT,
    HEAP_SOFT_LIMIT,
    HEAP_INNER_LIMIT
  };

  static {
    String defect =
        check(
            HEADER,
            LOCALS,
            new int[] {ARRAY_DATA, ARRAY_LENGTH, ARRAY_CAPACITY, ARRAY_KIND},
            ARRAY_HEADER_SIZE);
    if (defect != null) {
      throw new ExceptionInInitializerError(defect);
    }
  }

  private NativeLayout() {}

  /** The cell of a local slot. */
  public static int local(int slot) {
    return LOCALS + slot;
  }

  /** The cell of the tail canary of a block with the given number of slots. */
  public static int tailCanary(int slots) {
    return LOCALS + slots;
  }

  /** The number of cells of a block. */
  public static int blockCells(int slots) {
    return LOCALS + slots + 1;
  }

  /** The byte offset of a cell. */
  public static int offset(int cell) {
    return cell * CELL;
  }

  /** The header cells, for the layout probe. */
  public static int[] headerCells() {
    return HEADER.clone();
  }

  /**
   * Checks a layout: header cells contiguous from the head canary on with locals right behind,
   * array fields aligned, disjoint and inside the header.
   *
   * @return null, or what is wrong
   */
  static String check(int[] header, int locals, int[] arrayFields, int arraySize) {
    for (int i = 0; i < header.length; i++) {
      if (header[i] != i) {
        return "header cell " + header[i] + " is at position " + i;
      }
    }
    if (locals != header.length) {
      return "locals start at cell " + locals + " behind " + header.length + " header cells";
    }
    for (int i = 0; i < arrayFields.length; i++) {
      if (arrayFields[i] != i * CELL) {
        return "array header field " + i + " is at offset " + arrayFields[i];
      }
    }
    if (arraySize != arrayFields.length * CELL) {
      return "array header has " + arraySize + " bytes";
    }
    return null;
  }
}

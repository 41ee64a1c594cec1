package org.oruslang.jit.ir;

/**
 * The kind of a virtual register or of an array element.
 *
 * <p>A value is described by its 64-bit <em>cell</em>: i32 sign-extended, u32 zero-extended, bool 0
 * or 1, f64 as raw bits, ptr an address. The frame block holds cells in exactly this form.
 */
public enum IrKind {
  I32("i32", 4, true, true),
  I64("i64", 8, true, true),
  U32("u32", 4, true, false),
  U64("u64", 8, true, false),
  F64("f64", 8, false, true),
  BOOL("bool", 1, false, false),
  /**
   * The address of an array header, of element data or of a block of the heap of native code, or
   * the number of a value that native code only passes on. Never an object reference.
   */
  PTR("ptr", 8, false, false);

  private static final IrKind[] VALUES = values();

  private final String text;
  private final int size;
  private final boolean integer;
  private final boolean signed;

  IrKind(String text, int size, boolean integer, boolean signed) {
    this.text = text;
    this.size = size;
    this.integer = integer;
    this.signed = signed;
  }

  /** The spelling in the text form. */
  public String text() {
    return text;
  }

  /** Bytes of one array element of this kind. */
  public int elementSize() {
    return size;
  }

  /** i32, i64, u32 or u64. */
  public boolean isInteger() {
    return integer;
  }

  /** i32, i64 or f64. */
  public boolean isSigned() {
    return signed;
  }

  /** An integer, bool or address of at most 32 bits: i32, u32, bool. */
  public boolean isNarrow() {
    return size <= 4;
  }

  /** Whether values live in floating-point registers. */
  public boolean isFloat() {
    return this == F64;
  }

  /** Brings arbitrary 64 bits whose low part is a value of this kind into canonical cell form. */
  public long canonical(long bits) {
    switch (this) {
      case I32:
        return (int) bits;
      case U32:
        return bits & 0xFFFFFFFFL;
      case BOOL:
        return bits & 1;
      default:
        return bits;
    }
  }

  /**
   * The kind with the given spelling.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static IrKind parse(String text) {
    for (IrKind kind : VALUES) {
      if (kind.text.equals(text)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("not a kind: " + text);
  }
}

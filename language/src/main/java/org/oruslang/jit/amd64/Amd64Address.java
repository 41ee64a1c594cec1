package org.oruslang.jit.amd64;

import org.oruslang.jit.asm.Label;

/**
 * A memory operand: {@code [base + index * scale + displacement]}, or a position in the code
 * itself.
 *
 * @param base a general register, or -1
 * @param index a general register other than rsp, or -1
 * @param scale 1, 2, 4 or 8
 * @param displacement a signed 32-bit constant
 * @param label for an operand relative to the instruction pointer, else null
 */
public record Amd64Address(int base, int index, int scale, int displacement, Label label) {

  /** Checks what can be encoded. */
  public Amd64Address {
    if (index == Amd64Registers.RSP) {
      throw new IllegalArgumentException("rsp cannot be an index");
    }
    if (scale != 1 && scale != 2 && scale != 4 && scale != 8) {
      throw new IllegalArgumentException("no such scale: " + scale);
    }
  }

  /** {@code [base + displacement]}. */
  public static Amd64Address at(int base, int displacement) {
    return new Amd64Address(base, -1, 1, displacement, null);
  }

  /** {@code [base + index * scale + displacement]}. */
  public static Amd64Address at(int base, int index, int scale, int displacement) {
    return new Amd64Address(base, index, scale, displacement, null);
  }

  /** The position of a label, relative to the instruction pointer. */
  public static Amd64Address of(Label label) {
    return new Amd64Address(-1, -1, 1, 0, label);
  }

  boolean uses(int register) {
    return base == register || index == register;
  }
}

package org.oruslang.jit.amd64;

import org.oruslang.jit.asm.Label;

/**
 * Encodes the x86-64 instructions that the code generator uses (Intel SDM volume 2; SSE2 is the
 * baseline of the architecture and nothing beyond it is used).
 *
 * <p>Operands are in Intel order, destination first. The suffix tells the operand size: {@code b} 8
 * bits, {@code l} 32 bits, {@code q} 64 bits, {@code sd} one double. Methods with a {@code wide}
 * parameter have both integer sizes. A 32-bit operation clears the upper half of its destination.
 */
public final class Amd64Assembler extends Amd64Encoder {

  /** Two-operand integer instructions, in the order of their encoding. */
  public enum Alu {
    ADD,
    OR,
    ADC,
    SBB,
    AND,
    SUB,
    XOR,
    CMP
  }

  /** Shifts, with their opcode extension. */
  public enum Shift {
    SHL(4),
    SHR(5),
    SAR(7);

    private final int extension;

    Shift(int extension) {
      this.extension = extension;
    }
  }

  /** One-operand instructions of opcode F7, with their opcode extension. */
  public enum Unary {
    NOT(2),
    NEG(3),
    MUL(4),
    IMUL(5),
    DIV(6),
    IDIV(7);

    private final int extension;

    Unary(int extension) {
      this.extension = extension;
    }
  }

  /** Scalar double instructions on xmm and xmm/m64, by opcode. */
  public enum Sse {
    SQRT(0x51),
    ADD(0x58),
    MUL(0x59),
    SUB(0x5C),
    DIV(0x5E);

    private final int opcode;

    Sse(int opcode) {
      this.opcode = 0x100 | opcode;
    }
  }

  // Integer moves.

  /** Copies a register. */
  public void mov(boolean wide, int dst, int src) {
    rr(0, wide, 0x8B, dst, src);
  }

  /** Loads; a 32-bit load clears the upper half. */
  public void load(boolean wide, int dst, Amd64Address src) {
    rm(0, wide, 0x8B, dst, src, 0);
  }

  /** Stores. */
  public void store(boolean wide, Amd64Address dst, int src) {
    rm(0, wide, 0x89, src, dst, 0);
  }

  /** Stores a constant, sign-extended if wide. */
  public void storeImm(boolean wide, Amd64Address dst, int imm) {
    rm(0, wide, 0xC7, 0, dst, 4);
    buffer.put32(imm);
  }

  /** Stores the low byte of a register. */
  public void storeb(Amd64Address dst, int src) {
    rmByte(0x88, src, dst);
  }

  /** Stores a constant byte. */
  public void storebImm(Amd64Address dst, int imm) {
    rm(0, false, 0xC6, 0, dst, 1);
    buffer.put8(imm);
  }

  /** Loads a constant with the shortest encoding that leaves the flags alone. */
  public void movConstant(int dst, long value) {
    if (value >>> 32 == 0) {
      rex(false, 0, 0, dst, false);
      buffer.put8(0xB8 | dst & 7);
      buffer.put32((int) value);
    } else if (value == (int) value) {
      rr(0, true, 0xC7, 0, dst);
      buffer.put32((int) value);
    } else {
      rex(true, 0, 0, dst, false);
      buffer.put8(0xB8 | dst & 7);
      buffer.put64(value);
    }
  }

  /** Copies the low byte, zero-extended. */
  public void movzxb(int dst, int src) {
    rrByte(0x1B6, dst, src, false);
  }

  /** Loads a byte, zero-extended. */
  public void movzxb(int dst, Amd64Address src) {
    rm(0, false, 0x1B6, dst, src, 0);
  }

  /** Copies the low half, sign-extended to 64 bits. */
  public void movsxd(int dst, int src) {
    rr(0, true, 0x63, dst, src);
  }

  /** Loads 32 bits, sign-extended to 64 bits. */
  public void movsxd(int dst, Amd64Address src) {
    rm(0, true, 0x63, dst, src, 0);
  }

  /** Computes an address without touching the flags. */
  public void lea(boolean wide, int dst, Amd64Address address) {
    rm(0, wide, 0x8D, dst, address, 0);
  }

  /** Exchanges register and memory, with the effect of a full memory barrier. */
  public void xchgq(Amd64Address memory, int register) {
    rm(0, true, 0x87, register, memory, 0);
  }

  /** Pushes 64 bits. */
  public void push(int src) {
    rex(false, 0, 0, src, false);
    buffer.put8(0x50 | src & 7);
  }

  /** Pops 64 bits. */
  public void pop(int dst) {
    rex(false, 0, 0, dst, false);
    buffer.put8(0x58 | dst & 7);
  }

  /** Copies when the condition holds. */
  public void cmov(Amd64Condition condition, boolean wide, int dst, int src) {
    rr(0, wide, 0x140 | condition.code(), dst, src);
  }

  /** Loads when the condition holds; the memory is read in any case. */
  public void cmov(Amd64Condition condition, boolean wide, int dst, Amd64Address src) {
    rm(0, wide, 0x140 | condition.code(), dst, src, 0);
  }

  /** Sets the low byte to 0 or 1. */
  public void setcc(Amd64Condition condition, int dst) {
    rrByte(0x190 | condition.code(), 0, dst, false);
  }

  // Integer arithmetic.

  /** {@code dst = dst op src}, or a comparison. */
  public void alu(Alu op, boolean wide, int dst, int src) {
    rr(0, wide, op.ordinal() << 3 | 3, dst, src);
  }

  /** {@code dst = dst op [src]}, or a comparison. */
  public void alu(Alu op, boolean wide, int dst, Amd64Address src) {
    rm(0, wide, op.ordinal() << 3 | 3, dst, src, 0);
  }

  /** {@code [dst] = [dst] op src}, or a comparison. */
  public void alu(Alu op, boolean wide, Amd64Address dst, int src) {
    rm(0, wide, op.ordinal() << 3 | 1, src, dst, 0);
  }

  /** {@code dst = dst op imm}, or a comparison; the constant is sign-extended if wide. */
  public void aluImm(Alu op, boolean wide, int dst, int imm) {
    if (imm == (byte) imm) {
      rr(0, wide, 0x83, op.ordinal(), dst);
      buffer.put8(imm);
    } else {
      rr(0, wide, 0x81, op.ordinal(), dst);
      buffer.put32(imm);
    }
  }

  /** {@code [dst] = [dst] op imm}, or a comparison; the constant is sign-extended if wide. */
  public void aluImm(Alu op, boolean wide, Amd64Address dst, int imm) {
    if (imm == (byte) imm) {
      rm(0, wide, 0x83, op.ordinal(), dst, 1);
      buffer.put8(imm);
    } else {
      rm(0, wide, 0x81, op.ordinal(), dst, 4);
      buffer.put32(imm);
    }
  }

  /** Sets the flags by {@code a & b}. */
  public void test(boolean wide, int a, int b) {
    rr(0, wide, 0x85, a, b);
  }

  /** Sets the flags by {@code a & imm}; the constant is sign-extended if wide. */
  public void testImm(boolean wide, int a, int imm) {
    rr(0, wide, 0xF7, 0, a);
    buffer.put32(imm);
  }

  /** Compares a byte in memory with a constant. */
  public void cmpbImm(Amd64Address a, int imm) {
    rm(0, false, 0x80, Alu.CMP.ordinal(), a, 1);
    buffer.put8(imm);
  }

  /** Signed product, truncated; sets the overflow flag when it does not fit. */
  public void imul(boolean wide, int dst, int src) {
    rr(0, wide, 0x1AF, dst, src);
  }

  /** Signed product with memory, truncated; sets the overflow flag when it does not fit. */
  public void imul(boolean wide, int dst, Amd64Address src) {
    rm(0, wide, 0x1AF, dst, src, 0);
  }

  /** {@code dst = src * imm}, truncated. */
  public void imul(boolean wide, int dst, int src, int imm) {
    if (imm == (byte) imm) {
      rr(0, wide, 0x6B, dst, src);
      buffer.put8(imm);
    } else {
      rr(0, wide, 0x69, dst, src);
      buffer.put32(imm);
    }
  }

  /** A one-operand instruction on a register. */
  public void unary(Unary op, boolean wide, int operand) {
    rr(0, wide, 0xF7, op.extension, operand);
  }

  /** A one-operand instruction on memory. */
  public void unary(Unary op, boolean wide, Amd64Address operand) {
    rm(0, wide, 0xF7, op.extension, operand, 0);
  }

  /** Sign-extends eax into edx, or rax into rdx. */
  public void signExtendAccumulator(boolean wide) {
    rex(wide, 0, 0, 0, false);
    buffer.put8(0x99);
  }

  /** Shifts by a constant. */
  public void shift(Shift op, boolean wide, int dst, int count) {
    if (count == 1) {
      rr(0, wide, 0xD1, op.extension, dst);
    } else {
      rr(0, wide, 0xC1, op.extension, dst);
      buffer.put8(count);
    }
  }

  // Doubles.

  /** Copies a register; the whole register, which avoids a dependency on the old content. */
  public void movsd(int dst, int src) {
    rr(0, false, 0x128, dst, src);
  }

  /** Loads a double. */
  public void movsd(int dst, Amd64Address src) {
    rm(0xF2, false, 0x110, dst, src, 0);
  }

  /** Stores a double. */
  public void movsd(Amd64Address dst, int src) {
    rm(0xF2, false, 0x111, src, dst, 0);
  }

  /** An arithmetic instruction on registers. */
  public void sse(Sse op, int dst, int src) {
    rr(0xF2, false, op.opcode, dst, src);
  }

  /** An arithmetic instruction with a memory operand. */
  public void sse(Sse op, int dst, Amd64Address src) {
    rm(0xF2, false, op.opcode, dst, src, 0);
  }

  /** Compares: above, below, equal; unordered sets all of ZF, PF and CF. */
  public void ucomisd(int a, int b) {
    rr(0x66, false, 0x12E, a, b);
  }

  /** Compares with memory. */
  public void ucomisd(int a, Amd64Address b) {
    rm(0x66, false, 0x12E, a, b, 0);
  }

  /** Bitwise exclusive or; with itself it gives zero. */
  public void xorpd(int dst, int src) {
    rr(0x66, false, 0x157, dst, src);
  }

  /** Converts a signed integer. */
  public void cvtsi2sd(boolean wide, int dst, int src) {
    rr(0xF2, wide, 0x12A, dst, src);
  }

  /** Converts to a signed integer by truncation; gives the minimum when that is impossible. */
  public void cvttsd2si(boolean wide, int dst, int src) {
    rr(0xF2, wide, 0x12C, dst, src);
  }

  /** Copies the bits of a general register into an xmm register. */
  public void movqToXmm(int dst, int src) {
    rr(0x66, true, 0x16E, dst, src);
  }

  /** Copies the bits of an xmm register into a general register. */
  public void movqFromXmm(int dst, int src) {
    rr(0x66, true, 0x17E, src, dst);
  }

  // The x87 unit, for the exact remainder only.

  /** Pushes a double onto the x87 stack. */
  public void fld(Amd64Address src) {
    rm(0, false, 0xDD, 0, src, 0);
  }

  /** Pops a double from the x87 stack. */
  public void fstp(Amd64Address dst) {
    rm(0, false, 0xDD, 3, dst, 0);
  }

  /** Pops the top of the x87 stack into the register below it. */
  public void fstp1() {
    buffer.put8(0xDD);
    buffer.put8(0xD9);
  }

  /** One step of the exact remainder of the top two x87 registers. */
  public void fprem() {
    buffer.put8(0xD9);
    buffer.put8(0xF8);
  }

  /** Stores the x87 status word into ax. */
  public void fnstswAx() {
    buffer.put8(0xDF);
    buffer.put8(0xE0);
  }

  /** Sets the flags by {@code ah & imm}. */
  public void testAhImm(int imm) {
    buffer.put8(0xF6);
    buffer.put8(0xC4);
    buffer.put8(imm);
  }

  // Control flow.

  /** Jumps. */
  public void jmp(Label target) {
    if (isNear(target)) {
      buffer.put8(0xEB);
      buffer.put8(target.position() - (position() + 1));
    } else {
      buffer.put8(0xE9);
      reference(target);
    }
  }

  /** Jumps when the condition holds. */
  public void jcc(Amd64Condition condition, Label target) {
    if (isNear(target)) {
      buffer.put8(0x70 | condition.code());
      buffer.put8(target.position() - (position() + 1));
    } else {
      buffer.put8(0x0F);
      buffer.put8(0x80 | condition.code());
      reference(target);
    }
  }

  /** Calls a position in this code. */
  public void call(Label target) {
    buffer.put8(0xE8);
    reference(target);
  }

  /** Calls the address in memory. */
  public void call(Amd64Address target) {
    rm(0, false, 0xFF, 2, target, 0);
  }

  /** Returns. */
  public void ret() {
    buffer.put8(0xC3);
  }

  /** Copies rcx quadwords from [rsi] to [rdi], upwards. */
  public void repMovsq() {
    buffer.put8(0xF3);
    buffer.put8(0x48);
    buffer.put8(0xA5);
  }

  /** Raises an undefined-instruction fault: marks what is never reached. */
  public void ud2() {
    buffer.put8(0x0F);
    buffer.put8(0x0B);
  }

  /** Appends eight bytes of data. */
  public void data64(long value) {
    buffer.put64(value);
  }

  @Override
  public void align(int unit) {
    int pad = -position() & unit - 1;
    while (pad > 0) {
      int n = Math.min(pad, NOPS.length);
      for (int each : NOPS[n - 1]) {
        buffer.put8(each);
      }
      pad -= n;
    }
  }

  private boolean isNear(Label target) {
    // The shortest jump is two bytes long and counts from its end.
    return target.isBound() && target.position() - (position() + 2) >= -128;
  }

  private void reference(Label target) {
    refer(target, position());
    buffer.put32(0);
  }

  // The forms that the Intel SDM recommends for padding.
  private static final int[][] NOPS = {
    {0x90},
    {0x66, 0x90},
    {0x0F, 0x1F, 0x00},
    {0x0F, 0x1F, 0x40, 0x00},
    {0x0F, 0x1F, 0x44, 0x00, 0x00},
    {0x66, 0x0F, 0x1F, 0x44, 0x00, 0x00},
    {0x0F, 0x1F, 0x80, 0x00, 0x00, 0x00, 0x00},
    {0x0F, 0x1F, 0x84, 0x00, 0x00, 0x00, 0x00, 0x00},
    {0x66, 0x0F, 0x1F, 0x84, 0x00, 0x00, 0x00, 0x00, 0x00},
  };
}

package org.oruslang.jit.aarch64;

import org.oruslang.jit.asm.Assembler;
import org.oruslang.jit.asm.AssemblyException;
import org.oruslang.jit.asm.Label;

/**
 * Encodes the AArch64 instructions that the code generator uses (Arm Architecture Reference Manual,
 * chapter C6 and C7; ARMv8.0 only).
 *
 * <p>Operands are in the order of the assembly language. Methods with a {@code wide} parameter have
 * an X and a W form; a W form clears the upper half of its destination. Constants that do not fit
 * are refused with an {@link AssemblyException}, never cut.
 */
public final class Aarch64Assembler extends Assembler {

  /** Additions and subtractions, by the bits that tell them apart. */
  public enum Arithmetic {
    ADD(0x0B000000, 0x11000000),
    ADDS(0x2B000000, 0x31000000),
    SUB(0x4B000000, 0x51000000),
    SUBS(0x6B000000, 0x71000000);

    private final int register;
    private final int immediate;

    Arithmetic(int register, int immediate) {
      this.register = register;
      this.immediate = immediate;
    }
  }

  /** Bitwise operations. */
  public enum Logical {
    AND(0x0A000000, 0x12000000),
    ORR(0x2A000000, 0x32000000),
    EOR(0x4A000000, 0x52000000),
    ANDS(0x6A000000, 0x72000000);

    private final int register;
    private final int immediate;

    Logical(int register, int immediate) {
      this.register = register;
      this.immediate = immediate;
    }
  }

  /** Arithmetic on doubles. */
  public enum Floating {
    MUL(0x1E600800),
    DIV(0x1E601800),
    ADD(0x1E602800),
    SUB(0x1E603800);

    private final int code;

    Floating(int code) {
      this.code = code;
    }
  }

  /** Loads and stores by access size: opcodes of the scaled, unscaled and indexed forms. */
  public enum Access {
    LOAD_X(0xF9400000, 0xF8400000, 0xF8606800, 3),
    STORE_X(0xF9000000, 0xF8000000, 0xF8206800, 3),
    LOAD_W(0xB9400000, 0xB8400000, 0xB8606800, 2),
    STORE_W(0xB9000000, 0xB8000000, 0xB8206800, 2),
    LOAD_SW(0xB9800000, 0xB8800000, 0xB8A06800, 2),
    LOAD_B(0x39400000, 0x38400000, 0x38606800, 0),
    STORE_B(0x39000000, 0x38000000, 0x38206800, 0),
    LOAD_D(0xFD400000, 0xFC400000, 0xFC606800, 3),
    STORE_D(0xFD000000, 0xFC000000, 0xFC206800, 3);

    private final int scaled;
    private final int unscaled;
    private final int indexed;
    private final int log;

    Access(int scaled, int unscaled, int indexed, int log) {
      this.scaled = scaled;
      this.unscaled = unscaled;
      this.indexed = indexed;
      this.log = log;
    }

    /** Whether the offset fits into one of the immediate forms. */
    public boolean reaches(int offset) {
      boolean multiple = (offset & (1 << log) - 1) == 0;
      return multiple && offset >= 0 && offset >> log <= 4095 || offset >= -256 && offset <= 255;
    }
  }

  private static final int WIDE = 1 << 31;

  private void word(int word) {
    buffer.put32(word);
  }

  private static int size(boolean wide) {
    return wide ? WIDE : 0;
  }

  // Moves and constants.

  /** Copies a register that is not the stack pointer. */
  public void mov(boolean wide, int rd, int rm) {
    logical(Logical.ORR, wide, rd, Aarch64Registers.ZR, rm);
  }

  /** Loads a 64-bit constant with at most four instructions, leaving the flags alone. */
  public void movConstant(int rd, long value) {
    int logical = Aarch64Immediates.logical(value, 64);
    int zeros = 0;
    int ones = 0;
    for (int hw = 0; hw < 4; hw++) {
      int part = (int) (value >>> 16 * hw) & 0xFFFF;
      zeros += part == 0 ? 1 : 0;
      ones += part == 0xFFFF ? 1 : 0;
    }
    if (logical >= 0 && zeros < 3 && ones < 3) {
      word(0xB2000000 | logical << 10 | Aarch64Registers.ZR << 5 | rd);
      return;
    }
    boolean inverted = ones > zeros;
    int skipped = inverted ? 0xFFFF : 0;
    boolean first = true;
    for (int hw = 0; hw < 4; hw++) {
      int part = (int) (value >>> 16 * hw) & 0xFFFF;
      boolean last = hw == 3 && first;
      if (part != skipped || last) {
        if (!first) {
          word(0xF2800000 | hw << 21 | part << 5 | rd);
        } else if (inverted) {
          word(0x92800000 | hw << 21 | (~part & 0xFFFF) << 5 | rd);
        } else {
          word(0xD2800000 | hw << 21 | part << 5 | rd);
        }
        first = false;
      }
    }
  }

  /** Copies the stack pointer, or to it, which no logical instruction does. */
  public void movSp(int rd, int rn) {
    word(0x91000000 | rn << 5 | rd);
  }

  // Integer arithmetic.

  /** {@code rd = rn op rm}; no operand is the stack pointer. */
  public void arithmetic(Arithmetic op, boolean wide, int rd, int rn, int rm) {
    word(op.register | size(wide) | rm << 16 | rn << 5 | rd);
  }

  /** {@code rd = rn op (rm >> shift)}, arithmetic shift. */
  public void arithmeticAsr(Arithmetic op, boolean wide, int rd, int rn, int rm, int shift) {
    word(op.register | size(wide) | 2 << 22 | rm << 16 | shift << 10 | rn << 5 | rd);
  }

  /** {@code rd = rn op sign-extended low half of rm}. */
  public void arithmeticSxtw(Arithmetic op, int rd, int rn, int rm) {
    word(op.register | WIDE | 1 << 21 | rm << 16 | 6 << 13 | rn << 5 | rd);
  }

  /** {@code rd = rn op rm} where rn, and rd unless flags are set, may be the stack pointer. */
  public void arithmeticSp(Arithmetic op, int rd, int rn, int rm) {
    word(op.register | WIDE | 1 << 21 | rm << 16 | 3 << 13 | rn << 5 | rd);
  }

  /** {@code rd = rn op imm}, where the constant is as {@link Aarch64Immediates#isArithmetic}. */
  public void arithmeticImm(Arithmetic op, boolean wide, int rd, int rn, int imm) {
    if (!Aarch64Immediates.isArithmetic(imm)) {
      throw new AssemblyException("no arithmetic immediate");
    }
    int encoded = (imm & ~0xFFF) == 0 ? imm : 1 << 12 | imm >> 12;
    word(op.immediate | size(wide) | encoded << 10 | rn << 5 | rd);
  }

  /** {@code rd = rn op rm}. */
  public void logical(Logical op, boolean wide, int rd, int rn, int rm) {
    word(op.register | size(wide) | rm << 16 | rn << 5 | rd);
  }

  /** {@code rd = rn op imm}, where the constant is as {@link Aarch64Immediates#logical}. */
  public void logicalImm(Logical op, boolean wide, int rd, int rn, long imm) {
    int encoded = Aarch64Immediates.logical(imm, wide ? 64 : 32);
    if (encoded < 0) {
      throw new AssemblyException("no logical immediate");
    }
    word(op.immediate | size(wide) | encoded << 10 | rn << 5 | rd);
  }

  /** {@code rd = ra + rn * rm}. */
  public void madd(boolean wide, int rd, int rn, int rm, int ra) {
    word(0x1B000000 | size(wide) | rm << 16 | ra << 10 | rn << 5 | rd);
  }

  /** {@code rd = ra - rn * rm}. */
  public void msub(boolean wide, int rd, int rn, int rm, int ra) {
    word(0x1B008000 | size(wide) | rm << 16 | ra << 10 | rn << 5 | rd);
  }

  /** {@code rd = rn * rm}. */
  public void mul(boolean wide, int rd, int rn, int rm) {
    madd(wide, rd, rn, rm, Aarch64Registers.ZR);
  }

  /** The 64-bit product of two signed 32-bit numbers. */
  public void smull(int rd, int rn, int rm) {
    word(0x9B207C00 | rm << 16 | rn << 5 | rd);
  }

  /** The 64-bit product of two unsigned 32-bit numbers. */
  public void umull(int rd, int rn, int rm) {
    word(0x9BA07C00 | rm << 16 | rn << 5 | rd);
  }

  /** The high half of the signed 128-bit product. */
  public void smulh(int rd, int rn, int rm) {
    word(0x9B407C00 | rm << 16 | rn << 5 | rd);
  }

  /** The high half of the unsigned 128-bit product. */
  public void umulh(int rd, int rn, int rm) {
    word(0x9BC07C00 | rm << 16 | rn << 5 | rd);
  }

  /** Signed division; never traps. */
  public void sdiv(boolean wide, int rd, int rn, int rm) {
    word(0x1AC00C00 | size(wide) | rm << 16 | rn << 5 | rd);
  }

  /** Unsigned division; never traps. */
  public void udiv(boolean wide, int rd, int rn, int rm) {
    word(0x1AC00800 | size(wide) | rm << 16 | rn << 5 | rd);
  }

  /** Shift left by a register. */
  public void lslv(boolean wide, int rd, int rn, int rm) {
    word(0x1AC02000 | size(wide) | rm << 16 | rn << 5 | rd);
  }

  /** Shift left by a constant. */
  public void lsl(boolean wide, int rd, int rn, int count) {
    int width = wide ? 64 : 32;
    bitfield(0x53000000, wide, rd, rn, -count & width - 1, width - 1 - count);
  }

  /** Logical shift right by a constant. */
  public void lsr(boolean wide, int rd, int rn, int count) {
    bitfield(0x53000000, wide, rd, rn, count, wide ? 63 : 31);
  }

  /** Arithmetic shift right by a constant. */
  public void asr(boolean wide, int rd, int rn, int count) {
    bitfield(0x13000000, wide, rd, rn, count, wide ? 63 : 31);
  }

  /** Sign-extends the low half. */
  public void sxtw(int rd, int rn) {
    bitfield(0x13000000, true, rd, rn, 0, 31);
  }

  private void bitfield(int code, boolean wide, int rd, int rn, int immr, int imms) {
    int n = wide ? WIDE | 1 << 22 : 0;
    word(code | n | immr << 16 | imms << 10 | rn << 5 | rd);
  }

  /** Extracts {@code width} bits from bit {@code low} on, zero-extended. */
  public void ubfx(int rd, int rn, int low, int width) {
    bitfield(0x53000000, true, rd, rn, low, low + width - 1);
  }

  /** Counts leading zeros. */
  public void clz(boolean wide, int rd, int rn) {
    word(0x5AC01000 | size(wide) | rn << 5 | rd);
  }

  /** {@code rd = condition ? rn : rm}. */
  public void csel(Aarch64Condition condition, boolean wide, int rd, int rn, int rm) {
    word(0x1A800000 | size(wide) | rm << 16 | condition.code() << 12 | rn << 5 | rd);
  }

  /** {@code rd = condition ? 1 : 0}. */
  public void cset(Aarch64Condition condition, int rd) {
    int zr = Aarch64Registers.ZR;
    word(0x1A800400 | zr << 16 | condition.negated().code() << 12 | zr << 5 | rd);
  }

  // Memory.

  /** Loads or stores at {@code [rn + offset]}. */
  public void access(Access access, int rt, int rn, int offset) {
    boolean multiple = (offset & (1 << access.log) - 1) == 0;
    if (multiple && offset >= 0 && offset >> access.log <= 4095) {
      word(access.scaled | (offset >> access.log) << 10 | rn << 5 | rt);
    } else if (offset >= -256 && offset <= 255) {
      word(access.unscaled | (offset & 0x1FF) << 12 | rn << 5 | rt);
    } else {
      throw new AssemblyException("offset out of reach");
    }
  }

  /** Loads or stores element {@code rm} of the data at {@code rn}. */
  public void accessElement(Access access, int rt, int rn, int rm) {
    int scaled = access.log > 0 ? 1 << 12 : 0;
    word(access.indexed | scaled | rm << 16 | rn << 5 | rt);
  }

  /** Loads two X registers from {@code [rn + offset]}. */
  public void ldp(int rt, int rt2, int rn, int offset) {
    word(0xA9400000 | pairOffset(offset) | rt2 << 10 | rn << 5 | rt);
  }

  /** Stores two X registers to {@code [rn + offset]}. */
  public void stp(int rt, int rt2, int rn, int offset) {
    word(0xA9000000 | pairOffset(offset) | rt2 << 10 | rn << 5 | rt);
  }

  /** Stores two X registers to {@code [rn + offset]} and adds the offset to rn. */
  public void stpPre(int rt, int rt2, int rn, int offset) {
    word(0xA9800000 | pairOffset(offset) | rt2 << 10 | rn << 5 | rt);
  }

  /** Loads two X registers from {@code [rn]} and adds the offset to rn. */
  public void ldpPost(int rt, int rt2, int rn, int offset) {
    word(0xA8C00000 | pairOffset(offset) | rt2 << 10 | rn << 5 | rt);
  }

  /** Stores two D registers to {@code [rn + offset]}. */
  public void stpDouble(int rt, int rt2, int rn, int offset) {
    word(0x6D000000 | pairOffset(offset) | rt2 << 10 | rn << 5 | rt);
  }

  /** Loads two D registers from {@code [rn + offset]}. */
  public void ldpDouble(int rt, int rt2, int rn, int offset) {
    word(0x6D400000 | pairOffset(offset) | rt2 << 10 | rn << 5 | rt);
  }

  private static int pairOffset(int offset) {
    if ((offset & 7) != 0 || offset < -512 || offset > 504) {
      throw new AssemblyException("offset out of reach");
    }
    return (offset >> 3 & 0x7F) << 15;
  }

  /** Loads a D register from a position in the code. */
  public void ldrDouble(int rt, Label label) {
    reference(label, 0x5C000000 | rt);
  }

  // Doubles.

  /** Copies a D register. */
  public void fmov(int rd, int rn) {
    word(0x1E604000 | rn << 5 | rd);
  }

  /** Copies the bits of a general register to a D register. */
  public void fmovFromGeneral(int rd, int rn) {
    word(0x9E670000 | rn << 5 | rd);
  }

  /** Copies the bits of a D register to a general register. */
  public void fmovToGeneral(int rd, int rn) {
    word(0x9E660000 | rn << 5 | rd);
  }

  /** Loads a constant that {@link Aarch64Immediates#floating} encodes. */
  public void fmovImm(int rd, int imm8) {
    word(0x1E601000 | imm8 << 13 | rd);
  }

  /** {@code rd = rn op rm}. */
  public void floating(Floating op, int rd, int rn, int rm) {
    word(op.code | rm << 16 | rn << 5 | rd);
  }

  /** {@code rd = -rn}. */
  public void fneg(int rd, int rn) {
    word(0x1E614000 | rn << 5 | rd);
  }

  /** Compares; unordered gives NZCV 0011. */
  public void fcmp(int rn, int rm) {
    word(0x1E602000 | rm << 16 | rn << 5);
  }

  /** Compares with zero. */
  public void fcmpZero(int rn) {
    word(0x1E602008 | rn << 5);
  }

  /** {@code rd = condition ? rn : rm}. */
  public void fcsel(Aarch64Condition condition, int rd, int rn, int rm) {
    word(0x1E600C00 | rm << 16 | condition.code() << 12 | rn << 5 | rd);
  }

  /** Converts a signed integer to a double. */
  public void scvtf(boolean wide, int rd, int rn) {
    word(0x1E620000 | size(wide) | rn << 5 | rd);
  }

  /** Converts an unsigned integer to a double. */
  public void ucvtf(boolean wide, int rd, int rn) {
    word(0x1E630000 | size(wide) | rn << 5 | rd);
  }

  /** Converts a double to a signed integer: truncates, saturates, NaN gives zero. */
  public void fcvtzs(boolean wide, int rd, int rn) {
    word(0x1E780000 | size(wide) | rn << 5 | rd);
  }

  /** Converts a double to an unsigned integer: truncates, saturates, NaN gives zero. */
  public void fcvtzu(boolean wide, int rd, int rn) {
    word(0x1E790000 | size(wide) | rn << 5 | rd);
  }

  // Control flow.

  /** Jumps. */
  public void b(Label target) {
    reference(target, 0x14000000);
  }

  /** Calls a position in this code. */
  public void bl(Label target) {
    reference(target, 0x94000000);
  }

  /** Jumps when the condition holds. */
  public void b(Aarch64Condition condition, Label target) {
    reference(target, 0x54000000 | condition.code());
  }

  /** Jumps when a register is zero. */
  public void cbz(boolean wide, int rt, Label target) {
    reference(target, 0x34000000 | size(wide) | rt);
  }

  /** Jumps when a register is not zero. */
  public void cbnz(boolean wide, int rt, Label target) {
    reference(target, 0x35000000 | size(wide) | rt);
  }

  /** Calls the address in a register. */
  public void blr(int rn) {
    word(0xD63F0000 | rn << 5);
  }

  /** Returns. */
  public void ret() {
    word(0xD65F03C0);
  }

  /** Orders all memory accesses before it against all after it. */
  public void dmbIsh() {
    word(0xD5033BBF);
  }

  /** Appends eight bytes of data. */
  public void data64(long value) {
    buffer.put64(value);
  }

  @Override
  public void align(int unit) {
    while ((position() & unit - 1) != 0) {
      word(0xD503201F);
    }
  }

  private void reference(Label target, int word) {
    refer(target, position());
    word(word);
  }

  /** Branch offsets count words from the branch itself; the opcode tells the field. */
  @Override
  protected void patch(int at, int target) {
    int word = buffer.get32(at);
    int distance = target - at >> 2;
    boolean jump = (word & 0x7C000000) == 0x14000000;
    int bits = jump ? 26 : 19;
    if (distance < -(1 << bits - 1) || distance >= 1 << bits - 1) {
      throw new AssemblyException("branch out of reach");
    }
    buffer.set32(at, word | (jump ? distance & 0x3FFFFFF : (distance & 0x7FFFF) << 5));
  }
}

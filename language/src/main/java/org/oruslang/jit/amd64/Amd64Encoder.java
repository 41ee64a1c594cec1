package org.oruslang.jit.amd64;

import org.oruslang.jit.asm.Assembler;
import org.oruslang.jit.asm.Label;

/**
 * The one place where prefixes, opcode, ModRM, SIB and displacement are put together (Intel SDM
 * volume 2, chapter 2).
 */
abstract class Amd64Encoder extends Assembler {

  /** An instruction whose operands are two registers: {@code reg} field and {@code rm} field. */
  protected final void rr(int prefix, boolean wide, int opcode, int reg, int rm) {
    head(prefix, wide, opcode, reg, 0, rm, false);
    buffer.put8(0xC0 | (reg & 7) << 3 | rm & 7);
  }

  /** As {@link #rr} with 8-bit registers: spl, bpl, sil and dil need a REX prefix. */
  protected final void rrByte(int opcode, int reg, int rm, boolean regIsByte) {
    boolean force = rm >= 4 || regIsByte && reg >= 4;
    head(0, false, opcode, reg, 0, rm, force);
    buffer.put8(0xC0 | (reg & 7) << 3 | rm & 7);
  }

  /**
   * An instruction with a register (or opcode extension) and a memory operand.
   *
   * @param trailing the number of immediate bytes that follow, for operands relative to rip
   */
  protected final void rm(
      int prefix, boolean wide, int opcode, int reg, Amd64Address address, int trailing) {
    rm(prefix, wide, opcode, reg, address, trailing, false);
  }

  /** As {@link #rm} with an 8-bit register. */
  protected final void rmByte(int opcode, int reg, Amd64Address address) {
    rm(0, false, opcode, reg, address, 0, reg >= 4);
  }

  private void rm(
      int prefix,
      boolean wide,
      int opcode,
      int reg,
      Amd64Address address,
      int trailing,
      boolean force) {
    int base = address.base();
    int index = address.index();
    head(prefix, wide, opcode, reg, Math.max(index, 0), Math.max(base, 0), force);
    int field = (reg & 7) << 3;
    Label label = address.label();
    if (label != null) {
      buffer.put8(field | 5);
      refer(label, position());
      // Linking replaces this by the distance from the end of the instruction.
      buffer.put32(trailing);
      return;
    }
    int displacement = address.displacement();
    if (base < 0) {
      // Without a base: SIB form with 32-bit displacement.
      buffer.put8(field | 4);
      buffer.put8(scale(address) << 6 | (index < 0 ? 4 : index & 7) << 3 | 5);
      buffer.put32(displacement);
      return;
    }
    // rbp and r13 as base have no form without displacement.
    int mod =
        displacement == 0 && (base & 7) != 5 ? 0 : displacement == (byte) displacement ? 1 : 2;
    // rsp and r12 as base need a SIB byte.
    if (index >= 0 || (base & 7) == 4) {
      buffer.put8(mod << 6 | field | 4);
      buffer.put8(scale(address) << 6 | (index < 0 ? 4 : index & 7) << 3 | base & 7);
    } else {
      buffer.put8(mod << 6 | field | base & 7);
    }
    if (mod == 1) {
      buffer.put8(displacement);
    } else if (mod == 2) {
      buffer.put32(displacement);
    }
  }

  /** Mandatory prefix, REX and opcode; opcodes above FF are of the two-byte map 0F. */
  private void head(
      int prefix, boolean wide, int opcode, int reg, int index, int base, boolean force) {
    if (prefix != 0) {
      buffer.put8(prefix);
    }
    rex(wide, reg, index, base, force);
    if (opcode > 0xFF) {
      buffer.put8(0x0F);
    }
    buffer.put8(opcode & 0xFF);
  }

  /** The REX prefix, if one is needed; it must be the last prefix. */
  protected final void rex(boolean wide, int reg, int index, int base, boolean force) {
    int rex = (wide ? 8 : 0) | (reg & 8) >> 1 | (index & 8) >> 2 | (base & 8) >> 3;
    if (rex != 0 || force) {
      buffer.put8(0x40 | rex);
    }
  }

  private static int scale(Amd64Address address) {
    return Integer.numberOfTrailingZeros(address.scale());
  }

  @Override
  protected final void patch(int at, int target) {
    int trailing = buffer.get32(at);
    buffer.set32(at, target - (at + 4 + trailing));
  }
}

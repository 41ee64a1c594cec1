package org.oruslang.jit.encoding;

import java.util.Locale;
import org.oruslang.jit.aarch64.Aarch64Assembler;
import org.oruslang.jit.aarch64.Aarch64Assembler.Access;
import org.oruslang.jit.aarch64.Aarch64Assembler.Arithmetic;
import org.oruslang.jit.aarch64.Aarch64Assembler.Floating;
import org.oruslang.jit.aarch64.Aarch64Assembler.Logical;
import org.oruslang.jit.aarch64.Aarch64Condition;
import org.oruslang.jit.aarch64.Aarch64Immediates;

/** Every instruction form of the AArch64 assembler. */
final class Aarch64Rows extends EncodingRows {

  private boolean all;

  /** Register 31 as zero. */
  private static String reg(boolean wide, int register) {
    return (wide ? "x" : "w") + (register == 31 ? "zr" : register);
  }

  private static String x(int register) {
    return reg(true, register);
  }

  /** Register 31 as the stack pointer. */
  private static String base(int register) {
    return register == 31 ? "sp" : "x" + register;
  }

  private static String d(int register) {
    return "d" + register;
  }

  private static String name(Enum<?> op) {
    return op.name().toLowerCase(Locale.ROOT);
  }

  private void row(String text, Emitter<Aarch64Assembler> emitter) {
    row(text, new Aarch64Assembler(), emitter);
  }

  /** Something for three registers. */
  private interface Triple {
    void with(int a, int b, int c);
  }

  private void triples(Triple triple) {
    int[] few = {0, 9, 17, 30, 31};
    for (int a : few) {
      for (int b : few) {
        for (int c : few) {
          if (all || (a + 2 * b + 3 * c) % 23 == 0) {
            triple.with(a, b, c);
          }
        }
      }
    }
    for (int r = 0; r < 32; r += all ? 1 : 8) {
      triple.with(r, (r + 7) % 32, (r + 19) % 32);
    }
  }

  @Override
  protected void fill(boolean everything) {
    all = everything;
    for (boolean wide : new boolean[] {false, true}) {
      integers(wide);
      immediates(wide);
    }
    multiplications();
    accesses();
    pairs();
    doubles();
    conditions();
    others();
  }

  private void integers(boolean wide) {
    triples(
        (a, b, c) -> {
          String operands = " " + reg(wide, a) + ", " + reg(wide, b) + ", " + reg(wide, c);
          for (Arithmetic op : Arithmetic.values()) {
            row(name(op) + operands, asm -> asm.arithmetic(op, wide, a, b, c));
          }
          for (Logical op : Logical.values()) {
            row(name(op) + operands, asm -> asm.logical(op, wide, a, b, c));
          }
          row("sdiv" + operands, asm -> asm.sdiv(wide, a, b, c));
          row("udiv" + operands, asm -> asm.udiv(wide, a, b, c));
          row("mul" + operands, asm -> asm.mul(wide, a, b, c));
          row("lsl" + operands, asm -> asm.lslv(wide, a, b, c));
          row("madd" + operands + ", " + reg(wide, 5), asm -> asm.madd(wide, a, b, c, 5));
          row("msub" + operands + ", " + reg(wide, 6), asm -> asm.msub(wide, a, b, c, 6));
          row("mov " + reg(wide, a) + ", " + reg(wide, b), asm -> asm.mov(wide, a, b));
          row("clz " + reg(wide, a) + ", " + reg(wide, b), asm -> asm.clz(wide, a, b));
          for (int count : new int[] {0, 1, 7, 31}) {
            String shift = " " + reg(wide, a) + ", " + reg(wide, b) + ", #" + count;
            row("lsl" + shift, asm -> asm.lsl(wide, a, b, count));
            row("lsr" + shift, asm -> asm.lsr(wide, a, b, count));
            row("asr" + shift, asm -> asm.asr(wide, a, b, count));
          }
        });
  }

  private void immediates(boolean wide) {
    for (int imm : new int[] {0, 1, 255, 4095, 4096, 0xABC000, 0xFFF000}) {
      for (Arithmetic op : Arithmetic.values()) {
        for (int r = 0; r < 31; r += all ? 1 : 10) {
          int register = r;
          String target = reg(wide, r);
          row(
              name(op) + " " + target + ", " + reg(wide, 30 - r) + ", #" + imm,
              asm -> asm.arithmeticImm(op, wide, register, 30 - register, imm));
        }
      }
    }
    int width = wide ? 64 : 32;
    for (int element = 2; element <= width; element *= 2) {
      for (int ones = 1; ones < element; ones += all || element < 8 ? 1 : element / 4) {
        for (int rotation = 0; rotation < element; rotation += all ? 1 : 5) {
          logicalImmediate(wide, width, pattern(element, ones, rotation));
        }
      }
    }
  }

  private static long pattern(int element, int ones, int rotation) {
    long mask = element == 64 ? -1 : (1L << element) - 1;
    long run = (1L << ones) - 1;
    long rotated = rotation == 0 ? run : (run >>> rotation | run << element - rotation) & mask;
    long value = 0;
    for (int at = 0; at < 64; at += element) {
      value |= rotated << at;
    }
    return value;
  }

  private void logicalImmediate(boolean wide, int width, long value) {
    long shown = width == 32 ? value & 0xFFFFFFFFL : value;
    String operand = "#0x" + Long.toHexString(shown);
    Logical op = Logical.values()[(int) (Math.abs(value) % 4)];
    row(
        name(op) + " " + reg(wide, 3) + ", " + reg(wide, 12) + ", " + operand,
        asm -> asm.logicalImm(op, wide, 3, 12, value));
  }

  private void multiplications() {
    triples(
        (a, b, c) -> {
          String wide = " " + x(a) + ", " + x(b) + ", " + x(c);
          String narrow = " " + x(a) + ", " + reg(false, b) + ", " + reg(false, c);
          row("smull" + narrow, asm -> asm.smull(a, b, c));
          row("umull" + narrow, asm -> asm.umull(a, b, c));
          row("smulh" + wide, asm -> asm.smulh(a, b, c));
          row("umulh" + wide, asm -> asm.umulh(a, b, c));
          row("sxtw " + x(a) + ", " + reg(false, b), asm -> asm.sxtw(a, b));
          row("ubfx " + x(a) + ", " + x(b) + ", #3, #52", asm -> asm.ubfx(a, b, 3, 52));
          row(
              "subs" + wide + ", asr #63",
              asm -> asm.arithmeticAsr(Arithmetic.SUBS, true, a, b, c, 63));
          if (b != 31) {
            row(
                "subs " + x(a) + ", " + x(b) + ", " + reg(false, c) + ", sxtw",
                asm -> asm.arithmeticSxtw(Arithmetic.SUBS, a, b, c));
          }
          row(
              "add " + base(a) + ", " + base(b) + ", " + x(c) + ", uxtx",
              asm -> asm.arithmeticSp(Arithmetic.ADD, a, b, c));
          row(
              "subs " + x(a) + ", " + base(b) + ", " + x(c) + ", uxtx",
              asm -> asm.arithmeticSp(Arithmetic.SUBS, a, b, c));
        });
    row("mov x29, sp", asm -> asm.movSp(29, 31));
    row("mov sp, x9", asm -> asm.movSp(31, 9));
  }

  private static String accessName(Access access, int register) {
    boolean isLoad = access.name().startsWith("LOAD");
    return switch (access) {
      case LOAD_SW -> "ldrsw " + x(register);
      case LOAD_B, STORE_B -> (isLoad ? "ldrb " : "strb ") + reg(false, register);
      case LOAD_W, STORE_W -> (isLoad ? "ldr " : "str ") + reg(false, register);
      case LOAD_D, STORE_D -> (isLoad ? "ldr " : "str ") + d(register);
      default -> (isLoad ? "ldr " : "str ") + x(register);
    };
  }

  private static int size(Access access) {
    return switch (access) {
      case LOAD_B, STORE_B -> 1;
      case LOAD_W, STORE_W, LOAD_SW -> 4;
      default -> 8;
    };
  }

  private void accesses() {
    for (Access access : Access.values()) {
      int size = size(access);
      int[] offsets = {0, size, 8 * size, 4095 * size, -1, -256, -8, 255};
      for (int r = 0; r < 32; r += all ? 1 : 15) {
        int register = r;
        for (int offset : offsets) {
          boolean scaled = offset >= 0 && offset % size == 0;
          String text = accessName(access, r);
          if (!scaled) {
            text = text.replace("ldr", "ldur").replace("str", "stur");
          }
          row(
              text + ", [" + base(31 - r) + ", #" + offset + "]",
              asm -> asm.access(access, register, 31 - register, offset));
        }
        String shift = size == 1 ? "" : ", lsl #" + (size == 4 ? 2 : 3);
        row(
            accessName(access, r) + ", [" + base(31 - r) + ", " + x((r + 5) % 31) + shift + "]",
            asm -> asm.accessElement(access, register, 31 - register, (register + 5) % 31));
      }
    }
  }

  private void pairs() {
    for (int offset : new int[] {0, 8, 504, -512, -16}) {
      String at = ", [sp, #" + offset + "]";
      row("ldp x1, x2" + at, asm -> asm.ldp(1, 2, 31, offset));
      row("stp x29, x30" + at, asm -> asm.stp(29, 30, 31, offset));
      row("stp d8, d31" + at, asm -> asm.stpDouble(8, 31, 31, offset));
      row("ldp d0, d15" + at, asm -> asm.ldpDouble(0, 15, 31, offset));
      row("stp x3, x4" + at + "!", asm -> asm.stpPre(3, 4, 31, offset));
      row("ldp x5, x6, [sp], #" + offset, asm -> asm.ldpPost(5, 6, 31, offset));
    }
  }

  private void doubles() {
    triples(
        (a, b, c) -> {
          String three = " " + d(a) + ", " + d(b) + ", " + d(c);
          for (Floating op : Floating.values()) {
            row("f" + name(op) + three, asm -> asm.floating(op, a, b, c));
          }
          row("fmov " + d(a) + ", " + d(b), asm -> asm.fmov(a, b));
          row("fneg " + d(a) + ", " + d(b), asm -> asm.fneg(a, b));
          row("fcmp " + d(a) + ", " + d(b), asm -> asm.fcmp(a, b));
          row("fcmp " + d(a) + ", #0.0", asm -> asm.fcmpZero(a));
          row("fmov " + d(a) + ", " + x(b), asm -> asm.fmovFromGeneral(a, b));
          row("fmov " + x(a) + ", " + d(b), asm -> asm.fmovToGeneral(a, b));
          for (boolean wide : new boolean[] {false, true}) {
            row("scvtf " + d(a) + ", " + reg(wide, b), asm -> asm.scvtf(wide, a, b));
            row("ucvtf " + d(a) + ", " + reg(wide, b), asm -> asm.ucvtf(wide, a, b));
            row("fcvtzs " + reg(wide, a) + ", " + d(b), asm -> asm.fcvtzs(wide, a, b));
            row("fcvtzu " + reg(wide, a) + ", " + d(b), asm -> asm.fcvtzu(wide, a, b));
          }
        });
    for (int exponent = -3; exponent <= 4; exponent++) {
      for (int n = 16; n < 32; n += all ? 1 : 5) {
        double value = Math.scalb(n / 16.0, exponent);
        immediateDouble(value);
        immediateDouble(-value);
      }
    }
  }

  private void immediateDouble(double value) {
    int encoded = Aarch64Immediates.floating(Double.doubleToRawLongBits(value));
    row("fmov d7, #" + value, asm -> asm.fmovImm(7, encoded));
  }

  private void conditions() {
    for (Aarch64Condition condition : Aarch64Condition.values()) {
      String suffix = ", " + name(condition);
      triples(
          (a, b, c) -> {
            row(
                "csel " + x(a) + ", " + x(b) + ", " + x(c) + suffix,
                asm -> asm.csel(condition, true, a, b, c));
            row(
                "csel " + reg(false, a) + ", " + reg(false, b) + ", " + reg(false, c) + suffix,
                asm -> asm.csel(condition, false, a, b, c));
            row("cset " + reg(false, a) + suffix, asm -> asm.cset(condition, a));
            row(
                "fcsel " + d(a) + ", " + d(b) + ", " + d(c) + suffix,
                asm -> asm.fcsel(condition, a, b, c));
          });
    }
  }

  private void others() {
    row("ret", Aarch64Assembler::ret);
    row("blr x16", asm -> asm.blr(16));
    row("dmb ish", Aarch64Assembler::dmbIsh);
  }
}
